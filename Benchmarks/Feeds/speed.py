#!/usr/bin/env python3
"""How fast feeds are parsed on one core, beside xmllint, fastfeedparser and feedparser, in one run on the same files.

    Benchmarks/Feeds/speed.py FOLDER_OF_BINARIES [--folder FOLDER] [--rounds 3]

Without a folder, on made-up feeds in a dozen shapes (made_feeds.py); .gz files of a folder are unpacked first. CPU time,
the best of the rounds: `retractd parse-feed --serve` from file to JSON line, `feedbench parse` from bytes to entries,
`xmllint --sax` printing each event and with `--noout`, the Python parsers from bytes to their objects, where they can be
imported and on the files that they take (feedparser on every tenth).
"""
import argparse
import gzip
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

import made_feeds


def children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def cpu_of(arguments, input=None):
    before = children()
    subprocess.run(arguments, input=input, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return children() - before


def taken(parse, paths):
    """The files that a parser does not refuse."""
    good = []
    for path in paths:
        try:
            parse(path.read_bytes())
            good.append(path)
        except Exception:
            pass
    return good


def cpu_here(parse, bodies):
    before = time.process_time()
    for body in bodies:
        parse(body)
    return time.process_time() - before


def rate_of(command):
    answer = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode()
    return float(answer.split()[0])


def unpacked(folder, into):
    """Every feed of a folder, .gz ones unpacked."""
    paths = []
    for index, path in enumerate(sorted(folder.rglob("*"))):
        if path.name.endswith(".xml.gz"):
            plain = into / f"{index}.xml"
            plain.write_bytes(gzip.decompress(path.read_bytes()))
            paths.append(plain)
        elif path.suffix == ".xml":
            paths.append(path)
    return paths


def tell(name, paths, seconds, reference=None):
    rate = sum(path.stat().st_size for path in paths) / max(seconds, 1e-9) / 1e6
    beside = f"   {rate / reference:5.2f} x xmllint --sax" if reference else ""
    print(f"{name:44} {rate:8.1f} MB/s{beside}", flush=True)
    return rate


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("binaries", type=pathlib.Path, help="where retractd and feedbench are, .build/release")
    arguments.add_argument("--folder", type=pathlib.Path)
    arguments.add_argument("--rounds", type=int, default=3)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        paths = unpacked(chosen.folder, scratch) if chosen.folder else made_feeds.write(scratch, 1, 6)
        print(f"{len(paths)} feeds, {sum(path.stat().st_size for path in paths) / 1e6:.1f} MB; MB of feed a second of CPU")
        measure(chosen.binaries, paths, chosen.rounds)


def measure(binaries, paths, rounds):
    lines = "".join(f"https://made.example/\t{path}\n" for path in paths).encode()
    best = lambda run: min(run() for _ in range(rounds))
    names = [str(path) for path in paths]
    ours = lambda some: rate_of([binaries / "feedbench", "parse", "--rounds", str(rounds), *map(str, some)])
    reference = tell("xmllint --sax", paths, best(lambda: cpu_of(["xmllint", "--sax", *names])))
    tell("xmllint --sax --noout", paths, best(lambda: cpu_of(["xmllint", "--sax", "--noout", *names])), reference)
    command = [binaries / "retractd", "parse-feed", "--serve"]
    tell("retractd parse-feed --serve", paths, best(lambda: cpu_of(command, lines)), reference)
    rate = ours(paths)
    print(f"{'retractd, bytes to entries':44} {rate:8.1f} MB/s   {rate / reference:5.2f} x xmllint --sax")
    for name, every in (("fastfeedparser", 1), ("feedparser", 10)):
        try:
            module = __import__(name)
        except ImportError:
            print(f"{name:44} not installed")
            continue
        some = taken(module.parse, paths[::every])
        bodies = [path.read_bytes() for path in some]
        seconds = min(cpu_here(module.parse, bodies) for _ in range(1 if every > 1 else rounds))
        theirs = tell(f"{name} ({len(some)} files)", some, seconds, reference)
        print(f"{'  retractd, bytes to entries, the same files':44} {ours(some):8.1f} MB/s   {ours(some) / theirs:5.2f} x {name}")


if __name__ == "__main__":
    sys.exit(main())
