"""A register as it lies in a folder, and what its dates mean, by other means than the program's.

Every value is read as a text, so that NO is a country and 2022-02 no date of YAML 1.1. A record is a dictionary, with its name
`networks/c40` under `.`.
"""
import calendar
import datetime
import json
import pathlib

import yaml

FOLDERS = [
    "partners", "networks", "engagements", "projects", "priorities", "programmes", "measures", "resource-needs", "materials",
    "units", "groups", "decisions",
]
OVER = {"suspended", "ended", "left"}


class Register:
    """The records by folder and id, seen from a day."""

    def __init__(self, root, today):
        self.today = today
        self.all, self.fields = {}, {}
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        for folder in FOLDERS:
            files = sorted((pathlib.Path(root) / "records" / folder).glob("*.yaml"))
            self.all[folder] = {
                f.stem: {"." : f"{folder}/{f.stem}", **yaml.load(f.read_text(), loader)} for f in files}
            schema = pathlib.Path(root) / "schemas" / f"{folder.removesuffix('s')}.schema.json"
            if folder == "priorities":
                schema = schema.with_name("priority.schema.json")
            self.fields[folder] = list(json.loads(schema.read_text())["properties"])

    def __getattr__(self, folder):
        return self.all[folder.replace("_", "-")]

    def named(self, folder, names):
        """The records that a list names, of those that there are."""
        return [self.all[folder][name] for name in names or [] if name in self.all[folder]]

    # -- Time

    def is_over(self, entry):
        return "until" in entry and last(entry["until"]) < self.today

    def is_later(self, entry):
        return "since" in entry and first(entry["since"]) > self.today

    def may_hold(self, entry):
        return not self.is_over(entry) and not self.is_later(entry) and first(entry.get("signed", "0001")) <= self.today

    def phase(self, record, day=None):
        """The phase in which a record is on a day: one without a date began no earlier than those before it."""
        now, begun = None, True
        for entry in record.get("phases", []):
            if "since" in entry:
                begun = first(entry["since"]) <= (day or self.today)
            if begun:
                now = entry
        return now

    def status(self, record):
        return (self.phase(record) or {}).get("status")

    def has_begun(self, record):
        if not record.get("phases"):
            return not self.is_later(record)
        programme = self.programmes.get(record["phases"][0].get("during"))
        if "since" not in record["phases"][0] and programme and self.is_later(programme):
            return False
        return self.phase(record) is not None

    def freshness(self, material):
        if "valid-until" in material:
            return "fresh" if last(material["valid-until"]) >= self.today else "expired"
        return "fresh" if year_later(last(material["reviewed"])) >= self.today else "to-review"

    def goes_on(self, record):
        """Whether what a record is about goes on on the day."""
        folder, state = record["."].split("/")[0], record.get("state")
        if folder in ("partners", "networks"):
            return self.status(record) not in OVER and self.has_begun(record)
        if folder == "materials":
            return self.freshness(record) != "expired"
        if folder == "measures":
            return state == "planned" or state == "underway" and not self.is_later(record)
        if folder == "engagements":
            return state not in ("cancelled", "declined") and not (state == "held" and self.is_later(record))
        return not self.is_over(record) and not self.is_later(record)

    # -- Goals and decisions

    def programme(self, goal):
        return self.programmes.get(goal.get("programme") or goal.get("during"))

    def in_force(self, goal):
        programme = self.programme(goal)
        return programme is None or not self.is_over(programme) and not self.is_later(programme)

    def supports(self, record):
        """The goals that a record serves, as a whole or by something in it that holds."""
        names = list(record.get("supports", []))
        for field in ("cooperation", "agreements", "goals"):
            for entry in record.get(field, []):
                if self.may_hold(entry):
                    names += entry.get("supports", [])
        return self.named("priorities", dict.fromkeys(names))

    def decided(self, record, entry):
        """When what an entry tells was decided."""
        sources = record.get("sources", [])
        source = entry.get("source") or (sources[0] if len(sources) == 1 else None)
        return self.decisions.get(source, {}).get("date")

    def is_uncertain(self, entry, record):
        """Whether nobody knows if an entry held by the day: it has no date, and what tells it was decided later."""
        if "since" in entry or "during" in entry:
            return False
        sources = [entry["source"]] if "source" in entry else record.get("sources", [])
        days = [first(self.decisions[s]["date"]) for s in sources if "date" in self.decisions.get(s, {})]
        return bool(days) and min(days) > self.today

    def told(self, measure):
        """The dates on which something was told of a measure, by the day."""
        readings = [x for i in measure.get("indicators", []) for x in i.get("readings", [])]
        return [x["date"] for x in measure.get("log", []) + readings if first(x["date"]) <= self.today]

    def is_silent(self, measure):
        known = latest(self.told(measure) + ([measure["since"]] if "since" in measure else []))
        return self.goes_on(measure) and (known is None or year_later(last(known)) < self.today)


# -- Dates: texts of a year, a month or a day, which compare as texts once they are days

def first(date):
    return (date + "-01-01")[:10] if len(date) == 4 else (date + "-01")[:10]


def last(date):
    if len(date) == 4:
        return date + "-12-31"
    if len(date) == 7:
        return f"{date}-{calendar.monthrange(int(date[:4]), int(date[5:]))[1]:02}"
    return date


def latest(dates):
    """Of some dates the latest, of a year and a day in it the day; None of none."""
    return max(dates, key=lambda date: (first(date), last(date)), default=None)


def months_later(day, months):
    month = int(day[5:7]) - 1 + months
    year, month = int(day[:4]) + month // 12, month % 12 + 1
    return f"{year:04}-{month:02}-{min(int(day[8:]), calendar.monthrange(year, month)[1]):02}"


def year_later(day):
    return months_later(day, 12)


def days_between(day, other):
    return (datetime.date.fromisoformat(other) - datetime.date.fromisoformat(day)).days


def name(record):
    """What people call a record in Finnish."""
    title = record.get("name", record.get("title", record["."].split("/")[1]))
    return title if isinstance(title, str) else title.get("fi") or next(iter(title.values()))


def number(text):
    """A number as the program writes it: whole where it is whole."""
    return None if text is None else int(float(text)) if float(text).is_integer() else float(text)
