#!/usr/bin/env python3
"""STYLE.md where a machine can check it: tidy.py.

Every rule is a function from {name: text} of the project's files to faults, 'name:line: sentence'.
Each is shown a planted mistake first (PLANTED) and must find it.
"""
import posixpath
import re

from functions import NOISE, blank, functions
from house import ROOT, Tally
from languages import languages_agree, sources_in_japanese

CODE = (".cpp", ".hpp", ".py", ".sh", ".cmake", "CMakeLists.txt", "dev")
TEXT = (*CODE, ".md", ".txt", ".toml", ".json", ".yml", ".ts", ".css", ".html", ".csv")
FOREIGN = ("data/", "tests/data/", "LICENSE")  # facts and vectors that others wrote
CORE = re.compile(r"src/(base|domain|ledger|forecast|regulation|planning|portfolio|programme)/")

FOR_TESTS = re.compile(r"_test\.[ch]pp$|/test_\w+\.hpp$")

MAX_LINES, MAX_FUNCTION_LINES, MAX_COLUMNS = 400, 70, 100
LONG_FILES = {}  # name: (lines, why); never beyond 800
CORE_INCLUDES = re.compile(
    r"#include <(random|chrono|fstream|iostream|filesystem|unordered_map|unordered_set|thread|mutex"
    r"|condition_variable|ctime|time\.h|unistd\.h|fcntl\.h|sys/.*)>")
MAY_INCLUDE = {  # (name, header): why
    ("src/base/instant.cpp", "chrono"): "the civil calendar of <chrono> is arithmetic, no clock",
    ("src/forecast/replicates.cpp", "thread"): "the same bytes on any number of threads; tested",
    ("src/programme/programme.hpp", "mutex"): "many submit, one writes",
    ("src/programme/programme.hpp", "condition_variable"): "many submit, one writes",
}


def files():
    """The project's own texts, from the tree as it stands."""
    found = {}
    for path in sorted(ROOT.rglob("*")):
        name = path.relative_to(ROOT).as_posix()
        if name.startswith(("build/", ".git/", "web/node_modules/")) or "__pycache__" in name:
            continue
        if name.endswith(TEXT) and path.is_file() and not path.is_symlink():
            found[name] = path.read_text(encoding="utf-8")
    return found


def own(tree, endings):
    return {n: t for n, t in tree.items() if n.endswith(endings) and not n.startswith(FOREIGN)}


def lines_with(tree, endings, pattern, sentence):
    return [f"{name}:{number}: {sentence}"
            for name, text in own(tree, endings).items()
            for number, line in enumerate(text.splitlines(), 1) if re.search(pattern, line)]


def short_files(tree):
    found = []
    for name, text in own(tree, CODE).items():
        count = len(text.splitlines())
        limit = min(LONG_FILES.get(name, (MAX_LINES, ""))[0], 800)
        if count > limit:
            found.append(f"{name}:{count}: {count} lines; at most {limit}")
    return found


def short_functions(tree):
    return [f"{name}:{line}: a function of {count} lines; at most {MAX_FUNCTION_LINES}"
            for name, text in own(tree, (".cpp", ".hpp")).items()
            if not FOR_TESTS.search(name) and not name.startswith("tests/")
            for line, count in functions(text) if count > MAX_FUNCTION_LINES]


def short_lines(tree):
    """A row of a table may be wider where it holds a sentence in both languages."""
    return lines_with(tree, CODE, rf"^[^\u3040-\u30ff\u4e00-\u9fff]{{{MAX_COLUMNS + 1},}}$",
                      f"over {MAX_COLUMNS} columns")


def no_tabs(tree):
    return lines_with(tree, CODE, r"\t", "a tab")


def no_trailing_blanks(tree):
    return lines_with(tree, CODE, r"[ \t]+$", "a blank at the end")


