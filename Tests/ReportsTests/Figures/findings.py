"""What each report finds, as lines of text: `kind [records] name=value; name=value`, in any order."""
import fractions
import math

from register import OVER, days_between, first, last, latest, months_later, name, number, year_later


def line(kind, records, /, **values):
    def text(value):
        if isinstance(value, list):
            return ",".join(sorted(value))
        return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    names = sorted({r["."] for r in records})
    shown = sorted((key.rstrip("_").replace("_", "-"), text(value)) for key, value in values.items())
    return f"{kind} [{' '.join(names)}] " + "; ".join(f"{key}={value}" for key, value in shown)


def ids(records):
    return [r["."] for r in records]


def short(record):
    return record and record["."].split("/")[1]


# -- Networks

def lacks(r, network, owner, goals):
    known = {
        "start": any("since" in p and first(p["since"]) <= r.today for p in network.get("phases", [])),
        "owner": owner is not None, "owner-in-force": not owner or not r.is_over(owner),
        "owner-yet-to-begin": not owner or not r.is_later(owner), "contact": "contact-role" in network,
        "fee": "eur" in network.get("fee", {}), "benefit": "benefit" in network, "goals": bool(goals),
        "review": "review" in network,
    }
    return [lack for lack, is_known in known.items() if not is_known]


def fee(network):
    return network.get("fee", {}).get("eur")


def fee_sum(networks):
    yearly = [float(fee(n)) for n in networks if fee(n) and n["fee"].get("per") != "once"]
    return {"networks": len(networks), "fees_a_year": number(sum(yearly)), "without_fee": sum(not fee(n) for n in networks)}


def portfolio(r):
    begun = [n for n in r.networks.values() if r.has_begun(n)]
    current = [n for n in begun if r.status(n) not in OVER]
    goals = {n["."]: [g for g in r.supports(n) if r.in_force(g)] for n in begun}
    for n in begun:
        owner, phase = r.units.get(n.get("owner")), r.phase(n) or {}
        yield line(
            "membership", [n] + ([owner] if owner else []), name=name(n), status=phase.get("status"), since=phase.get("since"),
            owner=short(owner), scope=n.get("scope"), fee=number(fee(n)),
            fee_per=None if not fee(n) else "once" if n["fee"].get("per") == "once" else "year",
            roles=[x["role"] for x in n.get("roles", []) if r.may_hold(x) and not r.is_uncertain(x, n)],
            goals_in_force=ids(goals[n["."]]), overlaps_with=ids(r.named("networks", n.get("overlaps-with"))),
            review_next=n.get("review", {}).get("next"), verdict=n.get("review", {}).get("verdict"),
            start_uncertain=bool(phase) and phase["status"] not in OVER and r.is_uncertain(phase, n),
            lacks=[] if phase.get("status") in OVER else lacks(r, n, owner, goals[n["."]]))
    groups = {("sum", None): current}
    for n in current:
        keys = [("sum-by-owner", n["owner"])] if n.get("owner") in r.units else []
        keys += [("sum-by-scope", n["scope"])] if "scope" in n else []
        for key in keys + [("sum-by-goal", short(g)) for g in goals[n["."]]]:
            groups.setdefault(key, []).append(n)
    for (kind, of), networks in groups.items():
        yield line(kind, networks, of=of, **fee_sum(networks))


def years(r):
    """The networks in which the city was at the end of each year, of those whose start is known."""
    dated = [n for n in r.networks.values() if r.has_begun(n) and "since" in n["phases"][0]]
    if not dated:
        return {}
    begin = min(int(first(n["phases"][0]["since"])[:4]) for n in dated)
    def holds(network, day):
        phase = r.phase(network, day)
        return phase is not None and phase["status"] not in OVER | {"considering"}
    return {str(y): sum(holds(n, min(f"{y}-12-31", r.today)) for n in dated) for y in range(begin, int(r.today[:4]) + 1)}


# -- Goals and measures

COUNTED = ["partners", "networks", "projects", "measures", "engagements", "materials"]


