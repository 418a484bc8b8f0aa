#!/usr/bin/env python3
"""The regulatory life of a ledger on the command line: regulatory_life.py PROGRAM [test...]"""
import csv
import datetime
import hashlib
import io
import json
import re
import sys

from program import EXAMPLE, main


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def records(case, ledger):
    out = case / "export"
    if not out.exists():
        case.good("export", ledger, "--out", out)
    return [json.loads(line)
            for line in (out / "records.ndjson").read_text(encoding="utf-8").splitlines()]


def person(found, role):
    for record in found:
        for event in record["events"]:
            if event["type"] == "UserDefined" and event["roles"] >> role & 1:
                return event["user"]
    raise AssertionError(f"nobody has role {role}")


def last_day(found):
    at = datetime.datetime.fromisoformat(found[-1]["at"].replace("Z", "+00:00"))
    return (at + datetime.timedelta(hours=9)).date()


def submit(case, ledger, by, command, note="note", code=0):
    ran = case.run("submit", ledger, "-", "--by", by, "--note", note, given=json.dumps(command))
    assert ran.code == code, ran
    return ran


def duties(case, ledger, day, *more):
    table = rows(case.good("obligations", ledger, "--as-of", day, *more, "--csv", "-").out)
    return {(r["subject"], r["rule"], r["recipient"], r["period"]): r for r in table}


def test_a_duty_of_a_ledger_is_open_filed_met_and_withdrawn(case):
    ledger = case.demo()
    found = records(case, ledger)
    safety, today = person(found, 10), last_day(found)
    by = duties(case, ledger, today)
    standings = {r["standing"] for r in by.values()}
    assert {"met", "met_late", "due_soon", "open"} <= standings, standings
    key, row = next((k, r) for k, r in by.items() if r["standing"] == "due_soon")
    assert key[1:3] == ("OB-JP-T2", "pmda"), key
    number = int(key[0].removeprefix("AE-"))
    filing = {"type": "FileDuty", "kind": "filed", "day": str(today), "evidence": "RECEIPT7",
              "duty": {"adverse_event": number, "occurrence": 0, "rule": "OBJPT2",
                       "recipient": "PMDA", "period": 0}}
    submit(case, ledger, safety, filing)
    submit(case, ledger, safety, filing, code=1)  # OBL-02
    met = duties(case, ledger, today)[key]
    assert (met["standing"], met["evidence"]) == ("met", "RECEIPT7"), met
    text = case.good("obligations", ledger, "--as-of", today, "--all").out
    assert "RECEIPT7" in text and "closes no duty" not in text
    wrong = {**filing, "duty": {**filing["duty"], "rule": "OBJPT9"}}
    submit(case, ledger, safety, wrong)
    for lang, words in (("en", "do not know both"), ("ja", "法令の表にありません")):
        assert words in case.good("obligations", ledger, "--as-of", today, lang=lang).out


def test_a_late_duty_is_escalated_on_status(case):
    ledger = case.demo()
    text = case.good("status", ledger, "--all").out
    assert re.search(r"file: (AE|OC)-\d", text), text[-3000:]
    assert re.search(r"escalated, see that it is filed: OC-\d", text), text[-3000:]
    japanese = case.good("status", ledger, "--all", lang="ja").out
    assert re.search(r"届出・報告: (AE|OC)-\d", japanese), japanese[-3000:]


def test_the_rules_of_the_law_refuse_on_the_command_line(case):
    ledger = case.demo()
    found = records(case, ledger)
    regulatory, today = person(found, 9), last_day(found)
    site = next(e["organisation"] for r in found for e in r["events"]
                if e["type"] == "OrganisationDefined" and e["kind"] == "hospital")
    submit(case, ledger, regulatory, {"type": "NotifyTrial", "notice": "first", "day": str(today),
                                      "evidence": "CTN2"})
    ran = submit(case, ledger, regulatory, {"type": "SignContract", "notice": 2, "site": site,
                                            "day": str(today), "evidence": "C2"}, code=1)
    assert "TRL-01" in ran.out + ran.err and "80-2(3)" in ran.out + ran.err, ran


