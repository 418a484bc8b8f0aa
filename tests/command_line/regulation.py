#!/usr/bin/env python3
"""Roads, duties and other markets on the command line: regulation.py PROGRAM [test...]

Calendar files are read by a parser that others wrote (icalendar, Debian's python3-icalendar).
"""
import csv
import datetime
import hashlib
import io
import json
import re
import sys

import icalendar
from program import EXAMPLE, ROOT, main

DUTIES = ROOT / "examples" / "duties" / "duties.toml"
KANJI = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
AS_OF = ("--as-of", "2026-03-01")


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_every_command_has_help_with_examples_in_both_languages(case):
    for command in ("roads", "obligations", "compare", "dossier", "cases", "retention",
                    "milestones"):
        english, japanese = (case.good(command, "--help", lang=lang) for lang in ("en", "ja"))
        assert f"meguri {command}" in english.out and "examples:" in english.out, english
        assert f"meguri {command}" in japanese.out and "例:" in japanese.out, japanese
        assert not KANJI.search(english.out), english


def test_every_text_says_once_that_it_is_no_legal_advice(case):
    for words in (["roads"], ["roads", EXAMPLE], ["obligations"], ["obligations", DUTIES, *AS_OF],
                  ["compare"], ["dossier"], ["dossier", "ctn"]):
        assert case.good(*words).out.count("no legal advice") == 1
        assert case.good(*words, lang="ja").out.count("法的助言ではありません") == 1


def test_duties_have_their_dates_and_what_was_filed(case):
    found = rows(case.good("obligations", DUTIES, *AS_OF, "--csv", "-").out)
    by = {(r["subject"], r["rule"], r["recipient"], r["period"]): r for r in found}
    met = by["tokyo-2025", "OB-JP-A1", "mhlw", "0"]
    assert (met["due"], met["standing"], met["filed"]) == ("2025-08-27", "met", "2025-08-27"), met
    late = by["tokyo-2024", "OB-JP-A2", "mhlw", "0"]
    assert (late["due"], late["standing"], late["days"]) == ("2024-10-15", "met_late", "-9"), late
    assert by["plan-1", "OB-JP-A3", "committee", "1"]["due"] == "2026-03-20"
    assert by["case-7", "OB-JP-T1", "pmda", "0"]["due"] == "2026-03-03"  # 7 days beat 15
    assert by["case-7", "OB-JP-T1", "pmda", "0"]["standing"] == "due_soon"
    assert by["leak-1", "OB-JP-D2", "ppc", "0"]["due"] == "2026-04-27"


def test_the_counting_is_one_setting(case):
    text = DUTIES.read_text(encoding="utf-8").replace("awareness_is_day_0", "awareness_is_day_1")
    other = case / "day1.toml"
    other.write_text(text, encoding="utf-8")
    zero, one = (rows(case.good("obligations", path, *AS_OF, "--csv", "-").out)
                 for path in (DUTIES, other))
    due = [next(r["due"] for r in found if r["rule"] == "OB-JP-A1") for found in (zero, one)]
    assert due == ["2025-08-27", "2025-08-26"], due
    assert "day 1" in case.good("obligations", other, *AS_OF).out


def test_lists_by_road_and_by_recipient(case):
    only = rows(case.good("obligations", DUTIES, *AS_OF, "--road", "japan_asrm", "--recipient",
                          "mhlw", "--csv", "-").out)
    assert only and {r["recipient"] for r in only} == {"mhlw"}, only
    assert {r["rule"][:7] for r in only} == {"OB-JP-A"}, only
    catalogue = json.loads(case.good("obligations", "--road", "us", "--json", "-").out)
    assert {r["regime"] for r in catalogue} == {"ind", "bla"}
    assert all(r["title"]["ja"] and r["source"] and r["mark"] for r in catalogue)
    case.fails(2, "There is no road", "はありません", "obligations", "--road", "mars")
    case.fails(2, "There is no recipient", "はありません", "obligations", "--recipient", "nobody")


