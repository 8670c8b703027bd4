"""What came true in a period, by the dates of the records."""
from findings import line
from register import OVER, first, last, name


class Period:
    def __init__(self, r, since, until):
        self.r, self.first, self.last = r, first(since), last(until)
        #: kind, record, entry, date, certainty, earliest and latest day
        self.happenings = []
        for partner in r.partners.values():
            self.add_partner(partner)
        for network in r.networks.values():
            self.add_network(network)
        for engagement in r.engagements.values():
            self.add_engagement(engagement)
        for kind, records in (("unit", r.units), ("programme", r.programmes), ("project", r.projects)):
            for record in records.values():
                self.add(f"{kind}-began", record, record, record.get("since"))
                self.add(f"{kind}-ended", record, record, record.get("until"))
        for measure in r.measures.values():
            for entry in measure.get("log", []):
                self.add("measure-told", measure, entry, entry["date"])
        for decision in r.decisions.values():
            self.add("decision-made", decision, decision, decision.get("date"))

    def certainty(self, low, high):
        if self.first <= low and high <= self.last:
            return "certain"
        return "possible" if low <= self.last and self.first <= high else None

    def add(self, kind, record, entry, date):
        programme = self.r.programmes.get(entry.get("during"), {})
        if date:
            low, high = first(date), last(date)
        elif "since" in programme:
            ends = [last(x) for x in (programme.get("until"), self.r.decided(record, entry)) if x]
            low, high = first(programme["since"]), min(ends, default="")
        else:
            return
        certainty = self.certainty(low, high)
        if low <= high and certainty:
            self.happenings.append((kind, record, entry, date, certainty, low, high))

    def add_partner(self, partner):
        before = None
        for phase in partner.get("phases", []):
            kind = (
                "ended" if phase["status"] in OVER else "began" if before is None else "resumed" if before in OVER
                else "changed")
            self.add(f"partner-{kind}", partner, phase, phase.get("since"))
            before = phase["status"]
        for agreement in partner.get("agreements", []):
            self.add("agreement-signed", partner, agreement, agreement.get("signed"))
            self.add("agreement-ended", partner, agreement, agreement.get("until"))
        for cooperation in partner.get("cooperation", []):
            self.add("cooperation-began", partner, cooperation, cooperation.get("since"))
            self.add("cooperation-ended", partner, cooperation, cooperation.get("until"))

    def add_network(self, network):
        left = False
        for phase in network.get("phases", []):
            kind = {
                "considering": "considered", "taking-part": "taken-part", "leaving": "leaving", "left": "left", "ended": "left",
                "suspended": "left", "member": "joined-again" if left else "joined"}[phase["status"]]
            left = left or kind == "left"
            self.add(f"network-{kind}", network, phase, phase.get("since"))
        for role in network.get("roles", []):
            self.add("role-began", network, role, role.get("since"))
            self.add("role-ended", network, role, role.get("until"))

    def add_engagement(self, engagement):
        state, date = engagement["state"], engagement.get("since")
        if state == "held":
            kind = "recurring" if "recurs" in engagement and not date else "held"
            self.add(f"engagement-{kind}", engagement, engagement, date)
        elif state in ("planned", "requested"):
            self.add("engagement-planned", engagement, engagement, date)

    def was(self, record, is_wanted):
        """Whether a record was in some phase on a day of the period, as far as is known."""
        phases = record.get("phases", [])
        for i, phase in enumerate(phases):
            following = phases[i + 1].get("since") if i + 1 < len(phases) else None
            begin = phase.get("since") or self.r.programmes.get(phase.get("during"), {}).get("since")
            if is_wanted(phase["status"]) and not (begin and first(begin) > self.last) and (
                following is None or last(following) >= self.first
            ):
                return True
        return False

    @property
    def cities(self):
        return [
            p for p in self.r.partners.values() if p["kind"] in ("city", "region")
            and self.was(p, lambda status: status not in OVER | {"exploring", "dormant"})]

    @property
    def members(self):
        return [n for n in self.r.networks.values() if self.was(n, lambda status: status == "member")]

    @property
    def others(self):
        known = [n["."] for n in self.members]
        return [
            n for n in self.r.networks.values() if n["."] not in known and self.was(n, lambda status: status == "taking-part")]

    def certain(self, *kinds):
        return [x for x in self.happenings if x[0] in kinds and x[4] == "certain"]

    def findings(self):
        for kind, record, entry, date, certainty, low, high in self.happenings:
            yield line(
                kind, [record], name=name(record), date=date, certainty=certainty, earliest=low, latest=high,
                decided=self.r.decided(record, entry))
        for network in self.r.networks.values():
            for role in network.get("roles", []):
                if last(role.get("since", "9999")) < self.first and first(role.get("until", "9999")) > self.last:
                    yield line(
                        "role-held", [network], name=name(network), role=role["role"], since=role["since"],
                        until=role.get("until"))
        for kind, records in (("city", self.cities), ("network-member", self.members), ("network-other", self.others)):
            for record in records:
                yield line(kind, [record], name=name(record))
