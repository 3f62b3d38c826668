#!/usr/bin/python3
"""Opens every file that vectors.json names, here or in another folder, and prints as JSON what became of each."""

import hashlib
import json
import pathlib
import sys

from read_backup import Refused, code_at, open_backup

FOLDER = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent


def read(name):
    return (FOLDER / name).read_bytes().decode("utf-8")


def try_good(vector):
    """What is not as it should be of a file that opens: nothing, in a right reader."""
    wrong = []
    for way in vector["ways"]:
        try:
            key, plaintext, contents = open_backup(read(vector["file"]), way["type"], way["secret"])
        except Refused as refused:
            wrong.append([way, *refused.args])
            continue
        if key.hex() != vector["vaultKey"] or hashlib.sha256(plaintext).hexdigest() != vector["plaintextSha256"]:
            wrong.append([way, "another key, or other contents"])
        if len(contents["accounts"]) != vector["accounts"]:
            wrong.append([way, "another number of accounts"])
        accounts = {account["id"]: account for account in contents["accounts"]}
        for wanted in vector["codes"]:
            code = code_at(accounts[wanted["id"]], wanted["at"])
            if code != wanted["code"]:
                wrong.append([way, wanted, code])
    return wrong


def try_refused(vector):
    """Why a file is refused, or what it was opened as."""
    try:
        open_backup(read(vector["file"]), vector["way"]["type"], vector["way"]["secret"])
    except Refused as refused:
        return refused.args[0]
    return "opened"


def main():
    vectors = json.loads(read("vectors.json"))
    found = {
        "good": {vector["file"]: try_good(vector) for vector in vectors["good"]},
        "refused": {vector["file"]: try_refused(vector) for vector in vectors["refused"]},
    }
    json.dump(found, sys.stdout, indent=2)


if __name__ == "__main__":
    main()
