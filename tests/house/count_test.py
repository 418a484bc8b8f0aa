#!/usr/bin/env python3
"""count.py counts what ran and never calls a failure a success; ./dev knows its own commands."""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from house import ROOT, Tally

DOCTEST = "[doctest] test cases:  7 |  5 passed | 2 failed | 0 skipped"
GOOD = "[doctest] test cases:  7 |  7 passed | 0 failed | 0 skipped"
CASES = [  # (status, output) of each program; what count.py must print last; its exit code
    ([("run", GOOD)], "7 passed, 0 failed", 0),
    ([("run", GOOD), ("run", "3 passed, 0 failed\n")], "10 passed, 0 failed", 0),
    ([("run", "says nothing")], "1 passed, 0 failed", 0),
    ([("fail", DOCTEST)], "5 passed, 2 failed", 1),
    ([("fail", GOOD)], "7 passed, 1 failed", 1),  # crashed after its summary
    ([("run", DOCTEST)], "5 passed, 2 failed", 1),  # said so, yet exited with 0
    ([("run", GOOD), ("run", "0 passed, 0 failed\n")], "7 passed, 1 failed", 1),  # ran nothing
    ([("notrun", "")], "0 passed, 1 failed", 1),
    ([], "0 passed, 0 failed", 1),
]


def count(*paths):
    return subprocess.run([sys.executable, "-B", ROOT / "tests/house/count.py", *paths],
                          capture_output=True, text=True)


def main():
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        for number, (programs, last, code) in enumerate(CASES):
            cases = "".join(f'<testcase name="{n}" status="{status}"><system-out>{output}'
                            "</system-out></testcase>"
                            for n, (status, output) in enumerate(programs))
            path = Path(folder) / f"{number}.xml"
            path.write_text(f"<testsuite>{cases}</testsuite>")
            said = count(path)
            tally.expect((said.stdout.splitlines()[-1], said.returncode) == (last, code),
                         f"case {number}: {said.stdout!r}, exit code {said.returncode}")
        said = count(Path(folder) / "missing.xml")
        tally.expect(said.returncode == 1, "a missing file counts as success")

    commands = re.findall(r"^command_(\w+)\(\)", (ROOT / "dev").read_text(), re.M)
    listed = subprocess.run([ROOT / "dev"], capture_output=True, text=True).stdout
    tally.expect(len(commands) > 5, "no commands in ./dev")
    for command in commands:
        tally.expect(re.search(rf"^  {command} .*\w", listed, re.M), f"no help for {command}")
    unknown = subprocess.run([ROOT / "dev", "no-such"], capture_output=True, text=True)
    tally.expect(unknown.returncode == 1 and "no-such" in unknown.stderr, "no-such is accepted")
    tally.finish()


if __name__ == "__main__":
    main()
