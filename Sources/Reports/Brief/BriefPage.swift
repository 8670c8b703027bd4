package import Diagnostics
import Documents
package import Pages
import Records
import Words

extension Brief: Report {
    package var question: ReportQuestion { context.question }

    package func page(in language: Language) -> Page {
        let record = [context.basis(subject, in: language)]
        func own(_ texts: [String]) -> PageBlock { .list(texts.map { Sentence($0, on: record) }) }
        let others = [
            followUps.map { followUp($0.engagement, $0.node, language) },
            told.map { told in
                Sentence(
                    told.entry.text, after: "\(told.entry.date.words): ",
                    on: [context.basis(told.measure, told.entry.node, in: language)], in: language == .fi ? nil : .fi)
            },
        ]
        return context.page(
            Text(verbatim: subject.name(language)),
            sections: [
                Page.Section(nil, [.paragraph(lede(language))], in: language),
                Page.Section(
                    Phrases.runs,
                    [
                        own(cooperation.map { cooperation($0, language) }), own(roles.map { role($0, language) }),
                        .list(projects.map { Sentence($0.name(language), on: [context.basis($0, in: language)]) }),
                    ], in: language),
                Page.Section(
                    Phrases.agreements,
                    [
                        .list(
                            agreements.map {
                                Sentence(agreement($0, language), on: [context.basis(subject, $0, in: language)])
                            })
                    ],
                    in: language),
                Page.Section(Phrases.followUps, [.list(others[0])], in: language),
                Page.Section(
                    Phrases.lately, [.list(engagements.map { engagement($0, language) }), .list(others[1])],
                    in: language),
                Page.Section(
                    Phrases.goals, [.list(goals.map { Sentence(context.described($0, in: language)) })], in: language),
                Page.Section(
                    title: Phrases.messages.text(in: language), entries: materials.map { $0.entry(in: language) }),
            ], emptyNote: Phrases.runs, in: language)
    }

    /// What it is, how the city stands to it, and who answers.
    private func lede(_ language: Language) -> [Sentence] {
        let basis = { (node: Node?) in [context.basis(subject, node, in: language)] }
        let word = { (field: String) in subject[field].map { context.choice($0, of: subject, in: language) } }
        let phase = subject.phase(on: context.day)
        let (words, name, isOver) = (language.words, subject.name(language), phase?.isEnd ?? false)
        let isNetwork = subject.role == .network
        let country = subject["country"].flatMap { Countries.name(of: $0.text, in: language) }
        let what =
            isNetwork
            ? words.network(
                name, importance: word("importance"), kind: word("kind"), scope: word("scope"), isOver: isOver)
            : words.partner(
                name, importance: word("importance"), kind: word("kind"), country: country, isOver: isOver)
        var sentences = [Sentence(what, on: basis(nil))]
        if let phase {
            let told =
                isNetwork
                ? words.membership(phase.status, since: phase.since)
                : words.partnership(phase.status, since: phase.since)
            if let told { sentences.append(Sentence(told, on: basis(phase.node))) }
            if let reason = phase.node["reason"]?.text {
                sentences.append(Sentence(reason, on: basis(phase.node), in: language == .fi ? nil : .fi))
            }
        }
        if let unit = context.answering(for: subject) {
            let mailbox = unit["mailbox"].map { " (\($0.text))" } ?? ""
            let answers = words.answers(for: subject.role)
            sentences.append(Sentence("\(answers) \(unit.name(language))\(mailbox).", on: basis(nil)))
        }
        if !otherUnits.isEmpty {
            sentences.append(
                Sentence("\(Phrases.alsoAsk.text(in: language)): \(language.words.list(otherUnits.names(language)))."))
        }
        for contact in subject["contacts"]?.items ?? [] {
            let words = [contact["role"]?.text, contact["mailbox"]?.text].compactMap(\.self).joined(separator: ", ")
            sentences.append(Sentence("\(Phrases.contact.text(in: language)): \(words).", on: basis(nil)))
        }
        if let node = subject["benefit"] {
            let label = context.fieldLabel(node, of: subject, in: language)
            sentences.append(Sentence("\(label): \(node.text)", on: basis(nil), in: language == .fi ? nil : .fi))
        }
        return sentences
    }

    private func cooperation(_ node: Node, _ language: Language) -> String {
        let isTold = node["form"]?.text != "unspecified"
        let form = isTold ? node["form"].map { context.choice($0, of: subject, in: language).lowercased1 } : nil
        let lead = context.register.record(.unit, named: node["lead"])?.name(language)
        return [node["topic"]?.text, form, lead, times(node)].compactMap(\.self).joined(separator: " · ")
    }