def no_notes_to_self(tree):
    return lines_with(tree, TEXT, r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b", "a note to self; do it")


def no_machine_paths(tree):
    return lines_with(tree, TEXT, r"(^|[^\w.])/(wo" r"rk|ro" r"ot|ho" r"me/\w+)/",
                      "a path of one machine")


def no_registry_hosts(tree):
    hosts = (r"\b(deb\.deb" r"ian\.org|py" r"pi\.org|npm" r"js\.(org|com)|crates" r"\.io"
             r"|proxy\.golang" r"\.org|repo\d?\.maven)")
    return lines_with(tree, TEXT, hosts, "a registry's host")


def headers_are_contracts(tree):
    found = []
    for name, text in own(tree, (".hpp",)).items():
        if not text.startswith("//"):
            found.append(f"{name}:1: a header opens with a paragraph: what it is for")
        if "\n#pragma once\n" not in text:
            found.append(f"{name}:1: no #pragma once")
    return found


def no_util(tree):
    empty = re.compile(r"(^|/|_)(utils?|helpers?|misc|common)([/._]|$)")
    return [f"{name}:1: a name that says nothing" for name in tree if empty.search(name)]


def includes_from_the_root(tree):
    sources = {n: t for n, t in tree.items() if n.startswith("src/")}
    return lines_with(sources, (".cpp", ".hpp"), r'#include "(\.\.?/|[^/"]+")',
                      'includes are written "folder/name.hpp"')


def pure_includes(tree):
    core = {n: t for n, t in tree.items() if CORE.match(n) and not FOR_TESTS.search(n)}
    found = lines_with(core, (".cpp", ".hpp"), CORE_INCLUDES,
                       "the core has no clock, file, thread, chance or unordered container")
    excused = [(n, i) for n, i in MAY_INCLUDE]
    return [f for f in found
            if not any(f.startswith(n + ":") and f"<{i}>" in line_of(core, f) for n, i in excused)]


def line_of(tree, fault):
    name, number = fault.split(":")[:2]
    return tree[name].splitlines()[int(number) - 1]


def no_include_cycles(tree):
    sources = {n.removeprefix("src/"): re.findall(r'^#include "([^"]+)"', t, re.M)
               for n, t in tree.items() if n.startswith("src/") and n.endswith((".hpp", ".inc"))}
    found, done = [], set()

    def visit(name, path):
        if name in path:
            found.append(f"src/{name}:1: includes itself: {' > '.join([*path, name])}")
        elif name not in done:
            for other in sources.get(name, []):
                visit(other, [*path, name])
            done.add(name)

    for name in sources:
        visit(name, [])
    return found


def described_whole(tree):
    """A member that its struct's description leaves out would silently miss in the ledger."""
    found = []
    for name, text in own(tree, (".hpp", ".cpp")).items():
        code = NOISE.sub(blank, text)
        for match in re.finditer(r"^(?:MEGURI|BOOST)_DESCRIBE(?:_STRUCT)?\((\w+)([^;{}]*?)\)$",
                                 code, re.M):
            body = re.search(rf"^struct {match[1]} {{\n(.*?)^}};", code, re.M | re.S)
            if not body:
                continue  # a macro, or a struct from elsewhere
            members = re.findall(r"^  [\w:<>, ]+ (\w+)(?:{[^;]*})?(?: = [^;()]*)?;", body[1], re.M)
            described = re.findall(r"\w+", match[2])
            line = code.count("\n", 0, match.start()) + 1
            if members != described:
                found.append(f"{name}:{line}: {match[1]} has {members}, described {described}")
    return found


def links_lead_somewhere(tree):
    found = []
    for name, text in own(tree, (".md",)).items():
        for target in re.findall(r"\]\(([^)#\s]+)", text):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
            if not (re.match(r"[a-z]+:", target) or path in tree or (ROOT / path).exists()):
                found.append(f"{name}:1: a link to {target}, which does not exist")
    return found


RULES = [short_files, short_functions, short_lines, no_tabs, no_trailing_blanks,
         no_notes_to_self, no_machine_paths, no_registry_hosts, headers_are_contracts, no_util,
         includes_from_the_root, pure_includes, no_include_cycles, languages_agree,
         sources_in_japanese, described_whole, links_lead_somewhere]

GOOD = "// What it is for.\n#pragma once\n"
PLANTED = [  # (rule, {name: text} with the mistake)
    (short_files, {"src/a/a.cpp": "int a;\n" * 401}),
    (short_functions, {"src/a/a.cpp": "int a(int b) {\n" + "  ++b;\n" * 70 + "}\n"}),
    (short_lines, {"dev": "#" * 101}),
    (no_tabs, {"src/a/a.cpp": "\tint a;\n"}),
    (no_trailing_blanks, {"src/a/a.py": "a = 1 \n"}),
    (no_notes_to_self, {"docs/a.md": "TO" "DO: say more\n"}),
    (no_machine_paths, {"docs/a.md": "see /ho" "me/someone/notes\n"}),
    (no_registry_hosts, {"dev": "curl https://py" "pi.org/x\n"}),
    (headers_are_contracts, {"src/a/a.hpp": "#pragma once\nint a;\n"}),
    (headers_are_contracts, {"src/a/a.hpp": "// What it is for.\nint a;\n"}),
    (no_util, {"src/util/a.hpp": GOOD}),
    (includes_from_the_root, {"src/a/a.hpp": GOOD + '#include "../b/b.hpp"\n'}),
    (pure_includes, {"src/domain/a.hpp": GOOD + "#include <chrono>\n"}),
    (no_include_cycles, {"src/a/a.hpp": '#include "b/b.hpp"\n',
                         "src/b/b.hpp": '#include "a/a.hpp"\n'}),
    (languages_agree, {"a/ja.json": '{"x": {"y": "1"}}', "a/en.json": '{"x": {"z": "1"}}'}),
    (languages_agree, {"a/t.ja.toml": 'x = ""\n', "a/t.en.toml": 'x = "1"\n'}),
    (languages_agree, {"a/ja.json": "{}"}),
    (described_whole, {"src/a/a.hpp": "struct A {\n  int b{};\n  Code c{};\n};\n"
                                      "MEGURI_DESCRIBE(A, c)\n"}),
    (sources_in_japanese, {"data/a.toml": 'source = "a"\n'}),
    (sources_in_japanese, {"data/approvals/a.csv": "product,kind\nA,cell\n"}),
    (sources_in_japanese, {"data/records/a.toml": 'stated = "as the record"\n'}),
    (sources_in_japanese, {"data/sources/sources.toml": '[source_ja]\n"a" = "b"\n'}),
    (links_lead_somewhere, {"docs/a.md": "see [b](../b.md)"}),
    (languages_agree, {"A.md": "# a\n## b\n", "A.ja.md": "# a\n"}),
]


def main():
    tally = Tally()
    for number, (rule, tree) in enumerate(PLANTED):
        tally.expect_found(f"planted mistake {number} of {rule.__name__}", rule(tree))
    tally.expect({rule for rule, _ in PLANTED} == set(RULES), "a rule without a planted mistake")
    tree = files()
    tally.expect(sum(n.startswith("src/") for n in tree) > 10, "almost no file to look at")
    for rule in RULES:
        tally.expect_none(rule.__name__.replace("_", " "), rule(tree))
    tally.finish()


if __name__ == "__main__":
    main()