def test_cases_are_listed_and_exported(case):
    ledger = case.demo()
    folder = case / "fhir"
    case.good("cases", ledger, "--fhir", folder)
    table = rows(case.good("cases", ledger, "--csv", "-").out)
    names = {row["case (C.1.1)"] for row in table}
    assert names and {p.stem for p in folder.iterdir()} == names
    for path in folder.iterdir():
        resource = json.loads(path.read_text(encoding="utf-8"))
        assert resource["resourceType"] == "AdverseEvent" and resource["actuality"] == "actual"
        assert resource["seriousness"]["coding"][0]["code"] in ("serious", "non-serious")
    one = sorted(names)[0]
    assert one in case.good("cases", ledger, one).out
    assert "経過" in case.good("cases", ledger, one, lang="ja").out
    case.fails(2, "There is no case", "はありません", "cases", ledger, "AE-99")
    case.fails(2, "exists already", "すでに存在します", "cases", ledger, "--fhir", folder)


def test_retention_says_what_may_go_and_what_must_be_known(case):
    ledger = case.demo()
    table = rows(case.good("retention", ledger, "--csv", "-").out)
    assert table and all(row["may_be_erased"] == "no" for row in table), table[:3]
    assert {"trial_document"} <= {row["record"] for row in table}
    found = json.loads(case.good("retention", ledger, "--json", "-").out)
    assert all(r["from"] or r["unknown"] for r in found["records"])
    assert "must be known" in case.good("retention", ledger).out
    assert "先に確認" in case.good("retention", ledger, lang="ja").out


def test_milestones_have_slack_and_the_cost_of_a_slip(case):
    found = json.loads(case.good("milestones", EXAMPLE, "--road", "pmd_import", "--json", "-").out)
    steps = {m["step"]: m for m in found["roads"][0]["milestones"]}
    goal = next(m for m in steps.values() if m["goal"])
    assert goal["critical_share"] == 1 and abs(goal["slip_cost_days"] - 30) < 0.01, goal
    assert goal["p10"] < goal["p50"] < goal["p90"], goal
    assert all(0 <= m["slip_cost_days"] <= 30.01 for m in steps.values())
    assert any(0 < m["critical_share"] < 1 for m in steps.values()), steps
    ledger = case.demo()
    live = json.loads(case.good("milestones", ledger, "--json", "-").out)
    done = [m for road in live["roads"] for m in road["milestones"] if m["actual"]]
    assert done and all(m["p50"] is None and m["critical_share"] == 0 for m in done), done[:2]
    case.fails(2, "There is no road", "はありません", "milestones", EXAMPLE, "--road", "mars")


def test_a_document_bound_by_its_hash_is_the_one_that_is_exported(case):
    ledger = case.demo()
    found = records(case, ledger)
    regulatory = person(found, 9)
    (case / "brochure.pdf").write_bytes(b"the brochure")
    digest = hashlib.sha256(b"the brochure").hexdigest()
    submit(case, ledger, regulatory, {"type": "BindDocument", "dossier": "CTN", "item": "BROCHURE",
                                      "content": digest}, note="brochure.pdf")
    view = json.loads(case.good("dossier", "ctn", "--ledger", ledger, "--json", "-").out)
    item = next(i for i in view["items"] if i["id"] == "brochure")
    assert item["proved"] and item["bound"][0]["sha256"] == digest, item
    proved = next(i for i in view["items"] if i["records"])
    assert all(re.fullmatch("[0-9a-f]{64}", h) for h in proved["record_hashes"]), proved
    papers = case / "documents.toml"
    papers.write_text('[[document]]\nitem = "brochure"\nfile = "brochure.pdf"\n', encoding="utf-8")
    out = case / "ctn"
    case.good("dossier", "ctn", "--ledger", ledger, "--documents", papers, "--programme", EXAMPLE,
              "--out", out)
    assert digest in (out / "index.md").read_text(encoding="utf-8")
    assert "decides the goal" in (out / "index.md").read_text(encoding="utf-8")
    (case / "brochure.pdf").write_bytes(b"another")
    case.fails(3, "content differs", "内容が異なります", "dossier", "ctn", "--ledger", ledger,
               "--documents", papers, "--out", case / "again")
    assert not (case / "again").exists()


if __name__ == "__main__":
    main(sys.modules[__name__])
