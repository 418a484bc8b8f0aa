#!/usr/bin/env python3
"""Verifies exported records with nothing but Python: verify.py records.ndjson commits.csv

Recomputes the leaf hash of every record and the root of the Merkle tree (RFC 6962) after every
commit, checks every electronic signature (Ed25519, RFC 8032) against the key that was registered
and not revoked at that time, and prints size and root. Compare them with a checkpoint that was
kept elsewhere.
"""
import base64
import csv
import datetime
import hashlib
import json
import sys

ALWAYS_SIGNED = {"RegisterSigningKey", "RequireSignatures"}
SIGNED_WHEN_REQUIRED = {
    "SignReview", "ReleaseBatch", "RejectBatch", "JustifyOutOfSpecification",
    "AgreeOutOfSpecification", "ReleaseOutOfSpecification", "PublishProtocol", "DecideCondition"}
SIGNED_MEMBERS = ("by", "command", "command_id", "note")

P = 2 ** 255 - 19
ORDER = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def point_at(y, x_is_odd):  # a point of the curve as (X, Y, Z, T), x = X/Z, y = Y/Z, xy = T/Z
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and x_is_odd):
        return None
    if x & 1 != x_is_odd:
        x = P - x
    return x, y, 1, x * y % P


def add(a, b):
    u, v = (a[1] - a[0]) * (b[1] - b[0]), (a[1] + a[0]) * (b[1] + b[0])
    w, z = 2 * a[3] * b[3] * D, 2 * a[2] * b[2]
    e, f, g, h = v - u, z - w, z + w, v + u
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, point):
    total = (0, 1, 1, 0)
    while n:
        if n & 1:
            total = add(total, point)
        point, n = add(point, point), n >> 1
    return total


def encoded(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE = point_at(4 * pow(5, P - 2, P) % P, 0)


def is_signed_by(key, text, signature):
    number = int.from_bytes(key, "little")
    point = point_at(number & (1 << 255) - 1, number >> 255)
    scalar = int.from_bytes(signature[32:], "little")
    if point is None or len(signature) != 64 or scalar >= ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + key + text).digest()
    challenge = int.from_bytes(digest, "little") % ORDER
    minus = (P - point[0], point[1], 1, P - point[3])
    return encoded(add(times(scalar, BASE), times(challenge, minus))) == signature[:32]


def seconds_between(earlier, later):
    form = "%Y-%m-%dT%H:%M:%S.%fZ"
    return (datetime.datetime.strptime(later, form)
            - datetime.datetime.strptime(earlier, form)).total_seconds()


class Signatures:
    """Whose key is in force, and whether signatures are required, from record to record."""

    def __init__(self):
        self.keys, self.required, self.good = {}, False, 0

    def problem(self, record):
        """What is wrong with the record's signature; None when nothing is."""
        kind, by = record["command"]["type"], record["by"]
        signature = record.get("signature")
        if signature is None:
            own = kind == "RevokeSigningKey" and record["command"]["user"] == by
            needed = kind in ALWAYS_SIGNED or own
            if "refused" not in record and (
                    needed or (self.required and kind in SIGNED_WHEN_REQUIRED)):
                return "it needed a signature and has none"
        else:
            registers = kind == "RegisterSigningKey"
            key = record["command"]["key"] if registers else self.keys.get(by)
            if key != signature["key"]:
                return "it is signed with a key that is not in force"
            if not 0 <= seconds_between(signature["signed_at"], record["at"]) <= 3600:
                return "it was not signed within the hour before it was recorded"
            signed = {name: record[name] for name in SIGNED_MEMBERS}
            signed.update(meaning=signature["meaning"], signed_at=signature["signed_at"])
            text = json.dumps(signed, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            if not is_signed_by(bytes.fromhex(key), text.encode(),
                                bytes.fromhex(signature["value"])):
                return "the signature is not good for what it says"
            self.good += 1
        return self.take_events(record)

    def take_events(self, record):
        """An event about keys that does not come of its own command was slipped in."""
        for event in record["events"]:
            if event["type"] == "SigningKeyRegistered":
                command = {"type": "RegisterSigningKey", "key": event["key"]}
                if event["user"] != record["by"] or event["user"] in self.keys:
                    return "it registers a key that it may not"
                self.keys[event["user"]] = event["key"]
            elif event["type"] == "SigningKeyRevoked":
                command = {"type": "RevokeSigningKey", "user": event["user"]}
                if self.keys.pop(event["user"], None) != event["key"]:
                    return "it revokes a key that is not in force"
            elif event["type"] == "SignaturesRequired":
                command = {"type": "RequireSignatures"}
                self.required = True
            else:
                continue
            if record["command"] != command or "refused" in record:
                return "it holds an event about signing that its command cannot have brought about"
        return None


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_of(peaks):  # (height, hash), largest first
    hashes = [found for _, found in peaks]
    if not hashes:
        return hashlib.sha256(b"").digest()
    root = hashes.pop()
    while hashes:
        root = node(hashes.pop(), root)
    return root


def main():
    with open(sys.argv[2], newline="", encoding="ascii") as file:
        roots = {int(row["last_record"]): row["root"] for row in csv.DictReader(file)}
    peaks, size, signatures = [], 0, Signatures()
    with open(sys.argv[1], "rb") as records:
        for line in records:
            body = line.rstrip(b"\n")
            record = json.loads(body)
            if record["index"] != size:
                sys.exit(f"record {size} is missing or out of order")
            peaks.append((0, hashlib.sha256(b"\x00" + body).digest()))
            while len(peaks) > 1 and peaks[-1][0] == peaks[-2][0]:
                (height, right), (_, left) = peaks.pop(), peaks.pop()
                peaks.append((height + 1, node(left, right)))
            if size in roots and roots[size] != root_of(peaks).hex():
                sys.exit(f"the root after record {size} differs: something before it was changed")
            problem = signatures.problem(record)
            if problem:
                sys.exit(f"record {size}: {problem}")
            size += 1
    if size and size - 1 not in roots:
        sys.exit("the last commit is cut off")
    print(size, base64.b64encode(root_of(peaks)).decode())
    if signatures.good:
        print(f"{signatures.good} electronic signatures are good")


if __name__ == "__main__":
    main()
