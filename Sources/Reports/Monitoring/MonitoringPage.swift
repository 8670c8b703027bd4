package import Diagnostics
import Documents
package import Pages
import Records
import Words

extension Monitoring: Report {
    package var question: ReportQuestion { context.question }

    package func page(in language: Language) -> Page {
        let states = zip(["planned", "underway", "done", "dropped"], Phrases.states).compactMap {
            state, plural -> String? in
            let found = measures.filter { $0.state == state }
            guard let first = found.first?.record else { return nil }
            // In Swedish a state agrees with how many there are.
            let word =
                language == .sv
                ? plural.text(in: .sv) : context.choice(first["state"], of: first, in: language)
            return "\(word.lowercased1) \(found.count)"
        }
        let (all, words) = (measures.count, language.words.list(states))
        let summary = Text(
            en: "\(all) measures: \(words).", fi: "Toimenpiteitä on \(all): \(words).",
            sv: "Antal åtgärder: \(all) (\(words))."
        )
        let sorted = sorted(language)
        return context.page(
            Phrases.title,
            sections: measures.isEmpty
                ? []
                : [
                    Page.Section(nil, [.paragraph([Sentence(summary.text(in: language))])], in: language),
                    Page.Section(Phrases.byGoal, [goalTable(language)], in: language),
                    Page.Section(
                        Phrases.indicators, [indicatorTable(language)] + indicatorCharts(language), in: language),
                    Page.Section(
                        title: Phrases.told.text(in: language),
                        entries: sorted.filter { !$0.log.isEmpty }.map { entry($0, language) }),
                    Page.Section(Phrases.late, [.list(sorted.compactMap { late($0, language) })], in: language),
                    Page.Section(
                        Phrases.silent, [.list(sorted.filter(\.isSilent).map { silent($0, language) })], in: language),
                    Page.Section(Phrases.lacks, [.list(lacks(language))], in: language),
                ], emptyNote: Phrases.none, in: language)
    }

    private func goalTable(_ language: Language) -> PageBlock {
        .table(
            [Phrases.goal, Phrases.measures] + Phrases.states + [Phrases.successes, Phrases.lessons, Phrases.lastTold],
            numbers: Set(1...Phrases.states.count + 3),
            rows: goals.map { goal, measures in
                let log = measures.flatMap(\.log)
                let last = measures.compactMap(\.lastTold).max(by: PartialDate.isTold)
                return [
                    context.isInForce(goal) ? goal.name(language) : context.described(goal, in: language),
                    "\(measures.count)",
                ]
                    + ["planned", "underway", "done", "dropped"].map { state in
                        "\(measures.count { $0.state == state })"
                    } + [
                        "\(log.count { $0.kind == "success" })", "\(log.count { $0.kind == "lesson" })",
                        last?.words ?? "–",
                    ]
            }, on: context.rows(about: goals.map(\.goal), in: language), in: language)
    }

    /// The measures, ordered by their names in a language.
    private func sorted(_ language: Language) -> [Measure] { context.sorted(measures, by: \.record, in: language) }

    private func indicatorTable(_ language: Language) -> PageBlock {
        let measures = sorted(language)
        let rows = measures.flatMap { measure in
            measure.indicators.map { indicator -> [String] in
                let number = { (value: Double?) in value.map(language.words.number) ?? language.words.notKnown }
                let reached = indicator.isReached.map { ($0 ? Phrases.reached : Phrases.notReached).text(in: language) }
                let progress = indicator.progress.map { "\($0) %" }
                return [
                    indicator.name.map { FieldNotes.text(of: $0, in: language.rawValue) } ?? "",
                    measure.record.name(language),
                    indicator.unit.map { context.prose($0, on: language).marked(in: language) } ?? "",
                    number(indicator.baseline),
                    number(indicator.target), number(indicator.last?.value), indicator.last?.date.words ?? "–",
                    [reached, progress].compactMap(\.self).joined(separator: ", "),
                ]
            }
        }
        let records = measures.flatMap { measure in measure.indicators.map { _ in measure.record } }
        return .table(
            Phrases.indicatorColumns, numbers: [3, 4, 5], rows: rows, on: context.rows(about: records, in: language),
            in: language)
    }

    /// A chart of each indicator that was read more than once, of the measures that go on.
    private func indicatorCharts(_ language: Language) -> [PageBlock] {
        sorted(language).filter { context.isCurrent($0.record) }.flatMap { measure in
            measure.indicators.filter { $0.readings.count > 1 }.map { indicator in
                let name = indicator.name.map { FieldNotes.text(of: $0, in: language.rawValue) } ?? ""
                let unit = indicator.unit.map { " (\($0))" } ?? ""
                let target = indicator.target.map { target in
                    (words: "\(Phrases.target.text(in: language)) \(language.words.number(target))", value: target)
                }
                return .chart(
                    Chart(
                        .line, "\(name)\(unit): \(measure.record.name(language))",
                        heads: (Phrases.date.text(in: language), name),
                        indicator.readings.map { reading in
                            Chart.Point(
                                reading.date.words, reading.value, language.words.number(reading.value),
                                at: Double(reading.date.last.number))
                        }, target: target))
            }
        }
    }

