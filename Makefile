# retractd: build, test, run, install. `make` alone prints this list.
#
#   make run        install missing Debian packages, build the release, watch the feeds of feeds.json
#   make demo       build the release and watch a made-up news site pull and rewrite stories, offline
#   make test       install missing packages and run the whole test suite
#   make build      build the release binary, .build/release/retractd (Swift's own libraries inside it)
#   make check      what CI runs: lint, banned calls, release build, tests, a smoke run of the binary
#   make lint       check the formatting; `make format` puts it right
#   make bench      measure; see Benchmarks/
#   make accuracy   how often a verdict is right, on made-up histories whose truth is known
#   make newsroom   the same of the built binary, watching a small press on loopback
#   make stability  false changes and missed edits on a folder of pages, FOLDER=…; see Benchmarks/README.md
#   make simulate   how long a deletion goes unseen, by recheck policy and budget
#   make install    binary, manual page, completions, lists of feeds, systemd unit and a first /etc/retractd/feeds.json
#                   (PREFIX=/usr, DESTDIR=)
#   make uninstall  take all of that away again but for the configuration; the evidence stays
#   make deb        a Debian package of the release, in .build/deb
#   make systemd    install that package in a booted systemd, hang it, kill it, purge it (root; systemd-container)
#   make browser    click through the dashboard in a headless Chromium (chromium, playwright)
#   make manual     the manual page, of Packaging/retractd.1.in and of what --help says
#   make docs       the reference of the pure targets, in .build/docs (docc, which comes with Swift)
#   make packages   install the Debian packages that are missing, nothing else
#   make clean      remove what was built
#
# Needs Swift 6.2 or newer on PATH. Debian packages are listed in Packaging/debian-packages.txt; whoever does not want
# them installed sets PACKAGES=no.

PREFIX ?= /usr
DESTDIR ?=
PACKAGES ?= yes
CONFIG ?= feeds.json

BINARY = .build/release/retractd
SYSTEMD_UNITS = $(DESTDIR)/usr/lib/systemd/system
SHARE = $(DESTDIR)$(PREFIX)/share
MANUAL = $(SHARE)/man/man1
COMPLETIONS = $(SHARE)/bash-completion/completions/retractd $(SHARE)/zsh/vendor-completions/_retractd \
	$(SHARE)/fish/vendor_completions.d/retractd.fish
CONFIGURATION = $(DESTDIR)/etc/retractd
LINTED = Sources Tests Benchmarks Package.swift

.NOTPARALLEL:
.PHONY: help run demo test build check lint format pure bench accuracy newsroom stability simulate install uninstall deb systemd browser manual docs packages toolchain smoke clean

help:
	@sed -n '/^#   make/s/^#   //p' Makefile

run: build
	$(BINARY) run --config $(CONFIG)

demo: build
	$(BINARY) demo

# Suites that play many simulated days take every core, and suites that talk over loopback have time limits: in one run the
# ones would make the others time out, so they come one after the other.
LONG_SUITES = ScenarioTests|ReplayingTests|MutationTests|FaultTests|BundlingTests|MotivatingCaseTests|DayTests
WIRE_SUITES = WebServingTests|FetchingTests|FeedDiscoveryTests|LoopbackSiteTests|AlertingTests|ChildProcessesTests
LIVE_SUITES = EndToEndTests|MannersTests

# A failure says so again in the last line, where a reader of a long log looks first.
test: packages toolchain
	swift build --build-tests
	swift test --skip-build --skip '$(LONG_SUITES)|$(WIRE_SUITES)|$(LIVE_SUITES)' \
		&& swift test --skip-build --filter '$(WIRE_SUITES)' \
		&& swift test --skip-build --filter '$(LIVE_SUITES)' --skip '$(LONG_SUITES)' \
		&& swift test --skip-build --filter '$(LONG_SUITES)' \
		|| { echo "make test: FAILED" >&2; exit 1; }

build: packages toolchain
	swift build -c release --static-swift-stdlib --product retractd

