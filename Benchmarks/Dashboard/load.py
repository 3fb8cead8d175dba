#!/usr/bin/env python3
"""load.py BINARY [SECONDS]: how long an alert takes with and without a crowd on the dashboard, in one run, on loopback.

A made-up site rewrites one of its stories every other second and says so in its feed; a daemon polls it and serves the dashboard.
The delay is from the moment the site says so to the alert line on stdout. The crowd is wrk (Debian) with 1,000 connections.
"""
import http.server, pathlib, random, re, subprocess, sys, tempfile, threading, time

binary, seconds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 60
STORIES = 60
chance = random.Random(7)
SYLLABLES = ["ka", "ro", "min", "tel", "sa", "vor", "lin", "du", "pe", "gra", "tos", "hel", "ni", "bar", "que", "fo"]
word = lambda: "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4)))
texts = ["".join("<p>" + " ".join(word() for _ in range(30)) + ".</p>" for _ in range(6)) for _ in range(STORIES)]
titles = [f"Story {word()} {word()} {word()}" for _ in range(STORIES)]
toll, changed, told = [12] * STORIES, {}, {}
born = time.time()
stamp = [born - 3600 - n for n in range(STORIES)]


class Site(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def log_message(self, *a): pass
    def do_GET(self):
        base, code, kind = f"http://127.0.0.1:{port}", 200, "text/html"
        iso = lambda t: time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(t))
        if self.path == "/feed":
            kind = "application/atom+xml"
            body = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title><id>desk</id>' + "".join(
                f"<entry><id>{n}</id><title>{titles[n]}: {toll[n]} dead</title><link href='{base}/{n}'/><published>{iso(born - 3600 - n)}</published>"
                f"<updated>{iso(stamp[n])}</updated></entry>" for n in range(STORIES)) + "</feed>"
        elif self.path[1:].isdigit() and int(self.path[1:]) < STORIES:
            n = int(self.path[1:])
            body = f"<title>{titles[n]}: {toll[n]} dead</title><article><h1>{titles[n]}: {toll[n]} dead</h1><p>The strike killed {toll[n]} people.</p>{texts[n]}</article>"
        elif self.path == "/":
            body = "<title>Desk</title><h1>Desk</h1><p>Welcome.</p>"
        else:
            code, body = 404, "<h1>Not found</h1>"
        data = body.encode()
        self.send_response(code); self.send_header("Content-Type", kind); self.send_header("Content-Length", str(len(data)))
        self.end_headers(); self.wfile.write(data)


site = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
port = site.server_address[1]
threading.Thread(target=site.serve_forever, daemon=True).start()
room = tempfile.TemporaryDirectory()
folder = pathlib.Path(room.name)
(folder / "feeds.json").write_text('{"network":{"allow":["127.0.0.0/8"],"delayPerHost":"0s"},"feeds":[{"name":"Desk","url":"http://127.0.0.1:%d/feed","interval":"1s"}]}' % port)
daemon = subprocess.Popen([binary, "run", "--config", str(folder / "feeds.json"), "--state", str(folder / "state"), "--listen", "127.0.0.1:0"],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
address, ready = [], threading.Event()


def listen():
    for line in daemon.stderr:
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        if found and not address: address.append(found.group()); ready.set()


def read():
    for line in daemon.stdout:
        found = re.search(r"127\.0\.0\.1:\d+/(\d+)\b", line)
        if found and "EDITED" in line: told.setdefault(int(found.group(1)), time.time())


for work in (listen, read): threading.Thread(target=work, daemon=True).start()
ready.wait(30)
deadline = time.time() + 60
while time.time() < deadline:
    out = subprocess.run([binary, "status", "--state", str(folder / "state")], capture_output=True, text=True).stdout
    if f"{STORIES} live" in out: break
    time.sleep(1)
time.sleep(3)


def phase(name, stories, crowd):
    load = subprocess.Popen(crowd, stdout=subprocess.PIPE, text=True) if crowd else None
    time.sleep(2)
    for n in stories:
        toll[n], stamp[n] = 7, time.time()
        changed[n] = time.time()
        time.sleep(seconds / len(stories))
    until = time.time() + 60
    while time.time() < until and any(n not in told for n in stories): time.sleep(0.05)
    delays = sorted(told[n] - changed[n] for n in stories if n in told)
    print(f"{name}: {len(delays)} of {len(stories)} told, median {delays[len(delays)//2]:.2f} s, slowest {delays[-1]:.2f} s")
    if load: print("   ", "; ".join(l.strip() for l in load.communicate()[0].splitlines() if re.search("Requests/sec|Latency|Socket|Non-2xx|requests in", l)))


page = address[0] + "/"
half = STORIES // 2
phase("nobody on the dashboard", range(0, half), None)
phase("1,000 connections on it", range(half, STORIES), ["wrk", "-t1", "-c1000", f"-d{seconds + 5}s", "--timeout", "20s", page])
for path in ("/", "/health", "/edits"):
    out = subprocess.run(["wrk", "-t1", "-c16", "-d5s", address[0] + path], capture_output=True, text=True).stdout
    print(f"16 connections, {path}:", re.search(r"Requests/sec:\s+(\S+)", out).group(1), "requests/s; it takes", re.search(r"Latency\s+(\S+)", out).group(1))
kilobytes = int(re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{daemon.pid}/status").read_text()).group(1))
print(f"memory at most {kilobytes // 1024} MiB")
daemon.terminate()
print("it ends with", daemon.wait(20))