def test_a_calendar_a_person_is_read_by_a_foreign_parser(case):
    for lang in ("en", "ja"):
        folder = case / lang
        case.good("obligations", DUTIES, *AS_OF, "--ics", folder, lang=lang)
        assert sorted(p.name for p in folder.iterdir()) == ["privacy.ics", "safety.ics"]
        raw = (folder / "safety.ics").read_bytes()
        assert all(len(line) <= 75 for line in raw.split(b"\r\n")), "a line is not folded"
        assert b"\n" not in raw.replace(b"\r\n", b""), "a line ends without CR LF"
        calendar = icalendar.Calendar.from_ical(raw)
        events = calendar.walk("VEVENT")
        by = {str(event["UID"]): event for event in events}
        assert len(by) == len(events), "two entries with one UID"
        event = by["case-7.OB-JP-T1.pmda.0@meguri"]
        assert event.decoded("DTSTART") == datetime.date(2026, 3, 3)
        assert event.decoded("DTEND") == datetime.date(2026, 3, 4)
        alarm = event.walk("VALARM")[0]
        assert alarm.decoded("TRIGGER") == datetime.timedelta(days=-7)
        article = {"en": "275-3", "ja": "275条"}[lang]
        assert article in str(event["DESCRIPTION"]) and "\n" in str(event["DESCRIPTION"])
        assert not by["tokyo-2025.OB-JP-A1.mhlw.0@meguri"].walk("VALARM"), "met, and yet an alarm"
        private = icalendar.Calendar.from_ical((folder / "privacy.ics").read_bytes())
        assert {str(e["UID"]).split(".")[0] for e in private.walk("VEVENT")} == {"leak-1"}
        again = case / f"{lang}2"
        case.good("obligations", DUTIES, *AS_OF, "--ics", again, lang=lang)
        assert (again / "safety.ics").read_bytes() == raw, "the same duties, other bytes"


def test_the_adverse_events_of_a_ledger_start_their_clocks(case):
    ledger = case.demo()
    exported = case / "export"
    case.good("export", ledger, "--out", exported)
    suspected = {}
    for line in (exported / "records.ndjson").read_text(encoding="utf-8").splitlines():
        for event in json.loads(line)["events"]:
            if event["type"] == "AdverseEventReported" and event["report"]["related"]:
                suspected[f"AE-{event['adverse_event']}"] = event["report"]
    serious = {name for name, report in suspected.items() if report["seriousness"]
               not in ("not_serious",) and not report["expected"]}
    found = rows(case.good("obligations", "--ledger", ledger, *AS_OF, "--csv", "-").out)
    cases = {row["subject"] for row in found if row["subject"].startswith("AE-")}
    assert serious and serious <= cases <= set(suspected), (serious, found)
    case.fails(2, "There is no road", "はありません", "obligations", "--ledger", ledger, "--regime",
               "mars")


def test_mistakes_are_named_with_file_line_and_column(case):
    path = case / "wrong.toml"
    path.write_text("[[event]]\nid = \"a\"\nregime = \"asrm\"\nkind = \"reaction\"\n"
                    "day = 2013-01-01\n", encoding="utf-8")
    ran = case.fails(3, "wrong.toml:1:1: \"a\" is dated 2013-01-01",
                     "2014-11-25 からです", "obligations", path, *AS_OF)
    assert "OB-JP-A" in ran.out, ran
    path.write_text("[[event]]\nid = \"a\"\nregime = \"asmr\"\nkind = \"reacton\"\n"
                    "[clock]\ncounting = 1\n", encoding="utf-8")
    ran = case.run("obligations", path, *AS_OF)
    assert ran.code == 3 and ran.out.count("wrong.toml:") == 4, ran
    case.fails(2, "nothing-here", "nothing-here", "obligations", case / "nothing-here")


