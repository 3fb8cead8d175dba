#!/usr/bin/env python3
"""Hostile feeds, and what `retractd parse-feed` makes of each of them.

    Benchmarks/Feeds/hostile.py BINARY [--seed 1] [--count 1200] [--keep FOLDER] [--trace]

Each feed must be answered with one JSON object or refused with one line on stderr and status 1, within 10 seconds of
processor time and 512 MiB, without a crash; and no file but the feed and no socket may be opened, which --trace has strace watch (slower).
"""
import argparse
import collections
import gzip
import json
import os
import pathlib
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import zlib

import made_feeds

SECONDS, MEBIBYTES = 10, 512
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
OPENINGS = ["<![CDATA[", "<!--", "<?", "<!", "</", "<", "&", "&#", "&#x", "]]", "<a b='", "<a b=", "<a ", "<!DOCTYPE [", "<a>",
            "<item>", "<item><title>", "</item>", "<script>", "<channel>", "<entry>", "<a:b xmlns:a='u'>", "<![", "%", "\0", "\ufffe"]


def rss(items, head=HEAD):
    return f'{head}<rss version="2.0"><channel><title>Made</title>{items}</channel></rss>'


def item(number):
    return f"<item><title>Invented {number}</title><link>https://made.example/{number}</link><guid>{number}</guid></item>"


def laughs(levels, width):
    subset = '<!ENTITY l0 "ha">' + "".join(
        f'<!ENTITY l{level} "{f"&l{level - 1};" * width}">' for level in range(1, levels))
    return rss(f"<item><title>&l{levels - 1};</title></item>", f"{HEAD}<!DOCTYPE rss [{subset}]>")


