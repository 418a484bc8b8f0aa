#!/usr/bin/env python3
"""Every command used as it is meant: use.py PROGRAM [test...]"""
import csv
import io
import json
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as xml

from program import EXAMPLE, ROOT, main

COMMANDS = ("check", "init", "begin", "demo", "status", "submit", "forecast", "verify", "replay",
            "export", "rules")
KANJI = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


def wide(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else
               0 if unicodedata.combining(c) else 1 for c in text)


def test_every_command_has_help_with_examples_in_both_languages(case):
    whole = case.good("--help")
    for command in COMMANDS:
        assert command in whole.out
        english, japanese = (case.good(command, "--help", lang=lang) for lang in ("en", "ja"))
        assert f"meguri {command}" in english.out and "examples:" in english.out, english
        assert f"meguri {command}" in japanese.out and "例:" in japanese.out, japanese
        assert not KANJI.search(english.out), english


def test_the_language_follows_option_then_environment(case):
    japanese = "患者の細胞"
    assert japanese in case.good("--help", lang="ja", env={"LANG": "en_US.UTF-8"}).out
    assert japanese in case.good("--help", lang=None, env={"LANG": "ja_JP.UTF-8"}).out
    locale = {"LC_ALL": "ja_JP.UTF-8", "LANG": "C"}
    assert japanese in case.good("--help", lang=None, env=locale).out
    assert japanese not in case.good("--help", lang=None, env={"LC_ALL": "C", "LANG": "ja_JP"}).out
    assert japanese not in case.good("--help", lang=None).out


def test_check_says_that_the_examples_have_no_mistakes(case):
    for example in sorted(p.parent for p in (ROOT / "examples").glob("*/programme.toml")):
        if example.is_dir():
            assert "no mistakes" in case.good("check", example).out


def test_a_starter_programme_checks_and_forecasts(case):
    folder = case / "mine"
    case.good("init", folder)
    case.good("check", folder)
    assert "First dose within 12 months" in case.good("forecast", folder, "--runs", 50).out
    case.fails(2, "exists already", "すでに存在します", "init", folder)


def test_the_demonstration_is_the_same_for_the_same_seed_and_says_that_it_is_synthetic(case):
    roots = []
    for name in ("one.db", "two.db"):
        case.new_demo(case / name)
        roots.append(re.search(r"root ([0-9a-f]{64})", case.good("verify", case / name).out)[1])
    assert roots[0] == roots[1]
    assert "synthetic" in case.good("status", case / "one.db").out
    assert "合成データ" in case.good("status", case / "one.db", lang="ja").out
    assert "synthetic" in case.good("forecast", case / "one.db", "--runs", 20).out


def test_the_demonstration_shows_every_situation(case):
    case.good("export", case.demo(), "--out", case / "out")
    records = (case / "out" / "records.ndjson").read_text()
    for event in ("BandLeft", "VisitMissed", "DoseInfused", "CourseEnded", "DeviationOpened"):
        assert f'"type":"{event}"' in records, event
    state = json.loads((case / "out" / "state.json").read_text())
    statuses = {course["status"] for course in state["courses"]}
    assert {"proposed", "active"} <= statuses, statuses
    assert {"started", "filled"} <= {batch["status"] for batch in state["batches"]}


def test_status_is_calm_in_both_languages(case):
    demo = case.demo()
    for lang, words in (("en", ("Due next", "coordinator")), ("ja", ("次に期限", "看護師"))):
        ran = case.good("status", demo, lang=lang)
        for expected in words:
            assert expected in ran.out, ran
        assert max(wide(line) for line in ran.out.splitlines()) <= 112
        assert "\x1b" not in ran.out


def hold(course):
    return json.dumps({"type": "HoldCourse", "course": course, "reason": "medical"})


def first_running_course(case, demo):
    """A course in treatment and a person who may hold it."""
    case.good("export", demo, "--out", case / "look")
    state = json.loads((case / "look" / "state.json").read_text())
    course = next(c for c in state["courses"] if c["status"] == "active" and c["hold"] == "none")
    person = next(u for u in state["users"] if u["organisation"] == course["site"]
                  and u["roles"] & 1)  # a site coordinator
    return course["number"], person["number"]