def coverage(r):
    serving = {}
    for folder in COUNTED:
        for record in r.all[folder].values():
            if r.goes_on(record):
                for goal in r.supports(record):
                    serving.setdefault(goal["."], {}).setdefault(folder, []).append(record)
    for goal in r.priorities.values():
        found, programme = serving.get(goal["."], {}), r.programme(goal)
        if not r.in_force(goal) and "engagements" in found:
            # What was held does not serve a goal of the past any more.
            found["engagements"] = [e for e in found["engagements"] if "recurs" in e or is_to_come(r, e)]
            found = {folder: records for folder, records in found.items() if records}
        if r.in_force(goal) or found and r.is_over(programme):
            yield line(
                "goal" if r.in_force(goal) else "past-goal", [goal] + sum(found.values(), []), name=name(goal),
                programme=short(programme), **{folder: len(found.get(folder, [])) for folder in COUNTED})


def is_to_come(r, engagement):
    day = engagement.get("until") or engagement.get("since")
    return engagement["state"] in ("planned", "requested") and (day is None or last(day) >= r.today)


def is_reached(baseline, target, value):
    if None in (baseline, target, value) or baseline == target:
        return None
    return value >= target if baseline < target else value <= target


def progress(baseline, target, value):
    """How much of the way was gone, in whole per cent."""
    if is_reached(baseline, target, value) is None:
        return None
    return math.floor(fractions.Fraction(str(value - baseline)) * 100 / fractions.Fraction(str(target - baseline)))


def monitoring(r):
    served = {}
    for measure in r.measures.values():
        for goal in r.named("priorities", measure.get("supports")):
            served.setdefault(goal["."], []).append(measure)
        log = [x for x in measure.get("log", []) if first(x["date"]) <= r.today]
        is_late = r.goes_on(measure) and "due" in measure and last(measure["due"]) < r.today
        months = sum(months_later(last(measure["due"]), n) <= r.today for n in range(1, 600)) if is_late else None
        yield line(
            "measure", [measure], name=name(measure), state=measure["state"],
            goals=ids(r.named("priorities", measure.get("supports"))), last_told=latest(r.told(measure)),
            silent=r.is_silent(measure), due=measure.get("due"), months_late=months,
            successes=sum(x["kind"] == "success" for x in log), lessons=sum(x["kind"] == "lesson" for x in log))
        for entry in log:
            yield line(entry["kind"], [measure], date=entry["date"])
        for indicator in measure.get("indicators", []):
            readings = sorted((x for x in indicator.get("readings", []) if first(x["date"]) <= r.today), key=lambda x: last(x["date"]))
            now = readings[-1] if readings else {}
            baseline, target, value = (number(x) for x in (indicator.get("baseline"), indicator.get("target"), now.get("value")))
            yield line(
                "indicator", [measure], name=name({".": "/", **indicator}), baseline=baseline, target=target, value=value,
                date=now.get("date"), reached=is_reached(baseline, target, value), progress=progress(baseline, target, value))
    for goal, measures in served.items():
        goal = r.priorities[goal.split("/")[1]]
        yield line("goal", [goal] + measures, name=name(goal), measures=len(measures), in_force=r.in_force(goal))


# -- Dealings

def recent(r, engagement):
    day = engagement.get("until") or engagement.get("since")
    return day is None or last(day) >= months_later(r.today, -24)


def dealing_units(r, record, with_hosts=True):
    """The units that deal with a partner or network; if not `with_hosts`, not those of which it was only the host."""
    folder, id = record["."].split("/")
    names = [record.get("owner")]
    names += [x.get("lead") for x in record.get("cooperation", []) if not r.is_over(x) and not r.is_later(x)]
    for other in list(r.engagements.values()) + list(r.projects.values()):
        is_dealing = refers(other, folder, id) if with_hosts else id in other.get(folder, [])
        if is_dealing and r.goes_on(other) and (not other["."].startswith("engagements/") or recent(r, other)):
            names.append(other.get("lead"))
    return r.named("units", dict.fromkeys(n for n in names if n))


