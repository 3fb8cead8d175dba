#!/usr/bin/env python3
"""How far `retractd parse-feed` agrees with feedparser, on feedparser's own test feeds.

    pip download --no-binary :all: --no-deps feedparser==6.0.14 && tar xzf feedparser-6.0.14.tar.gz
    pip install feedparser==6.0.14
    Benchmarks/feedparser-agreement.py .build/release/retractd feedparser-6.0.14/tests [--list]

Two figures: files in which title, link, number of entries, and of each entry id, title, link, best date and text are the
same; and those of the assertions in the files' head comments that speak about these fields. --list names what differs.
Texts are compared as words: tags dropped, references resolved, white space collapsed. What feedparser itself calls plain text
keeps its angle brackets.
"""
import argparse
import ast
import calendar
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

import feedparser

BASE = "http://127.0.0.1:8097/tests/"


class Words(html.parser.HTMLParser):
    """The text of HTML; scripts and styles are no words."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.silent = [], 0

    def handle_starttag(self, tag, _):
        self.silent += tag in ("script", "style")
        self.parts.append(" ")

    def handle_endtag(self, tag):
        self.silent -= tag in ("script", "style") and self.silent > 0
        self.parts.append(" ")

    def handle_data(self, data):
        if not self.silent:
            self.parts.append(data)


def words(text, is_html=True):
    """Without white space: where a tag stood between two words, parsers differ in setting them apart."""
    if not text:
        return ""
    if is_html and ("<" in text or "&" in text):
        reader = Words()
        reader.feed(text)
        reader.close()
        text = "".join(reader.parts)
    return unicodedata.normalize("NFC", re.sub(r"\s+", "", text.replace("\u00a0", " ")))


def moment(parsed):
    return calendar.timegm(parsed) if parsed else None


def rfc3339(text):
    if not text:
        return None
    match = re.match(r"(-?\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)", text)
    return calendar.timegm(tuple(int(part) for part in match.groups())) if match else None


def best(texts, is_html=True):
    return max((words(text, is_html) for text in texts), key=len, default="")


def worded(holder, field):
    """A text of feedparser's as words, by the type that it states."""
    return words(holder.get(field), (holder.get(f"{field}_detail") or {}).get("type") != "text/plain")


def theirs(data, base):
    feed = feedparser.parse(data, response_headers={"content-location": base, "content-type": "application/xml"})
    return {
        "title": worded(feed.feed, "title"), "link": feed.feed.get("link") or None,
        "entries": [
            {
                "id": entry.get("id") or None, "title": worded(entry, "title"), "link": entry.get("link") or None,
                "date": moment(entry.get("published_parsed") or entry.get("updated_parsed")
                               or entry.get("created_parsed")),
                "text": max([worded(entry, "summary")] + [
                    words(part.get("value"), part.get("type") != "text/plain") for part in entry.get("content", [])
                ], key=len),
            } for entry in feed.entries
        ],
    }


def ours(answer):
    return {
        "title": words(answer.get("title"), False), "link": answer.get("link"),
        "entries": [
            {
                "id": entry.get("id"), "title": words(entry.get("title"), False), "link": entry.get("link"),
                "date": rfc3339(entry.get("published") or entry.get("updated")),
                "text": best([entry.get("summary"), entry.get("content")], False),
            } for entry in answer.get("entries", [])
        ],
    }


def differences(mine, reference):
    found = [name for name in ("title", "link") if mine[name] != reference[name]]
    if len(mine["entries"]) != len(reference["entries"]):
        return found + ["count"]
    for one, other in zip(mine["entries"], reference["entries"]):
        found += [name for name in other if one[name] != other[name]]
    return found


