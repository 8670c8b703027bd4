package import Diagnostics
import Documents
package import Pages
import Records
import Words

extension Brief: Report {
    package var question: ReportQuestion { context.question }

    package func page(in language: Language) -> Page {
        let record = [context.basis(subject, in: language)]
        let tellings = told.map { told in
            Sentence(
                told.entry.text, after: "\(told.entry.date.words): ",
                on: [context.basis(told.measure, told.entry.node, in: language)],
                in: context.proseLanguage(on: language))
        }
        let runs: [PageBlock] = [
            .list(cooperation.map { cooperation($0, language, on: record) }),
            .list(roles.map { role($0, language) }),
            .list(
                otherProjects.map { Sentence(project($0, language), on: [context.basis($0, in: language)]) }),
        ]
        let aims = (subject["goals"]?.items ?? []).filter { $0.mayHold(on: context.day) }
        let usable = materials.filter { $0.freshness != .expired }
        let expired = materials.filter { $0.freshness == .expired }.map(\.record)
        var messages = Page.Section(
            title: Phrases.messages.text(in: language), entries: usable.map { $0.entry(in: language) })
        if !expired.isEmpty { messages.blocks = [.paragraph([self.expired(expired, of: materials, language)])] }
        return context.page(
            Text(verbatim: subject.name(language)),
            sections: [
                Page.Section(nil, [.paragraph(lede(language))], in: language),
                Page.Section(Phrases.runs, runs, in: language),
                Page.Section(Phrases.aims, [.list(aims.map { aim($0, language) })], in: language),
                Page.Section(Phrases.agreements, [.list(agreements.map { agreement($0, language) })], in: language),
                Page.Section(
                    Phrases.followUps, [.list(followUps.map { followUp($0.engagement, $0.node, language) })],
                    in: language),
                Page.Section(Phrases.coming, [.list(coming.map { engagement($0, language) })], in: language),
                Page.Section(
                    Phrases.lately,
                    [
                        .paragraph(limit(language)), .list(engagements.map { engagement($0, language) }),
                        .list(tellings),
                    ], in: language),
                Page.Section(Phrases.earlier, [.list(earlier(language))], in: language),
                Page.Section(
                    Phrases.goals, [.list(shownGoals.map { Sentence(context.described($0, in: language)) })],
                    in: language),
                messages,
            ], emptyNote: Phrases.runs, in: language)
    }

    /// The goals in force; those of programmes that are over only where it serves no other.
    private var shownGoals: [Record] {
        let inForce = goals.filter(context.isInForce)
        return inForce.isEmpty ? goals : inForce
    }

    /// The projects that are not told as cooperation already.
    private var otherProjects: [Record] {
        projects.filter { project in !cooperation.contains { $0["topic"]?.text == project.name(.fi) } }
    }

    /// What it is, how the city stands to it, and who answers.
    private func lede(_ language: Language) -> [Sentence] {
        let basis = { (node: Node?) in [context.basis(subject, node, in: language)] }
        let word = { (field: String) in subject[field].map { context.choice($0, of: subject, in: language) } }
        let words = language.words
        let lede = RecordLede(subject, in: context.register, on: context.day, language: language, choice: word)
        var sentences = [lede.what].compactMap { $0.map { Sentence($0, on: basis(nil)) } }
        if let state = lede.state { sentences.append(Sentence(state, on: basis(lede.phase?.node))) }
        if let phase = lede.phase {
            if let reason = phase.node["reason"]?.text {
                sentences.append(Sentence(reason, on: basis(phase.node), in: context.proseLanguage(on: language)))
            }
        }
        if let unit = context.answering(for: subject) {
            let mailbox = isOver ? "" : unit["mailbox"].map { " (\($0.text))" } ?? ""
            let answers = words.answers(for: subject.role, isOver: isOver)
            let inferred = subject.isInferred("owner") ? " (\(words.inferredOwner))" : ""
            sentences.append(Sentence("\(answers) \(unit.name(language))\(mailbox)\(inferred).", on: basis(nil)))
        }
        sentences += otherUnits(language)
        for contact in isOver ? [] : subject["contacts"]?.items ?? [] {
            let role = contact["role"].map { context.prose($0.text, on: language) }
            let words = [role, contact["mailbox"].map { ToldText($0.text) }].compactMap(\.self)
            sentences.append(
                Sentence(
                    [ToldText("\(Phrases.contact.text(in: language)): ")]
                        + words.map { [$0] }.joined(separator: [ToldText(", ")]) + [ToldText(".")], on: basis(nil)))
        }
        if let node = subject["benefit"] {
            let label = context.fieldLabel(node, of: subject, in: language)
            sentences.append(
                Sentence(node.text, after: "\(label): ", on: basis(nil), in: context.proseLanguage(on: language)))
        }
        if let fee = subject["fee"] { sentences += feeSentence(fee, language) }
        if let benchmark = subject["benchmark"] { sentences += self.benchmark(benchmark, language) }
        return sentences
    }

