import Diagnostics
import Documents
import Pages
import Records
import Words

extension PeriodWriter {
    /// The groups that coordinate, units that began or ended, and what is short.
    var coordination: Page.Section {
        let groups = context.records(.group, in: language).filter { group in
            ["coordination", "expert", "steering"].contains(group["kind"]?.text ?? "") && isToldInPeriod(group)
        }
        let units = report.certain(.unitBegan, .unitEnded).filter { !Self.isOffice($0.record) }
        return Page.Section(
            Self.coordinationTitle,
            [
                .paragraph(groupSentences(groups)), .paragraph(units.map(unitSentence)),
            ], in: language)
    }

    private func groupSentences(_ groups: [Record]) -> [Sentence] {
        guard !groups.isEmpty else { return [] }
        let count = groups.count
        let all = Sentence(
            Text(
                en: count == 1
                    ? "Decisions of the period name one group that coordinates international affairs."
                    : "Decisions of the period name \(count) groups that coordinate international affairs.",
                fi: count == 1
                    ? "Jakson päätöksissä mainitaan yksi ryhmä, joka koordinoi kansainvälisiä asioita."
                    : "Jakson päätöksissä mainitaan \(count) ryhmää, jotka koordinoivat kansainvälisiä asioita.",
                sv: count == 1
                    ? "I periodens beslut nämns en grupp som samordnar internationella ärenden."
                    : "I periodens beslut nämns \(count) grupper som samordnar internationella ärenden."
            ).text(in: language))
        let each = groups.map { group -> Sentence in
            // Of what a group does the first sentence says what it is for.
            let (name, basis) = (group.name(language), [context.basis(group, in: language)])
            guard let remit = group["remit"]?.text.split(separator: ".").first else {
                return Sentence("\(name).", on: basis)
            }
            return Sentence(
                [ToldText("\(name): "), context.prose(String(remit).lowercased1, on: language), ToldText(".")],
                on: basis)
        }
        return [all] + each
    }

    /// Whether one of the decisions that a record or one of its entries names as its source is of the period.
    func isToldInPeriod(_ record: Record) -> Bool {
        let entries = record.root.entries.flatMap(\.value.items).compactMap { $0["source"] }
        return ((record["sources"]?.items ?? []) + entries).contains { source in
            context.decision(source)?["date"]?.date.map { report.period.certainty(of: $0) == .certain } ?? false
        }
    }

    /// The decisions of the period that the register holds.
    var decisions: Page.Section {
        let found = report.certain(.decisionMade)
        let sentences = found.map { happening -> Sentence in
            let decision = happening.record
            let number = decision["case"]?.text
            let body = context.register.record(.group, named: decision["body"])?.name(language)
            let section = decision["section"].map { "§ \($0.text)" }
            let outcome = context.choice(decision["outcome"], of: decision, in: language).lowercased1
            let words = [body, section, number].compactMap(\.self).joined(separator: ", ")
            return sentence(
                Text(
                    verbatim:
                        "\(happening.date?.words ?? "") \(decision.name(language)) (\([words, outcome].joined(separator: "; ")))."
                ),
                on: [happening])
        }
        return Page.Section(
            Text(
                en: "Decisions of the period", fi: "Jakson päätökset rekisterissä", sv: "Periodens beslut i registret"),
            [.list(sentences)], in: language)
    }