check: lint pure build test smoke
	@echo "make check: all passed"

lint: toolchain
	swift format lint --strict -r --configuration .swift-format $(LINTED)

format: toolchain
	swift format -i -r --configuration .swift-format $(LINTED)

pure:
	Packaging/checks/pure-core.sh

smoke: build
	Packaging/checks/smoke.sh $(BINARY)

bench: build
	Benchmarks/run.sh

accuracy: packages toolchain
	swift build -c release --static-swift-stdlib --product accuracy
	.build/release/accuracy

newsroom: build
	swift build -c release --static-swift-stdlib --product accuracy
	.build/release/accuracy --newsroom $(BINARY) --worlds 1

stability: packages toolchain
	@test -n "$(FOLDER)" || { echo "make stability: name a folder of pages, FOLDER=…" >&2; exit 1; }
	swift run -c release --static-swift-stdlib stability "$(FOLDER)" $(if $(PYTHON),--python "$(PYTHON)")

simulate: packages toolchain
	swift run -c release --static-swift-stdlib simulation

# Installs what is built and builds nothing, so that `sudo make install` leaves no files of root's in .build.
install:
	@test -x $(BINARY) || { echo "make install: there is no $(BINARY) yet: run 'make build' first" >&2; exit 1; }
	install -d $(DESTDIR)$(PREFIX)/bin $(MANUAL) $(SYSTEMD_UNITS) $(CONFIGURATION) $(SHARE)/retractd/lists $(dir $(COMPLETIONS))
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/retractd
	install -m 644 Packaging/retractd.1 $(MANUAL)/retractd.1
	sed 's|/usr/bin/retractd|$(PREFIX)/bin/retractd|' Packaging/retractd.service > $(SYSTEMD_UNITS)/retractd.service
	chmod 644 $(SYSTEMD_UNITS)/retractd.service
	install -m 644 Packaging/feeds.schema.json $(SHARE)/retractd/feeds.schema.json
	install -m 644 Packaging/lists/* $(SHARE)/retractd/lists/
	for shell in bash zsh fish; do $(BINARY) --generate-completion-script $$shell > "$(SHARE)/retractd/$$shell" || exit 1; done
	install -m 644 $(SHARE)/retractd/bash $(word 1,$(COMPLETIONS))
	install -m 644 $(SHARE)/retractd/zsh $(word 2,$(COMPLETIONS))
	install -m 644 $(SHARE)/retractd/fish $(word 3,$(COMPLETIONS))
	rm $(SHARE)/retractd/bash $(SHARE)/retractd/zsh $(SHARE)/retractd/fish
	@test -e $(CONFIGURATION)/feeds.json || install -m 644 feeds.json $(CONFIGURATION)/feeds.json
	@echo "Edit $(CONFIGURATION)/feeds.json, then: systemctl daemon-reload && systemctl enable --now retractd"

deb: build
	Packaging/deb/build.sh $(BINARY) .build/deb

systemd: deb
	Packaging/checks/systemd.sh .build/deb/retractd_*.deb

browser: build
	Packaging/checks/browser.py $(BINARY)

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/retractd $(MANUAL)/retractd.1 $(SYSTEMD_UNITS)/retractd.service $(COMPLETIONS)
	rm -rf $(SHARE)/retractd

# The test writes the page and fails once, as it does whenever the page is not what --help says.
manual: packages toolchain
	RECORD_MANUAL=1 swift test --filter ManualTests >/dev/null 2>&1 || swift test --filter ManualTests

docs: toolchain
	swift build --target RetractionEngine
	swift build --target Hashing
	Packaging/docs.sh .build/docs

packages:
	@if [ "$(PACKAGES)" = no ]; then echo "Debian packages: not looked at (PACKAGES=no)"; \
	else Packaging/install-packages.sh; fi

toolchain:
	@Packaging/checks/toolchain.sh

clean:
	swift package clean 2>/dev/null || rm -rf .build