def refers(record, folder, id):
    """Whether an engagement, project or measure names a partner or network anywhere."""
    if id in record.get(folder, []) or folder == "partners" and id == record.get("host"):
        return True
    return any(id in entry.get(folder, []) for entry in record.get("log", []))


def overlaps(r):
    for record in list(r.partners.values()) + list(r.networks.values()):
        units = dealing_units(r, record) if r.goes_on(record) else []
        if len(units) > 1:
            yield line(
                "shared", [record] + units, name=name(record), units=ids(units),
                only_host=len(dealing_units(r, record, with_hosts=False)) < 2)
    for rule, places in (("same-partner-overlap", meetings(r)), ("contradictory-dealing", rivals(r)), ("dealing-after-end", after_end(r))):
        told = set()
        for records in places:
            pair = frozenset(ids(records))
            if len(pair) < 2 or pair not in told:
                yield line(rule, records)
            told.add(pair)


def meetings(r):
    """For each partner of each planned meeting that is near another unit's with the same partner: both."""
    def units(plan):
        others = [x if isinstance(x, str) else x.get("unit", "") for x in plan.get("participants", [])]
        return {x.split("/")[-1] for x in others} | {plan["lead"]}
    plans = [e for e in r.engagements.values() if e["state"] == "planned" and "lead" in e and len(e.get("since", "")) > 4]
    for plan in plans:
        for partner in plan.get("partners", []):
            begin, end = first(plan["since"]), last(plan.get("until", plan["since"]))
            near = [
                other for other in plans
                if other is not plan and partner in other.get("partners", []) and other["lead"] not in units(plan)
                and plan["lead"] not in units(other) and days_between(end, first(other["since"])) <= 30
                and days_between(last(other.get("until", other["since"])), begin) <= 30]
            if near:
                yield [plan, min(near, key=lambda other: other["."])]


def rivals(r):
    for partner in r.partners.values():
        leads = {}
        for entry in partner.get("cooperation", []):
            if "lead" in entry and not r.is_over(entry) and not r.is_later(entry):
                if leads.setdefault(entry["topic"].lower(), entry["lead"]) != entry["lead"]:
                    yield [partner]
    for project in r.projects.values():
        for partner in r.named("partners", project.get("partners")):
            if r.status(partner) == "dormant" and r.goes_on(project):
                yield [project]


def after_end(r):
    def in_end(partner, entry):
        phases = partner.get("phases", [])
        for date in (entry[f] for f in ("since", "until") if f in entry):
            for i, phase in enumerate(phases):
                following = phases[i + 1].get("since") if i + 1 < len(phases) else None
                if phase["status"] in OVER and "since" in phase and last(phase["since"]) < first(date) and (
                    following is None or last(date) < first(following)
                ):
                    return True
        return False
    for partner in r.partners.values():
        for entry in partner.get("cooperation", []):
            if "until" not in entry and r.status(partner) in OVER or in_end(partner, entry):
                yield [partner]
    for dealing in list(r.engagements.values()) + list(r.projects.values()):
        is_open = dealing["."].startswith("projects/") and "until" not in dealing and r.goes_on(dealing)
        if dealing.get("state") not in ("cancelled", "declined"):
            for partner in r.named("partners", dealing.get("partners")):
                if in_end(partner, dealing) or is_open and r.status(partner) in OVER:
                    yield [dealing, partner]


# -- Needs, materials, fields

def resources(r):
    groups = {}
    for need in r.resource_needs.values():
        kind, state = need.get("kind", "unspecified"), need.get("state")
        groups.setdefault((kind, state), []).append(need)
        yield line(
            "need", [need], name=name(need), priority=short(r.priorities.get(need.get("priority"))),
            unit=short(r.units.get(need.get("unit"))), year=need.get("year"), amount=number(need.get("amount")), of=kind,
            state=state, decision=need.get("decision"))
    for (kind, state), needs in groups.items():
        known = [float(n["amount"]) for n in needs if "amount" in n]
        yield line(
            "sum", [], of=kind, state=state, needs=len(needs), amount=number(sum(known)), without_amount=len(needs) - len(known))


