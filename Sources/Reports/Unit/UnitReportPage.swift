package import Diagnostics
import Documents
package import Pages
import Records
import Words

extension UnitReport: Report {
    package var question: ReportQuestion { context.question }

    package func page(in language: Language) -> Page {
        var sections = [
            Page.Section(nil, [.paragraph(lede(language))], in: language),
            Page.Section(
                Phrases.due,
                [
                    context.table(of: due, in: language), .paragraph(withoutReview(language)),
                    .paragraph(untold(language)),
                ], in: language),
        ]
        for (role, records) in answersFor {
            let name =
                context.register.configuration.collections.first { $0.role == role }?
                .pluralLabel(in: language.rawValue) ?? role.rawValue
            let title = "\(Phrases.answersFor.text(in: language)): \(name) (\(records.count))"
            // Visits stand by their dates.
            let rows = role == .engagement ? records : context.sorted(records, in: language)
            sections.append(Page.Section(title: title, blocks: [table(rows, role, language)]))
        }
        for (title, records) in [
            (Phrases.takesPart, takesPartIn.filter { $0.role == .group || context.goesOn($0) }),
            (Phrases.tookPart, takesPartIn.filter { $0.role != .group && !context.goesOn($0) }),
        ] {
            let lines = context.sorted(records, in: language).map { record in
                let time =
                    record.role == .engagement
                    ? record.span.since.map { " (\(language.words.time($0, record.span.until)))" } : nil
                return Sentence(record.name(language) + (time ?? ""), on: [context.basis(record, in: language)])
            }
            sections.append(Page.Section(title, [.list(lines)], in: language))
        }
        return context.page(
            Text(verbatim: unit.name(language)), sections: sections, emptyNote: Phrases.nothing, in: language)
    }

    private func lede(_ language: Language) -> [Sentence] {
        let basis = [context.basis(unit, in: language)]
        var sentences: [Sentence] = []
        let span = unit.span
        if let until = span.until, span.isOver(by: context.day) {
            let words = language.words.at(until)
            sentences.append(
                Sentence(
                    Text(
                        en: "The unit ended \(words).", fi: "Yksikkö lakkasi \(words).",
                        sv: "Enheten upphörde \(words)."
                    )
                    .text(in: language), on: basis))
        }
        if let successor = context.register.record(.unit, named: unit["successor"]) {
            let name = successor.name(language)
            sentences.append(
                Sentence(
                    Text(
                        en: "The unit's successor: \(name).", fi: "Yksikön seuraaja: \(name).",
                        sv: "Enhetens efterträdare: \(name)."
                    )
                    .text(in: language), on: basis))
        }
        if let remit = unit["remit"]?.text {
            sentences.append(Sentence(remit, on: basis, in: context.proseLanguage(on: language)))
        }
        if !units.isEmpty {
            let names = language.words.list(context.sorted(units, in: language).names(language))
            sentences.append(
                Sentence(
                    Text(
                        en: "Units below it: \(names).",
                        fi: "Yksikön alaiset yksiköt: \(names).", sv: "Enheter under den: \(names)."
                    )
                    .text(in: language), on: units.map { context.basis($0, in: language) }))
        }
        if answersFor.isEmpty {
            sentences.append(Sentence(Phrases.nothing.text(in: language)))
        }
        return sentences
    }

    private func withoutReview(_ language: Language) -> [Sentence] {
        guard !withoutReview.isEmpty else { return [] }
        let (count, sorted) = (withoutReview.count, context.sorted(withoutReview, in: language))
        let names = language.words.list(sorted.names(language))
        return [
            Sentence(
                Text(
                    en: "No next review is set for \(count.counted("network", "networks")): \(names).",
                    fi:
                        "Seuraavaa arviointia ei ole merkitty \(count == 1 ? "yhdelle" : "\(count)") verkostolle: \(names).",
                    sv: "Nästa utvärdering saknas för \(count) nätverk: \(names)."
                ).text(in: language))
        ]
    }

    private func untold(_ language: Language) -> [Sentence] {
        guard !silent.isEmpty else { return [] }
        let names = language.words.list(context.sorted(silent, in: language).names(language))
        return [
            Sentence(
                Text(
                    en: "Nothing has been told of these measures: \(names).",
                    fi: "Näistä toimenpiteistä ei ole kerrottu mitään: \(names).",
                    sv: "Inget har berättats om dessa åtgärder: \(names)."
                ).text(in: language), on: silent.map { context.basis($0, in: language) })
        ]
    }

    private func table(_ records: [Record], _ role: Role, _ language: Language) -> PageBlock {
        let rows = records.map { record in
            let phase = record.phase(on: context.day)
            let state = phase?.node["status"] ?? record["state"]
            let since = phase?.since ?? record.span.since ?? record["year"]?.date ?? record["reviewed"]?.date
            let time = since.map { language.words.time($0, role == .engagement ? record.span.until : nil) } ?? "–"
            return [record.name(language), context.choice(state, of: record, in: language), time]
        }
        // Where no record has a state, or a date, there is no column for it.
        let columns =
            [0] + (rows.allSatisfy { $0[1].isEmpty } ? [] : [1]) + (rows.allSatisfy { $0[2] == "–" } ? [] : [2])
        let heads = [Phrases.name, Phrases.state, Phrases.since]
        return .table(
            columns.map { heads[$0] }, rows: rows.map { row in columns.map { row[$0] } },
            on: context.rows(about: records, in: language), in: language)
    }

    package var findings: [Finding] {
        answersFor.flatMap { role, records in
            records.map {
                Finding(
                    "answers-for", [$0.id, unit.id], ["name": .string($0.title()), "role": .string(role.rawValue)])
            }
        } + takesPartIn.map { Finding("takes-part-in", [$0.id, unit.id], ["name": .string($0.title())]) }
            + due.map {
                Finding(
                    "due", [$0.record.id, unit.id],
                    [
                        "name": .string($0.record.title()), "date": .init($0.date), "of": .string($0.kind.rawValue),
                        "overdue": .boolean($0.isOverdue(on: context.day)),
                    ])
            } + silent.map { Finding("silent", [$0.id, unit.id], ["name": .string($0.title())]) }
            + withoutReview.map { Finding("without-review", [$0.id, unit.id], ["name": .string($0.title())]) }
    }
}

/// What the page says.
private enum Phrases {
    static let due = Text(en: "What is due", fi: "Mitä on edessä tai myöhässä", sv: "Vad som ska göras")
    static let answersFor = Text(en: "Answers for", fi: "Vastuulla", sv: "Ansvarar för")
    static let takesPart = Text(en: "Takes part in", fi: "Mukana", sv: "Deltar i")
    static let tookPart = Text(en: "Took part in", fi: "Ollut mukana", sv: "Har deltagit i")
    static let nothing = Text(
        en: "The register names nothing current that the unit answers for.",
        fi: "Rekisterissä ei ole mitään voimassa olevaa, mistä yksikkö vastaisi.",
        sv: "Registret nämner inget gällande som enheten ansvarar för.")
    static let name = Text(en: "Name", fi: "Nimi", sv: "Namn")
    static let state = Text(en: "State", fi: "Tila", sv: "Status")
    static let since = Text(en: "Time", fi: "Aika", sv: "Tid")
}