class Parser:
    """One `parse-feed --serve`, asked line by line."""

    def __init__(self, binary):
        self.process = subprocess.Popen(
            [binary, "parse-feed", "--serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    def read(self, base, path):
        self.process.stdin.write(f"{base}\t{path}\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


# The head comment's assertions, as far as they speak about our fields.

def path_of(node):
    if isinstance(node, ast.Subscript):
        return path_of(node.value) + [ast.literal_eval(node.slice)]
    if isinstance(node, ast.Attribute):
        return path_of(node.value) + [node.attr]
    if isinstance(node, ast.Name):
        return [node.id]
    raise ValueError


def claims(expression):
    """(path, value) for each equality of an assertion."""
    tree = ast.parse(expression.strip(), mode="eval").body
    parts = tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) else [tree]
    for part in parts:
        if not isinstance(part, ast.Compare) or not isinstance(part.ops[0], ast.Eq):
            continue
        try:
            value = ast.literal_eval(part.comparators[0])
            if isinstance(part.left, ast.Call) and part.left.func.id == "len":
                yield ["len"] + path_of(part.left.args[0]), value
            else:
                yield path_of(part.left), value
        except (ValueError, AttributeError):
            continue


def spoken(answer, path):
    """What we say of a path of feedparser's; KeyError where we say nothing of it."""
    if path == ["len", "entries"]:
        return len(answer.get("entries", []))
    if path[0] == "feed" and path[1:] in (["title"], ["link"]):
        return answer.get(path[1])
    if path[0] != "entries" or len(path) < 3 or not isinstance(path[1], int):
        raise KeyError
    entries = answer.get("entries", [])
    entry = entries[path[1]] if path[1] < len(entries) else {}
    field, rest = path[2], path[3:]
    if rest == [] and field in ("id", "guid", "title", "link"):
        return entry.get("id" if field == "guid" else field)
    if rest == [] and field in ("summary", "description"):
        return [entry.get("summary"), entry.get("content")]
    if field == "content" and rest == [0, "value"]:
        return [entry.get("content"), entry.get("summary")]
    if rest == [] and field in ("published_parsed", "updated_parsed", "created_parsed", "issued_parsed",
                                "modified_parsed", "date_parsed"):
        return {"times": [rfc3339(entry.get("published")), rfc3339(entry.get("updated"))]}
    raise KeyError


def holds(said, value):
    if isinstance(said, dict):
        return moment(value) in said["times"] if isinstance(value, tuple) else False
    if isinstance(value, int):
        return said == value
    candidates = said if isinstance(said, list) else [said]
    # The assertion does not say whether its text is HTML.
    return any(words(one, False) in (words(value), words(value, False)) for one in candidates)


def expectation(data):
    match = re.search(rb"Expect:\s*(.*?)\s*(?:Header:.*?)?-->", data, re.S)
    if not match:
        return None
    text = match.group(1).decode("utf-8", "replace")
    return re.sub(r"^\s*not bozo and ", "", text)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("binary")
    arguments.add_argument("tests", type=pathlib.Path)
    arguments.add_argument("--list", action="store_true", help="name the files that differ, and how")
    chosen = arguments.parse_args()
    parser = Parser(chosen.binary)
    files = sorted(path for path in chosen.tests.rglob("*.xml"))
    agreed, fields, made, kept = 0, {}, 0, 0
    for path in files:
        name = str(path.relative_to(chosen.tests))
        data = path.read_bytes()
        answer = parser.read(BASE + name, path)
        mine, reference = ours(answer), theirs(data, BASE + name)
        wrong = differences(mine, reference)
        agreed += not wrong
        for field in set(wrong):
            fields[field] = fields.get(field, 0) + 1
        broken = []
        try:
            for claim, value in claims(expectation(data) or "None"):
                try:
                    said = spoken(answer, claim)
                except KeyError:
                    continue
                made += 1
                if holds(said, value):
                    kept += 1
                else:
                    broken.append(f"{claim}: {said!r}, not {value!r}"[:300])
        except SyntaxError:
            pass
        if chosen.list and (wrong or broken):
            print(f"{name}: {' '.join(sorted(set(wrong)))}")
            for field in sorted(set(wrong) & {"title", "link"}):
                print(f"    {field}: {mine[field]!r}, theirs {reference[field]!r}"[:300])
            for one, other in zip(mine["entries"], reference["entries"]):
                for field in other:
                    if one[field] != other[field] and "count" not in wrong:
                        print(f"    entry {field}: {one[field]!r}, theirs {other[field]!r}"[:300])
            if "count" in wrong:
                print(f"    entries: {len(mine['entries'])}, theirs {len(reference['entries'])}")
            if "error" in answer:
                print(f"    error: {answer['error']}")
            for line in broken:
                print(f"    expected {line}")
    print(f"{len(files)} files, {agreed} agree in every field: {100 * agreed / len(files):.1f} %"
          + "".join(f", {name} differs in {count}" for name, count in sorted(fields.items())))
    print(f"{made} assertions about these fields, {kept} hold: {100 * kept / max(made, 1):.1f} %")


if __name__ == "__main__":
    sys.exit(main())