def test_roads_stand_side_by_side(case):
    text = case.good("roads", EXAMPLE).out
    for words in ("●", "an approval file", "30 days after the first trial notification",
                  "Class II"):
        assert words in text, (words, text)
    found = json.loads(case.good("roads", EXAMPLE, "--json", "-").out)
    p50 = {road["id"]: road["p50_days"] for road in found["roads"]}
    assert abs(p50["pmd_import"] - 351) < 4 and abs(p50["asrm_clinic"] - 155) < 2, p50
    assert {step["track"] for step in found["steps"]} == {"japan_pmd", "japan_asrm"}
    claims = {claim["track"]: claim for claim in found["claims"]}
    assert claims["japan_asrm"]["pays"] == {"ja": "患者（自費）", "en": "patient"}, claims
    for claim in claims.values():  # what it costs and whom it serves, each with source and mark
        for column in ("cost", "patients"):
            assert claim[column]["en"] and KANJI.search(claim[column]["ja"]), claim
            assert claim[f"{column}_source"] and claim[f"{column}_mark"], claim
    assert any("7 years" in b["then"]["en"] for b in claims["japan_pmd"]["branches"]), claims
    steps = rows(case.good("roads", "--csv", "-").out)
    assert len(steps) == 58 and all(step["source"] and step["mark"] for step in steps)
    first = next(step for step in steps if step["id"] == "JP-07")
    assert first["statutory_days"] == "30", first
    case.fails(2, "There is no road \"mars\"", "「mars」はありません", "roads", "--road", "mars")


def test_markets_are_compared_with_their_evidence(case):
    text = case.good("compare").out
    for words in ("297.5 days (n=8), full 295.5 days (n=10)",
                  "18, 5 of them with a date from memory",
                  "refused 1, withdrawn 1, pending 1, running 5", "113 days, n=12"):
        assert words in re.sub(r"\s+", " ", text), (words, text)
    found = json.loads(case.good("compare", "--json", "-").out)
    review = {m["market"]: m["review"]["p50_days"] for m in found["markets"]}
    assert review == {"japan": 295.5, "us": 311.5, "eu": 474}, review
    table = rows(case.good("compare", "--csv", "-").out)
    assert len(table) == 6 and {r["what"] for r in table} == {"first_dose", "review"}
    assert "Amchepry" in case.good("compare", "--all").out


def test_a_dossier_is_bound_to_the_ledger_and_exported_whole(case):
    ledger = case.demo()
    assert "asrm_plan" in case.good("dossier").out
    case.fails(2, "There is no dossier", "はありません", "dossier", "nothing")
    empty = json.loads(case.good("dossier", "ctn", "--json", "-").out)
    assert not any(item["proved"] for item in empty["items"]), empty
    assert {"JP-09", "JP-10"} <= set(empty["steps_waiting"])
    (case / "protocol.pdf").write_bytes(b"the protocol")
    papers = case / "documents.toml"
    papers.write_text('[[document]]\nitem = "brochure"\nfile = "protocol.pdf"\n',
                      encoding="utf-8")
    out = case / "ctn"
    case.good("dossier", "ctn", "--ledger", ledger, "--documents", papers, "--out", out)
    table = {r["item"]: r for r in rows((out / "index.csv").read_text(encoding="utf-8"))}
    assert table["brochure"]["proved"] == "yes" and table["consent"]["proved"] == "no", table
    assert table["protocol"]["proved"] == "yes" and table["protocol"]["records"], table
    wanted = {int(n) for row in table.values() for n in row["records"].split()}
    lines = (out / "records.ndjson").read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["index"] for line in lines} == wanted
    digest = hashlib.sha256(b"the protocol").hexdigest()
    english, japanese = ((out / name).read_text(encoding="utf-8")
                         for name in ("index.md", "index.ja.md"))
    assert digest in english and digest in japanese and "documents/brochure-1.pdf" in english
    assert not KANJI.search(english) and KANJI.search(japanese)
    assert (out / "documents" / "brochure-1.pdf").read_bytes() == b"the protocol"
    case.fails(2, "ctn", "ctn", "dossier", "ctn", "--out", out)
    papers.write_text('[[document]]\nitem = "brochur"\nfile = "no.pdf"\n', encoding="utf-8")
    ran = case.fails(3, 'Did you mean "brochure"', "「brochure」ではありませんか",
                     "dossier", "ctn", "--documents", papers)
    assert ran.out.count("documents.toml:") == 2, ran


if __name__ == "__main__":
    main(sys.modules[__name__])
