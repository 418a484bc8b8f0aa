"""The goals of the forecast: with every rule in force, the kernel alone, threads, forks."""
import math
import re
import subprocess
import tempfile
from pathlib import Path

import cost_profile
from goals import Goal, number
from measure import ROOT, figures, in_turns, median_of, pooled, ratio, run, yardstick_figures

NETWORK = ROOT / "examples/cart-network"
TRIAL = ROOT / "examples/troculeucel-japan"
RUNS = 10_000  # that the goals speak of
# The published answers of model V1 with their standard errors.
ANSWERS = {"vein_days": (30.602, 0.013), "wait_days": (0.970, 0.010), "late": (0.1059, 0.0006)}
WORDS = {"vein_days": "vein to vein", "wait_days": "slot wait", "late": "late share"}


def answers(found):
    """The three answers beside the published ones."""
    said = []
    for key, (published, published_error) in ANSWERS.items():
        mean, error = pooled(found, key)
        near = abs(mean - published) < 4 * math.hypot(error, published_error)
        said.append(f"{WORDS[key]} {mean:.4f} +- {error:.4f} (published {published}: "
                    f"{'agrees' if near else 'DIFFERS'})")
    return ", ".join(said)


def spent(options, small, large, pieces, what):
    """Where the time goes: a sentence."""
    if options.no_where:
        return ""
    instructions, shares = cost_profile.where(small, large, pieces)
    return f"{number(instructions)} instructions {what}: {shares}"


def every_rule(table, options, world):
    runs = 60 if options.quick else 300
    limit = 10 * runs
    found = in_turns(options.rounds, {
        "limit": lambda n: yardstick_figures([options.yardstick, "v2v", "cal", limit, n], True),
        "rules": lambda n: figures([world, "run", NETWORK, runs, n, 1], True)})
    goal = Goal("V1 with every rule in force, against the limit", 0.25, 0.40)
    goal.reached = ratio(found["limit"], found["rules"], "cpu_s") * runs / limit
    one = found["rules"][0]
    goal.absolute = (
        f"{number(runs / median_of(found['rules'], 'cpu_s'))} replicates/s of processor time "
        f"against {number(limit / median_of(found['limit'], 'cpu_s'))}; "
        f"{number(one['commands'] / runs)} commands and {number(one['events'] / runs)} events a "
        f"replicate, {number(1e9 * one['cpu_s'] / one['commands'])} ns a command, "
        f"{one['refused']} refused")
    per_command = 20 * one["commands"] / runs
    goal.where = spent(options, [world, "run", NETWORK, 5, 1, 1], [world, "run", NETWORK, 25, 1, 1],
                       per_command, "a command")
    goal.note = answers(found["rules"])
    table.add(goal)


def kernel(table, options):
    """Parsed from what the kernel's own benchmark prints."""
    v1 = Goal("the kernel alone on V1, against the limit", 0.50, 0.75)
    mm1 = Goal("the kernel alone on M/M/1, against the limit", 0.40, 0.80)
    threads = Goal("the kernel: two threads against one, by processor time", 1.8, 1.95)
    text, _ = run([options.build / "bench/bench_kernel", "--rounds", options.rounds,
                   "--replicates", 300 if options.quick else 2000])
    ratios = {m[1].strip(): float(m[2])
              for m in re.finditer(r"^(.+?)  +([\d.]+)   must ", text, re.M)}
    speeds = [" ".join(line.split()) for line in text.splitlines() if "replicates/s" in line]
    v1.reached = ratios.get("V1: kernel against the yardstick",
                            ratios.get("V1: kernel against the reference"))
    v1.absolute = "; ".join(speeds)
    mm1.reached = ratios.get("M/M/1: kernel against the yardstick")
    threads.reached = ratios.get("two threads against one, by processor time")
    by_wall = ratios.get("two threads against one, wall")
    threads.absolute = f"by the wall's clock {number(by_wall)}; same bytes"
    for goal in (v1, mm1, threads):
        table.add(goal)


def two_threads(table, options, world):
    runs = 200 if options.quick else 1000
    contenders = {str(t): lambda n, t=t: figures([world, "run", NETWORK, runs, n, t])
                  for t in (1, 2)}
    if options.yardstick.name == "yardstick":
        for t in (1, 2):
            contenders[f"yardstick {t}"] = lambda n, t=t: yardstick_figures(
                [options.yardstick, "v2v", "cal", 10 * runs, n, t])
    found = in_turns(options.rounds, contenders)
    goal = Goal("every rule in force: two threads against one", 1.8, 1.95)
    goal.reached = ratio(found["1"], found["2"], "wall_s")
    same = all(a["answer"] == b["answer"] for a, b in zip(found["1"], found["2"]))
    goal.absolute = (f"{median_of(found['1'], 'wall_s'):.2f} s and "
                     f"{median_of(found['2'], 'wall_s'):.2f} s by the wall's clock, by processor "
                     f"time {2 * ratio(found['1'], found['2'], 'cpu_s'):.2f}; "
                     f"{'same bytes' if same else 'OTHER BYTES'}")
    if options.yardstick.name == "yardstick":
        theirs = ratio(found["yardstick 1"], found["yardstick 2"], "wall_s")
        goal.note = f"in the same rounds the machine gave the yardstick's two threads {theirs:.2f}"
        goal.too_busy = theirs < goal.must
    table.add(goal)


