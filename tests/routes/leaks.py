"""Hooks of schemathesis for routes.py: numbers that exist, and a check that an answer tells nothing
that its reader must not know.

MEGURI_FORBIDDEN names a file of words, one a line. MEGURI_TOLD names a file to which every request
adds a line: operation, status.
"""
import os
from pathlib import Path

import schemathesis

FORBIDDEN = [word.encode() for word in
             Path(os.environ["MEGURI_FORBIDDEN"]).read_text(encoding="utf-8").splitlines() if word]
TOLD = open(os.environ["MEGURI_TOLD"], "a", encoding="utf-8", buffering=1)
KNOWN = 60        # things of each kind in the demonstration
LARGEST = 2 ** 53 - 1


def known(value):
    """Of a number that no thing has, one that something may have; every other value as it is."""
    if isinstance(value, dict):
        return {key: known(one) for key, one in value.items()}
    if isinstance(value, list):
        return [known(one) for one in value]
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value % KNOWN + 1 if is_number and KNOWN < value <= LARGEST and value % 4 else value


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.path_parameters:
        case.path_parameters = known(dict(case.path_parameters))
    if isinstance(case.body, (dict, list)) and "/commands/" in case.path:
        case.body = known(case.body)


@schemathesis.check
def tells_nothing_foreign(ctx, response, case):
    TOLD.write(f"{case.operation.label} {response.status_code}\n")
    for word in FORBIDDEN:
        assert word not in response.content, f"the answer holds {word.decode()!r}"
