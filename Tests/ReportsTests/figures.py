#!/usr/bin/env python3
"""The figures of the reports, computed from the YAML of a register by other means than the program's.

    figures.py ROOT DAY SINCE UNTIL      prints one JSON object: report -> figure -> number, text or list

Every value is read as a text, so that NO is a country and 2022-02 no date of YAML 1.1.
"""
import calendar
import json
import pathlib
import sys

import yaml

root, today, since, until = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]


def load(folder):
    return {f.stem: yaml.load(f.read_text(), yaml.BaseLoader) for f in sorted((root / "records" / folder).glob("*.yaml"))}


def first(date):
    return (date + "-01-01")[:10] if len(date) == 4 else (date + "-01")[:10]


def last(date):
    if len(date) == 4:
        return date + "-12-31"
    if len(date) == 7:
        return f"{date}-{calendar.monthrange(int(date[:4]), int(date[5:]))[1]:02}"
    return date


def year_later(day):
    year, month, date = int(day[:4]) + 1, int(day[5:7]), int(day[8:])
    return f"{year:04}-{month:02}-{min(date, calendar.monthrange(year, month)[1]):02}"


def may_hold(entry, day=None):
    day = day or today
    return not (last(entry.get("until", "9999")) < day) and not (first(entry.get("since", "0000")) > day)


partners, networks, units = load("partners"), load("networks"), load("units")
engagements, projects, measures = load("engagements"), load("projects"), load("measures")
priorities, programmes, materials = load("priorities"), load("programmes"), load("materials")
needs, groups, decisions = load("resource-needs"), load("groups"), load("decisions")
over = {"suspended", "ended", "left"}


def phase(record):
    now, begun = None, True
    for entry in record.get("phases", []):
        if "since" in entry:
            begun = first(entry["since"]) <= today
        if begun:
            now = entry
    return now


def goes_on(record):
    now = phase(record)
    return now is None or now["status"] not in over


def in_force(goal):
    name = priorities[goal].get("programme") or priorities[goal].get("during")
    return may_hold(programmes[name])


def supports(record):
    found = list(record.get("supports", []))
    for field in ("cooperation", "agreements", "goals"):
        for entry in record.get(field, []):
            if not last(entry.get("until", "9999")) < today:
                found += entry.get("supports", [])
    return list(dict.fromkeys(found))


# portfolio
current = {n: r for n, r in networks.items() if goes_on(r)}
yearly = [float(r["fee"]["eur"]) for r in current.values() if r.get("fee", {}).get("per") == "year"]
portfolio = {
    "networks": len(networks),
    "current": len(current),
    "members": sum((phase(r) or {}).get("status") == "member" for r in current.values()),
    "fees": sum(yearly),
    "without-fee": sum("eur" not in r.get("fee", {}) for r in current.values()),
    "by-owner": {o: sum(r["owner"] == o for r in current.values()) for o in {r["owner"] for r in current.values()}},
    "by-scope": {o: sum(r["scope"] == o for r in current.values()) for o in {r["scope"] for r in current.values()}},
    "without-goal": sorted(n for n, r in current.items() if not any(map(in_force, supports(r)))),
    "without-start": sorted(n for n, r in current.items() if not any("since" in p for p in r["phases"])),
    "without-benefit": sorted(n for n, r in current.items() if "benefit" not in r),
    "without-review": sorted(n for n, r in current.items() if "review" not in r),
}

# coverage
counted = {
    "partners": [r for r in partners.values() if goes_on(r)],
    "networks": list(current.values()),
    "projects": [r for r in projects.values() if may_hold(r)],
    "measures": [r for r in measures.values() if r["state"] in ("planned", "underway")],
    "engagements": [r for r in engagements.values() if r["state"] not in ("cancelled", "declined")],
    "materials": [r for r in materials.values() if last(r.get("valid-until", "9999")) >= today],
}
coverage = {
    goal: {kind: sum(goal in supports(r) for r in records) for kind, records in counted.items()}
    for goal in priorities if in_force(goal)
}

# monitoring
def told(measure):
    readings = [x for i in measure.get("indicators", []) for x in i.get("readings", [])]
    return [x["date"] for x in measure.get("log", []) + readings]


monitoring = {
    "states": {s: sum(m["state"] == s for m in measures.values()) for s in {m["state"] for m in measures.values()}},
    "successes": sum(x["kind"] == "success" for m in measures.values() for x in m.get("log", [])),
    "lessons": sum(x["kind"] == "lesson" for m in measures.values() for x in m.get("log", [])),
    "silent": sorted(
        n for n, m in measures.items()
        if m["state"] in ("planned", "underway")
        and (not told(m) or year_later(max(map(last, told(m)))) < today)),
    "goals": {g: sum(g in m["supports"] for m in measures.values()) for m in measures.values() for g in m["supports"]},
}

# resources and materials
resources = {
    "needs": len(needs),
    "without-unit": sum("unit" not in n for n in needs.values()),
    "without-year": sum("year" not in n for n in needs.values()),
    "without-amount": sum("amount" not in n for n in needs.values()),
}


def fresh(material):
    if "valid-until" in material:
        return last(material["valid-until"]) >= today
    return year_later(last(material["reviewed"])) >= today


bank = {
    "fresh": sum(map(fresh, materials.values())),
    "expired": sum("valid-until" in m and not fresh(m) for m in materials.values()),
    "goals-without": sorted(
        g for g in priorities if in_force(g) and not any(g in m.get("supports", []) for m in materials.values())),
}

