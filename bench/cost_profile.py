"""Where the instructions go: shares by part of the project, counted by callgrind.

A program is run with a small and a large amount of work; the difference is what the work itself
costs, without the start. Instruction counts are the same in every run on every machine.
"""
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

# The first that fits the path of the source file, or of the library where there is no source.
PARTS = [
    (r"domain/judge_time", "deadlines"),
    (r"domain/(judge|decide|rule|find|invariants)", "rules"),
    (r"domain/apply", "events applied"),
    (r"base/code", "codes and labels"),
    (r"domain/(table|state|packed|rows|change)|base/fixed_vector|domain/", "tables of the state"),
    (r"forecast/world|forecast/(cast|tally)", "the world's own acts"),
    (r"forecast/(agenda|line|queue|time_weighted)|kernel_", "agenda and queues"),
    (r"forecast/(draw|luck|sampler|elementary|distribution|special)|libm", "draws"),
    (r"forecast/(forecast|statistics|replicates)", "statistics"),
    (r"ledger/(digest|merkle|commit)|libcrypto", "hashes"),
    (r"ledger/", "records read and written"),
    (r"programme/|storage/", "writer and storage"),
    (r"sqlite", "SQLite"),
    (r"interchange/|toml\+\+", "programme file"),
    (r"mem(move|cpy|set)", "memory copied"),
    (r"malloc|new_op|del_op", "memory allocated"),
]
NAMED = re.compile(r"(fl|fi|fe|cfi|cfl|ob|cob)=\((\d+)\)(?: (.*))?$")


def part_of(*places):
    for place in places:
        place = re.sub(r"^.*/(src|include/\w+|bench)/", "", place)  # the machine's own folders
        for pattern, part in PARTS:
            if re.search(pattern, place):
                return part
    return "other"


def instructions(command):
    """{part: instructions} of one run."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "callgrind.out"
        subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}",
                        *map(str, command)], check=True, capture_output=True)
        return count(out.read_text().splitlines())


def count(lines):
    names, total = {}, Counter()
    place, function_place, library, of_callee = "", "", "", False
    for line in lines:
        if match := NAMED.match(line):
            kind, number, name = match.groups()
            table = "ob" if kind in ("ob", "cob") else "file"
            if name is not None:
                names[table, number] = name
            known = names.get((table, number), "")
            if kind == "ob":
                library = known
            elif kind in ("fl", "fi", "fe"):
                place = known
                function_place = known if kind == "fl" else function_place
        elif line.startswith("calls="):
            of_callee = True
        elif re.match(r"[\d+*-]", line):
            if not of_callee:
                # Code of a standard header counts for the function that it was inlined into.
                total[part_of(place, function_place, library)] += int(line.split()[1])
            of_callee = False
    return total


def where(small, large, pieces):
    """(instructions a piece, sentence) or None; `pieces`: by how many `large` is larger."""
    if not shutil.which("valgrind"):
        return None
    cost = instructions(large)
    cost.subtract(instructions(small))
    whole = sum(cost.values())
    shares = [f"{part} {n / whole:.0%}" for part, n in cost.most_common() if n > 0.03 * whole]
    return whole / pieces, ", ".join(shares)
