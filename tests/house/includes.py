#!/usr/bin/env python3
"""Every file names the standard headers that it uses: includes.py

The presets with precompiled heads do not notice a missing include, so this does: a name of the
standard library below must come from a header that the file includes, itself or through the
project's own headers. Standard headers do not vouch for each other, but where the standard says so.
"""
import re
import tempfile
from pathlib import Path

from house import ROOT, Tally

# name behind std::  ->  the headers any of which gives it
NAMES = {
    "string": {"string"}, "to_string": {"string"}, "string_view": {"string_view", "string"},
    "vector": {"vector"}, "array": {"array"}, "span": {"span"}, "map": {"map"}, "set": {"set"},
    "deque": {"deque"}, "list": {"list"}, "unordered_map": {"unordered_map"},
    "optional": {"optional"}, "nullopt": {"optional"}, "variant": {"variant"},
    "expected": {"expected"}, "unexpected": {"expected"}, "function": {"functional"},
    "unique_ptr": {"memory"}, "shared_ptr": {"memory"}, "make_unique": {"memory"},
    "make_shared": {"memory"}, "filesystem": {"filesystem"}, "chrono": {"chrono"},
    "atomic": {"atomic"}, "thread": {"thread"}, "mutex": {"mutex"}, "lock_guard": {"mutex"},
    "condition_variable": {"condition_variable"}, "ifstream": {"fstream"},
    "ofstream": {"fstream"}, "ostringstream": {"sstream"}, "istringstream": {"sstream"},
    "from_chars": {"charconv"}, "to_chars": {"charconv"}, "numeric_limits": {"limits"},
    "accumulate": {"numeric"}, "sort": {"algorithm"}, "ranges": {"algorithm", "ranges"},
    "lower_bound": {"algorithm"}, "find_if": {"algorithm"}, "any_of": {"algorithm"},
    "bit_cast": {"bit"}, "popcount": {"bit"}, "countr_zero": {"bit"},
}
OWN = re.compile(r'^#include "([a-z_]+/[a-z_0-9]+\.hpp)"', re.M)
STANDARD = re.compile(r"^#include <([a-z_]+)>", re.M)
USED = re.compile(r"\bstd::([a-z_]+)")
COMMENT = re.compile(r"//.*")


def reached(text, sources, seen):
    """The standard headers that a file includes, itself or through own headers."""
    headers = set(STANDARD.findall(text))
    for own in OWN.findall(text):
        path = sources / own
        if own not in seen and path.exists():
            seen[own] = set()
            seen[own] = reached(path.read_text(), sources, seen)
        headers |= seen.get(own, set())
    return headers


def faults(sources):
    found = []
    for path in sorted(sources.glob("*/*.[ch]pp")):
        if path.name.startswith("test_") or path.stem.endswith("_test"):
            continue
        has = reached(path.read_text(), sources, {})
        used = set(USED.findall(COMMENT.sub("", path.read_text())))
        for name in sorted(used & NAMES.keys()):
            if not NAMES[name] & has:
                found.append(f"{path.relative_to(sources.parent)}: std::{name} without "
                             f"<{sorted(NAMES[name])[0]}>")
    return found


def main():
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        sources = Path(folder) / "src"
        (sources / "low").mkdir(parents=True)
        (sources / "low/low.hpp").write_text("#include <vector>\nstd::vector<int> a;\n")
        (sources / "low/good.cpp").write_text('#include "low/low.hpp"\nstd::vector<int> b;\n')
        tally.expect_none("a name through an own header", faults(sources))
        (sources / "low/bad.cpp").write_text("#include <map>\nstd::vector<int> b;\n")
        tally.expect_found("a name whose header is missing", faults(sources))
    tally.expect(len(list((ROOT / "src").glob("*/*.cpp"))) > 100, "almost no file to look at")
    tally.expect_none("every name with its header", faults(ROOT / "src"))
    tally.finish()


main()