def fixed(port):
    """(name, bytes) of the feeds that are hostile each in its own way."""
    big = 50 << 20
    yield "bomb of ten levels", laughs(10, 10)
    yield "bomb of thirty levels", laughs(30, 2)
    yield "bomb of one long entity", rss(
        f"<item><title>{'&a;' * 100_000}</title></item>", f"{HEAD}<!DOCTYPE rss [<!ENTITY a '{'x' * 100_000}'>]>")
    yield "bomb in an attribute", rss('<item><link href="&l9;"/></item>', laughs(10, 10).split("<rss")[0])
    yield "parameter entity bomb", rss(item(1), HEAD + "<!DOCTYPE rss [<!ENTITY % a 'x'>" + "".join(
        f"<!ENTITY % a{n} '{'%a;' * 20}'>" for n in range(200)) + "%a199;]>")
    for name, system in (("file", "file:///etc/passwd"), ("path", "/etc/passwd"), ("http", f"http://127.0.0.1:{port}/x"),
                         ("ftp", "ftp://127.0.0.1/x"), ("php", "php://filter/read=convert.base64-encode/resource=/etc/passwd")):
        yield f"external entity by {name}", rss("<item><title>[&x;]</title></item>", f"{HEAD}<!DOCTYPE rss [<!ENTITY x SYSTEM '{system}'>]>")
        yield f"external DTD by {name}", rss("<item><title>[&x;]</title></item>", f"{HEAD}<!DOCTYPE rss SYSTEM '{system}'>")
        yield f"external parameter entity by {name}", rss(item(1), f"{HEAD}<!DOCTYPE rss [<!ENTITY % x SYSTEM '{system}'> %x;]>")
        yield f"schema location by {name}", rss(item(1)).replace("<rss ", f'<rss xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="{system}" ')
        yield f"style sheet by {name}", rss(item(1), f'{HEAD}<?xml-stylesheet type="text/xsl" href="{system}"?>')
        yield f"inclusion by {name}", rss(f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{system}" parse="text"/>' + item(1))
    yield "title of 50 MB", rss(f"<item><title>{'x' * big}</title></item>" + item(2))
    yield "CDATA title of 50 MB", rss(f"<item><title><![CDATA[{'x<b>' * (big // 4)}]]></title></item>" + item(2))
    yield "description of 50 MB", rss(f"<item><description>{'&lt;p&gt;x' * (big // 10)}</description></item>" + item(2))
    yield "comment of 50 MB", rss(f"<!--{'-x' * (big // 2)}-->" + item(2))
    yield "attribute of 50 MB", rss(f'<item a="{"x" * big}"><title>t</title></item>' + item(2))
    yield "name of 50 MB", rss(f"<{'x' * big}><title>t</title></item>" + item(2))
    yield "50 MB of blanks", " " * big
    yield "50 MB of nothing but <", "<" * big
    yield "50 MB of ampersands", rss(f"<item><title>{'&' * big}</title></item>")
    yield "50 MB of references", rss(f"<item><title>{'&amp;' * (big // 5)}</title></item>")
    yield "100,000 deep", rss("<a>" * 100_000 + item(1) + "</a>" * 100_000)
    yield "100,000 deep, never closed", rss("<item><description>" + "<p>" * 100_000)
    yield "a million deep", rss("<b>" * 1_000_000)
    yield "100,000 deep JSON", '{"items": [{"id": "1"}, {"id": ' + "[" * 100_000
    yield "100,000 deep JSON objects", '{"version":"https://jsonfeed.org/version/1.1","items":' + '{"a":' * 100_000
    yield "300,000 items", rss("".join(item(n) for n in range(300_000)))
    yield "300,000 empty items", rss("<item/>" * 300_000)
    yield "300,000 entries without ends", '<feed xmlns="http://www.w3.org/2005/Atom">' + "<entry><id>1</id>" * 300_000
    yield "300,000 sitemap addresses", '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' + "".join(
        f"<url><loc>https://made.example/{n}</loc></url>" for n in range(300_000)) + "</urlset>"
    yield "300,000 JSON items", json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": str(n)} for n in range(300_000)]})
    yield "300,000 tombstones", '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">' + "".join(
        f'<at:deleted-entry ref="t{n}" when="2026-11-01T00:00:00Z"/>' for n in range(300_000)) + "</feed>"
    yield "100,000 attributes", rss("<item " + " ".join(f'a{n}="1"' for n in range(100_000)) + ">" + "<title>t</title></item>")
    yield "100,000 namespaces", rss("".join(f'<a xmlns:n{n}="u{n}"/>' for n in range(100_000)) + item(1))
    yield "100,000 names", rss("".join(f"<n{n}/>" for n in range(100_000)) + item(1))
    yield "100,000 links in an entry", '<feed xmlns="http://www.w3.org/2005/Atom"><entry>' + '<link href="https://made.example/"/>' * 100_000 + "</entry></feed>"
    yield "link of 5 MB", rss(f"<item><link>https://made.example/{'a/../' * (1 << 20)}</link></item>")
    yield "base nested a hundred times", '<feed xmlns="http://www.w3.org/2005/Atom">' + "".join(
        f'<x xml:base="{"../" * 500}{n}/">' for n in range(100)) + '<entry><link href="a"/></entry>'
    yield "date of 10 MB", rss(f"<item><pubDate>{'1' * (10 << 20)}</pubDate></item>")
    yield "numbers without end in JSON", '{"items":[{"id":' + "9" * (1 << 20) + "}]}"
    yield "escapes without end in JSON", '{"items":[{"id":"' + "\\u0041" * (1 << 20) + '"}]}'
    yield "lone surrogates in JSON", '{"version":"https://jsonfeed.org/version/1","items":[{"id":"\\ud800","title":"\\udc00x"}]}'
    for number in ("&#0;", "&#xFFFFFFFF;", "&#99999999999999999999;", "&#xD800;", "&#x;", "&#;", "&#-1;", "&#xFFFE;"):
        yield f"reference {number}", rss(f"<item><title>a{number}b</title></item>")
    for opening in OPENINGS:
        yield f"{opening!r} in a title, 200,000 times", rss(f"<item><title>{opening * 200_000}")
        yield f"{opening!r} quoted, 200,000 times", rss(f"<item><description><![CDATA[{opening.replace(']]', '') * 200_000}>]]></description></item>")
        yield f"{opening!r} and nothing else", opening * 200_000
    page = "<!DOCTYPE html><html><head><title>Not a feed</title></head><body>" + "<div><p>Text</p></div>" * 5_000 + "</body></html>"
    yield "a page", page
    yield "a page of half a tag", "<html><body"
    yield "a page in the feed's place, gzipped", gzip.compress(page.encode(), mtime=0)
    yield "empty", b""
    yield "one NUL", b"\0"
    yield "NULs", b"\0" * (5 << 20)
    yield "NULs within", rss(item(1)).replace("Invented", "In\0ven\0ted").encode()
    yield "controls", rss("<item><title>" + "".join(map(chr, range(32))) + "</title></item>").encode()
    yield "random bytes", random.Random(5).randbytes(1 << 20)
    yield "gzip", gzip.compress(rss(item(1)).encode(), mtime=0)
    yield "gzip bomb of 4 GB", bomb(4 << 30)
    yield "gzip of a gzip bomb", gzip.compress(bomb(1 << 30), mtime=0)
    yield "gzip cut off", gzip.compress(rss(item(1)).encode(), mtime=0)[:-12]
    yield "gzip header alone", b"\x1f\x8b\x08\0\0\0\0\0\0\3"
    yield "gzip spoiled", gzip.compress(rss("".join(map(item, range(500)))).encode(), mtime=0)[:200] + b"\xff" * 300
    for charset in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "cp037", "shift_jis", "iso2022_jp", "gb18030", "big5"):
        yield f"in {charset}", rss(item(1)).encode(charset)
        yield f"in {charset}, cut by a byte", rss(item(1)).encode(charset)[:-1]
    for name in ("nonsense", "", "utf-8'", "UTF-16", "ucs-4", "x" * 100_000, "../../etc/passwd", "iso-2022-cn", "utf-7", "hz"):
        yield f"declared {name[:20]!r}", rss(item(1), f'<?xml version="1.0" encoding="{name}"?>')


