#!/usr/bin/env bash
# systemd.sh PACKAGE [ROOT]: installs a package in a booted systemd and looks at everything an operator relies on. Offline.
#
# Boots a copy of this very system, or of another root's folder, in memory (an overlay; nothing is written to either), so it
# wants root and systemd-nspawn; without them it says so and ends with 77. A fresh Debian, with what the package depends on:
#
#   mmdebstrap --include=systemd,systemd-sysv,dbus,procps,python3,$(dpkg-deb -f PACKAGE Depends | sed 's/ ([^)]*)//g; s/ //g') \
#       bookworm ROOT
set -euo pipefail
package=$(realpath "${1:?usage: systemd.sh PACKAGE [ROOT]}")
root=$(realpath "${2:-/}")

command -v systemd-nspawn >/dev/null || { echo "systemd.sh: skipped, no systemd-nspawn: apt-get install systemd-container"; exit 77; }
[ "$(id -u)" = 0 ] || { echo "systemd.sh: skipped, not root"; exit 77; }

room=$(mktemp -d)
cat >"$room/boot.sh" <<'BOOT'
set -e
mount -t tmpfs tmpfs /run
mount -t tmpfs tmpfs /mnt
mkdir -p /mnt/upper /mnt/work /mnt/root
mount -t overlay overlay -o lowerdir="$3",upperdir=/mnt/upper,workdir=/mnt/work /mnt/root
: >/mnt/root/etc/machine-id
rm -f /mnt/root/etc/systemd/system/*.wants/*
install -m 644 "$1" /mnt/root/root/retractd.deb
install -m 644 "$2" /mnt/root/root/site.py
exec systemd-nspawn -D /mnt/root --boot --keep-unit --register=no --console=read-only --private-network
BOOT

# A news site on loopback that pulls its third story when a file appears.
cat >"$room/site.py" <<'SITE'
import http.server, os, random
BASE = "http://127.0.0.1:8099"
WORDS = ["harbour", "bridge", "council", "river", "market", "school", "railway", "hospital"]
SYLLABLES = ["ka", "ro", "min", "tel", "sa", "vor", "lin", "du", "pe", "gra", "tos", "hel", "ni", "bar", "que", "fo"]
def there(n): return not (n == 3 and os.path.exists("/root/pulled"))
class Site(http.server.BaseHTTPRequestHandler):
    def log_message(self, *a): pass
    def do_GET(self):
        code, body, kind = 404, "<html><title>Not found</title><body>Not found</body></html>", "text/html"
        if self.path == "/feed.xml":
            items = "".join(f"<item><title>The {WORDS[n]} story</title><link>{BASE}/{n}</link><guid>{n}</guid></item>"
                            for n in range(8) if there(n))
            code, kind = 200, "application/rss+xml"
            body = f'<rss version="2.0"><channel><title>Desk</title><link>{BASE}/</link>{items}</channel></rss>'
        elif self.path == "/":
            code, body = 200, "<html><title>Desk</title><body><h1>Desk</h1><p>Welcome to the desk.</p></body></html>"
        elif self.path[1:].isdigit() and int(self.path[1:]) < 8 and there(int(self.path[1:])):
            n = int(self.path[1:])
            # Words that no two stories share: one that reads like another has only moved.
            chance = random.Random(n)
            word = lambda: "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4)))
            text = "".join("<p>" + " ".join(word() for _ in range(30)) + ".</p>" for _ in range(6))
            code, body = 200, f"<html><title>The {WORDS[n]} story</title><body><article><h1>The {WORDS[n]} story</h1>{text}</article></body></html>"
        data = body.encode()
        self.send_response(code); self.send_header("Content-Type", kind); self.send_header("Content-Length", str(len(data)))
        self.end_headers(); self.wfile.write(data)
http.server.ThreadingHTTPServer(("127.0.0.1", 8099), Site).serve_forever()
SITE

unshare -m --propagation private bash "$room/boot.sh" "$package" "$room/site.py" "$root" >"$room/boot.log" 2>&1 </dev/null &
container=$!
trap 'kill -TERM $container 2>/dev/null || true; wait $container 2>/dev/null || true; rm -rf "$room"' EXIT

for _ in $(seq 300); do
    init=$(pgrep -P "$container" -x systemd || pgrep -P "$(pgrep -P "$container" systemd-nspawn || echo 0)" -x systemd || true)
    [ -n "$init" ] && nsenter -t "$init" -a systemctl is-system-running 2>/dev/null | grep -qE 'running|degraded' && break
    sleep 0.1
done
[ -n "$init" ] || { echo "systemd.sh: skipped, systemd did not boot:"; tail -n 5 "$room/boot.log"; exit 77; }
inside() { nsenter -t "$init" -a "$@"; }

failed=0
say() { printf '\n== %s\n' "$1"; }
must() { # must WHAT COMMAND…
    local what=$1; shift
    if "$@" >"$room/out" 2>&1; then echo "ok    $what"; else echo "FAIL  $what"; tail -n 15 "$room/out"; failed=1; fi
}
within() { # within SECONDS COMMAND…
    local until=$((SECONDS + $1)); shift
    until "$@" >/dev/null 2>&1; do [ $SECONDS -lt "$until" ] || return 1; sleep 0.3; done
}
property() { inside systemctl show -P "$1" retractd; }
journal() { inside journalctl -u retractd -o cat --no-pager; }
is_active() { [ "$(property ActiveState)" = active ]; }
restarts_are() { [ "$(property NRestarts)" -ge "$1" ] && is_active; }
has_line() { journal | grep -qE "$1"; }

say "install"
must "the package installs" inside dpkg -i /root/retractd.deb
must "it is not started by being installed" inside sh -c '! systemctl is-active retractd'
must "the shipped feeds.json is in order" inside retractd check --config /etc/retractd/feeds.json
must "the manual page is there" inside sh -c 'zcat /usr/share/man/man1/retractd.1.gz | head -n 3 | grep -q retractd'
must "bash completes its commands" inside bash -c '. /usr/share/bash-completion/completions/retractd && complete -p retractd'
exposure=$(inside systemd-analyze security --no-pager retractd | tail -n 1)
echo "      $exposure"
must "exposure is at most 1.2" awk -v text="$exposure" 'BEGIN { match(text, /[0-9]+\.[0-9]+/); exit !(substr(text, RSTART, RLENGTH) <= 1.2) }'

say "start"
inside sh -c 'cat >/etc/retractd/feeds.json' <<'FEEDS'
{ "network": { "allow": ["127.0.0.0/8"], "delayPerHost": "0s" },
  "sinks": [ { "name": "journal", "journal": true } ],
  "feeds": [ { "name": "Desk", "url": "http://127.0.0.1:8099/feed.xml", "interval": "2s" } ] }
FEEDS
inside mkdir -p /run/systemd/system/retractd.service.d
# Only for this check: a shorter watchdog, so that a hang is found in seconds.
inside sh -c 'printf "[Service]\nWatchdogSec=6\nRestartSec=1\n" >/run/systemd/system/retractd.service.d/short.conf; systemctl daemon-reload'
inside systemd-run --quiet --unit=site /usr/bin/python3 /root/site.py
must "the site answers" within 60 inside bash -c ': </dev/tcp/127.0.0.1/8099'
must "it starts and says READY" inside systemctl start retractd
must "it says what it is doing" within 5 sh -c "nsenter -t $init -a systemctl show -P StatusText retractd | grep -qE 'watching|fetches'"
must "its state is its own user's" inside sh -c '[ "$(stat -c %a /var/lib/private/retractd)" = 700 ]'

say "alerts in the journal"
must "it reads the stories" within 40 sh -c "nsenter -t $init -a retractd status --state /var/lib/retractd | grep -q '8 live'"
inside touch /root/pulled
must "a pulled story is told" within 420 sh -c "nsenter -t $init -a journalctl -u retractd -o cat | grep -q 'RETRACTION SUSPECTED'"
must "with a priority of its own" sh -c "nsenter -t $init -a journalctl -u retractd -o json | grep -F RETRACTD_ | grep -qE '\"PRIORITY\":\"[0-4]\"'"

say "reload, kill, hang"
inside sh -c 'sed -i "s/\"Desk\"/\"The Desk\"/" /etc/retractd/feeds.json'
must "it reloads" inside systemctl reload retractd
must "with what was changed" within 10 sh -c "nsenter -t $init -a retractd feeds --state /var/lib/retractd | grep -q 'The Desk'"
inside sh -c 'echo nonsense >/etc/retractd/bad; cp /etc/retractd/feeds.json /root/good; echo "{" >/etc/retractd/feeds.json; rm /etc/retractd/bad'
inside systemctl reload retractd || true
must "a mistake changes nothing" within 10 has_line "not reloaded"
must "and it goes on" is_active
inside cp /root/good /etc/retractd/feeds.json
inside systemctl kill -s KILL retractd
must "killed, it is there again" within 20 restarts_are 1
must "and its store is whole" inside retractd verify --state /var/lib/retractd
inside systemctl kill -s STOP --kill-whom=main retractd
must "hung, it is killed by the watchdog and there again" within 40 restarts_are 2
must "which the journal says" within 5 sh -c "nsenter -t $init -a journalctl -u retractd -o cat | grep -q 'Watchdog timeout'"
must "nothing in the sandbox stood in its way" sh -c "! nsenter -t $init -a journalctl -u retractd -o cat | grep -E 'thread priority|not permitted|Permission denied'"

say "stop and purge"
began=$(date +%s%N)
must "it stops" inside systemctl stop retractd
echo "      in $((($(date +%s%N) - began) / 1000000)) ms"
must "cleanly" sh -c "[ \"\$(nsenter -t $init -a systemctl show -P Result retractd)\" = success ]"
must "removing keeps the evidence" inside sh -c 'dpkg -r retractd && [ -e /var/lib/private/retractd/retractd.sqlite ]'
must "purging leaves nothing" inside sh -c 'dpkg -P retractd && ! find / -xdev -path /proc -prune -o -path "/tmp/*" -prune -o -path "/root/*" -prune -o -path "/work/*" -prune -o -path "/var/lib/dpkg/*" -prune -o -path "/var/log/*" -prune -o -name "*retractd*" -print | grep -E "^/(etc|usr|var)" '

if [ $failed = 0 ]; then printf '\nsystemd.sh: all held\n'; else printf '\nsystemd.sh: FAILED\n'; journal | tail -n 20; fi
exit $failed
