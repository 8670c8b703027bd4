import Diagnostics
import Documents
import Records

extension Rule {
    static let supportsInForce = Rule(
        "supports-in-force", .warning,
        Text(
            en: "Every current membership supports at least one priority of a programme that is in force.",
            fi: "Jokainen voimassa oleva jäsenyys tukee ainakin yhtä voimassa olevan ohjelman painopistettä.",
            sv: "Varje aktuellt medlemskap stöder minst en prioritering i ett program som är i kraft."),
        of: .register,
        why: Text(
            en: """
                Goals, priorities and themes change from one council term to the next. A membership that serves \
                only what is past should be tied to what is pursued now, or given up.
                """,
            fi: """
                Tavoitteet, painopisteet ja teemat vaihtuvat valtuustokaudesta toiseen. Jäsenyys, joka palvelee \
                vain mennyttä, pitäisi kytkeä siihen, mihin nyt pyritään, tai siitä pitäisi luopua.
                """,
            sv: """
                Mål, prioriteringar och teman byts från en fullmäktigeperiod till nästa. Ett medlemskap som bara \
                tjänar det förflutna bör knytas till det man nu strävar efter, eller avslutas.
                """),
        examples: [
            .fails(
                "only a priority of a past programme",
                """
                # networks/c40.yaml
                id: c40
                phases: [{status: member}]
                supports: ⟦[ilmasto-2019]⟧
                # priorities/ilmasto-2019.yaml
                id: ilmasto-2019
                programme: painopisteet-2019
                # programmes/painopisteet-2019.yaml
                id: painopisteet-2019
                since: 2019-09-16
                until: 2022-09-12
                """,
                .says("nothing that 'c40' supports belongs to a programme in force on 1.6.2025", hint: noSuccessor)),
            .fails(
                "present priorities continue the past one; those of past programmes do not count",
                """
                # networks/c40.yaml
                supports: ⟦[a]⟧
                # priorities/a.yaml
                programme: past
                # priorities/b.yaml
                programme: past
                continues: [a]
                # priorities/c.yaml
                programme: present
                continues: [x, a]
                # priorities/d.yaml
                programme: present
                continues: [a]
                # programmes/past.yaml
                until: 2022
                # programmes/present.yaml
                since: 2022
                """,
                .says(
                    "nothing that 'c40' supports belongs to a programme in force on 1.6.2025",
                    hint: "continued by 'c', 'd'")),
            .fails(
                "the day after the programme's last, and the day before the next one's first", on: "2022-09-13",
                """
                # networks/c40.yaml
                supports: ⟦[a, b, c]⟧
                # priorities/a.yaml
                programme: past
                # priorities/b.yaml
                programme: next
                # priorities/c.yaml
                id: c
                # programmes/past.yaml
                until: 2022-09-12
                # programmes/next.yaml
                since: 2022-09-14
                """,
                .says("nothing that 'c40' supports belongs to a programme in force on 13.9.2022", hint: noSuccessor)),
            .passes(
                "a priority of a present programme",
                """
                # networks/c40.yaml
                id: c40
                phases: [{status: member}]
                supports: [ilmastovastuu]
                # priorities/ilmastovastuu.yaml
                id: ilmastovastuu
                programme: linjaukset-2022
                # programmes/linjaukset-2022.yaml
                id: linjaukset-2022
                since: 2022-09-12
                """),
            .passes(
                "the programme's last day, and its first", on: "2022-09-12",
                """
                # networks/a.yaml
                supports: [a]
                # networks/b.yaml
                supports: [b]
                # priorities/a.yaml
                programme: past
                # priorities/b.yaml
                programme: next
                # programmes/past.yaml
                until: 2022-09-12
                # programmes/next.yaml
                since: 2022-09-12
                """),
            .passes(
                "one of several is enough; a network that was left need none; unknown priorities are not judged",
                """
                # networks/a.yaml
                supports: [past, present]
                # networks/b.yaml
                phases: [{status: left, since: 2024}]
                supports: [past]
                # networks/c.yaml
                supports: [unknown]
                # networks/d.yaml
                id: d
                # priorities/past.yaml
                programme: past
                # priorities/present.yaml
                programme: present
                # programmes/past.yaml
                until: 2022
                # programmes/present.yaml
                since: 2022
                """),
        ]
    ) { context in
        let (register, day) = (context.register, context.day)
        let current = register.records(.priority).filter(context.isInForce)
        let isCurrent = Set(current.map(\.id))
        var successors: [RecordID: [Record]] = [:]
        for priority in current {
            let earlier = (priority["continues"]?.items ?? []).compactMap { register.record(.priority, named: $0)?.id }
            for id in Set(earlier) { successors[id, default: []].append(priority) }
        }
        return register.records(.network).compactMap { network in
            guard network.phase(on: context.day)?.isEnd != true, let supports = network["supports"] else { return nil }
            let priorities = supports.items.compactMap { register.record(.priority, named: $0)?.id }
            if priorities.isEmpty || priorities.contains(where: isCurrent.contains) { return nil }
            let names = Set(priorities.flatMap { successors[$0] ?? [] }.map(\.id.id)).sorted()
            return network.finding(
                at: supports,
                Text(
                    en:
                        "nothing that '\(network.title(in: "en"))' supports belongs to a programme in force on \(day.words)",
                    fi: "mikään, mitä '\(network.title())' tukee, ei kuulu ohjelmaan, joka on voimassa \(day.words)",
                    sv: "inget som '\(network.title(in: "sv"))' stöder hör till ett program som är i kraft \(day.words)"
                ),
                hint: names.isEmpty
                    ? noSuccessor : continued(by: names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")))
        }
    }

    private static let noSuccessor = Text(
        en: "add a priority of a current programme that the membership serves, or review the membership",
        fi: "lisää voimassa olevan ohjelman painopiste, jota jäsenyys palvelee, tai arvioi jäsenyys",
        sv: "lägg till en prioritering i ett aktuellt program som medlemskapet tjänar, eller utvärdera medlemskapet")

    private static func continued(by names: String) -> Text {
        Text(en: "continued by \(names)", fi: "jatkuu nimellä \(names)", sv: "fortsätter som \(names)")
    }
}

extension RegisterContext {
    /// Whether a priority belongs to a programme that may be in force on the day.
    fileprivate func isInForce(_ priority: Record) -> Bool {
        register.record(.programme, named: priority["programme"])?.span.mayHold(on: day) ?? false
    }
}
