"""Runs programs in turns and reads what they cost: processor seconds of all threads, wall seconds.

Machines are shared: a figure means something only beside another one that was measured in the same
round, and processor time means more than the wall's where one thread works.
"""
import json
import os
import re
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
YARDSTICK = ROOT.parent / "shared/bench/v1_reference.cpp"
PINNED = ["taskset", "-c", "0"] if shutil.which("taskset") else []


def run(command, pinned=False):
    """What the program printed, and its processor seconds."""
    command = [*(PINNED if pinned else []), *map(str, command)]
    with tempfile.TemporaryFile("w+") as out:
        process = subprocess.Popen(command, stdout=out, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
        out.seek(0)
        return out.read(), usage.ru_utime + usage.ru_stime


def figures(command, pinned=False):
    """The last line of a program that prints JSON."""
    text, _ = run(command, pinned)
    return json.loads(text.splitlines()[-1])


def yardstick_figures(command, pinned=False):
    """What the yardstick says in its own words, and its processor time as the system counts it."""
    text, cpu_s = run(command, pinned)
    said = {name: float(value) for name, value in re.findall(r"([\w/]+)=([\d.]+)", text)}
    return {**said, "wall_s": said.get("wall", cpu_s), "cpu_s": cpu_s}


def in_turns(rounds, contenders):
    """{name: [figures of each round]}; `contenders`: {name: function of the round's number}."""
    found = {name: [] for name in contenders}
    for number in range(1, rounds + 1):
        for name, work in contenders.items():
            found[name].append(work(number))
    return found


def median(values):
    return statistics.median(values)


def median_of(found, key):
    return median([one[key] for one in found])


def ratio(above, below, key):
    """Median over the rounds of above/below; each side a list of figures."""
    return median([a[key] / b[key] for a, b in zip(above, below)])


def pooled(found, key):
    """Mean and standard error over rounds that each gave [mean, standard error] of other luck."""
    means, errors = zip(*(one[key] for one in found))
    return statistics.fmean(means), sum(e * e for e in errors) ** 0.5 / len(errors)


def build_yardstick(folder):
    """The yardstick, compiled as its first line says; else the project's own; with its name."""
    program = Path(folder) / "yardstick"
    if YARDSTICK.exists():
        if not program.exists() or program.stat().st_mtime < YARDSTICK.stat().st_mtime:
            subprocess.run(["g++", "-O3", "-march=native", "-std=c++20", "-pthread", YARDSTICK,
                            "-o", program], stderr=subprocess.DEVNULL, check=False)
        if program.exists():  # it needs AVX-512, which not every machine has
            return program, "the yardstick"
    return Path(folder) / "bench/reference_v1", "the project's own reference"


def load():
    return os.getloadavg()[0]
