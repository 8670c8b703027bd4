#!/usr/bin/env python3
"""Changes the sources in one place at a time, and tells which changes no test notices.

    mutants.py TARGET[/FOLDER] TESTS [--sample N] [--jobs N] [--folder DIR] [--seconds N] [--report FILE]

TARGET is a folder of Sources, TESTS the test target that should notice. The sources are copied, rewritten once so that the
environment chooses a change (points.py), built once, and the tests run once for each change, with a limit of time. A change that
cannot be compiled is left out. The exit code is 1 where fewer than 90 % are noticed.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from points import Points, SUPPORT  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]


def needed(tests):
    """The targets that a test target is built of."""
    dump = subprocess.run(
        ["swift", "package", "dump-package"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    depends = {}
    for target in json.loads(dump)["targets"]:
        names = [(d.get("byName") or d.get("target") or [None])[0] for d in target["dependencies"]]
        depends[target["name"]] = [name for name in names if name]
    wanted, pending = set(), [tests]
    while pending:
        name = pending.pop()
        if name in depends and name not in wanted:
            wanted.add(name)
            pending += depends[name]
    return wanted


def copy(folder, targets):
    """A copy of the package that has these targets only."""
    for name in ["Sources", "Tests", "schemas", "register.yaml", "records", "Package.swift", "Package.resolved"]:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        elif source.exists():
            shutil.copy2(source, target)
    wanted = ", ".join(f'"{name}"' for name in sorted(targets))
    with open(folder / "Package.swift", "a") as package:
        package.write(f"\nlet wanted: Set<String> = [{wanted}]\n")
        package.write("package.targets = package.targets.filter { wanted.contains($0.name) }\n")
        for name, target in [("GRDB", "History"), ("argument-parser", "kumppani")]:
            if target not in targets:
                package.write(f'package.dependencies.removeAll {{ "\\($0.kind)".contains("{name}") }}\n')


def rewrite(folder, place, skipped):
    """Rewrites the sources; gives what was found as (number, file, line, text)."""
    target = place.split("/")[0]
    (folder / "Sources" / target / "ChosenMutant.swift").write_text(SUPPORT)
    found, number = [], 1
    for path in sorted((ROOT / "Sources" / place).rglob("*.swift")):
        name = str(path.relative_to(ROOT))
        points = Points(path.read_text(), number, skipped.get(name, ()))
        (folder / name).write_text(points.rewritten())
        found += [(n, name, line, text) for n, line, text in points.found]
        number = points.number
    return found


def build(folder):
    return subprocess.run(
        ["swift", "build", "-c", "release", "--build-tests", "--ignore-lock", "-Xswiftc", "-enable-testing"],
        cwd=folder, capture_output=True, text=True)


def errors(output, folder):
    """The lines that could not be compiled, by file."""
    lines = {}
    for match in re.finditer(r"(Sources/[^\s:]+\.swift):(\d+):\d+: error", output):
        lines.setdefault(match.group(1), set()).add(int(match.group(2)))
    return lines


def lines_before(lines, reach):
    """Some lines, and as many before each as the reach says."""
    return {line - back for line in lines for back in range(reach + 1)}


def run(binary, folder, number, limit, tests_filter):
    """Whether the tests notice a change."""
    command = [binary, "--testing-library", "swift-testing"] + (["--filter", tests_filter] if tests_filter else [])
    environment = dict(os.environ, MUTANT=str(number))
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=limit)
        return done.returncode != 0
    except subprocess.TimeoutExpired:
        return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("place")
    parser.add_argument("tests")
    parser.add_argument("--sample", type=int, help="try so many changes, chosen at random, instead of all")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--folder", default=str(ROOT / ".build" / "mutants"))
    parser.add_argument("--filter", help="run only these tests")
    parser.add_argument("--seconds", type=float, help="stop after so many seconds, and report what was tried")
    parser.add_argument("--report", help="write what no test notices into this file")
    options = parser.parse_args()

    folder = pathlib.Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    copy(folder, needed(options.tests))
    skipped, reach = {}, 0
    while True:
        found = rewrite(folder, options.place, skipped)
        print(f"{len(found)} changes; building", flush=True)
        result = build(folder)
        if result.returncode == 0:
            break
        failed = errors(result.stdout + result.stderr, folder)
        # Lines of a rewritten file are those of the source: no edit adds one. Where the line of an error has no change left,
        # one before it has given a value another type.
        while failed and reach < 12 and all(
                lines_before(lines, reach) <= skipped.get(name, set()) for name, lines in failed.items()):
            reach += 1
        if not failed:
            sys.exit(result.stdout[-4000:] + result.stderr[-4000:])
        for name, lines in failed.items():
            # A file that no change near the errors explains is left as it is.
            far = range(1, len((ROOT / name).read_text().splitlines()) + 1)
            skipped.setdefault(name, set()).update(far if reach == 12 else lines_before(lines, reach))
    binary = next(str(p) for p in (folder / ".build").rglob("*PackageTests.xctest") if p.is_file() and "release" in str(p))
    begun = time.time()
    if run(binary, folder, 0, 600, options.filter):
        sys.exit("the tests fail without any change")
    limit = 10 + 6 * (time.time() - begun)
    chosen = found
    if options.sample and options.sample < len(found):
        chosen = sorted(random.Random(1).sample(found, options.sample))
    missed, tried, begun = [], 0, time.time()
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        jobs = {pool.submit(run, binary, folder, c[0], limit, options.filter): c for c in chosen}
        for job in concurrent.futures.as_completed(jobs):
            if job.cancelled():
                continue
            tried += 1
            if not job.result():
                missed.append(jobs[job])
                print("not noticed: %s:%d: %s" % jobs[job][1:], flush=True)
            if options.seconds and time.time() - begun > options.seconds:
                for other in jobs:
                    other.cancel()
    lines = ["%s:%d: %s" % change[1:] for change in sorted(missed)]
    summary = f"{options.place}: {tried - len(missed)} of {tried} changes noticed ({len(found)} in all)"
    print(summary)
    if options.report:
        pathlib.Path(options.report).write_text("\n".join([summary] + lines) + "\n")
    sys.exit(1 if tried and (tried - len(missed)) / tried < 0.9 else 0)


if __name__ == "__main__":
    main()