    /// What the register does not know of the period.
    var unknown: Page.Section {
        var sentences: [Sentence] = []
        let planned = report.happenings.filter { $0.kind == .engagementPlanned && $0.days.upperBound < context.day }
        if !planned.isEmpty {
            let names = language.words.list(planned.prefix(Self.mostNamed).map(dated))
            sentences.append(
                sentence(
                    Text(
                        en: "Whether these planned events were held is not recorded: \(names).",
                        fi: "Näiden suunniteltujen tilaisuuksien toteutumista ei ole kirjattu: \(names).",
                        sv: "Det är inte antecknat om dessa planerade tillfällen hölls: \(names)."), on: planned))
        }
        let possible = report.happenings.filter {
            $0.certainty == .possible && ![.engagementPlanned, .engagementRecurring].contains($0.kind)
        }
        let dated = possible.filter { $0.date != nil }
        if !dated.isEmpty {
            let names = language.words.list(
                dated.prefix(Self.mostNamed).map {
                    "\($0.record.name(language)) (\($0.kind.words.text(in: language)) \($0.date?.words ?? ""))"
                })
            sentences.append(
                sentence(
                    Text(
                        en: "These may belong to the period; the date is not known more precisely: \(names).",
                        fi: "Nämä saattavat kuulua jaksoon, mutta tarkempaa aikaa ei tiedetä: \(names).",
                        sv: "Dessa kan höra till perioden, men tiden är inte känd närmare: \(names)."),
                    on: Array(dated.prefix(Self.mostNamed))))
        }
        sentences += duringProgrammes(possible.filter { $0.date == nil }) + undatedDecisions + undatedProjects
        return Page.Section(
            Text(
                en: "What the register does not know", fi: "Mitä rekisteri ei tiedä", sv: "Vad registret inte vet"),
            [.paragraph(sentences + gaps)], in: language)
    }

    /// What may belong to the period, and of which only the programme is told in whose time it came true.
    private func duringProgrammes(_ happenings: [Happening]) -> [Sentence] {
        let groups = Dictionary(grouping: happenings) { $0.node["during"]?.text ?? "" }
        return groups.sorted { $0.key < $1.key }.compactMap { _, group in
            guard let first = group.first,
                let programme = context.register.record(.programme, named: first.node["during"])?.name(language)
            else { return nil }
            let names = language.words.list(
                group.prefix(Self.mostNamed).map { "\($0.record.name(language)) (\($0.kind.words.text(in: language)))" }
            )
            return sentence(
                Text(
                    en: "Of these it is known only that they belong to the time of \(programme): \(names).",
                    fi: "Näistä tiedetään vain, että ne ajoittuvat kaudelle ”\(programme)”: \(names).",
                    sv: "Om dessa är det bara känt att de hör till tiden för ”\(programme)”: \(names)."),
                on: Array(group.prefix(Self.mostNamed)))
        }
    }

    /// The decisions without date whose matter was opened by the end of the period.
    private var undatedDecisions: [Sentence] {
        let last = report.period.last.parts.year
        let found = context.records(.decision, in: language).filter { decision in
            decision["date"]?.date == nil && context.isAsked(decision)
                && (DecisionYear.of(decision).map { $0 <= last } ?? true)
        }
        guard !found.isEmpty else { return [] }
        let names = language.words.list(
            found.prefix(Self.mostNamed).map { context.decisionWords($0, in: language) }.sorted())
        return [
            sentence(
                Text(
                    en: "Decisions without date that may belong to the period: \(names).",
                    fi: "Päivättömiä päätöksiä, jotka saattavat kuulua jaksoon: \(names).",
                    sv: "Odaterade beslut som kan höra till perioden: \(names)."),
                on: Array(found.prefix(Self.mostNamed)))
        ]
    }

    /// The projects of which nobody knows when they ran.
    private var undatedProjects: [Sentence] {
        let found = context.records(.project, in: language).filter { project in
            context.isAsked(project) && project.span.since == nil && project.span.until == nil
        }
        guard !found.isEmpty else { return [] }
        let names = names(found)
        return [
            sentence(
                Text(
                    en: "The time of these projects is not recorded: \(names).",
                    fi: "Näiden hankkeiden ajankohtaa ei ole kirjattu: \(names).",
                    sv: "Tiden för dessa projekt är inte antecknad: \(names)."), on: found)
        ]
    }

