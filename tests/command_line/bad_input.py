#!/usr/bin/env python3
"""What goes wrong is said clearly, in both languages, with a documented exit code, and nothing that
was acknowledged is lost: bad_input.py PROGRAM [test...]"""
import fcntl
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys

from program import EXAMPLE, PLAIN, ROOT, main

PROGRAMME, LEDGER, BUSY, STORAGE = 3, 4, 5, 6
REFUSED, WRONG_USE = 1, 2


def changed_programme(case, file, old, new):
    """The example with one text replaced; it must be there."""
    folder = case / "programme"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(EXAMPLE, folder)
    text = (folder / file).read_text()
    assert old in text, f"{old!r} is not in {file}"
    (folder / file).write_text(text.replace(old, new, 1))
    return folder


def test_a_malformed_file_is_placed_and_the_rest_still_checked(case):
    folder = changed_programme(case, "programme.toml", "[goal.first_dose]", "[goal.first_dose")
    text = (folder / "trial.toml").read_text()
    (folder / "trial.toml").write_text(text.replace('site = "site_a"', 'site = "site_x"', 1))
    ran = case.fails(PROGRAMME, "name stands in brackets", "[name] のように角括弧", "check", folder)
    assert re.search(r"programme\.toml:\d+:\d+: ", ran.out), ran
    case.fails(PROGRAMME, "mistakes", "間違い", "forecast", folder)


def test_all_mistakes_are_named_at_once(case):
    folder = changed_programme(case, "trial.toml", 'unit = "week"', 'unit = "wek"')
    text = (folder / "product.toml").read_text()
    (folder / "product.toml").write_text(text.replace("value = 6e9", "value = -6e9", 1))
    ran = case.run("check", folder)
    assert ran.code == PROGRAMME
    assert "trial.toml:" in ran.out and "product.toml:" in ran.out, ran
    assert '"wek" is not known. Did you mean "week"?' in ran.out, ran


def test_an_unknown_unit_is_refused_with_the_known_ones(case):
    folder = changed_programme(case, "trial.toml", 'unit = "week"', 'unit = "fortnight"')
    case.fails(PROGRAMME, 'The unit "fortnight" is not known', "「fortnight」という単位はありません",
               "check", folder)


def test_a_negative_duration_is_refused(case):
    folder = changed_programme(case, "trial.toml", "triangular = [14, 21, 42]",
                               "triangular = [-14, 21, 42]")
    case.fails(PROGRAMME, "must not be negative", "負の値にはできません", "check", folder)


def test_a_cyclic_road_is_named_step_by_step(case):
    folder = changed_programme(case, "roads.toml", 'from = "JP-01"',
                               'from = "JP-01"\nafter = ["JP-04"]')
    case.fails(PROGRAMME, "JP-01", "循環しています", "check", folder)


def test_a_what_if_for_nothing_known_is_refused(case):
    case.fails(PROGRAMME, "There is no figure", "定義されていません", "forecast", EXAMPLE,
               "--what-if", "road.nowhere.step.JP-03.duration=30 day")
    case.fails(PROGRAMME, "must not be negative", "負の値にはできません", "forecast", EXAMPLE,
               "--what-if", "journey.screening=-3 day")
    case.fails(PROGRAMME, 'Did you mean "journey"?', "「journey」ではありませんか", "forecast", EXAMPLE,
               "--what-if", "journy.screening=3 day")


def test_a_flipped_bit_is_found_and_named_wherever_the_ledger_is_opened(case):
    demo = case.demo()
    data = bytearray(demo.read_bytes())
    at = data.index(b'"type":"ConsentRecorded"')
    data[at + 9] ^= 1
    demo.write_bytes(data)
    ran = case.fails(LEDGER, "is not what was written. Record", "書かれた内容と異なります", "verify",
                     demo)
    assert re.search(r"レコード \d+", ran.err), ran
    for command in (("status", demo), ("forecast", demo), ("replay", demo, "--to", "2030-01-01"),
                    ("export", demo, "--out", case / "out"), ("submit", demo, "-", "--by", 1)):
        given = '{"type":"PassTime"}'
        assert case.run(*command, given=given).code == LEDGER, command
    assert not (case / "out").exists()


