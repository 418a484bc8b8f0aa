"""The goals of the server: pages of a large programme beside files of nginx, and people who go on
working while a forecast takes both cores."""
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from forecast_goals import NETWORK
from goals import Goal, number
from measure import ROOT, in_turns, median, median_of, ratio
from served import Meguri, Nginx, most, nginx_program, steady

COURSES = 1_000
RECORDS = 120_000  # of the simulated network: enough for so many courses
TOOLS = ("wrk", "h2load", "dpkg-deb")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def two_cores():
    return (0, 1) if (os.cpu_count() or 1) > 1 else (None, None)


class House:
    """A programme with many courses, served on one core, with nginx beside it on the same one."""

    def __init__(self, options, folder):
        self.server_core, self.client_core = two_cores()
        ledger = Path(folder) / "network.db"
        subprocess.run([options.build / "bench/ledger_replay", "make", ledger, str(RECORDS),
                        NETWORK], check=True, capture_output=True)
        self.meguri = Meguri(options.build / "meguri", ledger, self.server_core)
        self.nginx = Nginx(nginx_program(options.build), Path(folder) / "nginx", free_port(),
                           self.server_core)
        users = json.loads(self.meguri.get("/api/users", self.meguri.administrator))["users"]
        person = next(one for one in users
                      if "site_coordinator" in one["roles"] and one["active"])
        self.coordinator = self.meguri.person(person["user"])
        courses = json.loads(self.meguri.get("/api/courses?ended=true&limit=1",
                                             self.coordinator))
        self.course = f"/api/courses/{courses['courses'][0]['course']}"
        lead = next(one for one in users
                    if "programme_lead" in one["roles"] and one["active"])
        self.lead = (self.meguri.administrator if lead["user"] == 1
                     else self.meguri.person(lead["user"]))
        seen = json.loads(self.meguri.get("/api/courses?ended=true&limit=1", self.lead))
        self.courses = seen["matching"]

    def stop(self):
        self.nginx.stop()
        self.meguri.stop()


def one_course(table, options, house):
    seconds = 1 if options.quick else 3
    size = len(house.meguri.get(house.course, house.coordinator).encode())
    house.nginx.file("course.json", "x" * size)
    found = in_turns(options.rounds, {
        "meguri": lambda _: most(house.meguri.port, house.course, house.coordinator, seconds,
                                 house.client_core),
        "nginx": lambda _: most(house.nginx.port, "/course.json", {}, seconds,
                                house.client_core)})
    goal = Goal("authorised read of one course, against nginx", 0.3, 0.5)
    goal.reached = ratio(found["meguri"], found["nginx"], "per_s")
    goal.absolute = "; ".join(
        f"{name} {number(median_of(one, 'per_s'))} req/s, p50 {median_of(one, 'p50_ms'):.2f} ms, "
        f"p99 {median_of(one, 'p99_ms'):.2f} ms" for name, one in found.items())
    goal.absolute += f"; {size:,} bytes, 32 connections"
    table.add(goal)


def worklist_and_board(table, options, house):
    seconds = 2 if options.quick else 5
    paths = ["/api/today", "/api/plan"]
    sizes = []
    for path, name in zip(paths, ("today.json", "plan.json")):
        body = house.meguri.get(path, house.coordinator)
        sizes.append(len(body.encode()))
        house.nginx.file(name, "x" * sizes[-1])
    found = in_turns(options.rounds, {
        "meguri": lambda _: steady(house.meguri.port, paths, house.coordinator, 2_000, seconds,
                                   house.client_core),
        "nginx": lambda _: steady(house.nginx.port, ["/today.json", "/plan.json"], {}, 2_000,
                                  seconds, house.client_core)})
    goal = Goal("p99 of worklist and board at 2,000 req/s, in nginx's", 5, 2, True)
    goal.reached = ratio(found["meguri"], found["nginx"], "p99_ms")
    goal.absolute = "; ".join(
        f"{name} {number(median_of(one, 'per_s'))} req/s, p50 {median_of(one, 'p50_ms'):.2f} ms, "
        f"p99 {median_of(one, 'p99_ms'):.2f} ms" for name, one in found.items())
    goal.absolute += f"; {house.courses:,} courses, {sizes[0]:,} and {sizes[1]:,} bytes"
    table.add(goal)


