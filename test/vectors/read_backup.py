#!/usr/bin/python3
"""Opens a Latchkey backup and prints its codes.

Written from docs/backup-format.md, with none of the extension's code or libraries: Python's standard library, and Debian's
python3-cryptography (AES-256-GCM, HKDF) and python3-argon2 (Argon2id).
"""

import argparse
import base64
import binascii
import getpass
import hashlib
import hmac
import json
import re
import sys
import time
import unicodedata

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

LONGEST_FILE = 67_108_864
LARGEST = 2**53 - 1
MOST_SLOTS = 32
LONGEST_NAME = 100
MOST = {"memoryKiB": 1_048_576, "iterations": 64, "parallelism": 16}
MOST_WORK = 2_097_152
LEAST_MEMORY = 1_024
PICTURE = re.compile(r"data:image/(?:webp|png);base64,([A-Za-z0-9+/]+={0,2})", re.ASCII)
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
HASHES = {"SHA1": hashlib.sha1, "SHA256": hashlib.sha256, "SHA512": hashlib.sha512}
KINDS = ("totp", "hotp", "steam", "motp", "yandex")


class Refused(Exception):
    """A file that is not opened, with the reason in the words of the format's page."""


def damaged(what):
    return Refused("damaged-file", what)


# Values. Each function takes what JSON gave and answers with it, or refuses.


def text(value):
    if not isinstance(value, str):
        raise damaged("not a text")
    return value


def whole(value, least=0, most=LARGEST):
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise damaged("not a whole number of that range")
    return value


def record(value):
    if not isinstance(value, dict):
        raise damaged("not an object")
    return value


def array(value):
    if not isinstance(value, list):
        raise damaged("not a list")
    return value


def one_of(value, allowed):
    if not isinstance(value, str) or value not in allowed:
        raise damaged("not a known word")
    return value


def field(holder, name, read=text, **limits):
    if name not in holder:
        raise damaged(f"no {name}")
    return read(holder[name], **limits)


def optional(holder, name, read, default=None):
    return read(holder[name]) if name in holder else default


