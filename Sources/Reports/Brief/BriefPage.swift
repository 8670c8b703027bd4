package import Diagnostics
import Documents
package import Pages
import Records
import Words

extension Brief: Report {
    package var question: ReportQuestion { context.question }

    package func page(in language: Language) -> Page {
        let record = [context.basis(subject, in: language)]
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
                        .list(cooperation.map { cooperation($0, language, on: record) }),
                        .list(roles.map { Sentence(role($0, language), on: record) }),
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
                    Phrases.goals, [.list(shownGoals.map { Sentence(context.described($0, in: language)) })],
                    in: language),
                Page.Section(
                    title: Phrases.messages.text(in: language), entries: materials.map { $0.entry(in: language) }),
            ], emptyNote: Phrases.runs, in: language)
    }

    /// The goals in force; those of programmes that are over only where it serves no other.
    private var shownGoals: [Record] {
        let inForce = goals.filter(context.isInForce)
        return inForce.isEmpty ? goals : inForce
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

    private func cooperation(_ node: Node, _ language: Language, on bases: [Basis]) -> Sentence {
        let isTold = node["form"]?.text != "unspecified"
        let form = isTold ? node["form"].map { context.choice($0, of: subject, in: language).lowercased1 } : nil
        let lead = context.register.record(.unit, named: node["lead"])?.name(language)
        let others = [form, lead, times(node, language)].map { $0.map { Sentence.Part($0) } }
        return Sentence(facts: [node["topic"].map { context.prose($0.text, on: language) }] + others, on: bases)
    }

    private func role(_ node: Node, _ language: Language) -> String {
        [context.choice(node["role"], of: subject, in: language), node["body"]?.text, times(node, language)]
            .compactMap(\.self).joined(separator: " · ")
    }

    private func agreement(_ node: Node, _ language: Language) -> String {
        let title = node["title"].map { FieldNotes.text(of: $0, in: language.rawValue) }
        let until = node["until"]?.date.map { "–\($0.words)" } ?? ""
        return [
            title, context.choice(node["kind"], of: subject, in: language).lowercased1,
            node["signed"]?.date.map { $0.words + until },
        ].compactMap(\.self).joined(separator: " · ")
    }

    private func times(_ node: Node, _ language: Language) -> String? {
        let span = Span(node)
        guard span.since != nil || span.until != nil else { return nil }
        return language.words.range(from: span.since, to: span.until)
    }

    private func engagement(_ record: Record, _ language: Language) -> Sentence {
        let date = record.span.since.map { language.words.time($0, record.span.until) }
        let during = context.register.record(.programme, named: record["during"])?.name(language)
        let words = [
            date ?? during, record.name(language),
            context.choice(record["state"], of: record, in: language).lowercased1,
            record["level"].map { context.choice($0, of: record, in: language).lowercased1 },
        ].map { $0.map { Sentence.Part($0) } }
        let outcome = record["outcome"].map { context.prose($0.text, on: language) }
        return Sentence(facts: words + [outcome], on: [context.basis(record, in: language)])
    }

    private func followUp(_ engagement: Record, _ node: Node, _ language: Language) -> Sentence {
        let unit = context.register.record(.unit, named: node["unit"])?.name(language)
        let words = [unit, node["due"]?.date?.words, engagement.name(language)].map { $0.map { Sentence.Part($0) } }
        return Sentence(
            facts: [node["text"].map { context.prose($0.text, on: language) }] + words,
            on: [context.basis(engagement, in: language)])
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
        en: "Others in the city who have dealt with it", fi: "Muut yksiköt, joilla on ollut yhteyksiä",
        sv: "Andra i staden som har haft kontakter")
    static let contact = Text(en: "Contact", fi: "Yhteystaho", sv: "Kontakt")
    static let runs = Text(en: "What goes on", fi: "Mitä on käynnissä", sv: "Vad som pågår")
    static let agreements = Text(en: "Agreements", fi: "Sopimukset ja asiakirjat", sv: "Avtal och dokument")
    static let followUps = Text(en: "Open follow-ups", fi: "Avoimet jatkotoimet", sv: "Öppna uppföljningar")
    static let lately = Text(en: "What happened", fi: "Mitä on tapahtunut", sv: "Vad som har hänt")
    static let goals = Text(en: "Goals that it serves", fi: "Tavoitteet, joita se tukee", sv: "Mål som det stöder")
    static let messages = Text(en: "Core messages that fit", fi: "Sopivat ydinviestit", sv: "Kärnbudskap som passar")
}
