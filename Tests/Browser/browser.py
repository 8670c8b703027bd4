#!/usr/bin/env python3
"""Tries the written site in a real browser, as a reader would: browser.py SITE [--full]

SITE is a folder that `kumppani site` has written. Without --full each kind of page is tried once (in Finnish, wide and light, or
in English, narrow and dark), with it in three languages, two widths and both schemes. Ends with 1 where anything is wrong.
"""

import concurrent.futures
import functools
import http.server
import itertools
import json
import os
import pathlib
import re
import sys
import threading
from urllib.parse import unquote, urlsplit

import icalendar
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
OWN = ["index", "lists", "search", "quality", "about", "accessibility", "feedback", "how-to-change", "changes",
       "calendar", "map", "timeline", "matrix", "graph", "ended"]
# What is typed, and what has to be among the first results, of the static site and of the server.
SEARCHES = [("tallinna", "Tallinna"), ("tallinnan", "Tallinna"), ("talinna", "Tallinna"), ("kööpenhamina", "Kööpenhamina"),
            ("koopenhamina", "Kööpenhamina"), ("eurocit", "Eurocities"), ("venäjä", "Pietari")]
TABBABLE = "a[href], button, input, summary, [tabindex='0']"

faults = []


def fault(where, what):
    faults.append(f"{where}: {what}")
    print(f"  {where}: {what}")


def kinds_of_pages(site):
    """One page of each kind, without its language: the own pages, a list, a filter, the largest record of each collection."""
    top = site / "fi"
    pages = [name + ".html" for name in OWN if (top / (name + ".html")).exists()]
    collections = [path for path in sorted(top.iterdir()) if path.is_dir() and path.name not in ("history", "filter", "changes", "embedded")]
    for collection in collections:
        pages.append(collection.name + ".html")
        largest = max(collection.rglob("*.html"), key=lambda path: (path.stat().st_size, path.name))
        pages.append(str(largest.relative_to(top)))
    for folder in ("filter", "history", "changes", "embedded"):
        pages += [str(path.relative_to(top)) for path in sorted((top / folder).rglob("*.html"))[:1]]
    return pages


def try_page(page, address, where, language, axe, refused=False):
    messages = []
    page.on("console", lambda message: messages.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.goto(address)
    page.wait_for_load_state("load")
    # Of a page that says that there is none the browser complains rightly.
    for message in messages[1:] if refused else messages:
        fault(where, f"the browser complains: {message}")
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        fault(where, "scrolls sideways")
    if page.evaluate("document.documentElement.lang") != language:
        fault(where, "has another language than its address says")
    # A picture and what its signs mean are shown together, or a sentence that says where the picture is.
    shown = page.evaluate(
        """['.picture-scroll', '.picture-legend', '.picture-note'].map(
            name => [...document.querySelectorAll(name)].some(e => e.checkVisibility()))""")
    if page.query_selector(".picture-legend") and shown not in ([True, True, False], [False, False, True]):
        fault(where, f"picture, legend and the sentence in place of them are shown as {shown}")
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
    if levels[:1] != [1] or levels.count(1) != 1 or any(b > a + 1 for a, b in zip(levels, levels[1:])):
        fault(where, f"headings out of order: {levels}")
    result = axe.run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response
    for violation in result["violations"]:
        for node in violation["nodes"][:3]:
            fault(where, f"{violation['id']}: {node['html'][:160]} ({node['failureSummary'].splitlines()[-1].strip()})")


def try_way(site, way, pages):
    """Every page in one language, width and scheme, in a browser of its own."""
    language, width, scheme = way
    faults.clear()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        for name in pages:
            page = context.new_page()
            try_page(page, (site / language / name).as_uri(), f"{language}/{name} {width} {scheme}", language, Axe())
            page.close()
        browser.close()
    return list(faults)


def try_all(site, full):
    pages = kinds_of_pages(site)
    every = itertools.product(["fi", "sv", "en"], [320, 1280], ["light", "dark"])
    ways = [(way, pages) for way in every] if full else [(("fi", 1280, "light"), pages[::2]), (("en", 320, "dark"), pages[1::2])]
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        found = [pool.submit(try_way, site, way, own) for way, own in ways]
        for result in found:
            faults.extend(result.result())
    print(f"{len(pages)} kinds of pages, {sum(len(own) for _, own in ways)} looks at them")


def launch(playwright):
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])


def try_keyboard(browser, site):
    """Tab alone reaches everything that can be used, in view and with a visible outline; the first is the way past the menu."""
    for name in ("index.html", "partners.html"):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto((site / "fi" / name).as_uri())
        wanted = page.evaluate(
            f"""() => {{ const all = [...document.querySelectorAll("{TABBABLE}")].filter(e => e.checkVisibility() &&
                !(e.closest('details:not([open])') && e.tagName !== 'SUMMARY'));
                all.forEach((e, i) => e.dataset.tab = i); return all.length; }}""")
        reached = set()
        for step in range(wanted + 10):
            page.keyboard.press("Tab")
            state = page.evaluate(
                """() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
                   return [e.dataset.tab ?? null, e.className, s.outlineStyle, r.width > 0 && r.right > 0]; }""")
            if step == 0 and state[1] != "skip":
                fault(name, "the first stop of the keyboard is not the way past the menu")
            if state[0] is None:
                continue
            reached.add(int(state[0]))
            if state[2] == "none" or not state[3]:
                fault(name, f"focus cannot be seen on stop {step + 1}: {state}")
        if len(reached) < wanted:
            fault(name, f"the keyboard reaches {len(reached)} of {wanted} controls")
        page.close()


