#!/usr/bin/env python3
"""The server in a hard world: hard_use.py PROGRAM [test...]

What is broken, too large, wrongly encoded, stale, sent twice or cut off ends in a clear sentence;
slow clients hold up nobody; a stop answers what it began, a kill loses nothing that was answered.
"""
import json
import socket
import sys
import threading
import time

from program import main
from serving import Browser, Server

HEAD = "POST {path} HTTP/1.1\r\nHost: localhost:{port}\r\n{headers}\r\n"
PROPOSE = {"site": 0, "protocol": 1, "note": "referred"}


class House:
    """A demonstration, served, with a coordinator at work."""

    def __init__(self, case):
        self.case, self.ledger = case, case.demo()
        self.open()

    def open(self):
        self.server = Server(self.case, self.ledger, "--demo", "--forecast-threads", "1")
        self.coordinator = Browser(self.server).as_demo("site_coordinator")
        self.site = self.coordinator.good("GET", "/api/session")["organisation"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.__exit__()

    def size(self):
        return self.coordinator.good("GET", "/api/ledger")["size"]

    def proposal(self, n):
        return {**PROPOSE, "site": self.site, "patient": f"HARD{n}"}

    def raw(self, path="/api/commands/ProposeCourse", body=b"", more=""):
        """A request as bytes, with the coordinator's session."""
        headers = "".join(f"{k}: {v}\r\n" for k, v in self.coordinator.headers.items()
                          if k != "Host") + more
        if "Content-Type" not in more:
            headers += "Content-Type: application/json\r\n"
        if "Content-Length" not in more and "Transfer-Encoding" not in more:
            headers += f"Content-Length: {len(body)}\r\n"
        return HEAD.format(path=path, port=self.server.port, headers=headers).encode() + body

    def line(self):
        return socket.create_connection(("127.0.0.1", self.server.port), timeout=30)

    def answer(self, request):
        """Status and problem document of a request that ends its connection."""
        with self.line() as line:
            line.sendall(request)
            told = b""
            while b"\r\n\r\n" not in told or not self.is_whole(told):
                piece = line.recv(65536)
                if not piece:
                    break
                told += piece
        head, _, body = told.partition(b"\r\n\r\n")
        return int(head.split()[1]), json.loads(body) if body.startswith(b"{") else {}

    @staticmethod
    def is_whole(told):
        head, _, body = told.partition(b"\r\n\r\n")
        for one in head.split(b"\r\n"):
            if one.lower().startswith(b"content-length:"):
                return len(body) >= int(one.split(b":")[1])
        return False

    def ends_whole(self):
        self.server.stop()
        assert "is whole" in self.case.good("verify", self.ledger).out


def rest_of(line):
    """What still comes; a connection with unread bytes may end with a reset."""
    told = b""
    try:
        while piece := line.recv(65536):
            told += piece
    except ConnectionResetError:
        pass
    return told


def test_what_is_no_request_gets_a_sentence_and_leaves_nothing(case):
    with House(case) as house:
        before = house.size()
        good = json.dumps(house.proposal(1)).encode()
        cases = {
            "cut off": (good[:-1], 400), "empty": (b"", 400), "no JSON": (b"patient=1", 400),
            "two values": (good + good, 400), "UTF-16": (good.decode().encode("utf-16"), 400),
            "Latin-1": (good.replace(b"referred", b"caf\xe9"), 400),
            "half a surrogate": (good.replace(b"referred", b"\\ud800"), 400),
            "a zero byte": (good.replace(b"referred", b"a\\u0000b"), 422),
            "a list": (b"[" + good + b"]", 422), "a number": (b"7", 422), "null": (b"null", 422),
            "text for a number": (good.replace(b'"protocol": 1', b'"protocol": "1"'), 422),
            "a fraction": (good.replace(b'"protocol": 1', b'"protocol": 1.5'), 422),
            "too large a number": (good.replace(b'"protocol": 1', b'"protocol": 99999999999'), 422),
            "a negative number": (good.replace(b'"protocol": 1', b'"protocol": -1'), 422),
            "true for a number": (good.replace(b'"protocol": 1', b'"protocol": true'), 422),
            "a member too many": (good.replace(b'"protocol"', b'"more": 1, "protocol"'), 422),
            "a member twice": (good.replace(b'"protocol"', b'"protocol": 1, "protocol"'), 400),
            "deeply nested": (b"[" * 30_000 + b"]" * 30_000, 400),
        }
        for name, (body, status) in cases.items():
            got, document = house.answer(house.raw(body=body))
            assert got == status, f"{name}: {got} {document}"
            assert document["status"] == status and document["title"], f"{name}: {document}"
            _, japanese = house.answer(house.raw("/api/commands/ProposeCourse?lang=ja", body))
            assert japanese["title"] != document["title"], name
        for more, status in (("Content-Type: text/plain\r\n", 415),
                             ("Content-Encoding: gzip\r\n", 415),
                             ("Idempotency-Key: seven\r\n", 400), ("X-CSRF: wrong\r\n", 403)):
            request = house.raw(body=good, more=more)
            if more.startswith("X-CSRF"):
                request = request.replace(b"X-CSRF: " + house.coordinator.headers["X-CSRF"].encode()
                                          + b"\r\n", b"")
            got, document = house.answer(request)
            assert got == status, f"{more}: {got} {document}"
        assert house.size() == before
        house.ends_whole()


def test_huge_bodies_are_refused_before_they_are_read(case):
    with House(case) as house:
        announced = house.raw(body=b"x", more="Content-Length: 10000000000\r\n")
        assert house.answer(announced)[0] == 413
        endless = house.raw(more="Transfer-Encoding: chunked\r\n") + b"10000\r\n" + b"x" * 0x10000
        assert house.answer(endless + b"\r\n10000\r\n" + b"x" * 0x10000)[0] == 413
        long_head = house.raw(more=f"X-Long: {'x' * 100_000}\r\n")
        assert house.answer(long_head)[0] == 431
        house.ends_whole()


def test_an_ended_session_opens_nothing_and_a_repeated_command_happens_once(case):
    with House(case) as house:
        before = house.size()
        first = house.coordinator.command("ProposeCourse", house.proposal(1), 4711)
        again = house.coordinator.command("ProposeCourse", house.proposal(1), 4711)
        assert first[0] == again[0] == 200 and again[1]["repeated"], again
        assert first[1]["record"] == again[1]["record"]
        other = house.coordinator.command("ProposeCourse", house.proposal(2), 4711)
        assert other[0] == 409 and other[1]["code"] == "id_used", other
        assert house.size() == before + 1
        stale = Browser(house.server)
        stale.headers = dict(house.coordinator.headers)
        assert house.coordinator.ask("DELETE", "/api/session")[0] == 204
        status, document = stale.command("ProposeCourse", house.proposal(3), 4712)
        assert status == 401 and document["code"] == "sign_in_first", document
        assert stale.ask("GET", "/api/today")[0] == 401
        house.ends_whole()


def test_a_lost_connection_leaves_a_command_done_once_or_not_at_all(case):
    with House(case) as house:
        for n in range(1, 41):
            request = house.raw(body=json.dumps(house.proposal(n)).encode(),
                                more=f"Idempotency-Key: {5000 + n}\r\n")
            with house.line() as line:
                line.sendall(request if n % 2 else request[:-(n % 30 + 1)])
                if n % 3 == 0:  # a reset, not a farewell
                    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        records = set()
        for n in range(1, 41):
            status, said = house.coordinator.command("ProposeCourse", house.proposal(n), 5000 + n)
            assert status == 200, said
            records.add(said["record"])
        assert len(records) == 40
        house.ends_whole()


def test_a_kill_in_the_middle_loses_nothing_that_was_answered(case):
    house = House(case)
    answered, lock = {}, threading.Lock()

    def work(first):
        browser = Browser(house.server)
        browser.headers = dict(house.coordinator.headers)
        for n in range(first, first + 200):
            try:
                status, said = browser.command("ProposeCourse", house.proposal(n), 9000 + n)
            except (OSError, ValueError, IndexError):
                return
            if status == 200:
                with lock:
                    answered[n] = said["record"]
    for _ in range(3):
        start = max(answered, default=0) + 10_000
        threads = [threading.Thread(target=work, args=(start + 1000 * i,)) for i in range(4)]
        for one in threads:
            one.start()
        time.sleep(0.4)
        house.server.kill()
        for one in threads:
            one.join()
        assert "is whole" in case.good("verify", house.ledger).out
        house.open()
    assert len(answered) > 10, len(answered)
    with house:
        for n, record in answered.items():
            _, said = house.coordinator.command("ProposeCourse", house.proposal(n), 9000 + n)
            assert said["repeated"] and said["record"] == record, said
        house.ends_whole()


def test_slow_clients_hold_up_nobody(case):
    with House(case) as house:
        slow = [house.line() for _ in range(400)]
        request = house.raw(body=b"{}")
        stop = threading.Event()

        def trickle():
            at = 0
            while not stop.is_set():
                for line in slow:
                    try:
                        line.send(request[at % len(request):at % len(request) + 1])
                    except OSError:
                        pass
                at += 1
                stop.wait(0.5)
        thread = threading.Thread(target=trickle)
        thread.start()
        took = []
        for _ in range(100):
            begin = time.monotonic()
            assert house.coordinator.ask("GET", "/api/today")[0] == 200
            took.append(time.monotonic() - begin)
            time.sleep(0.01)
        stop.set()
        thread.join()
        for line in slow:
            line.close()
        assert sorted(took)[90] < 1, sorted(took)[90]
        house.ends_whole()


def test_a_stop_answers_what_it_began_and_ends_the_streams(case):
    with House(case) as house:
        stream = house.line()
        stream.sendall(house.raw("/api/events").replace(b"POST", b"GET", 1))
        assert b"text/event-stream" in stream.recv(65536)
        lines = []
        for n in range(8):
            lines.append(house.line())
            lines[-1].sendall(house.raw(body=json.dumps(house.proposal(n)).encode()))
        begin = time.monotonic()
        house.server.stop()
        assert time.monotonic() - begin < 10
        for line in lines:  # answered, or closed before it was begun: never half
            told = rest_of(line)
            assert told == b"" or b"HTTP/1.1 200" in told, told
        rest_of(stream)
        assert "is whole" in case.good("verify", house.ledger).out


if __name__ == "__main__":
    main(sys.modules[__name__])
