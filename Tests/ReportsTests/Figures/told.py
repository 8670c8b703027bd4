"""The sentences with numbers that reports tell in Finnish, each as a piece of text that the page has to hold."""
import itertools

from findings import fee, fee_sum, years
from register import OVER, first, last, latest, name


def ending(number, case):
    """A number with the ending of a Finnish case: `yhdessä`, `5:ssä`, `2:sta`."""
    if number == 1:
        return {"in": "yhdessä", "of": "yhdestä", "own": "yhden"}[case]
    if case == "own":
        return f"{number}:n"
    is_back = number % 10 in (2, 3, 6, 8) if number % 10 else number % 100 == 0
    return f"{number}:{'ss' if case == 'in' else 'st'}{'a' if is_back else 'ä'}"


def euros(value):
    text = f"{value:,.2f}".rstrip("0").rstrip(".").replace(",", " ")
    return text.replace(".", ",")


def listed(words):
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " ja " + words[-1]


def portfolio(r):
    begun = [n for n in r.networks.values() if r.has_begun(n)]
    current = [n for n in begun if r.status(n) not in OVER]
    sums = fee_sum(current)
    yield f"Verkostoja on {len(current)}:"
    for status, words in (("member", "jäsenenä"), ("taking-part", "mukana toiminnassa")):
        yield f"{words} {ending(sum(r.status(n) == status for n in current), 'in')}"
    yield f"yhteensä {euros(sums['fees_a_year'])} € vuodessa; maksu ei ole tiedossa {sums['without_fee']} verkostosta."
    if len(begun) > len(current):
        yield f"Kaupunki on eronnut {len(begun) - len(current)} verkostosta."
    for field, words in (("contact-role", "Yhteyshenkilön roolia ei ole merkitty"), ("review", "Arviointia ei ole merkitty")):
        count = sum(field not in n for n in current)
        yield f"{words}: kaikki {count} verkostoa." if count == len(current) else f"{words} ({count}): "
    runs = [(k, list(g)) for k, g in itertools.groupby(years(r).items(), key=lambda item: item[1])]
    yield "; ".join(f"{g[0][0]}{'' if len(g) == 1 else '–' + g[-1][0]} {count}" for count, g in runs)


def coverage(r):
    goals = [g for g in r.priorities.values() if r.in_force(g)]
    served = {s["."] for folder in ("partners", "networks", "projects", "measures", "engagements", "materials")
              for x in r.all[folder].values() if r.goes_on(x) for s in r.supports(x)}
    count = sum(g["."] not in served for g in goals)
    none = "yksi on sellainen" if count == 1 else f"{count} on sellaisia"
    yield f"teemoja on {len(goals)}" + (f"; niistä {none}" if count else ", ja rekisterissä on jotain")


STATES = {"planned": "suunniteltu", "underway": "käynnissä", "done": "tehty", "dropped": "luovuttu"}


def date(text):
    return ".".join(str(int(part)) for part in reversed(text.split("-"))) if len(text) == 10 else (
        f"{int(text[5:])}/{text[:4]}" if len(text) == 7 else text)


def monitoring(r):
    measures = list(r.measures.values())
    counts = {words: sum(m["state"] == state for m in measures) for state, words in STATES.items()}
    yield f"Toimenpiteitä on {len(measures)}: {listed([f'{w} {n}' for w, n in counts.items() if n])}."
    underway = [m for m in measures if m["state"] == "underway" and r.goes_on(m)]
    count = sum("indicators" not in m for m in underway)
    if count:
        yield f"Käynnissä olevat toimenpiteet, joilla ei ole mittaria ({count}): "
    for goal in r.priorities.values():
        served = [m for m in measures if goal["."].split("/")[1] in m.get("supports", [])]
        if not served:
            continue
        log = [x["kind"] for m in served for x in m.get("log", []) if first(x["date"]) <= r.today]
        told = latest([x for m in served for x in r.told(m)])
        described = name(goal)
        if not r.in_force(goal):
            described += f" ({name(r.programme(goal))}, ohjelma päättynyt)"
        yield " ".join([described] + [str(x) for x in (
            len(served), *(sum(m["state"] == state for m in served) for state in STATES),
            log.count("success"), log.count("lesson"), date(told) if told else "–")])


def overlaps(r):
    from findings import dealing_units
    subjects = [x for x in list(r.partners.values()) + list(r.networks.values()) if r.goes_on(x)]
    count = sum(len(dealing_units(r, x, with_hosts=False)) > 1 for x in subjects)
    hosts = sum(len(dealing_units(r, x)) > 1 for x in subjects) - count
    if hosts:
        yield f"Lisäksi {'yksi kumppani' if hosts == 1 else f'{hosts} kumppania'} on ollut vain isäntänä"
    yield f"{count} kumppanin tai verkoston kanssa toimii" if count else "ei ole merkitty yhtään kumppania tai verkostoa"


def resources(r):
    needs = list(r.resource_needs.values())
    groups = {}
    for field, words in (("unit", "yksikkö"), ("year", "vuosi"), ("amount", "määrä")):
        groups.setdefault(sum(field not in n for n in needs), []).append(words)
    groups.pop(0, None)
    parts = [
        f"{listed(words)} {'puuttuu' if len(words) == 1 else 'puuttuvat'} "
        + ("kaikista" if count == len(needs) else ending(count, "of")) for count, words in groups.items()]
    sentence = "; ".join(parts)
    yield f"Kirjattuja tarpeita on {len(needs)}. {sentence[:1].upper()}{sentence[1:]}."


