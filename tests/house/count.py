#!/usr/bin/env python3
"""Sums what ran: count.py JUNIT.xml...   (as written by ctest --output-junit)

Prints one line a file, then, alone on the last line, 'N passed, M failed'. A test program that says
how many cases it ran (doctest's summary, or a closing line 'N passed, M failed') counts as that
many, and as one failure when it ran none; any other as one. A program that failed counts at least
one failure, whatever it said.
Exit code 1 when anything failed, when nothing ran, or when a file is missing.
"""
import re
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

DOCTEST = re.compile(r"^\[doctest\] test cases: +\d+ \| +(\d+) passed \| +(\d+) failed", re.M)
PLAIN = re.compile(r"^(\d+) passed, (\d+) failed$", re.M)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def count_case(case):
    output = COLOUR.sub("", "".join(case.itertext()))
    said = DOCTEST.findall(output) or PLAIN.findall(output)[-1:]
    passed = sum(int(p) for p, _ in said)
    failed = sum(int(f) for _, f in said)
    if case.get("status") == "run":
        if said and passed + failed == 0:
            return 0, 1  # it ran nothing, so it proved nothing
        return (passed if said else 1), failed
    return passed, max(failed, 1)  # failed, crashed, timed out, not run, disabled


def count_file(path):
    passed = failed = 0
    for case in xml.parse(path).getroot().iter("testcase"):
        p, f = count_case(case)
        passed, failed = passed + p, failed + f
    return passed, failed


def main(paths):
    passed = failed = 0
    for path in paths:
        if not Path(path).exists():
            print(f"{path}: no results: its tests did not run")
            failed += 1
            continue
        p, f = count_file(path)
        print(f"{path}: {p} + {f}")
        passed, failed = passed + p, failed + f
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