class Forecasts:
    """The demonstration on both cores, as the programme lead asks it."""

    def __init__(self, options, folder):
        ledger = Path(folder) / "demo.db"
        subprocess.run([options.build / "meguri", "demo", "--seed", "1", "--out", ledger], cwd=ROOT,
                       check=True, capture_output=True)
        self.meguri = Meguri(options.build / "meguri", ledger)
        users = json.loads(self.meguri.get("/api/users", self.meguri.administrator))["users"]
        lead = next(one["user"] for one in users if "programme_lead" in one["roles"])
        self.lead = self.meguri.administrator if lead == 1 else self.meguri.person(lead)

    def ask(self, runs):
        status, _, body = self.meguri.ask("POST", "/api/forecasts", {"runs": runs}, self.lead)
        if status != 202:
            raise RuntimeError(body)
        return f"/api/forecasts/{json.loads(body)['id']}"

    def wait_for(self, job, answered, pause_s=0.002):
        while True:
            seen = json.loads(self.meguri.get(job, self.lead))
            if answered(seen):
                return seen
            time.sleep(pause_s)

    def first_answer(self):
        """Milliseconds from the question to the first 200 runs, by the stream that pages use."""
        begin = time.monotonic()
        job = self.ask(200)
        for event, data in self.events(job + "/stream"):
            if event == "result" and data["planned"] is not None:
                return (time.monotonic() - begin) * 1000
        raise RuntimeError("the stream ended without a result")

    def events(self, path):
        import http.client
        line = http.client.HTTPConnection("127.0.0.1", self.meguri.port, timeout=60)
        line.request("GET", path, headers={"Host": f"localhost:{self.meguri.port}", **self.lead})
        event, data = "", []
        for raw in line.getresponse():
            text = raw.decode().rstrip("\n")
            if text.startswith("event: "):
                event = text[7:]
            elif text.startswith("data: "):
                data.append(text[6:])
            elif not text and data:
                yield event, json.loads("\n".join(data))
                data = []

    def stop_job(self, job):
        self.meguri.ask("DELETE", job, None, self.lead)


def first_answer(table, options, forecasts):
    rounds = 5 if options.quick else 15
    times = sorted(forecasts.first_answer() for _ in range(rounds))
    goal = Goal("first 200 replicates through HTTP", 150, 60, True, "ms")
    goal.reached = median(times)
    goal.absolute = f"of {rounds}: least {times[0]:.0f} ms, most {times[-1]:.0f} ms"
    table.add(goal)


def while_forecasting(table, options, forecasts):
    seconds = 2 if options.quick else 4
    paths = ["/api/today", "/api/courses"]
    found, alone = [], []
    for _ in range(options.rounds):
        alone.append(steady(forecasts.meguri.port, paths, forecasts.lead, 500, seconds))
        job = forecasts.ask(10_000)
        forecasts.wait_for(job, lambda seen: seen["status"] == "running" and seen["runs_done"] > 0)
        found.append(steady(forecasts.meguri.port, paths, forecasts.lead, 500, seconds))
        seen = json.loads(forecasts.meguri.get(job, forecasts.lead))
        if seen["status"] != "running":
            found[-1]["ended_early"] = True
        forecasts.stop_job(job)
        forecasts.wait_for(job, lambda seen: seen["status"] in ("done", "stopped"), 0.05)
    goal = Goal("p99 at 500 req/s beside a forecast on both cores", 25, 10, True, "ms")
    goal.reached = median_of(found, "p99_ms")
    goal.absolute = (f"without a forecast {median_of(alone, 'p99_ms'):.2f} ms; p50 "
                     f"{median_of(found, 'p50_ms'):.2f} ms and {median_of(alone, 'p50_ms'):.2f} ms")
    early = sum("ended_early" in one for one in found)
    if early:
        goal.note = f"in {early} of {len(found)} rounds the forecast ended before the requests"
    table.add(goal)


def measure(table, options):
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        print(f"the goals of the server are left out: that needs {', '.join(missing)}")
        return
    with tempfile.TemporaryDirectory(dir=options.build, prefix="http-") as folder:
        house = House(options, folder)
        try:
            one_course(table, options, house)
            worklist_and_board(table, options, house)
        finally:
            house.stop()
        forecasts = Forecasts(options, folder)
        try:
            first_answer(table, options, forecasts)
            while_forecasting(table, options, forecasts)
        finally:
            forecasts.meguri.stop()
