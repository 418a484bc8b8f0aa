#!/usr/bin/env python3
"""The transcripts of the READMEs are real: readme.py PROGRAM [--write]

Every block of a README that begins with "$ " is a transcript: its commands are run as they stand,
in an empty folder beside a copy of the examples, and must print what the page shows. With --write
the pages and their pictures are made anew.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from program import PLAIN, ROOT

BLOCK = re.compile(r"^```\n(\$ .*?)^```$", re.M | re.S)
PAGES = {"README.md": "en", "README.ja.md": "ja"}
PICTURES = {"docs/pictures/forecast.svg": "en", "docs/pictures/forecast.ja.svg": "ja"}


def transcript(block, folder, lang):
    """The commands of a block with what they print now."""
    env = {**PLAIN, "PATH": f"{folder}/bin:{PLAIN['PATH']}",
           "LANG": {"en": "en_US", "ja": "ja_JP"}[lang] + ".UTF-8"}
    out = ""
    for command in re.findall(r"^\$ (.*)$", block, re.M):
        done = subprocess.run(["bash", "-c", command], cwd=folder, env=env, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        out += f"$ {command}\n{done.stdout}"
    return out


def prepared(program, folder):
    (folder / "bin").mkdir()
    os.symlink(program, folder / "bin" / "meguri")
    shutil.copytree(ROOT / "examples", folder / "examples")


def picture(folder, lang):
    subprocess.run([folder / "bin" / "meguri", "forecast", "examples/troculeucel-japan", "--svg",
                    "picture.svg", "--lang", lang], cwd=folder, env=PLAIN, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (folder / "picture.svg").read_text(encoding="utf-8")


def main():
    program, write = str(Path(sys.argv[1]).resolve()), "--write" in sys.argv
    passed = failed = 0
    made = {}
    for name, lang in {**PAGES, **PICTURES}.items():
        with tempfile.TemporaryDirectory(prefix="meguri-") as folder:
            prepared(program, Path(folder))
            old = (ROOT / name).read_text(encoding="utf-8") if (ROOT / name).exists() else ""
            if name in PICTURES:
                new, blocks = picture(Path(folder), lang), 1
            else:
                new, blocks = BLOCK.subn(
                    lambda m: f"```\n{transcript(m[1], Path(folder), lang)}```", old)
        made[name] = new
        good = new == old and blocks > 0
        passed, failed = passed + good, failed + (not good)
        if not good:
            print(f"{name} does not show what the program prints; "
                  "see tests/command_line/readme.py --write")
    if write:
        for name, text in made.items():
            (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / name).write_text(text, encoding="utf-8")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed and not write else 0)


if __name__ == "__main__":
    main()