    /// What keeps anybody from saying how a measure that is underway stands; the rule 'measure-cannot-be-judged' warns of
    /// the same.
    private func lacks(_ language: Language) -> [Sentence] {
        let measures = sorted(language)
        let without = measures.filter { $0.gaps.contains { $0.indicator == nil } }
        func lacking(_ part: Indicator.Part) -> [Measure] {
            measures.filter { $0.gaps.contains { $0.missing.contains(part) } }
        }
        return [
            (Phrases.noIndicator, without), (Phrases.noBaseline, lacking(.baseline)),
            (Phrases.noTarget, lacking(.target)), (Phrases.noReading, lacking(.readings)),
        ]
        .filter { !$0.1.isEmpty }.map { what, found in
            let names = language.words.list(found.map(\.record).names(language))
            return Sentence(
                "\(what.text(in: language)) (\(found.count)): \(names).",
                on: found.map { context.basis($0.record, in: language) })
        }
    }

    private func entry(_ measure: Measure, _ language: Language) -> Page.Entry {
        let record = measure.record
        return Page.Entry(
            heading: record.name(language),
            remarks: [context.choice(record["state"], of: record, in: language)]
                + (context.answering(for: record).map { [$0.name(language)] } ?? []),
            lines: measure.log.map { entry in
                let kind = context.choice(entry.node["kind"], of: record, in: language)
                return Sentence(
                    entry.text, after: "\(entry.date.words) · \(kind): ",
                    on: [context.basis(record, entry.node, in: language)], in: context.proseLanguage(on: language))
            })
    }

    private func silent(_ measure: Measure, _ language: Language) -> Sentence {
        let name = measure.record.name(language)
        let words =
            measure.lastTold.map { date in
                let words = date.words
                return Text(
                    en: "nothing told after \(words)", fi: "ei kirjauksia \(date.finnishGenitive) jälkeen",
                    sv: "inget antecknat efter \(words)")
            } ?? Text(en: "nothing told yet", fi: "ei yhtään kirjausta", sv: "inget antecknat ännu")
        return Sentence(
            "\(name): \(words.text(in: language)).", on: [context.basis(measure.record, in: language)])
    }

    /// That the deadline of a measure that goes on has gone by, and how long ago.
    private func late(_ measure: Measure, _ language: Language) -> Sentence? {
        guard let due = measure.overdue else { return nil }
        let (date, ago) = (due.words, Self.ago(months: measure.monthsLate))
        let words = Text(
            en: "was due \(due.phrase)\(ago.en)", fi: "määräaika oli \(date)\(ago.fi)",
            sv: "skulle ha varit klar senast \(date)\(ago.sv)")
        return Sentence(
            "\(measure.record.name(language)): \(words.text(in: language)).",
            on: [context.basis(measure.record, in: language)])
    }

    /// How long ago it was, after a comma: in months, from two years on in years; nothing for less than a month.
    private static func ago(months: Int) -> Text {
        let years = months / 12
        return switch months {
        case 0: Text(verbatim: "")
        case 1: Text(en: ", a month ago", fi: ", kuukausi sitten", sv: ", för en månad sedan")
        case ..<24:
            Text(
                en: ", \(months) months ago", fi: ", \(months) kuukautta sitten", sv: ", för \(months) månader sedan")
        default:
            Text(
                en: ", over \(years) years ago", fi: ", yli \(years) vuotta sitten", sv: ", för över \(years) år sedan")
        }
    }

    package var findings: [Finding] {
        goals.map { goal, measures in
            Finding(
                "goal", [goal.id] + measures.map(\.record.id),
                [
                    "name": .string(goal.title()), "measures": .init(measures.count),
                    "in-force": .boolean(context.isInForce(goal)),
                ])
        }
            + measures.map { measure in
                Finding(
                    "measure", [measure.record.id],
                    [
                        "name": .string(measure.record.title()), "state": .string(measure.state),
                        "goals": .init(measure.goals), "last-told": .init(measure.lastTold),
                        "silent": .boolean(measure.isSilent),
                        "due": .init(measure.record["due"]?.date),
                        "months-late": measure.overdue == nil ? .null : .init(measure.monthsLate),
                        "successes": .init(measure.log.count { $0.kind == "success" }),
                        "lessons": .init(measure.log.count { $0.kind == "lesson" }),
                    ])
            }
            + measures.flatMap { measure in
                measure.log.map { entry in
                    Finding(
                        entry.kind, [measure.record.id], ["date": .init(entry.date), "text": .string(entry.text)])
                }
                    + measure.indicators.map { indicator in
                        Finding(
                            "indicator", [measure.record.id],
                            [
                                "name": .init(indicator.name.map { FieldNotes.text(of: $0, in: "fi") }),
                                "baseline": indicator.baseline.map { .init($0) } ?? .null,
                                "target": indicator.target.map { .init($0) } ?? .null,
                                "value": indicator.last.map { .init($0.value) } ?? .null,
                                "date": .init(indicator.last?.date),
                                "progress": indicator.progress.map { .init($0) } ?? .null,
                                "reached": indicator.isReached.map { .boolean($0) } ?? .null,
                            ])
                    }
            }
    }
}

