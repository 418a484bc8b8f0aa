"""The goals of the benchmark, each with what must be reached and what is aimed at, and the table.

A goal is reached from below (seconds, bytes: less is better) or from above (ratios of speed).
"""
import textwrap
from dataclasses import asdict, dataclass, field


@dataclass
class Goal:
    name: str
    must: float | None
    aim: float | None
    less_is_better: bool = False
    unit: str = ""
    reached: float | None = None
    absolute: str = ""  # the figures behind the ratio
    where: str = ""     # where the time goes
    note: str = ""
    too_busy: bool = False  # the machine could not have reached it, whatever the program does

    def within(self, limit):
        if limit is None or self.reached is None:
            return False
        return self.reached <= limit if self.less_is_better else self.reached >= limit

    @property
    def verdict(self):
        if self.reached is None:
            return "not measured"
        if self.too_busy and not self.within(self.aim):
            return "cannot tell"
        if self.within(self.aim):
            return "aim"
        if self.must is None:
            return "short of the aim"
        return "must" if self.within(self.must) else "MISSED"

    def as_json(self):
        return {**asdict(self), "verdict": self.verdict}


def number(value, unit=""):
    if value is None:
        return "-"
    text = f"{value:,.0f}" if value >= 100 else f"{value:.3g}" if value < 0.1 else f"{value:.2f}"
    return f"{text} {unit}".strip()


@dataclass
class Table:
    goals: list = field(default_factory=list)
    facts: list = field(default_factory=list)  # sentences about the whole run

    def add(self, goal):
        self.goals.append(goal)
        self.print_goal(goal)

    def print_head(self):
        print(f"{'goal':58} {'must':>9} {'aim':>9} {'reached':>9}  verdict")
        print("-" * 100)

    def print_goal(self, goal):
        sign = "<=" if goal.less_is_better else ">="
        limits = [f"{sign} {number(x)}" if x is not None else "-" for x in (goal.must, goal.aim)]
        name = f"{goal.name}, {goal.unit}" if goal.unit else goal.name
        print(f"{name:58} {limits[0]:>9} {limits[1]:>9} {number(goal.reached):>9}  {goal.verdict}")
        for label, text in (("", goal.absolute), ("time: ", goal.where), ("note: ", goal.note)):
            if text:
                print(textwrap.fill(label + text, 100, initial_indent="    ",
                                    subsequent_indent="      "), flush=True)

    def print_sum(self):
        counts = {}
        for goal in self.goals:
            counts[goal.verdict] = counts.get(goal.verdict, 0) + 1
        print("-" * 100)
        print(", ".join(f"{n} {verdict}" for verdict, n in counts.items()))
        for fact in self.facts:
            print(fact)

    def as_json(self):
        return {"goals": [goal.as_json() for goal in self.goals], "facts": self.facts}
