"""What the house's own tests share: a tally that ends with 'N passed, M failed'.

A house test first plants mistakes and expects to find each one, then looks at the real tree and
expects to find none. A test that can find nothing, or had nothing to look at, fails.
"""
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def expect(self, condition, sentence):
        if condition:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED: {sentence}")

    def expect_found(self, what, faults):
        """The planted mistake `what` must be among the faults that the check reports."""
        self.expect(faults, f"the check does not notice {what}")

    def expect_none(self, what, faults):
        for fault in faults:
            print(fault)
        self.expect(not faults, f"{what}: {len(faults)} faults (above)")

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed or not self.passed else 0)