/// What the page says.
private enum Phrases {
    static let title = Text(en: "Monitoring of measures", fi: "Toimenpiteiden seuranta", sv: "Uppföljning av åtgärder")
    static let none = Text(
        en: "The register has no measures.", fi: "Rekisterissä ei ole toimenpiteitä.",
        sv: "Registret har inga åtgärder.")
    static let byGoal = Text(en: "By goal", fi: "Tavoitteittain", sv: "Enligt mål")
    static let indicators = Text(en: "Indicators", fi: "Mittarit", sv: "Indikatorer")
    static let told = Text(
        en: "Progress, successes and lessons", fi: "Eteneminen, onnistumiset ja opit",
        sv: "Framsteg, framgångar och lärdomar")
    static let late = Text(
        en: "Measures whose deadline has gone by", fi: "Toimenpiteet, joiden määräaika on mennyt",
        sv: "Åtgärder vars tidsfrist har gått ut")
    static let silent = Text(
        en: "Silent measures", fi: "Toimenpiteet, joista ei ole kerrottu vuoteen",
        sv: "Åtgärder utan uppgifter på ett år")
    static let lacks = Text(
        en: "What monitoring lacks", fi: "Mitä seurannasta puuttuu", sv: "Vad som saknas i uppföljningen")
    static let noIndicator = Text(
        en: "Measures underway without indicator", fi: "Käynnissä olevat toimenpiteet, joilla ei ole mittaria",
        sv: "Pågående åtgärder utan indikator")
    static let noBaseline = Text(
        en: "Measures with an indicator without baseline", fi: "Toimenpiteet, joiden mittarilla ei ole lähtötasoa",
        sv: "Åtgärder vars indikator saknar utgångsnivå")
    static let noTarget = Text(
        en: "Measures with an indicator without target", fi: "Toimenpiteet, joiden mittarilla ei ole tavoitetta",
        sv: "Åtgärder vars indikator saknar mål")
    static let noReading = Text(
        en: "Measures with an indicator that was not read",
        fi: "Toimenpiteet, joiden mittarista ei ole kirjattu arvoja",
        sv: "Åtgärder vars indikator inte har avlästs")
    static let target = Text(en: "target", fi: "tavoite", sv: "mål")
    static let date = Text(en: "Date", fi: "Päivä", sv: "Datum")
    static let goal = Text(en: "Goal", fi: "Tavoite", sv: "Mål")
    static let measures = Text(en: "Measures", fi: "Toimenpiteitä", sv: "Åtgärder")
    static let states = [
        Text(en: "Planned", fi: "Suunniteltuja", sv: "Planerade"),
        Text(en: "Underway", fi: "Käynnissä", sv: "Pågående"),
        Text(en: "Done", fi: "Tehtyjä", sv: "Slutförda"),
        Text(en: "Dropped", fi: "Luovuttuja", sv: "Nedlagda"),
    ]
    static let successes = Text(en: "Successes", fi: "Onnistumisia", sv: "Framgångar")
    static let lessons = Text(en: "Lessons", fi: "Oppeja", sv: "Lärdomar")
    static let lastTold = Text(en: "Last told", fi: "Viimeksi kirjattu", sv: "Senast antecknat")
    static let reached = Text(en: "reached", fi: "saavutettu", sv: "uppnått")
    static let notReached = Text(en: "not reached", fi: "ei saavutettu", sv: "inte uppnått")
    static let indicatorColumns = [
        Text(en: "Indicator", fi: "Mittari", sv: "Indikator"), Text(en: "Measure", fi: "Toimenpide", sv: "Åtgärd"),
        Text(en: "Unit", fi: "Yksikkö", sv: "Enhet"), Text(en: "Baseline", fi: "Lähtötaso", sv: "Utgångsläge"),
        Text(en: "Target", fi: "Tavoite", sv: "Mål"),
        Text(en: "Last reading", fi: "Viimeisin arvo", sv: "Senaste värde"),
        Text(en: "Date", fi: "Päivä", sv: "Datum"), Text(en: "Progress", fi: "Eteneminen", sv: "Framsteg"),
    ]
}
