#!/usr/bin/env python3
"""measure.py FOLDER: how right and how fast retractd reads the pages of a folder, beside other tools.

FOLDER holds `html/ID.html` or `html/ID.html.gz`, and `truth.jsonl` or `truth.jsonl.gz`: a line a page with "id", "url",
"title", "author", "published" (a day or a month), "text", and lists of snippets, "with" and "without", that the text must
and must not hold. A field that is null is not measured; "kind", if it is there, names the page's kind. A "published" with an
hour is measured as an instant as well.
"""

import argparse
import gzip
import json
import pathlib
import re
import sys
import tempfile
import urllib.parse

import measures
import peers


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as scratch:
        pages = load(pathlib.Path(options.folder), pathlib.Path(scratch))
        results = {"retractd": peers.retractd(options.binary, pages)}
        for name in options.beside:
            results[name] = peers.PEERS[name](pages)
        rows = {name: judged(pages, found) for name, (found, _) in results.items()}
        groups = list(parts(pages))
    for title, chosen in filter(lambda group: group[1], groups):
        table(title, [pages[index] for index in chosen], {n: [r[i] for i in chosen] for n, r in rows.items()})
    print("\n| tool | pages a second on one core |\n|---|---|")
    for name, (_, spent) in results.items():
        print(f"| {name} | {len(pages) / max(spent, 1e-9):.0f} |")
    worst(pages, rows["retractd"], options.worst)
    if options.details:
        keep(options.details, pages, results["retractd"][0], rows["retractd"])


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--binary", default=".build/release/retractd")
    parser.add_argument("--beside", nargs="*", choices=sorted(peers.PEERS), default=[], help="tools from requirements.txt")
    parser.add_argument("--worst", type=int, default=20, help="how many of the worst pages to list")
    parser.add_argument("--details", help="a file for a JSON line a page: what was found and how right it was")
    return parser.parse_args()


def load(folder, scratch):
    """The pages that have a truth, unpacked."""
    pages = []
    for line in lines(folder / "truth.jsonl"):
        page = json.loads(line)
        packed = folder / "html" / f"{page['id']}.html.gz"
        plain = folder / "html" / f"{page['id']}.html"
        if packed.exists():
            plain = scratch / f"{page['id']}.html"
            plain.write_bytes(gzip.decompress(packed.read_bytes()))
        if not plain.exists():
            sys.exit(f"measure.py: there is no page for {page['id']}")
        pages.append(page | {"file": str(plain)})
    return pages


def lines(path):
    packed = path.with_name(path.name + ".gz")
    opened = gzip.open(packed, "rt", encoding="utf-8") if packed.exists() else open(path, encoding="utf-8")
    with opened as file:
        return [line for line in file if line.strip()]


def parts(pages):
    """All pages, those that nobody looks at and the others, and each group of five pages or more."""
    everything = range(len(pages))
    yield "all pages", list(everything)
    yield "pages kept aside", [index for index in everything if is_kept_aside(pages[index])]
    yield "pages to develop with", [index for index in everything if not is_kept_aside(pages[index])]
    groups = {}
    for index in everything:
        for name in groups_of(pages[index]):
            groups.setdefault(name, []).append(index)
    for name in sorted(groups):
        if 5 <= len(groups[name]) < len(pages):
            yield name, groups[name]


def is_kept_aside(page):
    """Every third page by its number: rules are made on the others, and must hold on these."""
    digits = "".join(filter(str.isdigit, str(page["id"])))
    return int(digits or 0) % 3 == 0


def groups_of(page):
    """What a page is: its kind, the script it is written in, what it says of itself to machines, its site's country."""
    if page.get("kind"):
        yield page["kind"]
    yield "script: " + measures.script(page.get("text"))
    content = pathlib.Path(page["file"]).read_bytes()
    if re.search(rb'"@type"\s*:\s*\[?\s*"(?:Reportage|Analysis|Opinion)?NewsArticle"', content):
        yield "says: news"
    elif re.search(rb'"@type"\s*:\s*\[?\s*"\w*(?:Article|BlogPosting)"', content):
        yield "says: an article"
    else:
        yield "says: nothing"
    host = urllib.parse.urlsplit(page.get("url") or "").hostname or ""
    if len(host.rsplit(".", 1)[-1]) == 2:
        yield "country: " + host.rsplit(".", 1)[-1]


def judged(pages, found):
    """How right a tool is on each page; what it never says at all is not measured."""
    rows = [judge(page, found.get(page["id"], {})) for page in pages]
    for measure, field in (("byline", "byline"), ("day", "published"), ("instant", "published")):
        if not any(field in extract for extract in found.values()):
            rows = [row | {measure: None} for row in rows]
    return rows


def judge(page, found):
    """How right one extract is; None where the truth says nothing."""
    row = dict.fromkeys(("precision", "recall", "f1", "exact", "with", "without", "title", "byline", "day", "instant"))
    text = found.get("text") or ""
    if page.get("text"):
        row["precision"], row["recall"], row["f1"] = measures.overlap(page["text"], text)
        row["exact"] = measures.is_exact(page["text"], text)
    words = measures.tokens(text)
    row["with"] = share(measures.has_snippet(words, snippet) for snippet in page.get("with") or [])
    row["without"] = share(not measures.has_snippet(words, snippet) for snippet in page.get("without") or [])
    if page.get("title"):
        row["title"] = measures.same_title(page["title"], found.get("title"))
    if page.get("author"):
        row["byline"] = measures.same_people(page["author"], found.get("byline"))
    if page.get("published"):
        row["day"] = measures.same_day(page["published"], found.get("published"))
        if "T" in page["published"]:
            row["instant"] = measures.same_instant(page["published"], found.get("published"))
    return row


def share(answers):
    answers = list(answers)
    return sum(answers) / len(answers) if answers else None


def table(title, pages, rows):
    print(f"\n{title} ({len(pages)})\n")
    names = list(rows["retractd"][0])
    print("| tool | " + " | ".join(names) + " |\n|---" + "|---" * len(names) + "|")
    for tool, judged in rows.items():
        figures = []
        for name in names:
            values = [row[name] for row in judged if row[name] is not None]
            figures.append(f"{sum(values) / len(values):.3f}" if values else "–")
        print(f"| {tool} | " + " | ".join(figures) + " |")


def worst(pages, rows, count):
    print("\nworst pages\n")
    judged = [index for index in range(len(pages)) if rows[index]["f1"] is not None]
    for index in sorted(judged, key=lambda index: rows[index]["f1"])[:count]:
        row = rows[index]
        print(f"{row['f1']:.3f} P {row['precision']:.3f} R {row['recall']:.3f} {pages[index]['id']} {pages[index]['url']}")


def keep(path, pages, found, rows):
    with open(path, "w", encoding="utf-8") as file:
        for page, row in zip(pages, rows):
            extract = found.get(page["id"], {})
            file.write(json.dumps({"id": page["id"], "measures": row, "extract": extract}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
