import Diagnostics
import Documents
import Records

extension Rule {
    static let contradictoryDealing = Rule(
        "contradictory-dealing", .warning,
        "One unit leads each topic with a partner, and no active project stands beside a dormant partner.",
        why: """
            The register was asked for so that contradictory dealings with the city's partners shrink (HEL 2019-005840): \
            two units leading the same topic, or a project running with a partner that the city treats as dormant.
            """,
        failing: """
            # partners/oslo.yaml
            id: oslo
            phases: [{status: dormant, since: 2020}]
            cooperation:
              - {topic: liikenne, lead: a}
              - {topic: Liikenne, lead: ⟦b⟧}
            # projects/hanke.yaml
            id: hanke
            since: 2024
            partners: [⟦oslo⟧]
            """,
        passing: """
            # partners/oslo.yaml
            id: oslo
            phases: [{status: active, since: 2020}]
            cooperation:
              - {topic: liikenne, lead: a, until: 2022}
              - {topic: liikenne, lead: b, since: 2023}
            # projects/hanke.yaml
            id: hanke
            since: 2024
            partners: [oslo]
            """
    ) { context in
        context.register.records(.partner).flatMap { $0.rivalLeads(on: context.day) } + context.projectsBesideDormant()
    }
}

extension Record {
    /// The current cooperation on a topic that another unit leads already.
    fileprivate func rivalLeads(on day: Day) -> [Finding] {
        var leads: [String: Node] = [:]
        return (self["cooperation"]?.items ?? []).filter { Span($0).mayHold(on: day) }.compactMap { entry in
            guard let topic = entry["topic"]?.text, let lead = entry["lead"] else { return nil }
            guard let first = leads[topic.lowercased()] else {
                leads[topic.lowercased()] = lead
                return nil
            }
            if first.text == lead.text { return nil }
            return finding(
                at: lead, "'\(lead.text)' and '\(first.text)' both lead '\(topic)' with '\(title())'",
                hint: "agree on one lead, or tell the topics apart",
                notes: [.init("the other lead", at: first.location)])
        }
    }
}

extension RuleContext {
    fileprivate func projectsBesideDormant() -> [Finding] {
        register.records(.project).filter { $0.span.mayHold(on: day) }.flatMap { project in
            (project["partners"]?.items ?? []).compactMap { reference in
                guard let partner = register.record(.partner, named: reference),
                    partner.phase(on: day)?.status == "dormant"
                else { return nil }
                return project.finding(
                    at: reference, "the project runs with '\(partner.title())', which is dormant",
                    hint: "give the partner an 'active' phase, or the project its 'until'")
            }
        }
    }
}