def try_without_script(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "fi" / "partners.html").as_uri())
    page.locator(".filters summary").first.click()
    page.locator(".filters li a").first.click()
    if "/filter/" not in page.url or page.locator("tbody tr").count() == 0:
        fault("without script", "a filter leads nowhere")
    page.goto((site / "fi" / "index.html").as_uri())
    page.fill("input[name=q]", "tallinna")
    page.press("input[name=q]", "Enter")
    if page.locator("#all-names a").count() < 20:
        fault("without script", "the search has no index of names")
    context.close()


def try_script(browser, site):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((site / "fi" / "partners.html").as_uri())
    rows = page.locator("tbody tr:visible").count()
    group = page.locator("[data-field]").first
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    group.locator("a").first.click()
    shown = page.locator("tbody tr:visible").count()
    if not 0 < shown < rows or str(shown) not in page.inner_text("#count") or "#" not in page.url:
        fault("filters", f"{shown} of {rows} rows, address {page.url}")
    page.reload()
    if page.locator("tbody tr:visible").count() != shown:
        fault("filters", "the choice in the address is lost")
    page.locator("button.plain").click()
    head = page.locator("thead button").first
    head.click()
    head.click()
    names = page.locator("tbody th").all_inner_texts()
    if page.locator("thead th").first.get_attribute("aria-sort") != "descending" or names[0] <= names[-1]:
        fault("sorting", f"{names[0]} before {names[-1]}")
    materials = sorted((site / "fi" / "materials").glob("*.html"))
    if materials:
        page.goto(materials[0].as_uri())
        page.locator("[data-copy] + button").first.click()
        page.wait_for_timeout(300)
        if not page.inner_text("[role=status]").strip():
            fault("copying", f"{materials[0].name}: it is not said that the message was copied")
    page.goto((site / "fi" / "search.html").as_uri())
    page.keyboard.press("/")
    for words, name in SEARCHES:
        page.keyboard.press("Control+a")
        page.keyboard.type(words)
        page.wait_for_timeout(300)
        found = page.locator("#results li a").all_inner_texts()
        if name not in found[:8]:
            fault("search", f"'{words}' finds {found[:8]}")
    page.keyboard.press("Control+a")
    page.keyboard.type("xyzzy")
    page.wait_for_timeout(300)
    if page.locator("#results li").count() or not page.inner_text("#results").strip():
        fault("search", "finding nothing is not said")
    page.close()


def try_links(site):
    """Every link of every page leads to a file."""
    pages = list(site.rglob("*.html"))
    known = {path.resolve() for path in site.rglob("*")}
    for path in pages:
        for address in re.findall(r'(?:href|src|action)="([^"]*)"', path.read_text("utf-8")):
            parts = urlsplit(address.replace("&amp;", "&"))
            if parts.scheme:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path.resolve()
            if target not in known:
                fault(path.relative_to(site), f"leads to '{address}'")
    print(f"{len(pages)} pages with their links")


def try_served(browser, site):
    """The same from a server, in a subfolder, with nothing loaded from elsewhere."""
    handler = functools.partial(Quiet, directory=str(site.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/{site.name}/"
        page = browser.new_page()
        outside = []
        page.on("request", lambda request: outside.append(request.url) if not request.url.startswith(address) else None)
        page.on("response", lambda response: fault("served", f"{response.status} {response.url}") if response.status >= 400 else None)
        page.goto(address)
        page.locator("a.card").first.click()
        page.fill("input[name=q]", "eurocities")
        page.press("input[name=q]", "Enter")
        page.locator("#results li a").first.click()
        if page.inner_text("h1") != "Eurocities":
            fault("served", f"the search leads to '{page.inner_text('h1')}'")
        if outside:
            fault("served", f"loads from elsewhere: {outside}")
        page.pdf(path=os.devnull)
        page.close()
        server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def try_data(site):
    for path in site.rglob("*.json"):
        json.loads(path.read_text("utf-8"))
    for path in site.glob("*/calendar.ics"):
        calendar = icalendar.Calendar.from_ical(path.read_bytes())
        uids = [str(event["UID"]) for event in calendar.walk("VEVENT")]
        if len(uids) != len(set(uids)):
            fault(path.name, "two events with one UID")
    for path in site.rglob("*.html"):
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', path.read_text("utf-8"), re.S):
            if json.loads(text).get("@context") != "https://schema.org":
                fault(path.relative_to(site), "linked data without context")


def main():
    site = pathlib.Path(sys.argv[1]).resolve()
    full = "--full" in sys.argv[2:]
    try_links(site)
    try_data(site)
    try_all(site, full)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try_keyboard(browser, site)
        try_without_script(browser, site)
        try_script(browser, site)
        try_served(browser, site)
        browser.close()
    print(f"{len(faults)} faults" if faults else "nothing wrong")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
