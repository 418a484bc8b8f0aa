#!/usr/bin/env python3
"""Every C++ file is formatted as .clang-format says: format.py.  ./dev fmt repairs."""
import shutil
import subprocess
import sys

from house import ROOT, Tally

TOOL = "clang-format-19"


def is_formatted(text, name):
    wanted = subprocess.run([TOOL, f"--assume-filename={ROOT / name}"], input=text, check=True,
                            capture_output=True, text=True).stdout
    return wanted == text


def main():
    if not shutil.which(TOOL):
        sys.exit(f"{TOOL} is not installed; ./dev test installs it")
    tally = Tally()
    tally.expect(not is_formatted("int  one=1 ;\n", "src/planted.cpp"), "a bad format is not seen")
    tally.expect(is_formatted("int one = 1;\n", "src/planted.cpp"), "a good format is refused")
    files = sorted(str(f.relative_to(ROOT)) for top in ("src", "tests", "bench")
                   for f in (ROOT / top).rglob("*.[ch]pp"))
    tally.expect(files, "no file to look at")
    check = subprocess.run([TOOL, "--dry-run", "--Werror", *files], cwd=ROOT, capture_output=True,
                           text=True)
    bad = sorted({line.split(":")[0] for line in check.stderr.splitlines() if ": error:" in line})
    tally.expect_none("formatted files; ./dev fmt repairs", bad)
    tally.expect(check.returncode == 0 or bad, f"{TOOL} failed: {check.stderr}")
    tally.finish()


if __name__ == "__main__":
    main()