    /// Kinds of things of which the register says nothing, or too little.
    private var gaps: [Sentence] {
        let networks = report.networks.members + report.networks.others
        let (all, noFee, noStart) = (
            networks.count, networks.count { $0["fee"]?["eur"] == nil },
            networks.count { $0.phases.allSatisfy { $0.since == nil } }
        )
        let hasProjects = context.register.records(.project).contains { $0["kind"]?.text == "eu-project" }
        let texts = [
            noFee + noStart > 0 ? notKnown(ofNetworks: all, fees: noFee, starts: noStart) : nil,
            hasProjects
                ? nil
                : Text(
                    en: "The register holds no EU projects.", fi: "Rekisterissä ei ole EU-hankkeita.",
                    sv: "Registret innehåller inga EU-projekt."),
        ]
        return texts.compactMap { $0.map { Sentence($0.text(in: language)) } }
    }

    /// Of how many networks the fee or the start is not known; what is known of all is left out.
    private func notKnown(ofNetworks all: Int, fees: Int, starts: Int) -> Text {
        func list(_ words: any Words, _ fee: String, _ start: String) -> String {
            words.list((fees > 0 ? [fee] : []) + (starts > 0 ? [start] : []))
        }
        let en = list(Language.en.words, "the fee of \(fees)", "the start of \(starts)")
        let fi = list(
            Language.fi.words, "\(FinnishNumber.genitive(fees)) jäsenmaksu",
            "\(FinnishNumber.genitive(starts)) alkamisaika")
        let sv = list(Language.sv.words, "avgiften för \(fees)", "början för \(starts)")
        return Text(
            en: "Of \(all.counted("network", "networks")) \(en) is not known.",
            fi: "\(all == 1 ? "Yhdestä" : "\(all)") verkostosta \(fi) "
                + "\(fees > 0 && starts > 0 ? "eivät" : "ei") ole tiedossa.",
            sv: "Av \(all) nätverk är \(sv) inte känd.")
    }

    static let coordinationTitle = Text(
        en: "Coordination of international work", fi: "Kansainvälisen toiminnan koordinointi",
        sv: "Samordning av den internationella verksamheten")
}

/// The year in which the matter of a decision was opened, as its number tells: `HEL 2021-009960`.
private enum DecisionYear {
    static func of(_ decision: Record) -> Int? {
        let parts = (decision["case"]?.text ?? "").split { !$0.isNumber }
        return parts.lazy.filter { $0.count == 4 }.compactMap { Int($0) }.first
    }
}

extension Happening.Kind {
    /// What may have come true, in a word or two.
    fileprivate var words: Text {
        switch self {
        case .unitEnded: Text(en: "ended", fi: "lopetti", sv: "upphörde")
        case .partnerEnded, .agreementEnded, .cooperationEnded, .roleEnded, .projectEnded, .programmeEnded:
            Text(en: "ended", fi: "päättyi", sv: "upphörde")
        case .networkLeft, .networkLeaving: Text(en: "left", fi: "erottu", sv: "lämnat")
        case .engagementHeld: Text(en: "held", fi: "pidetty", sv: "hållet")
        case .measureTold: Text(en: "told", fi: "kirjattu", sv: "antecknat")
        case .decisionMade: Text(en: "decided", fi: "päätetty", sv: "beslutat")
        case .agreementSigned: Text(en: "signed", fi: "allekirjoitettu", sv: "undertecknat")
        case .unitBegan: Text(en: "began", fi: "aloitti", sv: "inledde")
        case .networkJoined, .networkRejoined: Text(en: "joined", fi: "liitytty", sv: "gått med")
        case .partnerBegan, .partnerResumed, .partnerChanged, .cooperationBegan, .networkConsidered, .networkTakenPart,
            .roleBegan, .engagementPlanned, .engagementRecurring, .projectBegan, .programmeBegan:
            Text(en: "began", fi: "alkoi", sv: "började")
        }
    }
}