def test_a_submitted_command_is_recorded_once_however_often_it_is_asked(case):
    demo = case.demo()
    course, person = first_running_course(case, demo)
    arguments = ("submit", demo, "-", "--by", person, "--note", "fever", "--id", 987654321)
    first = case.good(*arguments, given=hold(course))
    assert "course put on hold" in first.out and "Accepted: record" in first.out, first
    again = case.good(*arguments, given=hold(course))
    assert "Accepted before" in again.out, again
    assert re.search(r"record (\d+)", first.out)[1] == re.search(r"record (\d+)", again.out)[1]
    assert "on hold" in case.good("status", demo).out
    case.good("verify", demo)


def test_replay_shows_the_state_as_it_was(case):
    demo = case.demo()
    early = case.good("replay", demo, "--to", "2025-08-01")
    assert "There is no course yet." in early.out, early
    late = case.good("replay", demo, "--to", "2099-01-01").out
    assert late.splitlines()[2:] == case.good("status", demo).out.splitlines()[2:]
    case.fails(2, "no record before", "より前のレコードはありません", "replay", demo, "--to",
               "2001-01-01")


def test_an_export_is_verified_by_other_tools(case):
    demo, out = case.demo(), case / "out"
    case.good("export", demo, "--out", out)
    done = subprocess.run([sys.executable, out / "verify.py", out / "records.ndjson",
                           out / "commits.csv"], capture_output=True, text=True, check=True)
    size, root = done.stdout.split()
    assert (out / "checkpoint.txt").read_text() == f"demo.db\n{size}\n{root}\n"
    rows = list(csv.DictReader(io.StringIO((out / "state" / "courses.csv").read_text())))
    assert len(rows) == len(json.loads((out / "state.json").read_text())["courses"])
    lines = (out / "records.ndjson").read_bytes().splitlines(keepends=True)
    assert len(lines) == int(size)
    (out / "records.ndjson").write_bytes(lines[0].replace(b'"at":"2', b'"at":"1') +
                                         b"".join(lines[1:]))
    done = subprocess.run([sys.executable, out / "verify.py", out / "records.ndjson",
                           out / "commits.csv"], capture_output=True, text=True, check=False)
    assert done.returncode != 0 and "differs" in done.stderr


def test_a_forecast_writes_json_csv_and_svg_that_agree(case):
    case.good("forecast", EXAMPLE, "--runs", 60, "--json", case / "f.json", "--csv", case / "f.csv",
              "--svg", case / "f.svg")
    result = json.loads((case / "f.json").read_text())
    rows = list(csv.DictReader(io.StringIO((case / "f.csv").read_text())))
    assert result["runs"] == 60 and len(rows) == len(result["milestones"]) > 30
    for milestone, row in zip(result["milestones"], rows):
        assert milestone["id"] == row["id"] and milestone["road"] == row["road"]
        for key in ("p10", "p50", "p90", "probability"):
            assert key in milestone
        if milestone["p50"]:
            assert milestone["p10"] <= milestone["p50"]
    svg = xml.parse(case / "f.svg").getroot()
    assert svg.tag.endswith("svg") and svg[0].tag.endswith("title") and svg[1].text


def schema_faults(schema, value, path="$"):
    """The part of JSON Schema that docs/forecast.schema.json uses."""
    kinds = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None),
             "integer": int, "number": (int, float)}
    allowed = schema.get("type", [])
    allowed = [allowed] if isinstance(allowed, str) else allowed
    if allowed and not any(isinstance(value, kinds[kind]) for kind in allowed):
        return [f"{path}: {value!r} is not {allowed}"]
    found = []
    if "const" in schema and value != schema["const"]:
        found.append(f"{path}: not {schema['const']}")
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{path}: not one of {schema['enum']}")
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if value < schema.get("minimum", value) or value > schema.get("maximum", value):
            found.append(f"{path}: {value} out of range")
    if isinstance(value, dict):
        properties = schema.get("properties", {})
        found += [f"{path}: {key} is missing" for key in schema.get("required", [])
                  if key not in value]
        for key, inner in value.items():
            if key in properties:
                found += schema_faults(properties[key], inner, f"{path}.{key}")
            elif schema.get("additionalProperties") is False:
                found.append(f"{path}: {key} is not in the schema")
            elif isinstance(schema.get("additionalProperties"), dict):
                found += schema_faults(schema["additionalProperties"], inner, f"{path}.{key}")
    if isinstance(value, list) and "items" in schema:
        for number, inner in enumerate(value):
            found += schema_faults(schema["items"], inner, f"{path}[{number}]")
    return found


