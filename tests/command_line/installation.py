#!/usr/bin/env python3
"""A real installation from nothing: installation.py PROGRAM [test...]

A programme file becomes a ledger, the first administrator comes in by a one-time link, invites
people, and they begin to work; everything through the program as people run it.
"""
import sys

from program import main
from serving import PASSWORD, Browser, Server

def begun(case):
    """A ledger of the starter programme, edited as its owner would: patients may come at once."""
    case.good("init", case / "mine")
    file = case / "mine" / "programme.toml"
    text = file.read_text()
    assert "\nopens_after = " in text
    file.write_text("\n".join(line for line in text.splitlines()
                              if not line.startswith("opens_after = ")))
    case.good("check", case / "mine")
    said = case.good("begin", case / "mine", "--out", case / "mine.db").out
    assert "mine.programme" in said and "meguri serve" in said, said
    return case / "mine.db"


def invited(administrator, user, name, printed):
    link = administrator.good("POST", f"/api/users/{user}/link", {"name": name})["path"]
    newcomer = Browser(administrator.server)
    status, said = newcomer.open_link(link.split("#")[1], printed)
    assert status == 200, said
    assert said["printed_name"] == printed and said["name"] == name, said
    return newcomer


def user_with(people, role):
    return next(one["user"] for one in people if role in one["roles"])


def test_a_ledger_is_begun_once_and_is_no_demonstration(case):
    ledger = begun(case)
    assert "is whole" in case.good("verify", ledger).out
    assert "synthetic" not in case.good("status", ledger).out
    case.fails(2, "exists already", "すでに存在します", "begin", case / "mine", "--out", ledger)
    case.fails(2, "There is nothing at", "存在しません", "begin", case / "nothing", "--out", case / "x.db")
    (case / "mine" / "programme.toml").write_text("format = 1\n")
    wrong = case.run("begin", case / "mine", "--out", case / "wrong.db")
    assert wrong.code != 0 and not (case / "wrong.db").exists(), wrong
    refused = case.run("serve", ledger, "--demo")
    assert refused.code == 2 and "synthetic" in refused.err, refused


def test_the_first_administrator_comes_in_by_a_link_that_works_once(case):
    ledger = begun(case)
    with Server(case, ledger) as server:
        first = Browser(server)
        assert first.ask("GET", "/api/session")[0] == 401
        assert first.open_link(server.link, "管理 一郎", "short")[0] == 422
        status, said = first.open_link(server.link, "管理 一郎")
        assert status == 200 and "administrator" in said["roles"], said
        assert not said["synthetic"] and not said["demo"]
        assert Browser(server).open_link(server.link, "somebody else")[0] == 410
        server.stop()
    with Server(case, ledger) as server:
        assert server.link is None
        again = Browser(server)
        assert again.ask("POST", "/api/session", {"name": "admin", "password": PASSWORD})[0] == 200
        assert again.good("GET", "/api/session")["printed_name"] == "管理 一郎"
        server.stop()


def test_people_are_invited_added_and_work_and_names_stay_with_their_hospital(case):
    ledger = begun(case)
    with Server(case, ledger) as server:
        admin = Browser(server)
        assert admin.open_link(server.link, "Kanri Ichiro")[0] == 200
        people = admin.good("GET", "/api/users")["users"]
        hospital = next(one["organisation"] for one in people if "nurse" in one["roles"])
        coordinator = invited(admin, user_with(people, "site_coordinator"), "sato", "佐藤 花子")
        courier = invited(admin, user_with(people, "courier"), "kimura", "木村 次郎")
        added = admin.good("POST", "/api/commands/DefineUser", {
            "organisation": hospital, "roles": 2, "note": "a second nurse"})
        nurse = invited(admin, added["events"][0]["user"], "mori", "森 京子")
        names = {one["printed_name"] for one in admin.good("GET", "/api/users")["users"]}
        assert {"Kanri Ichiro", "佐藤 花子", "木村 次郎", "森 京子"} <= names, names

        coordinator.good("POST", "/api/commands/ProposeCourse", {
            "patient": "PT0001", "site": hospital, "protocol": 1, "note": ""})
        coordinator.good("PUT", "/api/people/1", {
            "names": {"kanji": "患者 太郎", "kana": "カンジャ タロウ", "latin": "Kanja Taro"},
            "birth_date": "1950-02-03", "sex": "male", "contacts": [], "consents": []})
        assert nurse.good("GET", "/api/people/1")["names"]["kanji"] == "患者 太郎"
        for other in (courier, admin):
            assert other.ask("GET", "/api/people/1")[0] == 403
        assert nurse.ask("POST", f"/api/users/{added['events'][0]['user']}/link", {})[0] == 403
        server.stop()
    assert "is whole" in case.good("verify", ledger).out
    for text in (ledger.read_bytes(), (case / "mine.vault").read_bytes()):
        assert "患者 太郎".encode() not in text and "佐藤 花子".encode() not in text


if __name__ == "__main__":
    main(sys.modules[__name__])
