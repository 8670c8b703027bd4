import Diagnostics
import Documents
import Records

extension Rule {
    static let dealingAfterEnd = Rule(
        "dealing-after-end", .error,
        "Nobody deals with a partner after the city suspended or ended the cooperation.",
        why: """
            In February 2022 all cooperation with Russian cities was ended at once (HEL 2024-015391). Such a decision \
            binds the whole city, and the register is where a unit that did not hear of it learns it.
            """,
        failing: """
            # partners/pietari.yaml
            id: pietari
            phases: [{status: active}, {status: ended, since: 2022-02}]
            cooperation:
              - {topic: liikenne, since: ⟦2023⟧, until: 2024}
              - {topic: ⟦kulttuuri⟧}
            # engagements/vierailu.yaml
            id: vierailu
            since: 2022-05-10
            partners: [⟦pietari⟧]
            # projects/hanke.yaml
            id: hanke
            since: 2021
            until: 2023
            partners: [⟦pietari⟧]
            """,
        passing: """
            # partners/pietari.yaml
            id: pietari
            phases: [{status: active}, {status: ended, since: 2022-02}]
            cooperation:
              - {topic: liikenne, until: 2022-02}
            # engagements/vierailu.yaml
            id: vierailu
            since: 2022-02
            partners: [pietari]
            # engagements/peruttu.yaml
            id: peruttu
            state: cancelled
            since: 2022-05-10
            partners: [pietari]
            """
    ) { context in
        let register = context.register
        let cooperation = register.records(.partner).flatMap { partner in
            (partner["cooperation"]?.items ?? []).compactMap { entry -> Finding? in
                guard
                    let (place, phase) = partner.openEnd(of: entry, on: context.day)
                        ?? partner.datesAfterEnd(of: partner, in: entry)
                else { return nil }
                return partner.finding(
                    at: place, "cooperation with '\(partner.title())', \(phase.words)",
                    hint: "give the cooperation an 'until', or the partner a new phase with its decision")
            }
        }
        let dealings = [Role.engagement, .project].flatMap(register.records).filter { $0["state"]?.text != "cancelled" }
        return cooperation
            + dealings.flatMap { dealing in
                (dealing["partners"]?.items ?? []).compactMap { reference -> Finding? in
                    guard let partner = register.record(.partner, named: reference),
                        let (_, phase) = partner.datesAfterEnd(of: partner, in: dealing.root)
                    else { return nil }
                    return dealing.finding(
                        at: reference, "a dealing with '\(partner.title())', \(phase.words)",
                        hint: "cancel it, take the partner out, or give the partner a new phase with its decision",
                        notes: [.init("ended here", at: phase.node.location)])
                }
            }
    }
}

extension Record {
    /// The first of a dealing's dates that lies within an ended or suspended phase of a partner, with that phase.
    fileprivate func datesAfterEnd(of partner: Record, in dealing: Node) -> (place: Node, phase: Phase)? {
        for field in ["since", "until"] {
            if let place = dealing[field], let date = place.date, let phase = partner.endedPhase(at: date) {
                return (place, phase)
            }
        }
        return nil
    }

    /// The topic of a cooperation that has no end though the partner's present phase is one.
    fileprivate func openEnd(of cooperation: Node, on day: Day) -> (place: Node, phase: Phase)? {
        guard cooperation["until"] == nil, let phase = phase(on: day), phase.isEnd, let topic = cooperation["topic"]
        else {
            return nil
        }
        return (topic, phase)
    }
}

extension Phase {
    /// `ended since 2022-02`.
    fileprivate var words: String { "which is \(status)" + (since.map { " since \($0)" } ?? "") }
}
