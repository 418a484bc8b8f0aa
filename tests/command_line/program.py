"""Runs the program for the tests of the command line; each test is a function test_*(case)."""
import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "troculeucel-japan"
PLAIN = {"PATH": os.environ.get("PATH", ""), "HOME": "/nonexistent"}
for sanitizer in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS"):
    if sanitizer in os.environ:
        PLAIN[sanitizer] = os.environ[sanitizer]


class Ran:
    def __init__(self, done):
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr

    def __str__(self):
        return f"exit code {self.code}\n--- out\n{self.out[-3000:]}\n--- err\n{self.err[-3000:]}"


class Case:
    """One test's folder and its ways to run the program."""

    def __init__(self, program, folder, shelf):
        self.program, self.folder, self.shelf = program, Path(folder), Path(shelf)

    def __truediv__(self, name):
        return self.folder / name

    def run(self, *arguments, lang="en", given="", env=None, **more):
        words = [self.program, *map(str, arguments)]
        if lang:
            words += ["--lang", lang]
        return Ran(subprocess.run(words, input=given, capture_output=True, text=True, timeout=300,
                                  cwd=ROOT, env={**PLAIN, **(env or {})}, check=False, **more))

    def good(self, *arguments, **more):
        ran = self.run(*arguments, **more)
        assert ran.code == 0, ran
        return ran

    def fails(self, code, english, japanese, *arguments, **more):
        """The exit code, and a sentence in each language."""
        for lang, words in (("en", english), ("ja", japanese)):
            ran = self.run(*arguments, lang=lang, **more)
            assert ran.code == code, f"expected exit code {code}: {ran}"
            assert words in ran.out + ran.err, f"expected {words!r}: {ran}"
        return ran

    def new_demo(self, path):
        self.good("demo", "--seed", 1, "--out", path, "--programme", EXAMPLE)
        return path

    def demo(self):
        """A demonstration ledger of its own: a copy of one that is made once."""
        if not (self.shelf / "demo.db").exists():
            self.new_demo(self.shelf / "demo.db")
        shutil.copytree(self.shelf, self.folder, dirs_exist_ok=True)
        return self / "demo.db"


def main(module):
    program = str(Path(sys.argv[1]).resolve())
    wanted = sys.argv[2:]
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="meguri-") as shelf:
        for name, test in sorted(vars(module).items()):
            if not name.startswith("test_") or (wanted and name not in wanted):
                continue
            with tempfile.TemporaryDirectory(prefix="meguri-") as folder:
                try:
                    test(Case(program, folder, shelf))
                    passed += 1
                except Exception:  # a failed test is reported, the others still run
                    failed += 1
                    print(f"FAILED: {name}\n{traceback.format_exc()}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)