def test_a_truncated_database_is_found(case):
    demo = case.demo()
    whole = demo.read_bytes()
    for size in (0, 50, len(whole) // 2):
        demo.write_bytes(whole[:size])
        ran = case.run("verify", demo)
        assert ran.code == LEDGER, (size, str(ran))
        assert "ledger" in ran.err, ran
    case.fails(LEDGER, "ledger", "台帳", "status", demo)
    (case / "text.db").write_text("not a database at all, but long enough to look like one" * 40)
    case.fails(LEDGER, "not a ledger", "台帳ではない", "verify", case / "text.db")


def test_what_is_not_there_is_said(case):
    case.fails(WRONG_USE, "no such ledger", "台帳が存在しない", "status", case / "none.db")
    case.fails(WRONG_USE, "There is nothing at", "存在しません", "forecast", case / "none.db")
    case.fails(PROGRAMME, "cannot be read", "読めません", "check", case / "none.toml")
    demo = case.demo()
    case.fails(WRONG_USE, "There is nothing at", "存在しません", "submit", demo, case / "none.json",
               "--by", 1)
    shutil.rmtree(demo.with_suffix(".programme"))
    case.fails(WRONG_USE, "is not beside it", "プログラムがありません", "forecast", demo)
    case.good("status", demo)


def test_an_existing_file_is_never_overwritten(case):
    demo = case.demo()
    before = demo.read_bytes()
    case.fails(WRONG_USE, "exists already", "すでに存在します", "demo", "--out", demo)
    assert demo.read_bytes() == before
    (case / "out").mkdir()
    case.fails(WRONG_USE, "exists already", "すでに存在します", "export", demo, "--out", case / "out")


def test_a_second_writer_is_told_to_wait_and_loses_nothing(case):
    demo = case.demo()
    size = len(case.good("verify", demo).out)
    with open(f"{demo}-writer", "a", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # whichever kind of lock the program uses
        fcntl.lockf(lock, fcntl.LOCK_EX)
        case.fails(BUSY, "Another program is writing", "別のプログラムがこの台帳に書き込んでいます",
                   "submit", demo, "-", "--by", 1, given='{"type":"PassTime"}')
        case.good("status", demo)  # readers go on
    assert len(case.good("verify", demo).out) == size


def acknowledged(case, demo):
    return int(re.search(r"whole: ([\d,]+) records", case.good("verify", demo).out)[1]
               .replace(",", ""))


def submit_words(case, demo, number):
    """A command that is always accepted: another bed of a hospital."""
    command = {"type": "DefineResource", "organisation": 4, "kind": "bed", "capacity": 1,
               "open_weekdays": 31, "changeover": 0,
               "band": {"low_mc": 0, "high_mc": 0, "budget": 0}}
    return [case.program, "submit", str(demo), "-", "--by", "1", "--id", str(7_000_000 + number),
            "--lang", "en"], json.dumps(command)


def test_a_full_disk_is_said_and_nothing_acknowledged_is_lost(case):
    demo = case.demo()
    case.good("submit", demo, "-", "--by", 1, given='{"type":"PassTime"}')
    before = acknowledged(case, demo)
    limit = demo.stat().st_size + 60_000

    def limited():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    accepted, codes = 0, []
    for number in range(200):
        words, given = submit_words(case, demo, number)
        done = subprocess.run(words, input=given, capture_output=True, text=True, cwd=ROOT,
                              env=PLAIN, preexec_fn=limited, check=False)
        codes.append(done.returncode)
        if done.returncode != 0:
            assert done.returncode in (STORAGE, 7), done
            assert "disk" in done.stderr, done
            break
        accepted += 1
    assert codes[-1] != 0, "the limit was never met"
    held = acknowledged(case, demo)
    assert before + accepted <= held <= before + accepted + 1
    words, given = submit_words(case, demo, len(codes) - 1)  # there is room again: same id
    done = subprocess.run(words, input=given, capture_output=True, text=True, cwd=ROOT, env=PLAIN,
                          check=False)
    assert done.returncode == 0, done
    assert acknowledged(case, demo) == before + accepted + 1


def test_a_full_disk_leaves_no_half_written_file(case):
    def limited():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))

    for lang, words in (("en", "cannot be written"), ("ja", "書き込めません")):
        ran = case.run("forecast", EXAMPLE, "--runs", 20, "--json", case / "f.json", lang=lang,
                       preexec_fn=limited)
        assert ran.code == STORAGE and words in ran.err, ran
        assert not list(case.folder.glob("f.json*"))
    ran = case.run("demo", "--out", case / "d.db", "--programme", EXAMPLE, preexec_fn=limited)
    assert ran.code == STORAGE, ran
    assert not list(case.folder.glob("d.*")), list(case.folder.iterdir())


