#!/usr/bin/env python3
"""All that reports find and every number that they tell, from the YAML of a register by other means than the program's.

    figures.py ROOT DAY SINCE/UNTIL...

prints one JSON object: `findings` and `told`, each of it by report, such as `portfolio`, `period 2022 2024`, `brief
partners/oslo`, `unit units/kirjasto`; and `due`, what is due.
"""
import json
import sys

import findings
import told
from period import Period
from register import Register

root, today, periods = sys.argv[1], sys.argv[2], sys.argv[3:]
r = Register(root, today)
all_found, all_told = {}, {}
for report in ("portfolio", "coverage", "monitoring", "overlaps", "resources", "materials", "quality"):
    all_found[report] = list(getattr(findings, report)(r))
    all_told[report] = list(getattr(told, report)(r))
for dates in periods:
    period = Period(r, *dates.split("/"))
    all_found["period " + dates.replace("/", " ")] = list(period.findings())
    all_told["period " + dates.replace("/", " ")] = list(told.period(period))
for subject in list(r.partners.values()) + list(r.networks.values()):
    all_found["brief " + subject["."]] = list(findings.brief(r, subject))
for unit in r.units.values():
    all_found["unit " + unit["."]] = list(findings.unit(r, unit))
    all_told["unit " + unit["."]] = list(told.unit(r, unit))
due = [f"{record['.']} {kind} {date}" for record, kind, date, _ in findings.due(r)]
print(json.dumps({"findings": all_found, "told": all_told, "due": {"all": due}}, ensure_ascii=False))
