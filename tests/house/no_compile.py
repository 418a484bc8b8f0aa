#!/usr/bin/env python3
"""What must not compile does not: no_compile.py --compiler CXX --roots FILE CASE.cpp...

ROOTS holds one line a folder, 'name=directory;directory...': the include roots it may see.
A case says in its first lines

    // folder: NAME              compiled with the include roots of this folder
    // mistake folder: NAME      (optional) the mistake is to include this from that folder
    // expect: REGULAR EXPRESSION   the reason the compiler must give

and is compiled twice: as it stands, which must work, and with -DMISTAKE (from the mistake folder),
which must fail for the expected reason.
"""
import argparse
import os
import re
import subprocess
import tempfile
from pathlib import Path

from house import Tally

FLAGS = ["-std=c++23", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-fdiagnostics-color=never"]


def roots_of(path):
    roots = {}
    for line in Path(path).read_text().splitlines():
        name, _, directories = line.partition("=")
        roots[name] = [d for d in directories.split(";") if d]
    return roots


def compile_with(compiler, roots, folder, case, *flags):
    seen = [d for d in roots.get(folder, []) if d != "/usr/include"]  # the compiler knows that one
    return subprocess.run([compiler, *FLAGS, *flags, *(f"-I{d}" for d in seen), case],
                          capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"})


def faults(compiler, roots, case):
    says = dict(re.findall(r"^// ([a-z ]+): (.+)$", Path(case).read_text(), re.M))
    if "folder" not in says or "expect" not in says:
        return [f"{case}: says no folder or no expected reason"]
    found = []
    control = compile_with(compiler, roots, says["folder"], case)
    if control.returncode != 0:
        found.append(f"{case}: does not compile without its mistake:\n{control.stderr}")
    wrong = says.get("mistake folder", says["folder"])
    mistake = compile_with(compiler, roots, wrong, case, "-DMISTAKE")
    if mistake.returncode == 0:
        found.append(f"{case}: compiles with its mistake")
    elif not re.search(says["expect"], mistake.stderr):
        found.append(f"{case}: fails, but not because of {says['expect']}:\n{mistake.stderr}")
    return found


PLANTED = {
    "a mistake that compiles": "// folder: none\n// expect: x\nint one = 1;\n",
    "another reason": "// folder: none\n// expect: moon\n#ifdef MISTAKE\nint one = {};;)\n#endif\n",
    "a control that does not compile": "// folder: none\n// expect: error\nint one = ;\n",
    "a case without a reason": "int one = 1;\n",
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--roots", required=True)
    parser.add_argument("cases", nargs="*")
    arguments = parser.parse_args()
    roots = roots_of(arguments.roots)
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        for number, (what, text) in enumerate(PLANTED.items()):
            case = Path(folder) / f"{number}.cpp"
            case.write_text(text)
            tally.expect_found(what, faults(arguments.compiler, roots, case))
    tally.expect(arguments.cases, "no case to look at")
    for case in arguments.cases:
        tally.expect_none(Path(case).name, faults(arguments.compiler, roots, case))
    tally.finish()


if __name__ == "__main__":
    main()
