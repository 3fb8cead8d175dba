"""The tools measured beside retractd: each gives one extract a page, and how long it took on the processor."""

import json
import os
import subprocess
import sys
import tempfile
import time


def retractd(binary, pages):
    """Runs `retractd extract --batch` over all pages in one process."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as listing:
        for page in pages:
            row = {"id": page["id"], "url": page["url"], "file": page["file"]}
            listing.write(json.dumps(row, ensure_ascii=False) + "\n")
        listing.flush()
        before = os.times()
        done = subprocess.run([binary, "extract", "--batch", listing.name], stdout=subprocess.PIPE, check=True)
        after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    found = {row["id"]: row for row in rows if "error" not in row}
    for row in rows:
        if "error" in row:
            print(f"retractd: {row['id']}: {row['error']}", file=sys.stderr)
    return found, spent


def trafilatura(pages):
    import trafilatura as tool

    def read(page, content):
        document = tool.bare_extraction(content, url=page["url"], with_metadata=True, include_comments=False)
        if document is None:
            return {}
        names = (document.author or "").replace(";", ",")
        return {"title": document.title, "byline": names, "published": document.date, "text": document.text}

    return timed(pages, read)


def resiliparse(pages):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    from resiliparse.parse.html import HTMLTree

    def read(page, content):
        tree = HTMLTree.parse(bytes_to_str(content, detect_encoding(content)))
        text = extract_plain_text(tree, main_content=True, alt_texts=False, links=False, preserve_formatting=True)
        return {"title": tree.title, "text": text}

    return timed(pages, read)


def timed(pages, read):
    found, spent = {}, 0.0
    for page in pages:
        with open(page["file"], "rb") as file:
            content = file.read()
        start = time.process_time()
        try:
            found[page["id"]] = read(page, content)
        except Exception as error:
            print(f"{read.__qualname__}: {page['id']}: {error}", file=sys.stderr)
        spent += time.process_time() - start
    return found, spent


PEERS = {"trafilatura": trafilatura, "resiliparse": resiliparse}
