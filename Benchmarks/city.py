#!/usr/bin/env python3
"""An invented city: a register with the life of fifteen years, to read reports, pages and maps as a coordinator would.

    Benchmarks/city.py FOLDER

makes a git repository in FOLDER, which must not exist: 100 networks, 150 partners, 30 units, and what they did from 2011 to
2026, with the schemas of this repository. Every name is invented and the title says so. The same every time.
"""
import calendar
import datetime
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIRST, TODAY = datetime.date(2011, 1, 10), datetime.date(2026, 11, 20)
chance = random.Random(2026)


def name(fi, sv=None, en=None):
    return {"fi": fi, "sv": sv or fi, "en": en or fi}


def small(text):
    return text[0].lower() + text[1:]


def slug(text):
    for old, new in (("ä", "a"), ("ö", "o"), ("å", "a")):
        text = text.lower().replace(old, new)
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def later(date, months, day=None):
    month = date.month - 1 + months
    year, month = date.year + month // 12, month % 12 + 1
    return datetime.date(year, month, min(day or date.day, calendar.monthrange(year, month)[1]))


def some_day(since, until):
    return since + datetime.timedelta(days=chance.randint(0, max(0, (until - since).days)))


def shown(date, precision="day"):
    return {"day": date.isoformat(), "month": date.isoformat()[:7], "year": date.year}[precision]


# -- What is written

def scalar(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if re.fullmatch(r"[a-z][a-z0-9-]*(/[a-z0-9-]+)?|\d{4}-\d\d(-\d\d)?", value) and value not in ("null", "true", "false"):
        return value
    return json.dumps(value, ensure_ascii=False)


def lines(value, indent=""):
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, (dict, list)):
                yield f"{indent}{key}:"
                yield from lines(item, indent + "  ")
            else:
                yield f"{indent}{key}: {scalar(item)}"
    else:
        for item in value:
            if isinstance(item, dict):
                inner = list(lines(item, indent + "  "))
                yield f"{indent}- {inner[0].strip()}"
                yield from inner[1:]
            else:
                yield f"{indent}- {scalar(item)}"


def text_of(record):
    return "\n".join(lines({k: v for k, v in record.items() if v not in (None, [], {})})) + "\n"