# quality
quality = {}
for folder in sorted(f.name for f in (root / "records").iterdir()):
    records = load(folder)
    fields = [k for r in records.values() for k in r]
    quality[folder] = {
        "records": len(records),
        "without-source": sum(not r.get("sources") for r in records.values()),
        "filled": {k: fields.count(k) for k in set(fields)},
    }


# period
def certainty(low, high):
    if first(since) <= low and high <= last(until):
        return "certain"
    return "possible" if low <= last(until) and first(since) <= high else "none"


def decided(record, entry):
    source = entry.get("source") or (record["sources"][0] if len(record.get("sources", [])) == 1 else None)
    return decisions.get(source, {}).get("date")


happened = {}


def add(kind, name, record, entry, date):
    if date:
        low, high = first(date), last(date)
    elif "during" in entry and "since" in programmes[entry["during"]]:
        low, ends = first(programmes[entry["during"]]["since"]), []
        if "until" in programmes[entry["during"]]:
            ends.append(last(programmes[entry["during"]]["until"]))
        if decided(record, entry):
            ends.append(last(decided(record, entry)))
        if not ends:
            return
        high = min(ends)
    else:
        return
    if certainty(low, high) != "none":
        happened.setdefault(f"{kind} {certainty(low, high)}", []).append(name)


for name, r in partners.items():
    before = None
    for p in r["phases"]:
        if p["status"] in over:
            kind = "partner-ended"
        elif before is None:
            kind = "partner-began"
        else:
            kind = "partner-resumed" if before in over else "partner-changed"
        add(kind, name, r, p, p.get("since"))
        before = p["status"]
    for a in r.get("agreements", []):
        add("agreement-signed", name, r, a, a.get("signed"))
for name, r in networks.items():
    left = False
    for p in r["phases"]:
        kind = {"considering": "network-considered", "taking-part": "network-taken-part", "leaving": "network-leaving",
                "member": "network-joined-again" if left else "network-joined", "left": "network-left"}[p["status"]]
        left = left or p["status"] == "left"
        add(kind, name, r, p, p.get("since"))
    for o in r.get("roles", []):
        if "since" in o:
            add("role-began", name, r, {}, o["since"])
        if "until" in o:
            add("role-ended", name, r, {}, o["until"])
for name, r in engagements.items():
    if r["state"] == "held":
        add("engagement-recurring" if "recurs" in r and "since" not in r else "engagement-held", name, r, r, r.get("since"))
    elif r["state"] in ("planned", "requested"):
        add("engagement-planned", name, r, r, r.get("since"))
for kind, records in (("unit", units), ("programme", programmes), ("project", projects)):
    for name, r in records.items():
        add(f"{kind}-began", name, r, {}, r.get("since"))
        add(f"{kind}-ended", name, r, {}, r.get("until"))
for name, r in measures.items():
    for entry in r.get("log", []):
        add("measure-told", name, r, {}, entry["date"])
for name, r in decisions.items():
    add("decision-made", name, r, {}, r.get("date"))
period = {kind: sorted(names) for kind, names in happened.items()}

# what is due: 'collection/id kind date', of what goes on
due = []


def owed(collection, name, kind, date):
    due.append(f"{collection}/{name} {kind} {date}")


for name, r in networks.items():
    if phase(r) and phase(r)["status"] in over:
        continue
    if "next" in r.get("review", {}):
        owed("networks", name, "review", r["review"]["next"])
    for o in r.get("roles", []):
        if "until" in o and last(o["until"]) >= today:
            owed("networks", name, "role", o["until"])
for name, r in partners.items():
    if phase(r) and phase(r)["status"] in over:
        continue
    for a in r.get("agreements", []):
        if "until" in a and last(a["until"]) >= today:
            owed("partners", name, "agreement", a["until"])
for name, r in engagements.items():
    if r["state"] not in ("cancelled", "declined"):
        for item in r.get("follow-ups", []):
            if "due" in item and "done" not in item:
                owed("engagements", name, "follow-up", item["due"])
for name, r in measures.items():
    if r["state"] in ("planned", "underway"):
        if "due" in r:
            owed("measures", name, "measure", r["due"])
        if told(r) or "since" in r:
            owed("measures", name, "measure-progress", year_later(max(map(last, told(r) or [r["since"]]))))
for name, r in materials.items():
    owed("materials", name, "material" if "valid-until" in r else "material-review",
         r.get("valid-until") or year_later(last(r["reviewed"])))
for collection, records in (("programmes", programmes), ("projects", projects)):
    for name, r in records.items():
        if "until" in r and last(r["until"]) >= today:
            owed(collection, name, "end", r["until"])

# networks in which the city was at the end of each year, of those whose start is known
dated = [r for r in networks.values() if "since" in r["phases"][0]]


def holds(record, day):
    now = [p for p in record["phases"] if "since" in p and first(p["since"]) <= day]
    return bool(now) and now[-1]["status"] not in over | {"considering"}


years = {str(y): sum(holds(r, min(f"{y}-12-31", today)) for r in dated)
         for y in range(min(int(first(r["phases"][0]["since"])[:4]) for r in dated), int(today[:4]) + 1)}

print(json.dumps({
    "due": sorted(due), "years": years, "portfolio": portfolio, "coverage": coverage, "monitoring": monitoring, "resources": resources,
    "materials": bank, "quality": quality, "period": period,
}))