def bomb(size):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    head = packer.compress(rss("<item><title>")[:-len("</channel></rss>")].encode())
    block = b"x" * (8 << 20)
    return head + b"".join(packer.compress(block) for _ in range(size // len(block))) + packer.flush()


def chances(seed, count):
    """(name, bytes): well-formed feeds with bytes cut, flipped, doubled, swapped and dropped."""
    chance = random.Random(seed)
    maker = made_feeds.Maker(seed)
    small = rss("".join(item(n) for n in range(3))).encode()
    for cut in range(len(small)):
        yield f"cut after byte {cut}", small[:cut]
    bodies = [text.encode(charset, "replace")[:60_000] for text, charset in (shape() for shape in maker.shapes().values())]
    bodies.append(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [
        {"id": str(n), "title": "t", "content_html": "<p>x</p>", "date_published": "2026-11-01T00:00:00Z"} for n in range(50)]}).encode())
    for number in range(count):
        body = bytearray(chance.choice(bodies))
        kind = chance.choice(("flips", "cut", "doubled", "swapped", "dropped", "tags"))
        for _ in range(chance.randint(1, 30)):
            at, to = sorted(chance.randrange(len(body)) for _ in range(2))
            to = min(to, at + chance.choice((1, 10, 500)))
            if kind == "flips":
                body[at] = chance.randrange(256)
            elif kind == "cut":
                del body[at + 1:]
                break
            elif kind == "doubled":
                body[at:at] = body[at:to] * chance.randint(1, 50)
            elif kind == "swapped":
                body[at:to] = bytes(reversed(body[at:to]))
            elif kind == "dropped":
                del body[at:to]
            else:
                body[at:at] = chance.choice(OPENINGS).encode("utf-8", "replace")
        yield f"{kind} {number}", bytes(body)