    /// Who else deals with it: with cooperation and projects, and by visits and events with the last or next of them.
    private func otherUnits(_ language: Language) -> [Sentence] {
        let lasting = otherUnits.filter { dealing in dealing.by.contains { $0.role != .engagement } }
        let visiting = otherUnits.filter { dealing in dealing.by.allSatisfy { $0.role == .engagement } }
        func sentence(_ lead: Text, _ dealings: [UnitDealing], _ name: (UnitDealing) -> String) -> [Sentence] {
            guard !dealings.isEmpty else { return [] }
            return [
                Sentence(
                    "\(lead.text(in: language)): \(language.words.list(dealings.map(name))).",
                    on: dealings.flatMap(\.by).map { context.basis($0, in: language) })
            ]
        }
        func last(_ dealing: UnitDealing, _ isToCome: Bool) -> String? {
            let found = dealing.by.filter { context.isToCome($0) == isToCome }
            let shown = found.max { ($0.span.since?.last.number ?? 0) < ($1.span.since?.last.number ?? 0) }
            return shown.map { engagement in
                let date = engagement.span.since.map { ", \(language.words.time($0, engagement.span.until))" } ?? ""
                return "\(dealing.unit.name(language)) (\(engagement.name(language))\(date))"
            }
        }
        let past = visiting.filter { last($0, false) != nil }
        let next = visiting.filter { last($0, true) != nil && last($0, false) == nil }
        return sentence(Phrases.alsoAsk, lasting) { $0.unit.name(language) }
            + sentence(Phrases.alsoMet, past) { last($0, false) ?? "" }
            + sentence(Phrases.alsoPlans, next) { last($0, true) ?? "" }
    }

    /// That only meetings of one level are told, where one was asked for, and that there are none.
    private func limit(_ language: Language) -> [Sentence] {
        guard let level else { return [] }
        let example = context.register.records(.engagement).first { $0["level"]?.text == level }
        let word = example.map { context.choice($0["level"], of: $0, in: language) } ?? level
        let none = (engagements + coming).isEmpty
        return [
            Sentence(
                Text(
                    en: "Only meetings of the level '\(word)' are told" + (none ? "; none is recorded." : "."),
                    fi: "Vain tapaamiset, joiden taso on ”\(word)”" + (none ? "; niitä ei ole kirjattu." : "."),
                    sv: "Endast möten på nivån ”\(word)”" + (none ? "; inga har antecknats." : ".")
                ).text(in: language))
        ]
    }

    /// That messages have expired, and whether any is left.
    private func expired(_ expired: [Record], of all: [Materials.Item], _ language: Language) -> Sentence {
        let expired = context.sorted(expired, in: language)
        let names = language.words.list(expired.names(language))
        let text =
            expired.count == all.count
            ? Text(
                en: "No core message is in force; expired: \(names).",
                fi: "Voimassa olevia ydinviestejä ei ole; vanhentuneet: \(names).",
                sv: "Inget kärnbudskap gäller; föråldrade: \(names).")
            : Text(en: "Expired: \(names).", fi: "Vanhentuneet: \(names).", sv: "Föråldrade: \(names).")
        return Sentence(text.text(in: language), on: expired.map { context.basis($0, in: language) })
    }
}

/// What the page says.
private enum Phrases {
    static let alsoAsk = Text(
        en: "Others in the city who deal with it", fi: "Muut yhteyttä pitävät yksiköt",
        sv: "Andra enheter med kontakter")
    static let alsoMet = Text(
        en: "Within two years it has also been met by", fi: "Viime kahden vuoden aikana yhteyttä on pitänyt myös",
        sv: "Under de senaste två åren har kontakt även hafts av")
    static let alsoPlans = Text(
        en: "A meeting is also planned by", fi: "Tapaamista suunnittelee myös", sv: "Ett möte planeras även av")
    static let contact = Text(en: "Contact", fi: "Yhteystaho", sv: "Kontakt")
    static let runs = Text(en: "What goes on", fi: "Mitä on käynnissä", sv: "Vad som pågår")
    static let aims = Text(en: "Goals in the network", fi: "Tavoitteet verkostossa", sv: "Mål i nätverket")
    static let agreements = Text(en: "Agreements", fi: "Sopimukset ja asiakirjat", sv: "Avtal och dokument")
    static let followUps = Text(en: "Open follow-ups", fi: "Avoimet jatkotoimet", sv: "Öppna uppföljningar")
    static let coming = Text(en: "Coming", fi: "Tulossa", sv: "På kommande")
    static let lately = Text(en: "What happened", fi: "Mitä on tapahtunut", sv: "Vad som har hänt")
    static let earlier = Text(en: "Earlier", fi: "Aiemmin", sv: "Tidigare")
    static let goals = Text(en: "Goals that it serves", fi: "Tavoitteet, joita se tukee", sv: "Mål som det stöder")
    static let messages = Text(en: "Core messages that fit", fi: "Sopivat ydinviestit", sv: "Kärnbudskap som passar")
}