def test_a_disk_without_any_room_is_said_where_a_ledger_is_only_read(case):
    demo = case.demo()

    def nothing():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    case.fails(STORAGE, "The disk is full", "ディスクの空きがありません", "verify", demo,
               preexec_fn=nothing)


def test_output_that_cannot_be_written_is_no_success(case):
    if not os.path.exists("/dev/full"):
        return
    with open("/dev/full", "w", encoding="ascii") as full:
        done = subprocess.run([case.program, "rules", "--lang", "en"], stdout=full,
                              stderr=subprocess.PIPE, text=True, env=PLAIN, check=False)
    assert done.returncode == STORAGE and "could not be written" in done.stderr, done


def test_a_command_for_an_unknown_course_is_refused_by_its_rule(case):
    demo = case.demo()
    case.good("submit", demo, "-", "--by", 1, given='{"type":"PassTime"}')  # what is due now
    before = acknowledged(case, demo)
    given = '{"type":"ResumeCourse","course":4711}'
    case.fails(REFUSED, "GEN-04: There is nothing with this number.",
               "GEN-04 により拒否: この番号のものは存在しません。", "submit", demo, "-", "--by", 1,
               "--note", "x", given=given)
    assert acknowledged(case, demo) == before


def test_a_clock_that_goes_back_is_refused(case):
    demo = case.demo()
    case.fails(REFUSED, "GEN-03", "時計を確認してください", "submit", demo, "-", "--by", 1, "--at",
               "2025-01-01", given='{"type":"PassTime"}')


def test_a_person_who_may_not_is_refused_and_one_who_is_unknown_too(case):
    demo = case.demo()
    given = '{"type":"DefineUser","organisation":1,"roles":1}'
    case.fails(REFUSED, "GEN-01", "権限がありません", "submit", demo, "-", "--by", 3, given=given)
    case.fails(REFUSED, "GEN-02", "登録されていない", "submit", demo, "-", "--by", 999, given=given)


def test_what_is_no_command_is_told_with_its_place(case):
    demo = case.demo()
    for given, place in (("{", "line"), ('{"type":"HoldCourse","course":1}', "reason"),
                         ('{"type":"HoldCurse","course":1,"reason":"medical"}', "/type"),
                         ('{"type":"HoldCourse","course":-1,"reason":"medical"}', "/course")):
        ran = case.fails(WRONG_USE, "This is no command", "コマンドとして読めません", "submit", demo,
                         "-", "--by", 1, given=given)
        assert place in ran.err, ran


def test_an_id_of_another_command_is_not_answered_with_its_receipt(case):
    demo = case.demo()
    case.fails(WRONG_USE, "belongs to another command", "別のコマンドのもの", "submit", demo, "-",
               "--by", 1, "--id", 5, given='{"type":"DefineUser","organisation":2,"roles":4}')


def test_a_ledger_and_a_programme_that_do_not_belong_together_are_refused(case):
    demo = case.demo()
    case.fails(WRONG_USE, "is not the one of this ledger", "この台帳のものではありません",
               "forecast", demo, "--programme", ROOT / "examples" / "snk02-allogeneic")
    case.fails(WRONG_USE, "changes what the ledger has on record", "記録済みの内容", "forecast", demo,
               "--runs", 10, "--what-if", "resource.suites.capacity=3")


def test_wrong_use_is_explained(case):
    case.fails(WRONG_USE, "cannot be understood", "解釈できません", "forecast")
    case.fails(WRONG_USE, "cannot be understood", "解釈できません", "fly")
    case.fails(WRONG_USE, 'Did you mean "forecast"?', "「forecast」ではありませんか", "forcast")
    assert "usage: meguri" in case.run(lang=None).out
    case.fails(WRONG_USE, "cannot be understood", "解釈できません", "forecast", EXAMPLE, "--runs", 0)
    case.fails(WRONG_USE, "is no date or time", "日付・時刻ではありません", "forecast", EXAMPLE,
               "--as-of", "yesterday")
    case.fails(WRONG_USE, "where the forecast starts", "予測の開始時点", "forecast", EXAMPLE,
               "--until", "2001-01-01")
    demo = case.demo()
    case.fails(WRONG_USE, "no record before 2020-01-01", "2020-01-01 より前のレコード", "forecast",
               demo, "--as-of", "2020-01-01")
    case.fails(WRONG_USE, "checkpoint cannot be used", "チェックポイントを使用できません", "verify",
               demo, "--checkpoint", __file__, "--key", "nonsense")


if __name__ == "__main__":
    main(sys.modules[__name__])