def materials(r):
    served = set()
    for item in r.materials.values():
        goals = r.named("priorities", item.get("supports"))
        served |= set(ids(goals))
        yield line(
            "material", [item] + goals, name=name(item), freshness=r.freshness(item), languages=list(item.get("messages", {})),
            reviewed=item.get("reviewed"), valid_until=item.get("valid-until"))
    for goal in r.priorities.values():
        if r.in_force(goal) and goal["."] not in served:
            yield line("priority-without-material", [goal], name=name(goal))


#: Ends, and what stands in place of another field.
ALTERNATIVES = {"until", "during", "general", "successor", "continues", "replaces"}


def quality(r):
    for folder, records in r.all.items():
        if not records:
            continue
        has_phases = any("phases" in x for x in records.values())
        field = "since" if has_phases else next((f for f in ("since", "date") if f in r.fields[folder]), None)
        def is_dated(record):
            entry = record["phases"][0] if has_phases else record
            return "recurs" in record or field in entry or "during" in entry
        undated = [x for x in records.values() if not is_dated(x)] if field else []
        yield line(
            "collection", [], collection=folder, records=len(records), without_start=len(undated) if field else None,
            without_source=sum(not x.get("sources") for x in records.values()))
        for field in r.fields[folder]:
            filled = sum(bool(x.get(field)) for x in records.values())
            if filled * 2 < len(records) and field not in ALTERNATIVES:
                yield line("seldom-filled", [], collection=folder, field=field, filled=filled, records=len(records))
        for record in undated:
            yield line("start-not-known", [record], name=name(record))


# -- One partner, network or unit

def brief(r, subject):
    folder, id = subject["."].split("/")
    def current(field):
        return [x for x in subject.get(field, []) if r.may_hold(x)]
    phase = r.phase(subject) or {}
    yield line(
        "subject", [subject], name=name(subject), status=phase.get("status"), since=phase.get("since"),
        owner=short(r.units.get(subject.get("owner"))))
    for entry in current("cooperation"):
        yield line("cooperation", [subject], name=entry.get("topic"))
    for entry in subject.get("agreements", []):
        if r.is_later({"since": entry.get("signed", "0001")}) or r.is_over(entry) and is_renewed(subject, entry):
            continue
        yield line("agreement", [subject], kind=entry.get("kind"), date=entry.get("signed"))
    for entry in current("roles"):
        yield line("role", [subject], role=entry.get("role"), since=entry.get("since"))
    projects = [p for p in r.projects.values() if refers(p, folder, id) and r.goes_on(p)]
    for project in projects:
        yield line("project", [project, subject], name=name(project))
    engagements = [e for e in r.engagements.values() if refers(e, folder, id) and r.goes_on(e)]
    for engagement in engagements:
        yield line("engagement", [engagement, subject], name=name(engagement), date=engagement.get("since"))
        for item in engagement.get("follow-ups", []):
            if not item.get("done"):
                yield line("follow-up", [engagement], date=item.get("due"))
    for measure in r.measures.values():
        for entry in measure.get("log", []):
            if id in entry.get(folder, []) and first(entry["date"]) <= r.today:
                yield line("told", [measure, subject], date=entry["date"])
    is_over = phase.get("status") in OVER
    for unit in [] if is_over else dealing_units(r, subject):
        if short(unit) != subject.get("owner"):
            yield line("other-unit", [unit], name=name(unit))
    goals = {g["."]: g for x in [subject] + projects + engagements for g in r.supports(x)}
    for goal in goals.values():
        yield line("goal", [goal], name=name(goal), in_force=r.in_force(goal))
    for item in [] if is_over else r.materials.values():
        own = ids(r.named("priorities", item.get("supports")))
        if "messages" in item and (not own or any(g in goals for g in own)):
            yield line("message", [item], name=name(item), freshness=r.freshness(item))


