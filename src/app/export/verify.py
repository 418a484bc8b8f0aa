#!/usr/bin/env python3
"""Verifies exported records with nothing but Python: verify.py records.ndjson commits.csv

Recomputes the leaf hash of every record and the root of the Merkle tree (RFC 6962) after every
commit, and prints size and root. Compare them with a checkpoint that was kept elsewhere.
"""
import base64
import csv
import hashlib
import json
import sys


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
    peaks, size = [], 0
    with open(sys.argv[1], "rb") as records:
        for line in records:
            body = line.rstrip(b"\n")
            if json.loads(body)["index"] != size:
                sys.exit(f"record {size} is missing or out of order")
            peaks.append((0, hashlib.sha256(b"\x00" + body).digest()))
            while len(peaks) > 1 and peaks[-1][0] == peaks[-2][0]:
                (height, right), (_, left) = peaks.pop(), peaks.pop()
                peaks.append((height + 1, node(left, right)))
            if size in roots and roots[size] != root_of(peaks).hex():
                sys.exit(f"the root after record {size} differs: something before it was changed")
            size += 1
    if size and size - 1 not in roots:
        sys.exit("the last commit is cut off")
    print(size, base64.b64encode(root_of(peaks)).decode())


if __name__ == "__main__":
    main()
