"""A server of a demonstration ledger for tests, and people who ask it: in a process of its own, on
loopback, until it is stopped."""
import json
import re
import signal
import subprocess
from pathlib import Path

import requests

ROOT = Path(__file__).resolve().parent.parent.parent
PASSWORD = "a long and winding road"
LONGEST_S = 60


class Server:
    def __init__(self, program, folder, *options, ledger=None):
        self.program, self.folder = program, Path(folder)
        self.ledger = ledger or self.folder / "demo.db"
        self.journal = self.folder / "journal.ndjson"
        self.process = subprocess.Popen(
            [program, "--lang", "en", "serve", self.ledger, "--port", "0", "--journal",
             self.journal, *options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.said = ""
        for line in self.process.stdout:
            self.said += line
            if "/demo#" in line or "/link#" in line:
                break
        link = re.search(r"(http://\S+?)/(?:demo|link)#(\S+)", self.said)
        if not link:
            raise RuntimeError(f"no link was printed: {self.said}")
        self.base, self.token = link.groups()

    def stop(self):
        """Ends it as a system does; its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(LONGEST_S)

    def kill(self):
        self.process.kill()
        self.process.wait(LONGEST_S)

    def faults(self):
        """Lines of the journal about answers that say the server is at fault."""
        lines = [json.loads(line) for line in self.journal.read_text().splitlines()]
        return [line for line in lines if line.get("status", 0) >= 500 or
                line.get("level") == "error"]


class Person:
    """One signed-in browser."""

    def __init__(self, server):
        self.server, self.csrf, self.view = server, "", {}
        self.http = requests.Session()

    def ask(self, method, path, body=None, **more):
        headers = {"X-CSRF": self.csrf, **more.pop("headers", {})}
        return self.http.request(method, self.server.base + path, json=body, headers=headers,
                                 timeout=LONGEST_S, **more)

    def good(self, method, path, body=None, **more):
        answer = self.ask(method, path, body, **more)
        assert answer.ok, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer.json() if answer.content else None

    def signed_in(self, view):
        self.view, self.csrf = view, view["csrf"]
        return self

    @property
    def headers(self):
        cookies = "; ".join(f"{one.name}={one.value}" for one in self.http.cookies)
        return {"Cookie": cookies, "X-CSRF": self.csrf}


def demo_people(server):
    return Person(server).good("GET", f"/api/demo/people?token={server.token}")["people"]


def demo_person(server, role):
    one = next(one for one in demo_people(server) if role in one["roles"])
    person = Person(server)
    return person.signed_in(person.good(
        "POST", "/api/session/demo", {"user": one["user"], "token": server.token}))


def invited(administrator, user, name, printed_name=None):
    """Somebody of the ledger for whom the administrator makes a link."""
    link = administrator.good("POST", f"/api/users/{user}/link", {"name": name})
    person = Person(administrator.server)
    body = {"token": link["path"].split("#")[1], "password": PASSWORD}
    return person.signed_in(person.good(
        "POST", "/api/session/link", {**body, "printed_name": printed_name or name}))
