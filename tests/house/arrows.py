#!/usr/bin/env python3
"""Arrows point one way: arrows.py --roots FILE   (ROOTS as in no_compile.py)

Looks each header of each folder up as the compiler would, through the include roots of every other
folder: it is found where the table below has an arrow and nowhere else. The table repeats
ARCHITECTURE.md on purpose: an arrow is added in both places, with a reason.
"""
import argparse
import tempfile
from pathlib import Path

from house import ROOT, Tally
from no_compile import roots_of

# folder: what it may see besides itself
CORE = ["base", "domain", "ledger", "forecast", "regulation", "programme"]
ARROWS = {
    "base": [],
    "domain": ["base"],
    "ledger": ["base", "domain"],
    "forecast": ["base", "domain"],
    "regulation": ["base", "domain"],
    "programme": ["base", "domain", "ledger", "forecast", "regulation"],
    "storage": ["base", "domain", "ledger"],
    "interchange": ["base", "domain", "ledger", "forecast", "regulation"],
    "report": ["base", "domain", "ledger", "forecast", "regulation", "interchange"],
    "account": ["base"],
    "vault": ["base"],
    "view": [*CORE, "interchange", "report"],
    "http": ["base"],
    "server": [*CORE, "storage", "interchange", "report", "view", "account", "vault", "http"],
    "app": [*CORE, "storage", "interchange", "report", "view", "account", "vault", "http",
            "server"],
}


def faults(sources, roots, arrows):
    found = []
    folders = sorted(f.name for f in Path(sources).iterdir() if any(f.glob("*.[ch]pp")))
    for folder in folders:
        if folder not in arrows or folder not in roots:
            found.append(f"src/{folder}: no line in the table of arrows or no target")
            continue
        for other in folders:
            allowed = other == folder or other in arrows[folder]
            for header in sorted((Path(sources) / other).glob("*.hpp")):
                name = f"{other}/{header.name}"
                seen = any((Path(root) / name).exists() for root in roots[folder])
                if seen != allowed:
                    found.append(f"src/{folder} {'sees' if seen else 'does not see'} {name}")
    return found


def plant(folder):
    """Two folders, `low` must not see `high` but does; returns the sources and these roots."""
    for name in ("low", "high"):
        header = Path(folder) / "src" / name / f"{name}.hpp"
        header.parent.mkdir(parents=True)
        header.write_text("")
    sources = Path(folder) / "src"
    return sources, {"low": [str(sources)], "high": [str(sources)]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--roots", required=True)
    roots = roots_of(parser.parse_args().roots)
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        sources, wrong = plant(folder)
        arrows = {"low": [], "high": ["low"]}
        tally.expect_found("an include against the arrows", faults(sources, wrong, arrows))
        tally.expect_none("allowed includes", faults(sources, wrong, {**arrows, "low": ["high"]}))
        tally.expect_found("a folder that no arrow names", faults(sources, wrong, {"low": []}))
        tally.expect_found("an arrow without an include root",
                           faults(sources, {**wrong, "high": []}, arrows))
    headers = list((ROOT / "src").glob("*/*.hpp"))
    tally.expect(len(headers) > 5, "almost no header to look at")
    tally.expect_none("arrows between folders", faults(ROOT / "src", roots, ARROWS))
    tally.finish()


if __name__ == "__main__":
    main()
