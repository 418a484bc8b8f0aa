"""The goals of the ledger: durable commands beside what the disk gives, and the start."""
import tempfile
from pathlib import Path

from forecast_goals import NETWORK, spent
from goals import Goal, number
from measure import figures, in_turns, median, median_of

RECORDS = 1_000_000


def by_round(above, below):
    return median([a / b for a, b in zip(above["per_s"], below["per_s"])])


def rates(**series):
    return ", ".join(f"{name.replace('_', ' ')} {number(median(one['per_s']))}/s"
                     for name, one in series.items())


def commits(table, options, folder):
    count = 300 if options.quick else 1000
    found = figures([options.build / "bench/ledger_commits", Path(folder) / "commits",
                     options.rounds, count, 64])
    disk, one, bare, many = (found[name] for name in ("fdatasync", "one", "bare", "many"))

    single = Goal("one client, a whole command, against write + fdatasync", 0.85, 0.95)
    single.reached = by_round(one, disk)
    single.absolute = rates(commands=one, fdatasync=disk)
    single.where = (f"median {number(one['p50_us'])} us a command, of which the processor works "
                    f"{number(median(one['cpu_us']))} us (fdatasync alone: "
                    f"{number(median(disk['cpu_us']))} us); the rest waits for the disk")
    table.add(single)

    group = Goal("64 clients in flight, against a bare loop of 64 rows", 0.5, 0.7)
    group.reached = by_round(many, bare)
    group.absolute = rates(commands=many, rows_of_the_bare_loop=bare)
    group.where = (f"the processor works {number(median(many['cpu_us']))} us a command "
                   f"(bare loop: {number(median(bare['cpu_us']))} us a row)")
    table.add(group)

    late = Goal("p99 of the answer with 64 in flight, in p99 of fdatasync", None, 10, True)
    late.reached = many["p99_us"] / disk["p99_us"]
    late.absolute = f"{number(many['p99_us'])} us against {number(disk['p99_us'])} us"
    table.add(late)


def starts(table, options, folder):
    replay = options.build / "bench/ledger_replay"
    records = RECORDS // 10 if options.quick else RECORDS
    simulated, cheap = Path(folder) / "simulated.db", Path(folder) / "cheap.db"
    figures([replay, "make", simulated, records, NETWORK])
    figures([replay, "make", cheap, records])
    found = in_turns(options.rounds, {
        "simulated": lambda _: figures([replay, "start", simulated], True),
        "cheap": lambda _: figures([replay, "start", cheap], True)})
    goal = Goal("start with 1,000,000 records, all verified and replayed", 2, 1, True, "s")
    goal.reached = median_of(found["simulated"], "cpu_s") * RECORDS / records
    one = found["simulated"][0]
    wall_s = median_of(found["simulated"], "wall_s") * RECORDS / records
    cheap_s = median_of(found["cheap"], "cpu_s") * RECORDS / records
    goal.absolute = (f"by processor time on one core, by the wall's clock {wall_s:.2f} s; records "
                     f"of a simulated cart-network, {number(one['bytes'] / records)} B each, a "
                     f"state of {number(one['state_bytes'] / 1e6)} MB; scanning alone "
                     f"{one['scan_s'] * RECORDS / records:.2f} s; with one cheap command repeated "
                     f"{cheap_s:.2f} s")
    if records != RECORDS:
        goal.absolute += f"; {records:,} records scaled to {RECORDS:,}"
    if not options.no_where:
        files = []
        for n in (2_000, 12_000):
            files.append(Path(folder) / f"{n}.db")
            figures([replay, "make", files[-1], n, NETWORK])
        goal.where = spent(options, [replay, "start", files[0]], [replay, "start", files[1]],
                           10_000, "a record")
        goal.where += ("; callgrind knows no SHA instructions, so hashes weigh several times more "
                       "here than in fact")
    table.add(goal)


def measure(table, options):
    # Beside the build, not in a folder that may be memory: the disk is what is measured.
    with tempfile.TemporaryDirectory(dir=options.build, prefix="ledger-") as folder:
        commits(table, options, folder)
        starts(table, options, folder)