ROLES = {
    "networks": "network", "partners": "partner", "projects": "project", "measures": "measure", "engagements": "engagement",
    "materials": "material", "resource-needs": "resource-need",
}


def names_unit(value, id):
    """Whether a value names a unit where units are named: by a field, or as `units/id`."""
    if isinstance(value, dict):
        return any(
            names_unit(x, id) or key in ("owner", "lead", "unit", "parent", "successor") and x == id
            or key in ("participants", "members") and id in x for key, x in value.items())
    return any(names_unit(x, id) for x in value) if isinstance(value, list) else value == f"units/{id}"


def unit(r, unit):
    id = short(unit)
    def answers(record):
        return record.get("unit" if record["."].startswith("resource-needs/") else "owner" if "owner" in record else "lead") == id
    for folder in list(ROLES) + ["groups"]:
        for record in r.all[folder].values():
            if r.goes_on(record) and (answers(record) or names_unit(record, id)):
                if folder in ROLES and answers(record):
                    yield line("answers-for", [record, unit], name=name(record), role=ROLES[folder])
                else:
                    yield line("takes-part-in", [record, unit], name=name(record))
                if folder == "networks" and answers(record) and "next" not in record.get("review", {}):
                    yield line("without-review", [record, unit], name=name(record))
    for record, kind, date, lead in due(r):
        if lead == id:
            yield line(
                "due", [record, unit], name=name(record), date=date, of=kind, overdue=kind == "event" or last(date) < r.today)
    for measure in r.measures.values():
        if measure.get("lead") == id and r.goes_on(measure) and not r.told(measure) and "since" not in measure:
            yield line("silent", [measure, unit], name=name(measure))


def is_renewed(partner, agreement):
    """Whether a partner has an agreement of the same kind that ends later, or not at all."""
    return "until" in agreement and any(
        last(other.get("until", "9999")) > last(agreement["until"]) for other in partner["agreements"]
        if other["kind"] == agreement["kind"])


def due(r):
    """What is due: the record, the kind, the date and the unit that has to know of it."""
    def is_open(record):
        return "until" in record and last(record["until"]) >= r.today
    for n in r.networks.values():
        if r.goes_on(n):
            review = n.get("review", {})
            if "next" in review:
                yield n, "review", review["next"], n.get("owner")
            elif "last" in review and "every" in review:
                yield n, "review", months_later(last(review["last"]), int(review["every"])), n.get("owner")
            for role in filter(is_open, n.get("roles", [])):
                yield n, "role", role["until"], n.get("owner")
    for p in r.partners.values():
        if r.goes_on(p):
            for agreement in p.get("agreements", []):
                if is_open(agreement) or "until" in agreement and not is_renewed(p, agreement):
                    yield p, "agreement", agreement["until"], p.get("owner")
    for e in r.engagements.values():
        if e["state"] not in ("cancelled", "declined"):
            for item in e.get("follow-ups", []):
                if "due" in item and not item.get("done"):
                    yield e, "follow-up", item["due"], item.get("unit")
            if e["state"] in ("planned", "requested") and "since" in e and not is_to_come(r, e):
                yield e, "event", e["since"], e.get("lead")
    for m in r.measures.values():
        if m["state"] in ("planned", "underway"):
            if "due" in m:
                yield m, "measure", m["due"], m.get("lead")
            known = r.told(m) + ([m["since"]] if "since" in m else [])
            if known:
                yield m, "measure-progress", year_later(last(latest(known))), m.get("lead")
    for m in r.materials.values():
        kind, date = ("material", m["valid-until"]) if "valid-until" in m else ("material-review", year_later(last(m["reviewed"])))
        yield m, kind, date, m.get("owner", m.get("lead"))
    for record in filter(is_open, list(r.programmes.values()) + list(r.projects.values())):
        yield record, "end", record["until"], record.get("owner", record.get("lead"))
