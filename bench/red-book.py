"""Peer of bench/red-book.mjs: the fields of our rows with xml.etree.iterparse, a document at a time.

    python3 red-book.py FILE whole|bibliography [digest]

iterparse wants one root, so the file is cut at the XML declarations and each document is parsed from memory.
`whole` parses each document to its end; `bibliography` leaves it after the bibliographic part, as our reader does.
Prints one JSON line: documents, seconds of wall and processor, with `digest` the SHA-256 of the fields as JSON lines.
"""
import hashlib
import io
import json
import mmap
import re
import sys
import time
from xml.etree import ElementTree

PARTS = {
    "us-bibliographic-data-grant",
    "us-bibliographic-data-application",
}


def text(element, path):
    found = element.find(path)
    if found is None:
        return None
    return re.sub(r"\s+", " ", "".join(found.itertext())).strip() or None


def date(value):
    return value and f"{value[:4]}-{value[4:6]}-{value[6:8]}"


def number(value):
    return re.sub(r"^(\D*)0*", r"\1", value)


def name(element):
    book = element.find("addressbook")
    book = element if book is None else book
    role = text(book, "role")
    country = text(book, "address/country")
    return [
        text(book, "orgname"),
        text(book, "last-name"),
        text(book, "first-name"),
        role.lstrip("0") if role else None,
        text(book, "address/city"),
        text(book, "address/state"),
        country if country and len(country) == 2 else None,
    ]


def parties(part):
    found = []
    sides = part.find("us-parties")
    if sides is None:
        sides = part.find("parties")
    if sides is not None:
        applicants = sides.findall("us-applicants/us-applicant") + sides.findall("applicants/applicant")
        inventors = sides.findall("inventors/inventor")
        found += [["applicant", *name(one)] for one in applicants]
        if sides.tag == "parties" or not inventors:
            found += [
                ["inventor", *name(one)] for one in applicants if one.get("app-type") == "applicant-inventor"
            ]
        found += [["inventor", *name(one)] for one in inventors]
        found += [["agent", *name(one)] for one in sides.findall("agents/agent")]
    found += [["assignee", *name(one)] for one in part.findall("assignees/assignee")]
    found += [["examiner", *name(one)] for one in part.findall("examiners/*")]
    return [one for one in found if one[1] or one[2] or one[3]]


def symbols(part):
    found = {}
    for one in part.findall("classifications-cpc//classification-cpc"):
        found[f"cpc {symbol(one)}"] = None
    for one in part.findall("classifications-ipcr/classification-ipcr"):
        found[f"ipc {symbol(one)}"] = None
    return list(found)


def symbol(one):
    kind = "".join(text(one, name) for name in ("section", "class", "subclass"))
    return f"{kind} {text(one, 'main-group')}/{text(one, 'subgroup')}"


def fields(part):
    publication = part.find("publication-reference/document-id")
    return [
        "US" + number(text(publication, "doc-number")) + (text(publication, "kind") or ""),
        date(text(publication, "date")),
        "US" + text(part, "application-reference/document-id/doc-number"),
        date(text(part, "application-reference/document-id/date")),
        text(part, "invention-title"),
        text(part, "us-term-of-grant/us-term-extension"),
        text(part, "us-term-of-grant/length-of-grant"),
        text(part, "us-term-of-grant/disclaimer/text"),
        date(text(part, "pct-or-regional-filing-data/document-id/date")),
        [[text(one, "country"), text(one, "doc-number")] for one in part.findall("priority-claims/priority-claim")],
        [text(one, "parent-status") for one in part.findall("us-related-documents/*/relation/parent-doc")],
        parties(part),
        symbols(part),
    ]


def main(path, mode, digested):
    digest = hashlib.sha256()
    documents = 0
    began, used = time.perf_counter(), time.process_time()
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        size = len(data)
        start = data.find(b"<?xml ")
        while start >= 0:
            following = data.find(b"<?xml ", start + 1)
            document = data[start : following if following >= 0 else size]
            for _, element in ElementTree.iterparse(io.BytesIO(document)):
                if element.tag in PARTS:
                    row = fields(element)
                    if digested:
                        line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
                        digest.update(line.encode() + b"\n")
                    documents += 1
                    if mode == "bibliography":
                        break
                    element.clear()
            start = following
    print(
        json.dumps(
            {
                "documents": documents,
                "wall": time.perf_counter() - began,
                "processor": time.process_time() - used,
                "digest": digest.hexdigest(),
            }
        )
    )


main(sys.argv[1], sys.argv[2], len(sys.argv) > 3)