class City:
    """The records as they are, and what happened to them, to be committed in the order of the days."""

    def __init__(self):
        self.events = []

    def on(self, date, message, change, decision=None):
        """A change of records on a day: `change` gets the records and returns the names of those that it touched."""
        if date <= TODAY:
            self.events.append((date, len(self.events), message, change, decision))

    def add(self, date, collection, id, record, message, decision=None):
        def change(records):
            records[collection, id] = {"id": id, **record}
            records[collection, id]["sources"] = record.get("sources") or ["https://example.fi/keksitty"]
            return [(collection, id)]
        self.on(date, message, change, decision)
        return id

    def edit(self, date, collection, id, message, change, decision=None):
        def edit(records):
            change(records[collection, id])
            return [(collection, id)]
        self.on(date, message, edit, decision)

    def write(self, folder):
        subprocess.run(["git", "init", "--quiet", "--initial-branch=main", folder], check=True)
        files = {"register.yaml": (ROOT / "register.yaml").read_text()}
        files["register.yaml"] = re.sub(
            r"title:\n.*?\nlanguages", "title:\n  fi: Keksittylän kansainväliset kumppanit (keksitty kaupunki)\n"
            "  sv: Påhittestads internationella partner (en påhittad stad)\n"
            "  en: Inventia's international partners (an invented city)\nlanguages", files["register.yaml"], flags=re.S)
        for schema in sorted((ROOT / "schemas").glob("*.json")):
            # Cases of the invented city are not those of Helsinki.
            files[f"schemas/{schema.name}"] = schema.read_text().replace('"^HEL ', '"^KEK ')
        stream, records = [], {}
        self.commit(stream, FIRST, "Begin the register", files)
        for date, _, message, change, decision in sorted(self.events, key=lambda event: event[:2]):
            touched = {f"records/{c}/{i}.yaml": text_of(records[c, i]) for c, i in change(records)}
            if decision:
                message += f"\n\nDecision: {decision}"
            self.commit(stream, date, message, touched)
        subprocess.run(
            ["git", "-C", folder, "fast-import", "--quiet"], input=b"".join(stream), check=True)
        subprocess.run(["git", "-C", folder, "reset", "--quiet", "--hard", "main"], check=True)

    @staticmethod
    def commit(stream, date, message, files):
        people = [("Aada Keksitty", "aada"), ("Eelis Keksitty", "eelis"), ("Ilona Keksitty", "ilona")]
        who, box = people[date.toordinal() % 3]
        time = int(datetime.datetime(date.year, date.month, date.day, 9, tzinfo=datetime.timezone.utc).timestamp())
        body = message.encode()
        stream.append(f"commit refs/heads/main\ncommitter {who} <{box}@example.fi> {time} +0200\ndata {len(body)}\n".encode())
        stream.append(body + b"\n")
        for path, text in files.items():
            data = text.encode()
            stream.append(f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n")


# -- What is told

# Each in Finnish, Swedish and English; the last is what begins Finnish compounds.
THEMES = [
    ("Ilmasto", "klimat", "Climate", "Ilmasto"), ("Satama", "hamnar", "Port", "Satama"),
    ("Asuminen", "boende", "Housing", "Asumis"), ("Liikenne", "trafik", "Transport", "Liikenne"),
    ("Koulutus", "utbildning", "Education", "Koulutus"), ("Kulttuuri", "kultur", "Culture", "Kulttuuri"),
    ("Muotoilu", "design", "Design", "Muotoilu"), ("Terveys", "hälsa", "Health", "Terveys"),
    ("Turvallisuus", "säkerhet", "Safety", "Turvallisuus"), ("Matkailu", "turism", "Tourism", "Matkailu"),
    ("Innovaatiot", "innovation", "Innovation", "Innovaatio"), ("Avoin data", "öppna data", "Open Data", "Data"),
    ("Osallisuus", "delaktighet", "Participation", "Osallisuus"), ("Nuoriso", "ungdom", "Youth", "Nuoriso"),
    ("Vesi", "vatten", "Water", "Vesi"), ("Ruoka", "mat", "Food", "Ruoka"), ("Pyöräily", "cykling", "Cycling", "Pyöräily"),
    ("Kirjasto", "bibliotek", "Library", "Kirjasto"), ("Talous", "ekonomi", "Economy", "Talous"),
    ("Luonto", "natur", "Nature", "Luonto"),
]
KINDS = [
    ("{}verkosto", "Nätverket för {}", "{} Cities Network"), ("{}kaupunkien liitto", "Förbundet för {}", "Union of {} Cities"),
    ("{}foorumi", "Forumet för {}", "{} Forum"), ("Euroopan {}kaupungit", "Europas städer för {}", "European {} Cities"),
    ("Pohjoismaiden {}ryhmä", "Nordens grupp för {}", "Nordic {} Group"),
]
STARTS = ["Aal", "Brin", "Dor", "Elv", "Fjar", "Gran", "Hal", "Ister", "Jor", "Kal", "Lun", "Mar", "Nor", "Ol", "Per", "Quel", "Ros", "Sol", "Tor", "Ul"]
ENDS = ["borg", "dam", "furt", "grad", "hamn", "iva", "mouth", "nes", "polis", "stad", "ton", "vik"]
COUNTRIES = ["SE", "NO", "DK", "EE", "LV", "LT", "DE", "NL", "BE", "FR", "ES", "IT", "PL", "GB", "US", "CA", "JP", "CN", "KR", "UA"]
PERIODS = [(2011, 2014), (2015, 2018), (2019, 2022), (2023, 2027)]
GOALS = [
    ("Ilmastotyön kärki", "Främst i klimatarbetet", "Leading in climate work"),
    ("Kilpailukyky ja osaajat", "Konkurrenskraft och kompetens", "Competitiveness and talent"),
    ("Vaikuttaminen Euroopassa", "Inflytande i Europa", "Influence in Europe"),
    ("Tunnettu kulttuurikaupunki", "En känd kulturstad", "A known city of culture"),
    ("Turvallinen arki", "En trygg vardag", "A safe everyday life"),
    ("Digitaalinen kaupunki", "En digital stad", "A digital city"),
]
UNITS = [
    ("Keksittylän kaupunginkanslia", "division", None), ("Kaupunkiympäristön toimiala", "division", None),
    ("Kasvatuksen toimiala", "division", None), ("Kulttuurin toimiala", "division", None),
    ("Sosiaali- ja terveystoimiala", "division", None), ("Kansainvälinen yksikkö", "unit", 0),
    ("Elinkeino-osasto", "department", 0), ("Viestintäosasto", "department", 0), ("Tietohallinto", "department", 0),
    ("Strategiaosasto", "department", 0), ("Ilmastoyksikkö", "unit", 1), ("Liikennepalvelu", "department", 1),
    ("Asuntopalvelu", "department", 1), ("Kaavoituspalvelu", "department", 1), ("Puistopalvelu", "department", 1),
    ("Varhaiskasvatus", "department", 2), ("Perusopetus", "department", 2), ("Ammattiopisto", "department", 2),
    ("Kirjastopalvelu", "department", 3), ("Museo", "department", 3), ("Nuorisopalvelu", "department", 3),
    ("Tapahtumayksikkö", "unit", 3), ("Terveysasemat", "department", 4), ("Hyvinvointiyksikkö", "unit", 4),
    ("Keksittylän Satama Oy", "company", None), ("Keksittylä Markkinointi Oy", "company", None),
]
# Units of which others took the place on 1 June 2017.
FORMER = [("Kaupunkisuunnitteluvirasto", 13), ("Ympäristökeskus", 10), ("Opetusvirasto", 16), ("Kulttuurikeskus", 3)]


def make_units(city):
    ids = [slug(unit[0]) for unit in UNITS]
    for (title, kind, parent), id in zip(UNITS, ids):
        city.add(FIRST, "units", id, {
            "name": name(title), "kind": kind, "parent": ids[parent] if parent is not None else None,
            "since": 2005, "mailbox": f"{id}@example.fi", "remit": f"{title} hoitaa tehtävänsä. Keksitty."},
            f"Add {title}")
    for title, heir in FORMER:
        id = city.add(FIRST, "units", slug(title), {"name": name(title), "kind": "department", "since": 1998}, f"Add {title}")
        city.edit(datetime.date(2017, 6, 1), "units", id, f"{title} ends",
                  lambda record, heir=ids[heir]: record.update(until="2017-05-31", successor=heir))
    return ids


def make_goals(city):
    """The goals of each period, of which each goes on from the one before it."""
    periods = []
    for since, until in PERIODS:
        date = max(FIRST, datetime.date(since, 1, 5))
        programme = city.add(date, "programmes", f"strategia-{since}-{until}", {
            "name": name(f"Kaupunkistrategia {since}–{until}", f"Stadsstrategin {since}–{until}", f"City strategy {since}–{until}"),
            "kind": "strategy", "since": shown(date), "until": until, "description": "Keksitty strategia."},
            f"Add the strategy of {since}")
        goals = []
        for order, (fi, sv, en) in enumerate(GOALS):
            goals.append(city.add(date, "priorities", f"{slug(fi)}-{since}", {
                "name": name(fi, sv, en), "kind": "goal", "programme": programme, "order": order + 1,
                "continues": [periods[-1][1][order]] if periods else None}, f"Add the goal {fi}"))
        periods.append((date, goals))
    return periods


def goals_on(periods, date, theme):
    """The goals that a theme serves in the period of a day."""
    goals = [goals for since, goals in periods if since <= date][-1]
    return [goals[theme % 6]] + ([goals[(theme * 5 + 2) % 6]] if theme % 3 == 0 and theme % 6 != (theme * 5 + 2) % 6 else [])


def decide(city, date, title, outcome="approved"):
    number = chance.randint(1, 15000)
    id = f"kek-{date.year}-{number:06}"
    city.add(date, "decisions", id, {
        "name": name(title), "case": f"KEK {date.year}-{number:06}", "body": "kaupunginhallitus", "date": shown(date),
        "section": chance.randint(10, 400), "outcome": outcome, "url": f"https://example.fi/asia/{id}"}, f"Add the decision on {title}", id)
    return id


def make_networks(city, units, periods):
    networks = []
    for number in range(100):
        theme = number % 20
        _, sv, en, stem = THEMES[theme]
        finnish, swedish, english = KINDS[number // 20]
        title = name(finnish.format(stem if finnish[0] == "{" else stem.lower()), swedish.format(sv), english.format(en))
        joined = some_day(datetime.date(1996, 1, 1), datetime.date(2025, 6, 30))
        precision = chance.choice(["day", "day", "month", "year"])
        recorded = max(FIRST, joined) if joined > FIRST else some_day(FIRST, datetime.date(2013, 12, 31))
        owner = units[(theme * 3 + number) % 24]
        decision = decide(city, joined, f"Liittyminen: {title['fi']}") if joined > FIRST else None
        id = slug(title["fi"])
        former = slug(FORMER[number % 4][0]) if number % 5 == 0 and recorded < datetime.date(2017, 1, 1) else None
        city.add(recorded, "networks", id, {
            "name": title, "kind": ["city-network", "thematic", "thematic", "professional"][number % 4],
            "scope": ["european", "nordic", "global", "baltic", "european"][number // 20],
            "owner": former or owner, "contact-role": "Asiantuntija" if number % 3 else None,
            "importance": "key" if number % 12 == 0 else "regular",
            "supports": goals_on(periods, recorded, theme), "rationale": "Verkosto palvelee kaupungin tavoitteita. Keksitty.",
            "phases": [{"status": "member" if number % 6 else "taking-part", "since": shown(joined, precision), "source": decision}
                       if decision else {"status": "member" if number % 6 else "taking-part", "since": shown(joined, precision)}],
            "joined-by": decision,
            "fee": {"eur": chance.choice([500, 1200, 2500, 4800, 8650, 15000, 32000, 61000]), "per": "year"} if number % 4 else None,
            "benefit": "Vertaistietoa, yhteisiä hankkeita ja kanavan vaikuttaa. Keksitty." if number % 3 else None,
            "themes": [THEMES[theme][0]], "website": f"https://example.org/{id}",
            "sources": [decision] if decision else None}, f"Add {title['fi']}", decision)
        end = None
        if number % 9 == 4 and joined < datetime.date(2019, 1, 1):
            end = some_day(datetime.date(2019, 1, 1), datetime.date(2026, 6, 1))
            exit = decide(city, end, f"Eroaminen: {title['fi']}")
            city.edit(end, "networks", id, f"Leave {title['fi']}", lambda record, end=end, exit=exit: record["phases"].append(
                {"status": "left", "since": shown(end), "reason": "Hyöty ei vastannut jäsenmaksua.", "source": exit}), exit)
        networks.append((id, title, owner, theme, recorded, end))
        goes_on = lambda date: date > recorded and (end is None or date < end)
        if former and goes_on(datetime.date(2017, 6, 1)):
            city.edit(datetime.date(2017, 6, 1), "networks", id, f"{title['fi']} gets another owner",
                      lambda record, owner=owner: record.update(owner=owner))
        for since, _ in periods[1:]:
            # Some are forgotten when the strategy changes.
            if goes_on(since) and number % 7:
                city.edit(later(since, 2), "networks", id, f"{title['fi']} serves the new strategy",
                          lambda record, goals=goals_on(periods, since, theme): record.update(supports=goals))
        if number % 5 == 1:
            since = some_day(max(recorded, datetime.date(2014, 1, 1)), datetime.date(2025, 12, 31))
            until = later(since, chance.choice([24, 36, 48]))
            if goes_on(since):
                city.edit(since, "networks", id, f"An office in {title['fi']}", lambda record, since=since, until=until: record.setdefault("roles", []).append(
                    {"role": chance.choice(["board", "chair", "working-group"]), "body": "Hallitus", "held-by": {"role": name("Pormestari", "Borgmästaren", "Mayor")},
                     "since": shown(since), "until": shown(until, "month")}))
        if number % 3 == 0:
            date = later(max(recorded, datetime.date(2016, 1, 1)), chance.randint(6, 30))
            while date < TODAY and goes_on(date):
                following = later(date, 24)
                city.edit(date, "networks", id, f"Review of {title['fi']}", lambda record, date=date, following=following: record.update(review={
                    "every": 24, "last": shown(date, "month"), "next": shown(following, "month"),
                    "verdict": chance.choice(["continue", "continue", "deepen", "wind-down"])}))
                # A few reviews are late or not held.
                date = later(following, chance.choice([0, 0, 2, 30]))
    for place in range(0, 96, 16):
        (id, title, *_), (other, *_) = networks[place], networks[place + 3]
        city.edit(datetime.date(2021, 3, 1), "networks", id, f"{title['fi']} overlaps", lambda record, other=other: record.update({"overlaps-with": [other]}))
    return networks


def make_partners(city, units, periods):
    partners, used = [], set()
    for number in range(150):
        while True:
            word = chance.choice(STARTS) + chance.choice(ENDS)
            if word not in used:
                used.add(word)
                break
        kind = "city" if number % 5 else chance.choice(["organisation", "foundation", "company", "university"])
        title = {"city": word, "organisation": f"{word} Alliance", "foundation": f"{word} Foundation", "company": f"{word} Oy",
                 "university": f"University of {word}"}[kind]
        id, country, owner = slug(title), COUNTRIES[number % 20], units[number % 24]
        since = some_day(datetime.date(1995, 1, 1), datetime.date(2025, 12, 1))
        recorded = max(since, some_day(FIRST, datetime.date(2013, 1, 1)))
        start = None if number % 4 == 0 else shown(since, chance.choice(["day", "month", "year"]))
        phase = {"status": "active", "since": start} if start else {"status": "active"}
        theme = number % 20
        city.add(recorded, "partners", id, {
            "name": name(title), "kind": kind, "country": country, "owner": owner,
            "importance": ["key", "active", "active", "occasional", "occasional"][number % 5 if number % 25 else 0],
            "phases": [phase],
            "cooperation": [{"topic": THEMES[theme][0], "form": chance.choice(["knowledge-exchange", "joint-project", "joint-advocacy"]),
                             "lead": owner, "supports": goals_on(periods, recorded, theme)}],
            "location": {"lat": round(40 + chance.random() * 25, 2), "lon": round(-5 + chance.random() * 35, 2)},
            "notes": "Keksitty kumppani."}, f"Add {title}")
        end = None
        if number % 10 == 7:
            end = some_day(max(later(recorded, 6), datetime.date(2020, 1, 1)), TODAY)
            status = "dormant" if number % 20 == 7 else "ended"

            def over(record, end=end, status=status):
                record["phases"].append({"status": status, "since": shown(end, "month"), "reason": "Yhteistyö on hiipunut."})
                record["cooperation"][0]["until"] = shown(later(end, -1), "month")
            city.edit(end, "partners", id, f"{title}: {status}", over)
        if number % 4 == 1:
            signed = some_day(max(recorded, datetime.date(2012, 1, 1)), min(end or TODAY, TODAY))
            kind = chance.choice(["memorandum", "letter-of-intent", "cooperation-document"])
            decision = decide(city, signed, f"Sopimus: {title}")
            city.edit(signed, "partners", id, f"An agreement with {title}", lambda record, signed=signed, kind=kind, decision=decision: record.setdefault("agreements", []).append(
                {"kind": kind, "title": name("Yhteistyöasiakirja"), "signed": shown(signed),
                 "until": shown(later(signed, chance.choice([36, 60])), "month"), "source": decision}), decision)
        partners.append((id, title, owner, theme, recorded, end, country))
    return partners


def make_engagements(city, units, networks, partners, periods):
    level = ["mayor", "deputy-mayor", "director", "expert", "expert"]
    kinds = [("visit-in", "Vierailu: {}"), ("visit-out", "Vierailu kohteeseen {}"), ("meeting", "Tapaaminen: {}")]
    number = 0
    for id, title, owner, theme, recorded, end, country in partners:
        date = some_day(recorded, later(recorded, 14))
        while date < datetime.date(2027, 3, 1) and (end is None or date < end - datetime.timedelta(days=40)):
            number += 1
            kind, form = kinds[number % 3]
            planned = max(FIRST, later(date, -2))
            lead = owner if number % 6 else units[(number * 7) % 24]
            record = {
                "name": name(form.format(title)), "kind": kind, "since": shown(date), "until": shown(date + datetime.timedelta(days=1)) if number % 4 == 0 else None,
                "lead": lead, "level": level[number % 5], "from": country if kind == "visit-in" else None,
                "partners": [id], "supports": goals_on(periods, max(FIRST, date), theme), "state": "planned", "purpose": f"{THEMES[theme][0]}. Keksitty."}
            event = city.add(planned, "engagements", f"{kind}-{id}-{date.isoformat()}", record, f"Plan: {record['name']['fi']}")

            def held(record, number=number, owner=owner, date=date):
                record.update(state="cancelled" if number % 13 == 0 else "held")
                if number % 13:
                    record["outcome"] = "Sovittiin yhteisestä jatkosta."
                    if number % 4 == 0:
                        record["follow-ups"] = [{"text": "Lähetetään aineisto.", "unit": owner, "due": shown(later(date, 1))}]
            city.edit(date + datetime.timedelta(days=2), "engagements", event, f"Held: {record['name']['fi']}", held)
            if number % 4 == 0 and number % 40:
                city.edit(later(date, 1), "engagements", event, f"Done: {record['name']['fi']}", lambda record, date=date: [
                    item.update(done=shown(later(date, 1))) for item in record.get("follow-ups", [])])
            date = later(date, chance.randint(9, 40), chance.randint(1, 28))
    for place, (id, title, owner, theme, recorded, end) in enumerate(networks):
        for year in range(2012, 2027):
            date = datetime.date(year, 1 + (place * 5) % 12, 3 + place % 20)
            if (place + year) % 6 or date < recorded or end and date > end:
                continue
            hosted = (place + year) % 24 == 0
            state = "held" if date <= TODAY else "planned"
            partner = partners[(place * 3 + year) % 150]
            host = None if hosted or partner[5] or partner[4] > date else partner[0]
            city.add(max(FIRST, min(date, TODAY)), "engagements", f"kokous-{id}-{year}", {
                "name": name(f"{title['fi']}: vuosikokous {year}", f"{title['sv']}: årsmöte {year}", f"{title['en']}: annual meeting {year}"),
                "kind": "event-hosted" if hosted else "event-abroad", "since": shown(date, "month"), "lead": owner, "networks": [id],
                "level": level[(place + year) % 5], "host": host, "within": None if host or hosted else f"{title['fi']}n vuosikokous",
                "visitors": 100 + place * 7 if hosted else None, "state": state,
                "supports": goals_on(periods, date, theme)}, f"The meeting of {title['fi']} in {year}")


def make_measures(city, units, networks, partners, periods):
    kinds = ["progress", "success", "lesson"]
    texts = {"progress": "Työ eteni suunnitellusti.", "success": "Tavoite saavutettiin etuajassa.",
             "lesson": "Kumppanit kannattaa ottaa mukaan aiemmin."}
    for number in range(48):
        since, goals = periods[number % 4]
        fi, sv, en = GOALS[number % 6]
        start = later(since, chance.randint(1, 10))
        id = f"toimenpide-{number + 1}"
        title = name(f"Toimenpide {number + 1}: {small(fi)}", f"Åtgärd {number + 1}: {small(sv)}", f"Measure {number + 1}: {small(en)}")
        rising = number % 3 != 0
        city.add(start, "measures", id, {
            "name": title, "state": "underway", "lead": units[number % 24], "supports": [goals[number % 6]],
            "since": shown(start, "month"), "due": shown(later(start, 40), "month"), "description": "Keksitty toimenpide.",
            "indicators": [{"name": name("Osallistujia", "Deltagare", "Participants") if rising else name("Päästöt", "Utsläpp", "Emissions"),
                            "unit": "henkilöä" if rising else "kt", "baseline": 100, "target": 200 if rising else 60}]}, f"Add {title['fi']}")
        value, date, entry = 100, later(start, 6), 0
        stop = later(start, chance.choice([12, 30, 48]))
        while date < min(stop, TODAY):
            value += chance.randint(2, 40) if rising else -chance.randint(0, 9)
            kind = kinds[entry % 3]

            def told(record, date=date, value=value, kind=kind, number=number):
                record["indicators"][0].setdefault("readings", []).append({"date": shown(date), "value": value})
                record.setdefault("log", []).append({
                    "date": shown(date), "kind": kind, "text": texts[kind],
                    "networks": [networks[number][0]] if number % 2 else None, "partners": [partners[number][0]] if number % 5 == 0 else None})
                record["log"][-1] = {k: v for k, v in record["log"][-1].items() if v}
            city.edit(date, "measures", id, f"{title['fi']}: {kind}", told)
            date, entry = later(date, 6), entry + 1
        if number % 4 < 3 and number % 5:
            city.edit(min(stop, TODAY), "measures", id, f"{title['fi']} is done", lambda record, number=number: record.update(
                state="dropped" if number % 11 == 0 else "done"))


def make_rest(city, units, networks, partners, periods):
    city.add(FIRST, "groups", "kaupunginhallitus", {"name": name("Kaupunginhallitus", "Stadsstyrelsen", "City Board"), "kind": "decision-body"}, "Add the city board")
    city.add(FIRST, "groups", "koordinaatioryhma", {
        "name": name("Kansainvälisten asioiden koordinaatioryhmä"), "kind": "coordination", "chair": {"role": name("Kansainvälisen yksikön päällikkö")},
        "members": units[:8], "remit": "Sovittaa yhteen kansainvälisen työn. Keksitty."}, "Add the coordination group")
    for number in range(40):
        since = some_day(datetime.date(2012, 1, 1), datetime.date(2025, 1, 1))
        theme = THEMES[number % 20]
        partner = next(p for p in partners[number * 3:] + partners if p[5] is None and p[4] < since)
        city.add(since, "projects", f"hanke-{number + 1}", {
            "name": name(f"{theme[3]}hanke {number + 1}", f"Projekt {number + 1}: {theme[1]}", f"{theme[2]} project {number + 1}"),
            "kind": "eu-project" if number % 3 else "joint-project", "lead": units[number % 24], "partners": [partner[0]],
            "supports": goals_on(periods, since, number % 20), "since": shown(since, "month"), "until": shown(later(since, 36), "month"),
            "funding": {"programme": "Keksitty ohjelma", "eur": 100000 + 25000 * number} if number % 3 else None}, f"Add project {number + 1}")
    for number, (fi, sv, en) in enumerate(GOALS):
        date = later(periods[-1][0], 3 + number * 4)
        city.add(date, "materials", f"ydinviesti-{slug(fi)}", {
            "name": name(f"Ydinviesti: {fi}", f"Kärnbudskap: {sv}", f"Core message: {en}"), "kind": "core-message",
            "supports": [periods[-1][1][number]], "owner": units[7],
            "messages": {"fi": f"Keksittylä on edelläkävijä: {small(fi)}.", "sv": f"Påhittestad går före: {small(sv)}.",
                         **({"en": f"Inventia leads the way: {small(en)}."} if number % 2 else {})},
            "reviewed": shown(date), "valid-until": 2027 if number % 2 else None}, f"Add the core message {fi}")
    for number in range(24):
        date = some_day(datetime.date(2015, 1, 1), TODAY)
        goal = [goals for since, goals in periods if since <= date][-1][number % 6]
        city.add(date, "resource-needs", f"tarve-{number + 1}", {
            "name": name(f"Tarve {number + 1}", f"Behov {number + 1}", f"Need {number + 1}"), "priority": goal, "unit": units[number % 24] if number % 5 else None,
            "year": date.year + 1 if number % 4 else None, "kind": ["staff", "money", "skills"][number % 3],
            "amount": [1, 25000, None][number % 3], "need": "Työhön tarvitaan lisää voimia. Keksitty.",
            "state": ["identified", "funded", "declined"][number % 3 if number % 2 else 0]}, f"Add need {number + 1}")


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    if folder.exists():
        sys.exit(f"{folder} exists; name a folder that does not")
    city = City()
    units = make_units(city)
    periods = make_goals(city)
    networks = make_networks(city, units, periods)
    partners = make_partners(city, units, periods)
    make_engagements(city, units, networks, partners, periods)
    make_measures(city, units, networks, partners, periods)
    make_rest(city, units, networks, partners, periods)
    city.write(str(folder))


if __name__ == "__main__":
    main()
