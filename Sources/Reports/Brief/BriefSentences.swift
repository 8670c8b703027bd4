import Diagnostics
import Documents
import Pages
import Records
import Words

/// The lines of a brief.
extension Brief {
    func cooperation(_ node: Node, _ language: Language, on bases: [Basis]) -> Sentence {
        let isTold = node["form"]?.text != "unspecified"
        let form = isTold ? node["form"].map { context.choice($0, of: subject, in: language).lowercased1 } : nil
        let lead = context.register.record(.unit, named: node["lead"])?.name(language)
        let others = [form, lead, times(node, language)].map { $0.map { ToldText($0) } }
        return Sentence(facts: [node["topic"].map { _ in context.topic(of: node, on: language) }] + others, on: bases)
    }

    /// A project, with its time where that is known.
    func project(_ project: Record, _ language: Language) -> String {
        [project.name(language), times(project.root, language)].compactMap(\.self).joined(separator: " · ")
    }

    /// An office, in which body, who holds it, and when.
    func role(_ node: Node, _ language: Language) -> Sentence {
        let holder = node["held-by"]?["role"].map { FieldNotes.text(of: $0, in: language.rawValue) }
        let words = [
            context.choice(node["role"], of: subject, in: language), node["body"]?.text, holder?.lowercased1,
            times(node, language),
        ]
        return Sentence(
            facts: words.map { $0.map { ToldText($0) } }, on: [context.basis(subject, node, in: language)])
    }

    /// What the city wants to reach in a network.
    func aim(_ node: Node, _ language: Language) -> Sentence {
        Sentence(
            facts: [
                node["text"].map { context.prose($0.text, on: language) },
                times(node, language).map { ToldText($0) },
            ], on: [context.basis(subject, node, in: language)])
    }

    /// An agreement: its title, kind and time, and whether it is over.
    func agreement(_ node: Node, _ language: Language) -> Sentence {
        let title = node["title"].map { FieldNotes.text(of: $0, in: language.rawValue) }
        let (signed, until) = (node["signed"]?.date, node["until"]?.date)
        let time = signed.map { $0.words + (until.map { "–\($0.words)" } ?? "") } ?? until.map(language.words.until)
        let ended = Text(en: "ended", fi: "päättynyt", sv: "har löpt ut").text(in: language)
        let isOver = Span(node).isOver(by: context.day)
        let words = [
            title, context.choice(node["kind"], of: subject, in: language).lowercased1,
            isOver ? time.map { "\($0), \(ended)" } ?? ended : time,
        ]
        return Sentence(
            facts: words.map { $0.map { ToldText($0) } }, on: [context.basis(subject, node, in: language)])
    }

    private func times(_ node: Node, _ language: Language) -> String? {
        time(Span(node).since, Span(node).until, language)
    }

    /// A visit, meeting or event: when, what, at which level, what came of it; what was only planned, and is not recorded
    /// as held by its day, is told so.
    func engagement(_ record: Record, _ language: Language) -> Sentence {
        let date = record.span.since.map { language.words.time($0, record.span.until) }
        let during = context.register.record(.programme, named: record["during"])?.name(language)
        let isOpen = record.isPlannedEngagement && !context.isToCome(record)
        let state = context.choice(record["state"], of: record, in: language).lowercased1
        let notHeld = Text(
            en: "not recorded as held", fi: "toteutumista ei ole kirjattu", sv: "inte antecknat om det hölls")
        let words = [
            date ?? during, record.name(language), isOpen ? "\(state), \(notHeld.text(in: language))" : state,
            record["level"].map { context.choice($0, of: record, in: language).lowercased1 },
        ].map { $0.map { ToldText($0) } }
        let outcome = record["outcome"].map { context.prose($0.text, on: language) }
        return Sentence(facts: words + [outcome], on: [context.basis(record, in: language)])
    }

    /// A promise made at a meeting, with its unit and date, and whether that has gone by.
    func followUp(_ engagement: Record, _ node: Node, _ language: Language) -> Sentence {
        let unit = context.register.record(.unit, named: node["unit"])?.name(language)
        let late = Text(en: "overdue", fi: "myöhässä", sv: "försenad").text(in: language)
        let due = node["due"]?.date.map { $0.isBefore(context.day) ? "\($0.words), \(late)" : $0.words }
        let words = [unit, due, engagement.name(language)].map { $0.map { ToldText($0) } }
        return Sentence(
            facts: [node["text"].map { context.prose($0.text, on: language) }] + words,
            on: [context.basis(engagement, in: language)])
    }

    /// What the membership costs.
    func feeSentence(_ fee: Node, _ language: Language) -> [Sentence] {
        guard let euros = fee["eur"]?.number else { return [] }
        let sum = language.words.euros(euros)
        let text =
            fee["per"]?.text == "once"
            ? Text(en: "Fee: \(sum), once.", fi: "Jäsenmaksu: \(sum) kertamaksuna.", sv: "Avgift: \(sum) en gång.")
            : Text(en: "Fee: \(sum) a year.", fi: "Jäsenmaksu: \(sum) vuodessa.", sv: "Avgift: \(sum) per år.")
        return [Sentence(text.text(in: language), on: [context.basis(subject, fee, in: language)])]
    }

    /// What the city compares itself with it in, with the partner's figures.
    func benchmark(_ benchmark: Node, _ language: Language) -> [Sentence] {
        let lead = Text(en: "A benchmark in", fi: "Vertailukohteena", sv: "Jämförelseobjekt i fråga om")
        let topics = (benchmark["topics"]?.items ?? []).map(\.text)
        let figures = (benchmark["indicators"]?.items ?? []).compactMap { node -> String? in
            guard let name = node["name"]?.text, let value = node["value"]?.number else { return nil }
            let unit = node["unit"].map { " \($0.text)" } ?? ""
            let date = node["date"]?.date.map { " (\($0.words))" } ?? ""
            return "\(name) \(language.words.number(value))\(unit)\(date)"
        }
        guard !(topics + figures).isEmpty else { return [] }
        let text = language.words.list(topics.map(\.lowercased1) + figures)
        return [
            Sentence(
                "\(text).", after: "\(lead.text(in: language)): ",
                on: [context.basis(subject, benchmark, in: language)],
                in: context.proseLanguage(on: language))
        ]
    }

    /// Earlier phases with their reasons, and offices that ended.
    func earlier(_ language: Language) -> [Sentence] {
        let phases = subject.phases
        let current = subject.phase(on: context.day)?.node.pointer
        let last = phases.firstIndex { $0.node.pointer == current } ?? 0
        let past = phases.prefix(last).enumerated().map { i, phase in
            let until = phases[i + 1].since
            let time = phase.isEnd ? phase.since.map(language.words.date) : time(phase.since, until, language)
            return Sentence(
                facts: [
                    ToldText(context.choice(phase.node["status"], of: subject, in: language)),
                    time.map { ToldText($0) }, phase.node["reason"].map { context.prose($0.text, on: language) },
                ], on: [context.basis(subject, phase.node, in: language)])
        }
        return past + earlierRoles.map { role($0, language) }
    }

    private func time(_ since: PartialDate?, _ until: PartialDate?, _ language: Language) -> String? {
        since == nil && until == nil ? nil : language.words.range(from: since, to: until)
    }
}
