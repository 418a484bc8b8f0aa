#!/usr/bin/env python3
"""What the project costs beside its goals, in one table: table.py BUILD [--quick] [--json FILE]

BUILD is a release build with MEGURI_BENCH on; ./dev bench makes it. Every figure is a median over
rounds in which the contenders take turns. Nothing here fails a build: a goal that is missed is
printed as missed.
"""
import argparse
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import forecast_goals
import http_goals
import ledger_goals
from goals import Goal, Table, number
from measure import ROOT, build_yardstick, load


def program_size(build):
    goal = Goal("the program, stripped", 30, None, True, "MB")
    program = build / "meguri"
    if program.exists():
        with tempfile.TemporaryDirectory() as folder:
            stripped = Path(folder) / "meguri"
            subprocess.run(["strip", "-o", stripped, program], check=True)
            goal.reached = stripped.stat().st_size / 1e6
        goal.absolute = "libraries of the system are not counted: they are linked dynamically"
    else:
        goal.note = "no program in this build"
    return goal


def cold_build():
    """Everything that `./dev run` builds, from nothing and without ccache."""
    goal = Goal("a cold build of the program", 150, None, True, "s")
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "CCACHE_DISABLE": "1"}
        begin = time.monotonic()
        subprocess.run(["cmake", "--preset", "release", "-B", folder], cwd=ROOT, check=True,
                       capture_output=True)
        subprocess.run(["cmake", "--build", folder, "--parallel", str(os.cpu_count()),
                        "--target", "meguri"], check=True, capture_output=True, env=environment)
        goal.reached = time.monotonic() - begin
    goal.absolute = f"{os.cpu_count()} jobs, without ccache, wall"
    return goal


def facts(before, options):
    busy = max(before, load())
    said = [f"Machine: {os.cpu_count()} cores, load {before:.1f} before and {load():.1f} after."]
    if busy > 1:
        said.append("The machine was busy with other work: figures by the wall's clock (two "
                    "threads, seconds, the disk) are worse than on a quiet one.")
    if options.yardstick.name != "yardstick":
        said.append("The yardstick was not at hand: V1 is measured against the project's own "
                    "reference, forks and M/M/1 not at all.")
    said.append("Not in this version, so not measured: PostgreSQL, a start from a snapshot.")
    return said


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=Path)
    parser.add_argument("--quick", action="store_true", help="a tenth of the work, three rounds")
    parser.add_argument("--rounds", type=int, default=0, help="default 5, with --quick 3")
    parser.add_argument("--only", default="", help="forecast, ledger, http or size")
    parser.add_argument("--build", dest="cold", action="store_true", help="time a cold build too")
    parser.add_argument("--no-where", action="store_true", help="do not count instructions")
    parser.add_argument("--json", type=Path, help="the same as a file")
    options = parser.parse_args()
    options.build = options.build.resolve()  # nginx takes a relative path from its own folder
    options.rounds = options.rounds or (3 if options.quick else 5)
    if not options.no_where and not shutil.which("valgrind"):
        options.no_where = True
        print("where the time goes is left out: that needs valgrind")
    options.yardstick, name = build_yardstick(options.build)

    before = load()
    table = Table()
    print(f"medians of {options.rounds} rounds in turns with {name}")
    table.print_head()
    if options.only in ("", "forecast"):
        forecast_goals.measure(table, options)
    if options.only in ("", "ledger"):
        ledger_goals.measure(table, options)
    if options.only in ("", "http"):
        http_goals.measure(table, options)
    if options.only in ("", "size"):
        table.add(program_size(options.build))
        if options.cold:
            table.add(cold_build())
    table.facts = facts(before, options)
    table.print_sum()
    if options.json:
        options.json.write_text(json.dumps(table.as_json(), indent=1, ensure_ascii=False) + "\n")
        print(f"written: {options.json} ({number(options.json.stat().st_size)} bytes)")


if __name__ == "__main__":
    main()
