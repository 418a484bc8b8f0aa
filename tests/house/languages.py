"""Everything a person reads exists in Japanese and English: pairs of files must agree.

Pairs are ja.json and en.json of one folder, NAME.ja.EXT and NAME.en.EXT (json, toml), and NAME.md
with NAME.ja.md. Locales agree in their keys, none of them empty; pages agree in their headings'
levels.
"""
import csv
import io
import json
import re
import tomllib


PLURAL = re.compile(r"_(zero|one|two|few|many|other)$")


def keys(value, path=""):
    """Every leaf's path, without a plural's form: Japanese has one form where English has two. An
    empty text is a leaf that is missing."""
    if isinstance(value, dict):
        return {leaf for key, inner in value.items() for leaf in keys(inner, f"{path}.{key}")}
    if isinstance(value, list):
        return {leaf for n, inner in enumerate(value) for leaf in keys(inner, f"{path}[{n}]")}
    return {PLURAL.sub("", path)} if str(value).strip() else set()


def content(name, text):
    if name.endswith(".json"):
        return keys(json.loads(text))
    if name.endswith(".toml"):
        return keys(tomllib.loads(text))
    outside_code = re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)
    return {f" heading {n}: {level}"
            for n, level in enumerate(re.findall(r"^#+", outside_code, re.M))}


def other_language(name, tree):
    if name.endswith(".ja.md"):
        return name.removesuffix(".ja.md") + ".md"
    if name.endswith(".md") and name.removesuffix(".md") + ".ja.md" in tree:
        return name.removesuffix(".md") + ".ja.md"
    for one, other in (("ja", "en"), ("en", "ja")):
        if match := re.fullmatch(rf"(.*[/.]){one}(\.(?:json|toml))", name):
            return f"{match[1]}{other}{match[2]}"
    return None


def languages_agree(tree):
    found = []
    for name, text in tree.items():
        other = other_language(name, tree)
        if other is None:
            continue
        if other not in tree:
            found.append(f"{name}:1: {other} is missing")
            continue
        missing = content(name, text) - content(other, tree[other])
        found += [f"{other}:1: has nothing for{key} of {name}" for key in sorted(missing)]
    return found


SOURCE_WORDS = "data/sources/sources.toml"


def sources_named(value):
    """Every text that stands under `source`, `outcome_source` and the like, or `article`; of a rule
    of records also under `regulation` and `stated`."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if (key.endswith(("source", "article")) or key in ("regulation", "stated")) \
                    and isinstance(inner, str) and inner:
                yield inner
            else:
                yield from sources_named(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from sources_named(inner)


APPROVAL_WORDS = ("product_type", "kind", "pivotal_patients", "later_outcome", "note")


def approvals_say(text):
    """What the lists of approvals say in words: kind, patients, what became of it."""
    return {row[column] for row in csv.DictReader(io.StringIO(text)) for column in APPROVAL_WORDS
            if row.get(column)}


def sources_in_japanese(tree):
    """The table of sources knows every source of the data, the examples and the starting programme,
    what the lists of approvals say, and no other."""
    known = tomllib.loads(tree.get(SOURCE_WORDS, "")).get("source_ja", {})
    used = {}
    for name, text in tree.items():
        if name.endswith(".toml") and name.startswith(("data/", "examples/", "src/")):
            for source in sources_named(tomllib.loads(text)):
                used.setdefault(source, name)
        if name.endswith(".csv") and name.startswith("data/approvals/"):
            for said in approvals_say(text):
                used.setdefault(said, name)
    found = [f"{name}:1: no Japanese in {SOURCE_WORDS} for the source \"{source}\""
             for source, name in sorted(used.items()) if not known.get(source, "").strip()]
    return found + [f"{SOURCE_WORDS}:1: nothing names the source \"{source}\""
                    for source in sorted(known.keys() - used.keys())]