def materials(r):
    words = {"fresh": "käyttökelpoisia", "to-review": "tarkistettavia", "expired": "vanhentuneita"}
    counts = {w: sum(r.freshness(m) == state for m in r.materials.values()) for state, w in words.items()}
    yield f"Materiaaleja on {len(r.materials)}: {', '.join(f'{w} {n}' for w, n in counts.items() if n)}."


def quality(r):
    yield f"Tietueita on {sum(map(len, r.all.values()))}."


def unit(r, unit):
    id = unit["."].split("/")[1]
    labels = {
        "networks": "verkostot", "partners": "kumppanit", "projects": "hankkeet", "measures": "toimenpiteet",
        "engagements": "vierailut ja tapahtumat", "materials": "materiaalit"}
    for folder, label in labels.items():
        own = [x for x in r.all[folder].values() if x.get("owner", x.get("lead")) == id and r.goes_on(x)]
        if own:
            yield f"Vastuulla: {label} ({len(own)})"
    count = sum(x.get("owner") == id and r.goes_on(x) and "next" not in x.get("review", {}) for x in r.networks.values())
    if count:
        yield f"Seuraavaa arviointia ei ole merkitty {'yhdelle' if count == 1 else count} verkostolle:"


LEVELS = {"mayor": "pormestari", "deputy-mayor": "apulaispormestari", "director": "johtaja", "expert": "asiantuntija"}
MOST = 20


def period(p):
    """What the review of a period says in numbers."""
    r, cities = p.r, p.cities
    told = sum(any(
        "date" in r.decisions.get(s, {}) and p.certainty(first(r.decisions[s]["date"]), last(r.decisions[s]["date"])) == "certain"
        for s in c.get("sources", []) + [x["source"] for entries in c.values() if isinstance(entries, list)
                                         for x in entries if isinstance(x, dict) and "source" in x]) for c in cities)
    unknown = sum("since" not in c["phases"][0] and "during" not in c["phases"][0] for c in cities)
    countries = len({c["country"] for c in cities if "country" in c})
    yield f"käynnissä {len(cities)} kaupungin tai alueen kanssa {countries} maassa."
    if told == len(cities):
        yield "Niistä kaikista kertovat jakson asiakirjat."
    else:
        yield f"Niistä {ending(told, 'of')} kertovat jakson asiakirjat" if told else "Mikään jakson asiakirja ei kerro niistä."
    if unknown:
        count = "Minkään" if unknown == len(cities) else "Yhden" if unknown == 1 else unknown
        yield f"{count} kumppanuuden alkamisaikaa ei ole kirjattu."
    members, others = len(p.members), len(p.others)
    parts = [f"{w} {ending(n, 'in')}" for w, n in (("jäsenenä", members), ("muuten toiminnassa", others)) if n]
    yield f"{members + others} kansainvälistä verkostoa, joissa kaupunki on ollut mukana: {listed(parts)}."
    yield from signed(p)
    for kind, what in (
        ("visit-in", "Kaupunkiin tehtyjä vierailuja"), ("visit-out", "Ulkomaille tehtyjä vierailuja"),
        ("meeting", "Kokouksia ja tapaamisia"),
    ):
        held = [x[1] for x in p.certain("engagement-held") if x[1]["kind"] == kind]
        levels = [f"{w} {n}" for level, w in LEVELS.items() if (n := sum(x.get("level") == level for x in held))]
        if len(held) > MOST:
            yield f"{what} on kirjattu {len(held)}; tason mukaan {listed(levels)}."
    for kind in ("event-hosted", "event-abroad"):
        held = [x for x in p.certain("engagement-held") if x[1]["kind"] == kind and (x[3] or kind == "event-abroad")]
        if len(held) > MOST:
            yield f"ja {len(held) - MOST} muuta."
    projects = [
        x for x in r.projects.values() if x.get("kind") == "eu-project" and first(x.get("since", "0001")) <= p.last
        and last(x.get("until", "9999")) >= p.first]
    if projects:
        yield f"EU-hankkeita oli käynnissä {len(projects)}: "
    networks = p.members + p.others
    fees, starts = sum(not fee(n) for n in networks), sum(not any("since" in x for x in n["phases"]) for n in networks)
    parts = [f"{ending(n, 'own')} {w}" for n, w in ((fees, "jäsenmaksu"), (starts, "alkamisaika")) if n]
    yield f"{len(networks)} verkostosta {listed(parts)} {'eivät' if len(parts) > 1 else 'ei'} ole tiedossa."


def signed(p):
    """How many agreements of each kind were signed, with cities and with others."""
    groups = {}
    for _, partner, entry, *_ in p.certain("agreement-signed"):
        is_city = partner["kind"] in ("city", "region")
        if is_city or not any(g.get("kind") == "eu-advocacy" for g in p.r.supports(partner)):
            groups.setdefault((is_city, entry["kind"]), []).append(entry)
    for (is_city, _), found in groups.items():
        lead = "Jakson aikana" if is_city else "Muiden kumppanien kanssa"
        yield f"{lead} allekirjoitettiin {'yksi' if len(found) == 1 else f'{len(found)} asiakirjaa'}"
