#!/usr/bin/env python3
"""Every route under requests that schemathesis makes from /openapi.json, by several roles:
fuzz.py PROGRAM [--examples N] [--seconds N] [--only ROLE] [--all]

No answer is a fault of the server, every answer is as the document says, none tells a name or a
course to somebody who must not know it, and afterwards the ledger verifies. Needs schemathesis, so
it runs in the environment that CMakeLists.txt makes.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import requests

from people import Person, Server, demo_person, invited

HERE = Path(__file__).resolve().parent
CHECKS = ("not_a_server_error,status_code_conformance,content_type_conformance,"
          "response_headers_conformance,response_schema_conformance,unsupported_method,"
          "allow_header_conformance,tells_nothing_foreign")
ROLES = ("nobody", "site_coordinator", "nurse", "courier", "operator", "quality_assurance",
         "administrator")
MORE_ROLES = ("programme_lead", "regulatory", "auditor")  # with --all
TREATING = ("site_coordinator", "nurse")
# What would end the sessions that the requests are made with.
ENDS_SESSIONS = ("signOut", "removeSession", "disableAccount", "changePassword")
STREAMS = ("getEvents", "watchForecast")  # they never end; src/server/events_test.cpp listens
NAME = {"kanji": "漏洩{0}太郎", "kana": "ロウエイ{0}タロウ", "latin": "Leaked{0} Taro"}


def exported(server):
    subprocess.run([server.program, "export", server.ledger, "--out", server.folder / "export"],
                   check=True, capture_output=True)
    return json.loads((server.folder / "export" / "state.json").read_text())


def write_names(server, administrator, state):
    """A name for every patient, by the coordinator of their hospital; {hospital: words}."""
    words, coordinators = {}, {}
    for user in administrator.good("GET", "/api/users")["users"]:
        if "site_coordinator" in user["roles"] and user["active"]:
            coordinators.setdefault(user["organisation"], user["user"])
    for hospital, user in coordinators.items():
        coordinator = invited(administrator, user, f"coordinator-{user}")
        words[hospital] = []
        for course in state["courses"]:
            if course["site"] != hospital:
                continue
            names = {key: text.format(course["number"]) for key, text in NAME.items()}
            coordinator.good("PUT", f"/api/people/{course['number']}", {
                "names": names, "birth_date": "1950-02-03", "sex": "male", "contacts": [],
                "consents": []})
            words[hospital] += names.values()
    return words


def forbidden(person, names, state):
    """What this person must never be told."""
    home = person.view.get("organisation")
    treats = any(role in person.view.get("roles", ()) for role in TREATING)
    words = [word for hospital, all_ in names.items() for word in all_
             if not treats or hospital != home]
    if treats or not person.view:
        for course in state["courses"]:
            if course["site"] != home:
                words += [word for word in (course["identity"], course["patient"]) if word]
    return words


class Fuzz:
    def __init__(self, server, examples, seconds):
        self.server, self.examples, self.seconds = server, examples, seconds

    def run(self, name, person, words, *more):
        """(exit code, what schemathesis printed, {operation and status: times})."""
        told, words_file = (self.server.folder / f"{name}.{kind}" for kind in ("told", "words"))
        told.write_text("")
        words_file.write_text("\n".join(words), encoding="utf-8")
        command = [Path(sys.executable).parent / "schemathesis", "run",
                   self.server.base + "/openapi.json", "--checks", CHECKS,
                   "--phases", "coverage,fuzzing", "--seed", "1",
                   "--max-examples", str(self.examples),
                   "--max-time", str(self.seconds), "--generation-database", "none",
                   "--no-shrink", "--continue-on-failure", "--no-color", "--warnings", "off",
                   "--request-timeout", "30", "--suppress-health-check", "all", *more]
        for key, value in person.headers.items():
            if value:
                command += ["--header", f"{key}: {value}"]
        done = subprocess.run(
            command, capture_output=True, text=True, cwd=self.server.folder,
            env={**os.environ, "SCHEMATHESIS_HOOKS": "leaks", "PYTHONPATH": str(HERE),
                 "PYTHONDONTWRITEBYTECODE": "1", "MEGURI_FORBIDDEN": str(words_file),
                 "MEGURI_TOLD": str(told)})
        return done.returncode, done.stdout + done.stderr, Counter(told.read_text().splitlines())


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, well, sentence, more=""):
        self.passed, self.failed = self.passed + bool(well), self.failed + (not well)
        print(f"{'ok' if well else 'FAILED'}: {sentence}", flush=True)
        if not well and more:
            print(more[-6000:])


def fuzz_all(fuzz, tally, roles, state, names):
    people = {role: Person(fuzz.server) if role == "nobody" else demo_person(fuzz.server, role)
              for role in roles}

    def one(role):
        left_out = STREAMS if role == "nobody" else (*STREAMS, *ENDS_SESSIONS)
        words = [word for name in left_out for word in ("--exclude-operation-id", name)]
        return fuzz.run(role, people[role], forbidden(people[role], names, state), *words)
    with ThreadPoolExecutor(2) as pool:
        results = dict(zip(roles, pool.map(one, roles)))
    for role, (code, text, told) in results.items():
        asked, fine = sum(told.values()), sum(n for key, n in told.items()
                                              if key.rsplit(" ", 1)[1].startswith("2"))
        tally.check(code == 0, f"{role}: {asked} requests, {fine} of them answered in full", text)
        tally.check(asked > 150 and fine > (5 if role == "nobody" else 30),
                    f"{role}: many requests reach what they ask for")


def plant(fuzz, tally, state):
    """The check finds what it looks for: a nurse reads a course of her own hospital."""
    nurse = demo_person(fuzz.server, "nurse")
    own = [course["identity"] for course in state["courses"]
           if course["site"] == nurse.view["organisation"] and course["identity"]]
    code, text, _ = fuzz.run("planted", nurse, own, "--include-operation-id", "getCourses")
    tally.check(code != 0 and "the answer holds" in text, "a planted leak is found", text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--examples", type=int, default=3, help="at most, of each operation")
    parser.add_argument("--seconds", type=int, default=240, help="at most, for each role")
    parser.add_argument("--only", choices=(*ROLES, *MORE_ROLES), action="append")
    parser.add_argument("--all", action="store_true", help="more roles than in ./dev test")
    options = parser.parse_args()
    program = options.program.resolve()
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="meguri-fuzz-") as folder:
        subprocess.run([program, "demo", "--seed", "1", "--out", Path(folder) / "demo.db"],
                       check=True, capture_output=True, cwd=HERE.parent.parent)
        server = Server(program, folder, "--demo", "--forecast-threads", "1")
        state = exported(server)
        names = write_names(server, demo_person(server, "administrator"), state)
        fuzz = Fuzz(server, options.examples, options.seconds)
        plant(fuzz, tally, state)
        roles = options.only or (ROLES + MORE_ROLES if options.all else ROLES)
        fuzz_all(fuzz, tally, roles, state, names)
        tally.check(requests.get(server.base + "/ready", timeout=30).ok, "the server is ready")
        tally.check(server.stop() == 0, "it ends when told to")
        tally.check(not server.faults(), "its journal holds no fault", str(server.faults()[:5]))
        verified = subprocess.run([program, "--lang", "en", "verify", server.ledger],
                                  capture_output=True, text=True)
        tally.check(verified.returncode == 0 and "is whole" in verified.stdout,
                    "the ledger is whole", verified.stdout + verified.stderr)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
