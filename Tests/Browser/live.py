#!/usr/bin/env python3
"""Tries the pages that only a server has in a real browser: live.py PROGRAM [--full]

PROGRAM is `kumppani`, which serves the register of the folder where this runs. Without --full the
pages are tried in Finnish, wide and light, and in English, narrow and dark. Ends with 1 where anything is wrong.
"""

import itertools
import re
import subprocess
import sys
import threading

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from browser import SEARCHES, fault, faults, launch, try_page

PAGES = ["index.html", "search.html?q=tallinna", "search.html?q=xyzzy", "compare.html", "compare.html?from=2020-01-01&to=2020-02-01",
         "partners/tallinna.html", "partners.html?phases.status=active&kind=city", "embedded/networks.html"]


def serve(program):
    """Starts the server on a free port, and returns it with its address and the day of the newest commit."""
    server = subprocess.Popen([program, "serve", "--port", "0", "--language", "en"], stderr=subprocess.PIPE, text=True)
    said = server.stderr.readline()
    found = re.search(r"http://[^/]*/", said)
    if not found:
        sys.exit(said + server.stderr.read())
    # What it tells of requests is read, so that it never waits for a reader.
    threading.Thread(target=server.stderr.read, daemon=True).start()
    day = subprocess.run(["git", "log", "-1", "--format=%cs"], capture_output=True, text=True, check=True).stdout.strip()
    return server, found[0], day


def try_pages(browser, address, day, full):
    every = itertools.product(["fi", "sv", "en"], [320, 1280], ["light", "dark"])
    for language, width, scheme in every if full else [("fi", 1280, "light"), ("en", 320, "dark")]:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        names = [f"{language}/{name}" for name in PAGES] + [f"at/{day}/{language}/index.html", f"{language}/xyzzy"]
        for name in names:
            page = context.new_page()
            try_page(page, address + name, f"{name} {width} {scheme}", language, Axe(), refused="/xyzzy" in name)
            page.close()
        context.close()


def try_search(browser, address):
    """The same results while one types, with the form alone, and without script."""
    page = browser.new_page()
    page.goto(address + "fi/search.html")
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    for words, name in SEARCHES:
        page.keyboard.press("/")
        page.keyboard.press("Control+a")
        with page.expect_response(lambda response: "search.html" in response.url):
            page.keyboard.type(words)
        page.wait_for_timeout(400)
        plain.goto(address + "fi/index.html")
        plain.fill("input[name=q]", words)
        plain.press("input[name=q]", "Enter")
        typed, sent = (shown.locator("#results li a").all_inner_texts() for shown in (page, plain))
        if name not in typed[:8] or typed != sent:
            fault("search", f"'{words}' finds {typed[:8]}, without script {sent[:8]}")
    context.close()
    page.close()


def try_days(browser, address, day):
    page = browser.new_page()
    page.goto(address + "fi/partners/tallinna.html")
    page.fill("#as-of", day)
    page.locator(".site-foot .days button").click()
    if not page.url.endswith("fi/partners/tallinna.html") or page.inner_text("h1") != "Tallinna":
        fault("another day", f"the form leads to {page.url}")
    page.close()


def main():
    server, address, day = serve(sys.argv[1])
    try:
        with sync_playwright() as playwright:
            browser = launch(playwright)
            try_pages(browser, address, day, "--full" in sys.argv[2:])
            try_search(browser, address)
            try_days(browser, address, day)
            browser.close()
    finally:
        server.terminate()
        server.wait()
    print(f"{len(faults)} faults" if faults else "nothing wrong with the server's pages")
    sys.exit(1 if faults else 0)


main()
