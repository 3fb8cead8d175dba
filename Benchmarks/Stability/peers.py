"""Answers pairs of pages with other extractors: peers.py PAIRS.jsonl, lines {"id","url","a","b"}.

Prints {"id","tool","changed"} for each pair and tool; changed where the title or the text differ, white space aside.
Needs trafilatura and resiliparse in the interpreter's environment.
"""

import json
import re
import sys

import resiliparse.extract.html2text as html2text
import trafilatura
from resiliparse.parse.encoding import bytes_to_str, detect_encoding


def plain(text):
    return re.sub(r"\s+", " ", text or "").strip()


def by_trafilatura(page, url):
    found = trafilatura.bare_extraction(page, url=url, with_metadata=True)
    return (plain(found.title), plain(found.text)) if found else ("", "")


def by_resiliparse(page, url):
    source = bytes_to_str(page, detect_encoding(page))
    return ("", plain(html2text.extract_plain_text(source, main_content=True)))


def read(path):
    with open(path, "rb") as file:
        return file.read()


def main():
    tools = {"trafilatura": by_trafilatura, "resiliparse": by_resiliparse}
    for line in open(sys.argv[1], encoding="utf-8"):
        pair = json.loads(line)
        old, new = read(pair["a"]), read(pair["b"])
        for name, extract in tools.items():
            changed = extract(old, pair["url"]) != extract(new, pair["url"])
            print(json.dumps({"id": pair["id"], "tool": name, "changed": changed}), flush=True)


main()
