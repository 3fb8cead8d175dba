#!/usr/bin/env python3
"""browser.py BINARY: clicks through the dashboard of the demo's newspaper in a headless Chromium, scripts off.

Wants Debian's chromium and playwright from PyPI; without them it says so and ends with 77. Nothing leaves the machine.
"""
import pathlib, re, shutil, subprocess, sys, tempfile

try:
    from playwright.sync_api import sync_playwright
except ImportError:
    print("browser.py: skipped, no playwright: pip install playwright")
    sys.exit(77)
chromium = shutil.which("chromium")
if not chromium:
    print("browser.py: skipped, no chromium: apt-get install chromium")
    sys.exit(77)

binary = str(pathlib.Path(sys.argv[1]).resolve())
room = pathlib.Path(tempfile.mkdtemp())
state = str(room / "state")
failures = []


def must(what, holds):
    print(("ok    " if holds else "FAIL  ") + what)
    if not holds:
        failures.append(what)


def served():
    """Starts to serve on a free port; gives the process and the address."""
    server = subprocess.Popen([binary, "serve", "--listen", "127.0.0.1:0", "--state", state], stderr=subprocess.PIPE, text=True)
    for line in server.stderr:
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        if found:
            return server, found.group()
    sys.exit("browser.py: it does not serve")


def click_through(page, home):
    strangers, complaints = [], []
    page.on("request", lambda request: None if request.url.startswith(home) else strangers.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("dialog", lambda dialog: complaints.append("a dialog"))
    page.goto(home)
    must("the first page lists what was pulled", page.locator("ol.cases li").count() >= 2)
    headline = page.locator("li[dir=rtl] h2 a").first
    title = headline.inner_text()
    must("a Persian headline runs from right to left", title.strip() != "")
    headline.click()
    must("its case has the same headline", page.locator("h1").inner_text() == title)
    must("before and after stand side by side", page.locator(".side").count() == 2)
    must("the score is drawn", page.locator("svg.chart .curve").count() == 1)
    page.get_by_text("What each piece of evidence weighs").click()
    must("the weights open without a script", page.locator(".weights tbody tr").first.is_visible())
    with page.expect_download() as download:
        page.get_by_text("Download the bundle").click()
    bundle = str(room / download.value.suggested_filename)
    download.value.save_as(bundle)
    verified = subprocess.run([binary, "verify", bundle], capture_output=True, text=True)
    must("the bundle that came is proved", verified.returncode == 0)
    page.get_by_role("link", name="Rewritten").click()
    page.locator("ol.cases li h2 a").first.click()
    must("an edit shows what was removed and what was added", page.locator(".words del").count() > 0 and page.locator(".words ins").count() > 0)
    page.get_by_role("link", name="Search").click()
    page.locator("input[name=q]").fill("harbour")
    page.get_by_role("button", name="Search").click()
    must("a word is found and marked", page.locator("mark").count() > 0)
    page.get_by_role("link", name="Feeds").click()
    must("the feed is there", page.get_by_text("The Demo Courier").count() > 0)
    page.get_by_role("link", name="Charts").click()
    must("the charts are drawn", page.locator("svg").count() >= 3)
    must("nothing was asked of anybody else", not strangers)
    must("the browser had nothing to complain of", not complaints)


def fits(browser, home):
    for scheme in ("light", "dark"):
        page = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme, java_script_enabled=True).new_page()
        for path in ("/", "/edits", "/search?q=harbour", "/feeds", "/charts", "/api"):
            page.goto(home + path)
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                must(f"{path} fits a phone", False)
        must(f"every page fits a phone, {scheme}", True)


server = None
try:
    subprocess.run([binary, "demo", "--speed", "900", "--state", state], check=True, capture_output=True, timeout=120)
    server, home = served()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        click_through(browser.new_context(java_script_enabled=False).new_page(), home)
        fits(browser, home)
        browser.close()
finally:
    if server:
        server.terminate()
        server.wait()
    shutil.rmtree(room, ignore_errors=True)
print("browser.py: FAILED" if failures else "browser.py: all held")
sys.exit(1 if failures else 0)