def forks(table, options, world, horizon):
    runs = RUNS // 20 if options.quick else RUNS
    contenders = {"rules": lambda n: figures([world, "fork", NETWORK, runs, n, 2, horizon])}
    if options.yardstick.name == "yardstick":
        contenders["limit"] = lambda n: yardstick_figures(
            [options.yardstick, "fork", horizon, RUNS, n, 2])
    found = in_turns(options.rounds, contenders)
    goal = Goal(f"{RUNS:,} forks of a live V1 for {horizon} days, against the limit", 2.5, 1.5,
                True)
    one = found["rules"][0]
    wall_s = median_of(found["rules"], "wall_s") * RUNS / runs
    cpu_s = median_of(found["rules"], "cpu_s") * RUNS / runs
    goal.absolute = (f"{wall_s:.2f} s on two cores by the wall's clock, {cpu_s / 2:.2f} s by "
                     f"processor time; {number(one['events'] / runs)} events a replicate, "
                     f"{one['open_courses']} open courses")
    if runs != RUNS:
        goal.absolute += f"; {runs} forks scaled to {RUNS:,}"
    if options.yardstick.name == "yardstick":
        limit = found["limit"][0]
        goal.reached = ratio(found["rules"], found["limit"], "wall_s") * RUNS / runs
        by_cpu = ratio(found["rules"], found["limit"], "cpu_s") * RUNS / runs
        goal.absolute += (f"; the limit {median_of(found['limit'], 'wall_s'):.2f} s, "
                          f"{number(limit['ev/rep'])} events a replicate; ratio by processor time "
                          f"{by_cpu:.2f}")
    if horizon == 90:
        goal.where = spent(options, [world, "fork", NETWORK, 20, 1, 1, horizon],
                           [world, "fork", NETWORK, 120, 1, 1, horizon],
                           100 * one["events"] / runs, "an event")
    table.add(goal)


def trial(table, options, world, ledger, ahead):
    """The trial of the example (30 patients); from the demonstration programme where there is one,
    else from the start of the example and then over its whole length."""
    days, words = ahead
    runs = RUNS // 20 if options.quick or days is None else RUNS
    live = [ledger] + ([days] if days else []) if ledger else []
    found = in_turns(options.rounds, {
        "trial": lambda n: figures([world, "run", TRIAL, runs, n, 2, *live])})
    one = found["trial"][0]
    goal = Goal(f"{RUNS:,} replicates of a 30-patient trial, {words}", 1, 0.5, True, "s")
    goal.reached = median_of(found["trial"], "wall_s") * RUNS / runs
    cpu_s = median_of(found["trial"], "cpu_s") * RUNS / runs
    start = "forked from the demonstration programme" if ledger else "from its start"
    goal.absolute = (f"on two cores, {start}; {cpu_s / 2:.2f} s by processor time; "
                     f"{number(one['commands'] / runs)} commands and "
                     f"{number(one['events'] / runs)} events a replicate, "
                     f"{number(1e9 * one['cpu_s'] / one['events'])} ns an event, "
                     f"{one['open_courses']} open courses")
    if runs != RUNS:
        goal.absolute += f"; {runs} replicates scaled to {RUNS:,}"
    if days is None:
        goal.note = "more events than the limit itself runs in that time: such an answer streams"
    if days is None or days <= 90:
        goal.where = spent(options, [world, "run", TRIAL, 10, 1, 1, *live],
                           [world, "run", TRIAL, 60, 1, 1, *live], 50 * one["events"] / runs,
                           "an event")
    table.add(goal)


def fork_size(table, world):
    one = figures([world, "size", NETWORK])
    goal = Goal("state that a fork copies, an open course", 512, 128, True, "B")
    goal.reached = one["bytes"] / one["open_courses"]
    biggest = sorted(one["tables"].items(), key=lambda item: -item[1][1])[:5]
    rows = ", ".join(f"{name} {n} x {size // n} B" for name, (n, size) in biggest if n)
    goal.absolute = f"{one['bytes']:,} B for {one['open_courses']} open courses: {rows}"
    table.add(goal)


def demonstration(build, folder):
    """The ledger of the demonstration programme; none where the program cannot make it."""
    program, ledger = build / "meguri", Path(folder) / "demo.db"
    if not program.exists():
        return None
    made = subprocess.run([program, "demo", "--seed", "1", "--out", ledger], cwd=ROOT,
                          capture_output=True, stdin=subprocess.DEVNULL)
    return ledger if made.returncode == 0 and ledger.exists() else None


def measure(table, options):
    world = options.build / "bench/forecast_world"
    every_rule(table, options, world)
    kernel(table, options)
    two_threads(table, options, world)
    for horizon in (90, 365):
        forks(table, options, world, horizon)
    with tempfile.TemporaryDirectory() as folder:
        ledger = demonstration(options.build, folder)
        horizons = [(90, "the next 90 days"), (365, "the next year")] if ledger else []
        for ahead in (*horizons, (None, "to the horizon")):
            trial(table, options, world, ledger, ahead)
    fork_size(table, world)