def binary(value, least=0):
    """Base64, strictly: what is written again must be the same text."""
    try:
        found = base64.b64decode(text(value).encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise damaged("not base64") from error
    if base64.b64encode(found).decode("ascii") != value or len(found) < least:
        raise damaged("not base64, or too short")
    return found


def sized(value, size):
    found = binary(value)
    if len(found) != size:
        raise damaged(f"not {size} bytes")
    return found


def utf16_length(value):
    return len(value.encode("utf-16-le", "surrogatepass")) // 2


def json_text(value):
    """The JSON text of a value, as UTF-8: half a surrogate pair is all that json.dumps would leave as it is."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return re.sub(r"[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", written).encode("utf-8")


# The envelope.


def read_box(value):
    box = record(value)
    return {"nonce": field(box, "nonce", sized, size=12), "ciphertext": field(box, "ciphertext", binary, least=16)}


def read_kdf(value):
    kdf = record(value)
    field(kdf, "name", one_of, allowed=("argon2id",))
    field(kdf, "memoryKiB", whole, least=LEAST_MEMORY)
    field(kdf, "iterations", whole, least=1)
    field(kdf, "parallelism", whole, least=1)
    field(kdf, "salt", sized, size=16)
    for name, most in MOST.items():
        if kdf[name] > most:
            raise Refused("too-costly", f"{name} is {kdf[name]}")
    return {name: kdf[name] for name in ("name", "memoryKiB", "iterations", "parallelism", "salt")}


def read_slot(value):
    slot = record(value)
    kind = field(slot, "type", one_of, allowed=("passphrase", "recovery", "passkey"))
    field(slot, "id")
    field(slot, "createdAt", whole)
    if utf16_length(optional(slot, "name", text, "")) > LONGEST_NAME:
        raise damaged("the name of a slot is too long")
    field(slot, "key", read_box)
    if kind == "passphrase":
        field(slot, "kdf", read_kdf)
    if kind == "passkey":
        field(slot, "credentialId")
    return slot


def read_envelope(file):
    """The envelope of a file's text."""
    if utf16_length(file) > LONGEST_FILE:
        raise Refused("too-costly", "the file is too long")
    try:
        return parse_envelope(file)
    except Refused as refused:
        if refused.args[0] == "damaged-file" and '"latchkey-vault"' not in file:
            raise Refused("unknown-format", "not a Latchkey backup") from refused
        raise


def parse_envelope(file):
    envelope = record(parse_json(file))
    field(envelope, "format", one_of, allowed=("latchkey-vault",))
    if field(envelope, "version", whole, least=1) > 1:
        raise Refused("vault-newer", "a later version wrote it")
    field(envelope, "vaultId")
    field(envelope, "generation", whole, least=1)
    field(envelope, "savedAt", whole)
    slots = [read_slot(slot) for slot in field(envelope, "slots", array)]
    if not 1 <= len(slots) <= MOST_SLOTS:
        raise damaged("no slots, or too many")
    work = sum(slot["kdf"]["memoryKiB"] * slot["kdf"]["iterations"] for slot in slots if slot["type"] == "passphrase")
    if work > MOST_WORK:
        raise Refused("too-costly", f"memory times passes is {work}")
    field(envelope, "contents", read_box)
    return envelope


def parse_json(written):
    def refuse(word):
        raise ValueError(word)

    try:
        return json.loads(written, parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        raise damaged("not JSON") from error


# The ways in.


def open_box(key, box, context):
    """What a box holds, or None when key, context or bytes are not those that it was sealed with."""
    parts = read_box(box)
    try:
        return AESGCM(key).decrypt(parts["nonce"], parts["ciphertext"], context)
    except InvalidTag:
        return None


def slot_context(envelope, slot):
    own = {"passphrase": "kdf", "passkey": "credentialId"}.get(slot["type"])
    parts = ["latchkey-slot", envelope["vaultId"], slot["type"], slot["id"], slot["createdAt"]]
    return json_text(parts + ([] if own is None else [slot[own]]))


def wrapping_key(secret, context):
    return HKDF(algorithm=SHA256(), length=32, salt=b"", info=context).derive(secret)


def stretch(passphrase, kdf):
    return hash_secret_raw(
        secret=unicodedata.normalize("NFKC", passphrase).encode("utf-8"),
        salt=binary(kdf["salt"]),
        time_cost=kdf["iterations"],
        memory_cost=kdf["memoryKiB"],
        parallelism=kdf["parallelism"],
        hash_len=32,
        type=Type.ID,
        version=0x13,
    )


def recovery_secret(typed):
    """The 20 bytes of a recovery code, or None when it is none."""
    kept = "".join(one for one in typed if not one.isspace() and unicodedata.category(one) != "Pd")
    code = kept.upper().replace("O", "0").replace("I", "1").replace("L", "1")
    if len(code) != 32 or any(one not in CROCKFORD for one in code):
        return None
    number = 0
    for one in code:
        number = number * 32 + CROCKFORD.index(one)
    return number.to_bytes(20, "big")


def secret_of(slot, way, given):
    """What a slot is tried with, or None where it does not take what was given."""
    if slot["type"] != way:
        return None
    if way == "passphrase":
        return stretch(given, slot["kdf"]) if given else None
    return recovery_secret(given) if way == "recovery" else bytes.fromhex(given)


def open_slots(envelope, way, given):
    """The vault key, or None."""
    for slot in envelope["slots"]:
        secret = secret_of(slot, way, given)
        if secret is None:
            continue
        context = slot_context(envelope, slot)
        vault_key = open_box(wrapping_key(secret, context), slot["key"], context)
        if vault_key is not None and len(vault_key) != 32:
            raise damaged("a vault key of another length")
        if vault_key is not None:
            return vault_key
    return None


# The contents.


def read_account(value):
    account = dict(record(value))
    for name in ("id", "issuer", "label"):
        field(account, name)
    field(account, "kind", one_of, allowed=KINDS)
    account["secret"] = field(account, "secret", binary, least=1)
    field(account, "algorithm", one_of, allowed=HASHES)
    field(account, "digits", whole, least=4, most=10)
    field(account, "period", whole, least=1, most=86_400)
    for name in ("counter", "createdAt", "updatedAt"):
        field(account, name, whole)
    for name in ("tags", "sites"):
        for one in field(account, name, array):
            text(one)
    field(account, "position", number)
    optional(account, "deletedAt", whole)
    for name in ("pin", "note"):
        optional(account, name, text)
    for place in optional(account, "fields", array, []):
        field(record(place), "site")
        field(place, "selector")
    if not is_picture(account.get("picture")):
        account.pop("picture", None)
    return account


def number(value):
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value in (float("inf"), float("-inf")):
        raise damaged("not a number")
    return value


def is_picture(value):
    found = PICTURE.fullmatch(value) if isinstance(value, str) else None
    return found is not None and len(found[1]) * 3 // 4 - found[1].count("=") <= 4_096


def read_contents(plaintext):
    try:
        written = plaintext.decode("utf-8")
    except UnicodeDecodeError as error:
        raise damaged("not UTF-8") from error
    contents = dict(record(parse_json(written)))
    contents["accounts"] = [read_account(account) for account in field(contents, "accounts", array)]
    for gone in optional(contents, "tombstones", array, []):
        field(record(gone), "id")
        field(gone, "at", whole)
    if "backup" in contents:
        mark = field(contents, "backup", record)
        field(mark, "generation", whole, least=1)
        field(mark, "at", whole)
    return contents


def open_backup(file, way, given):
    """Opens a file's text by a `passphrase`, a `recovery` code or a `passkey`'s PRF in hexadecimal.

    Answers with the vault key, what was encrypted, and the contents. Raises Refused.
    """
    envelope = read_envelope(file)
    vault_key = open_slots(envelope, way, given)
    if vault_key is None:
        raise Refused("wrong-passkey" if way == "passkey" else "wrong-passphrase", "opens no slot")
    header = [envelope[name] for name in ("format", "version", "vaultId", "generation", "savedAt", "slots")]
    plaintext = open_box(vault_key, envelope["contents"], json_text(header))
    if plaintext is None:
        raise damaged("the contents are not those of this header and key")
    return vault_key, plaintext, read_contents(plaintext)


# The codes.


def truncated(algorithm, key, moving_factor):
    digest = hmac.new(key, moving_factor.to_bytes(8, "big"), HASHES[algorithm]).digest()
    start = digest[-1] & 15
    return int.from_bytes(digest[start : start + 4], "big") & 0x7FFFFFFF


def steam_code(account, step):
    left, code = truncated("SHA1", account["secret"], step), ""
    for _ in range(5):
        left, place = divmod(left, 26)
        code += "23456789BCDFGHJKMNPQRTVWXY"[place]
    return code


def motp_code(account, step):
    message = f"{step}{account['secret'].hex()}{account.get('pin', '')}"
    return hashlib.md5(message.encode("utf-8")).hexdigest()[:6]


def yandex_code(account, step):
    key = hashlib.sha256(account.get("pin", "").encode("utf-8") + account["secret"][:16]).digest()
    digest = hmac.new(key[1:] if key[0] == 0 else key, step.to_bytes(8, "big"), hashlib.sha256).digest()
    start = digest[-1] & 15
    left, code = int.from_bytes(digest[start : start + 8], "big") & 0x7FFFFFFFFFFFFFFF, ""
    for _ in range(8):
        left, place = divmod(left, 26)
        code = chr(ord("a") + place) + code
    return code


def code_at(account, at):
    """An account's code at a time, in Unix seconds; None where it lacks the PIN that is mixed in."""
    if account["kind"] in ("motp", "yandex") and not account.get("pin"):
        return None
    others = {"steam": steam_code, "motp": motp_code, "yandex": yandex_code}
    step = at // account["period"]
    if account["kind"] in others:
        return others[account["kind"]](account, step)
    moving_factor = account["counter"] if account["kind"] == "hotp" else step
    digits = account["digits"]
    return str(truncated(account["algorithm"], account["secret"], moving_factor) % 10**digits).zfill(digits)


def main():
    parser = argparse.ArgumentParser(description="Opens a Latchkey backup and prints its codes.")
    parser.add_argument("file")
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--recovery", action="store_true", help="ask for the recovery code, not for the passphrase")
    ways.add_argument("--passkey", action="store_true", help="ask for the answer of a passkey's PRF, in hexadecimal")
    parser.add_argument("--at", type=int, default=int(time.time()), help="of which Unix time, instead of now")
    options = parser.parse_args()
    way = "recovery" if options.recovery else "passkey" if options.passkey else "passphrase"
    with open(options.file, encoding="utf-8") as file:
        written = file.read()
    given = getpass.getpass(f"{way}: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    try:
        _, _, contents = open_backup(written, way, given)
    except Refused as refused:
        sys.exit(f"refused: {': '.join(refused.args)}")
    for account in sorted(contents["accounts"], key=lambda one: one["position"]):
        if "deletedAt" not in account:
            names = json.dumps([account["issuer"], account["label"]])
            print(code_at(account, options.at) or "needs its PIN:", names)


if __name__ == "__main__":
    main()