class Judge:
    """Runs the binary over one feed after the other and keeps what went wrong."""

    def __init__(self, binary, trace, scratch):
        self.binary, self.trace, self.scratch = binary, trace, scratch
        self.wrong, self.kinds = [], collections.Counter()
        self.slowest, self.largest = (0, ""), (0, "")

    def look(self, name, body):
        path = self.scratch / "feed"
        path.write_bytes(body.encode("utf-8", "replace") if isinstance(body, str) else body)
        command = [self.binary, "parse-feed", "--url", "https://made.example/feed", str(path)]
        log = self.scratch / "trace"
        if self.trace:
            command = ["strace", "-f", "-qq", "-e", "trace=open,openat,openat2,socket,connect", "-o", str(log)] + command
        answer = Answer.of(command, self.scratch)
        self.slowest = max(self.slowest, (answer.seconds, name))
        self.largest = max(self.largest, (answer.mebibytes, name))
        faults = answer.faults()
        if self.trace:
            faults += opened(log.read_text(errors="replace"), path)
        self.kinds[answer.kind] += 1
        if faults:
            self.wrong.append(f"{name}: {'; '.join(faults)}")
            print(self.wrong[-1], flush=True)


class Answer:
    @staticmethod
    def of(command, scratch):
        answer = Answer()
        with open(scratch / "out", "wb") as out, open(scratch / "err", "wb") as err:
            process = subprocess.Popen(command, stdout=out, stderr=err, stdin=subprocess.DEVNULL)
            timer = time.monotonic() + SECONDS * 3
            while True:
                pid, status, usage = os.wait4(process.pid, os.WNOHANG)
                if pid:
                    break
                if time.monotonic() > timer:
                    process.kill()
                time.sleep(0.002)
            process.returncode = os.waitstatus_to_exitcode(status)
        answer.status, answer.mebibytes = process.returncode, usage.ru_maxrss / 1024
        answer.seconds = usage.ru_utime + usage.ru_stime
        answer.output, answer.errors = (scratch / "out").read_bytes(), (scratch / "err").read_bytes()
        return answer

    @property
    def kind(self):
        if self.status == 0:
            return "answered in part" if b'"faults":' in self.output else "answered"
        return "refused"

    def faults(self):
        found = []
        if self.seconds > SECONDS:
            found.append(f"took {self.seconds:.1f} s")
        if self.mebibytes > MEBIBYTES:
            found.append(f"took {self.mebibytes:.0f} MiB")
        if self.status == 0:
            try:
                json.loads(self.output)
            except ValueError as fault:
                found.append(f"no JSON: {fault}")
            if self.output.count(b"\n") != 1 or self.errors:
                found.append("more than one line")
        elif self.status == 1:
            if self.output or self.errors.count(b"\n") != 1:
                found.append(f"not one clear line: {self.errors[:200]!r}")
        else:
            found.append(f"ended with {self.status}: {self.errors[:200]!r}")
        return found


def opened(log, feed):
    """Files and sockets that a reader of feeds has no business with; the program's own start apart."""
    behind = log.split(str(feed), 1)[-1]
    calls = re.findall(r"(?:open\w*\(.*|socket\(.*|connect\(.*)", behind)
    before = re.findall(r"(?:socket|connect)\(.*", log)
    return [call[:100] for call in calls if "/proc/" not in call and "/sys/" not in call] + before


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("binary")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--count", type=int, default=1200)
    arguments.add_argument("--trace", action="store_true")
    arguments.add_argument("--keep", type=pathlib.Path, help="write the feeds there as well")
    chosen = arguments.parse_args()
    total = 0
    with tempfile.TemporaryDirectory() as scratch:
        judge = Judge(chosen.binary, chosen.trace, pathlib.Path(scratch))
        for source in (fixed(9), chances(chosen.seed, chosen.count)):
            for name, body in source:
                total += 1
                judge.look(name, body)
                if chosen.keep:
                    chosen.keep.mkdir(parents=True, exist_ok=True)
                    body = body.encode("utf-8", "replace") if isinstance(body, str) else body
                    (chosen.keep / f"{total:04}").write_bytes(body)
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(judge.kinds.items()))
    print(f"{total} feeds: {kinds}; {len(judge.wrong)} not as they should be")
    print(f"slowest {judge.slowest[0]:.2f} s ({judge.slowest[1]}); most memory {judge.largest[0]:.0f} MiB ({judge.largest[1]})")
    return 1 if judge.wrong else 0


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.exit(main())
