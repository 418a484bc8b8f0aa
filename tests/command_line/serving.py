"""`meguri serve` as a child on a free port, and browsers that ask it, for the tests."""
import http.client
import json
import re
import signal
import subprocess
import time

from program import PLAIN, ROOT

PASSWORD = "a long and winding road"


class Server:
    """`link` is the token of the one-time or demonstration link that it printed, or None."""

    def __init__(self, case, ledger, *options):
        said = case / "said"
        with open(said, "w", encoding="utf-8") as out:
            self.process = subprocess.Popen(
                [case.program, "--lang", "en", "serve", ledger, "--port", "0", *options], cwd=ROOT,
                env=PLAIN, stdout=out, stderr=out)
        until = time.monotonic() + 60
        while not self.answers(said.read_text()):
            assert self.process.poll() is None and time.monotonic() < until, said.read_text()
            time.sleep(0.05)
        found = re.search(r"/(?:link|demo)#(\S+)", said.read_text())
        self.link = found[1] if found else None

    def answers(self, said):
        found = re.search(r"at http://localhost:(\d+)", said)
        self.port = int(found[1]) if found else 0
        try:
            return found and Browser(self).ask("GET", "/health")[0] == 200
        except OSError:
            return False

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(30) == 0

    def kill(self):
        self.process.kill()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.kill()


class Browser:
    def __init__(self, server):
        self.server, self.headers = server, {"Host": f"localhost:{server.port}"}

    def ask(self, method, path, body=None, more=None):
        line = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        headers = {**self.headers, **(more or {})}
        if body is not None:
            headers["Content-Type"] = "application/json"
        line.request(method, path, None if body is None else json.dumps(body), headers)
        answer = line.getresponse()
        text = answer.read().decode()
        if cookie := answer.headers.get("Set-Cookie"):
            self.headers["Cookie"] = cookie.split(";")[0]
        line.close()
        said = json.loads(text) if text.startswith("{") else text
        if isinstance(said, dict) and "csrf" in said:
            self.headers["X-CSRF"] = said["csrf"]
        return answer.status, said

    def good(self, method, path, body=None):
        status, said = self.ask(method, path, body)
        assert status < 300, f"{method} {path}: {status} {said}"
        return said

    def open_link(self, token, name, password=PASSWORD):
        return self.ask("POST", "/api/session/link", {
            "token": token, "password": password, "printed_name": name})

    def command(self, name, fields, key):
        return self.ask("POST", f"/api/commands/{name}", fields, {"Idempotency-Key": str(key)})

    def as_demo(self, role):
        """One of the people of the demonstration."""
        people = self.good("GET", f"/api/demo/people?token={self.server.link}")["people"]
        user = next(one["user"] for one in people if role in one["roles"])
        self.good("POST", "/api/session/demo", {"user": user, "token": self.server.link})
        return self