def resolved(schema, root):
    if isinstance(schema, dict):
        if "$ref" in schema:
            return resolved(root["$defs"][schema["$ref"].split("/")[-1]], root)
        return {key: resolved(inner, root) for key, inner in schema.items() if key != "$defs"}
    return [resolved(inner, root) for inner in schema] if isinstance(schema, list) else schema


def test_the_json_is_what_the_schema_says_and_the_schema_notices_a_wrong_one(case):
    raw = json.loads((ROOT / "docs" / "forecast.schema.json").read_text())
    schema = resolved(raw, raw)
    for source in (EXAMPLE, case.demo()):
        ran = case.good("forecast", source, "--runs", 30, "--json", "-")
        result = json.loads(ran.out)
        assert not schema_faults(schema, result), schema_faults(schema, result)[:5]
        result["milestones"][0]["reached"] = 2
        del result["seed"]
        result["more"] = 1
        assert len(schema_faults(schema, result)) == 3


def test_the_same_forecast_has_the_same_bytes_for_any_number_of_threads(case):
    one, two = (case.good("forecast", EXAMPLE, "--runs", 64, "--threads", n, "--json", "-").out
                for n in (1, 3))
    assert one == two
    other = case.good("forecast", EXAMPLE, "--runs", 64, "--seed", 2, "--json", "-").out
    assert other != one


def test_a_what_if_moves_its_road_and_no_other(case):
    change = "road.pmd_import.step.JP-03.duration=triangular 20 30 45 day"
    text = case.good("forecast", EXAMPLE, "--runs", 100, "--what-if", change)
    assert change in text.out and "As planned and changed" in text.out, text
    planned, changed = (
        {m["road"] + "." + m["id"]: m["p50"] for m in json.loads(case.good(
            "forecast", EXAMPLE, "--runs", 100, "--json", "-", *more).out)["milestones"]}
        for more in ((), ("--what-if", change)))
    assert changed["pmd_import.JP-10"] < planned["pmd_import.JP-10"]
    assert changed["asrm_foreign.JA-08"] == planned["asrm_foreign.JA-08"]


def test_as_of_looks_from_a_later_day(case):
    ran = case.good("forecast", EXAMPLE, "--runs", 50, "--as-of", "2025-12-01", "--json", "-")
    assert json.loads(ran.out)["from"] == "2025-11-30T15:00:00.000000Z"
    demo = case.demo()
    ran = case.good("forecast", demo, "--runs", 20, "--as-of", "2026-03-01", "--json", "-")
    assert json.loads(ran.out)["from"] < "2026-03-01T15:00:00"


def test_until_looks_no_further_and_leaves_out_goals_beyond(case):
    ran = case.good("forecast", case.demo(), "--runs", 20, "--json", "-", "--until", "2026-11-15")
    near = json.loads(ran.out)
    dates = [row["p90"] for row in near["courses"] + near["milestones"]]
    assert any(dates) and all(at is None or at < "2026-11-15T15:00:00" for at in dates), dates
    ran = case.good("forecast", EXAMPLE, "--runs", 20, "--json", "-", "--until", "2026-01-31")
    assert json.loads(ran.out)["goals"] == []


def test_a_forecast_is_calm_and_whole_in_both_languages(case):
    for lang in ("en", "ja"):
        ran = case.good("forecast", EXAMPLE, "--runs", 100, lang=lang)
        assert max(wide(line) for line in ran.out.splitlines()) <= 100
        assert "\x1b" not in ran.out and ran.err == ""
        assert bool(KANJI.search(ran.out)) == (lang == "ja")


def test_rules_lists_every_rule_in_both_languages(case):
    rules = json.loads(case.good("rules", "--json").out)
    assert len(rules) > 60
    english, japanese = (case.good("rules", lang=lang).out for lang in ("en", "ja"))
    for rule in rules:
        assert rule["id"] in english and rule["id"] in japanese
        assert rule["sentence"]["en"] and KANJI.search(rule["sentence"]["ja"])


def test_every_exit_code_is_documented(_case):
    header = (ROOT / "src/app/exit_code.hpp").read_text()
    enumerated = re.findall(r"^  (\w+) = (\d+),", header, re.M)
    page = (ROOT / "docs" / "command_line.md").read_text()
    assert len(enumerated) == 9
    for _name, code in enumerated:
        assert re.search(rf"^\| {code} \|", page, re.M), code
    for command in COMMANDS:
        assert f"meguri {command}" in page


if __name__ == "__main__":
    main(sys.modules[__name__])