    private func role(_ node: Node, _ language: Language) -> String {
        [context.choice(node["role"], of: subject, in: language), node["body"]?.text, times(node)].compactMap(\.self)
            .joined(separator: " · ")
    }

    private func agreement(_ node: Node, _ language: Language) -> String {
        let title = node["title"].map { FieldNotes.text(of: $0, in: language.rawValue) }
        let until = node["until"]?.date.map { "–\($0.words)" } ?? ""
        return [
            title, context.choice(node["kind"], of: subject, in: language).lowercased1,
            node["signed"]?.date.map { $0.words + until },
        ].compactMap(\.self).joined(separator: " · ")
    }

    private func times(_ node: Node) -> String? {
        let span = Span(node)
        guard span.since != nil || span.until != nil else { return nil }
        return "\(span.since?.words ?? "?")–\(span.until?.words ?? "")"
    }

    private func engagement(_ record: Record, _ language: Language) -> Sentence {
        let date = record.span.since.map { language.words.time($0, record.span.until) }
        let during = context.register.record(.programme, named: record["during"])?.name(language)
        let words = [
            date ?? during, record.name(language),
            context.choice(record["state"], of: record, in: language).lowercased1,
            record["level"].map { context.choice($0, of: record, in: language).lowercased1 },
            record["outcome"]?.text,
        ].compactMap(\.self)
        return Sentence(words.joined(separator: " · "), on: [context.basis(record, in: language)])
    }

    private func followUp(_ engagement: Record, _ node: Node, _ language: Language) -> Sentence {
        let unit = context.register.record(.unit, named: node["unit"])?.name(language)
        let words = [node["text"]?.text, unit, node["due"]?.date?.words, engagement.name(language)].compactMap(\.self)
        return Sentence(words.joined(separator: " · "), on: [context.basis(engagement, in: language)])
    }

    package var findings: [Finding] {
        [
            Finding(
                "subject", [subject.id],
                [
                    "name": .string(subject.title()), "status": .init(subject.phase(on: context.day)?.status),
                    "since": .init(subject.phase(on: context.day)?.since),
                    "owner": .init(context.answering(for: subject)?.id.id),
                ])
        ]
            + cooperation.map { Finding("cooperation", [subject.id], ["name": .init($0["topic"]?.text)]) }
            + agreements.map {
                Finding(
                    "agreement", [subject.id], ["kind": .init($0["kind"]?.text), "date": .init($0["signed"]?.date)])
            }
            + roles.map {
                Finding("role", [subject.id], ["role": .init($0["role"]?.text), "since": .init($0["since"]?.date)])
            }
            + projects.map { Finding("project", [$0.id, subject.id], ["name": .string($0.title())]) }
            + engagements.map {
                Finding(
                    "engagement", [$0.id, subject.id], ["name": .string($0.title()), "date": .init($0.span.since)])
            }
            + followUps.map {
                Finding(
                    "follow-up", [$0.engagement.id],
                    ["text": .init($0.node["text"]?.text), "date": .init($0.node["due"]?.date)])
            }
            + told.map {
                Finding(
                    "told", [$0.measure.id, subject.id], ["date": .init($0.entry.date), "text": .string($0.entry.text)])
            }
            + otherUnits.map { Finding("other-unit", [$0.id], ["name": .string($0.title())]) }
            + goals.map {
                Finding("goal", [$0.id], ["name": .string($0.title()), "in-force": .boolean(context.isInForce($0))])
            }
            + materials.map {
                Finding(
                    "message", [$0.record.id],
                    ["name": .string($0.record.title()), "freshness": .string($0.freshness.rawValue)])
            }
    }
}

/// What the page says.
private enum Phrases {
    static let alsoAsk = Text(
        en: "Others in the city who deal with it", fi: "Muut yhteyttä pitävät yksiköt",
        sv: "Andra i staden med kontakter")
    static let contact = Text(en: "Contact", fi: "Yhteystaho", sv: "Kontakt")
    static let runs = Text(en: "What goes on", fi: "Mitä on käynnissä", sv: "Vad som pågår")
    static let agreements = Text(en: "Agreements", fi: "Sopimukset ja asiakirjat", sv: "Avtal och dokument")
    static let followUps = Text(en: "Open follow-ups", fi: "Avoimet jatkotoimet", sv: "Öppna uppföljningar")
    static let lately = Text(en: "What happened", fi: "Mitä on tapahtunut", sv: "Vad som har hänt")
    static let goals = Text(en: "Goals that it serves", fi: "Tavoitteet, joita se tukee", sv: "Mål som det stöder")
    static let messages = Text(en: "Core messages that fit", fi: "Sopivat ydinviestit", sv: "Kärnbudskap som passar")
}
