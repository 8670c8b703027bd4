package import Diagnostics
import Documents
package import Pages
import Records

extension Coverage: Report {
    package var question: ReportQuestion { context.question }

    package func page(in language: Language) -> Page {
        let gaps = rows.filter { $0.total == 0 }
        let (all, none) = (rows.count, gaps.count)
        let isOfUnit = context.question.unit != nil
        let (en, fi, sv) =
            isOfUnit
            ? (
                "nothing that the unit answers for or takes part in",
                "mikään, mistä yksikkö vastaa tai missä se on mukana,", "inget som enheten ansvarar för eller deltar i"
            ) : ("nothing that is recorded", "mikään rekisterissä", "inget i registret")
        let summary =
            none == 0
            ? Text(
                en:
                    "\(all) goals, priorities and themes are in force; for each of them something is recorded that serves it.",
                fi:
                    "Voimassa olevia tavoitteita, painopisteitä ja teemoja on \(all), ja rekisterissä on jotain, mikä tukee "
                    + "niistä jokaista.",
                sv:
                    "\(all) mål, prioriteringar och teman gäller; för vart och ett finns något antecknat som stöder det."
            )
            : Text(
                en: "\(all) goals, priorities and themes are in force; \(en) serves \(none) of them.",
                fi:
                    "Voimassa olevia tavoitteita, painopisteitä ja teemoja on \(all); niistä "
                    + (none == 1 ? "yksi on sellainen, jota" : "\(none) on sellaisia, joita") + " \(fi) ei tue.",
                sv: "\(all) mål, prioriteringar och teman gäller; \(sv) stöder \(none) av dem.")
        var sections = [Page.Section(nil, [.paragraph([Sentence(summary.text(in: language))])], in: language)]
        for (title, rows) in byProgramme(rows, language) {
            sections.append(Page.Section(title: title, blocks: [table(rows, language)]))
        }
        if !gaps.isEmpty {
            let names = context.sorted(gaps, by: \.priority, in: language).map(\.priority).names(language)
            sections.append(
                Page.Section(
                    isOfUnit ? Phrases.gapsOfUnit : Phrases.gaps, [.list(names.map { Sentence($0) })], in: language))
        }
        sections.append(
            Page.Section(
                Phrases.past,
                byProgramme(past, language).map { table($0.rows, language, caption: $0.title, isPast: true) },
                in: language))
        return context.page(
            Phrases.title, sections: rows.isEmpty && past.isEmpty ? [] : sections, emptyNote: Phrases.none, in: language
        )
    }

    /// Rows under their programmes, in their order.
    private func byProgramme(_ rows: [Row], _ language: Language) -> [(title: String, rows: [Row])] {
        var seen: Set<RecordID?> = []
        return rows.map(\.programme).filter { seen.insert($0?.id).inserted }.map { programme in
            let title = programme?.name(language) ?? Phrases.noProgramme.text(in: language)
            return (title, rows.filter { $0.programme?.id == programme?.id })
        }
    }

    private func table(
        _ rows: [Row], _ language: Language, caption: String? = nil, isPast: Bool = false
    ) -> PageBlock {
        let configuration = context.register.configuration
        let names = Self.roles.map { role in
            let label = configuration.collections.first { $0.role == role }?.pluralLabel(in: language.rawValue)
            let name = label.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? role.rawValue
            let held = role == .engagement && !isPast ? " \(Phrases.held.text(in: language))" : ""
            return Text(verbatim: name + held)
        }
        return .table(
            [Phrases.goal] + names, caption: caption.map { Text(verbatim: $0) }, numbers: Set(1...names.count),
            rows: rows.map { row in
                [row.priority.name(language)] + Self.roles.map { row.serving[$0].map { "\($0.count)" } ?? "–" }
            }, in: language)
    }

    package var findings: [Finding] {
        (rows.map { ("goal", $0) } + past.map { ("past-goal", $0) }).map { kind, row in
            let serving = Self.roles.flatMap { row.serving[$0] ?? [] }
            return Finding(
                kind, [row.priority.id] + serving.map(\.id),
                [
                    "name": .string(row.priority.title()), "programme": .init(row.programme?.id.id),
                    "partners": .init(row.serving[.partner]?.count ?? 0),
                    "networks": .init(row.serving[.network]?.count ?? 0),
                    "projects": .init(row.serving[.project]?.count ?? 0),
                    "measures": .init(row.serving[.measure]?.count ?? 0),
                    "engagements": .init(row.serving[.engagement]?.count ?? 0),
                    "materials": .init(row.serving[.material]?.count ?? 0),
                ])
        }
    }
}

/// What the page says.
private enum Phrases {
    static let title = Text(
        en: "What serves the goals", fi: "Mikä tukee tavoitteita", sv: "Vad som stöder målen")
    static let none = Text(
        en: "The register has no goals.", fi: "Rekisterissä ei ole tavoitteita.", sv: "Registret har inga mål.")
    static let noProgramme = Text(en: "Without programme", fi: "Ilman ohjelmaa", sv: "Utan program")
    static let gaps = Text(
        en: "Nothing serves these", fi: "Näitä ei tue mikään", sv: "Ingenting stöder dessa")
    static let gapsOfUnit = Text(
        en: "Nothing of the unit serves these", fi: "Näitä yksikön toiminta ei tue",
        sv: "Inget hos enheten stöder dessa")
    static let held = Text(en: "(also held)", fi: "(myös pidetyt)", sv: "(även hållna)")
    static let past = Text(
        en: "Goals of past programmes that are still served",
        fi: "Päättyneiden ohjelmien tavoitteet, joita yhä tuetaan",
        sv: "Mål i avslutade program som fortfarande stöds")
    static let goal = Text(en: "Goal", fi: "Tavoite", sv: "Mål")
}
