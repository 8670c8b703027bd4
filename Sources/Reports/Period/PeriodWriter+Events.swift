import Diagnostics
import Documents
import Pages
import Records
import Words

extension PeriodWriter {
    /// Events, visits and meetings that were held.
    var events: Page.Section {
        let held = report.certain(.engagementHeld)
        let dated = held.filter { $0.date != nil }
        func of(_ kind: String, _ happenings: [Happening]) -> [Happening] {
            happenings.filter { $0.record["kind"]?.text == kind }
        }
        let undated = of("event-hosted", held).filter { $0.date == nil }
        let recurring = of("event-hosted", report.happenings.filter { $0.kind == .engagementRecurring })
        return Page.Section(
            Self.eventsTitle,
            [
                .paragraph(
                    listed(
                        of("event-hosted", dated),
                        Text(
                            en: "International events held in Helsinki",
                            fi: "Helsingissä järjestettyjä kansainvälisiä tapahtumia ovat",
                            sv: "Internationella evenemang i Helsingfors"))
                        + during(undated) + yearly(recurring)),
                .paragraph(
                    listed(
                        of("visit-in", held),
                        Text(en: "Visits to Helsinki", fi: "Vierailuja Helsinkiin ovat", sv: "Besök i Helsingfors"))
                        + of("visit-in", held).compactMap(outcome)
                        + listed(
                            of("visit-out", held),
                            Text(en: "Visits abroad", fi: "Vierailuja ulkomaille ovat", sv: "Besök utomlands"))
                        + listed(
                            of("meeting", held),
                            Text(en: "Meetings", fi: "Kokouksia ja tapaamisia ovat", sv: "Möten och träffar"))),
                .paragraph(
                    listed(
                        of("event-abroad", held),
                        Text(
                            en: "Events abroad", fi: "Ulkomailla järjestettyjä tapahtumia ovat",
                            sv: "Evenemang utomlands"))),
            ], in: language)
    }

    private func listed(_ happenings: [Happening], _ what: Text) -> [Sentence] {
        guard !happenings.isEmpty else { return [] }
        let shown = happenings.prefix(Self.mostNamed).map(dated)
        let more = happenings.count - shown.count
        let rest = Text(en: "and \(more) more", fi: "ja \(more) muuta", sv: "och \(more) till").text(in: language)
        let names = more > 0 ? shown.joined(separator: ", ") + " \(rest)" : language.words.list(shown)
        let words = what.text(in: language)
        let text = happenings.count == 1 && language == .fi ? one(words) : words
        return [
            sentence(
                Text(verbatim: language == .fi ? "\(text) \(names)." : "\(text): \(names)."),
                on: Array(happenings.prefix(Self.mostNamed)))
        ]
    }

    /// `Vierailuja Helsinkiin ovat` for one: `Helsinkiin` keeps its place, the rest is said as a heading.
    private func one(_ words: String) -> String {
        (words.hasSuffix(" ovat") ? String(words.dropLast(5)) : words) + " on yksi:"
    }

    /// Events of which only the programme's time is told.
    private func during(_ happenings: [Happening]) -> [Sentence] {
        guard !happenings.isEmpty else { return [] }
        let programmes = names(happenings.compactMap { context.register.record(.programme, named: $0.node["during"]) })
        let names = names(happenings)
        return [
            sentence(
                Text(
                    en: "In the time of \(programmes), on days not told: \(names).",
                    fi: "Kaudella \(programmes) on järjestetty myös \(names); tarkempaa ajankohtaa lähde ei kerro.",
                    sv: "Under tiden för \(programmes) ordnades även \(names); källan anger ingen närmare tidpunkt."),
                on: happenings)
        ]
    }

    private func yearly(_ happenings: [Happening]) -> [Sentence] {
        guard !happenings.isEmpty else { return [] }
        let names = names(happenings)
        return [
            sentence(
                Text(
                    en: "Held every year: \(names).", fi: "Vuosittain järjestettyjä tapahtumia ovat \(names).",
                    sv: "Evenemang som ordnas varje år är \(names)."), on: happenings)
        ]
    }

    private func outcome(_ happening: Happening) -> Sentence? {
        guard let text = happening.node["outcome"]?.text else { return nil }
        return Sentence(
            "\(happening.record.name(language)): \(text.lowercased1)",
            on: [context.basis(happening.record, in: language)], in: language == .fi ? nil : .fi)
    }

    /// What was told of measures, under the goals that they serve first; what the sections on cities, networks and the EU
    /// tell is left out.
    var goals: [Page.Section] {
        let told = report.told.filter { entry in
            !report.isAboutEU(entry.record) && context.records(.network, named: entry.node["networks"]).isEmpty
                && !context.records(.partner, named: entry.node["partners"]).contains(where: PeriodReport.isCity)
        }
        var order: [RecordID] = []
        var groups: [RecordID: [Happening]] = [:]
        for entry in told {
            guard let goal = context.records(.priority, named: entry.record["supports"]).first else { continue }
            if groups[goal.id] == nil { order.append(goal.id) }
            groups[goal.id, default: []].append(entry)
        }
        return order.compactMap { id in
            guard let goal = context.register[id], let entries = groups[id] else { return nil }
            return Page.Section(
                title: goal.name(language), blocks: perMeasure(entries).map { .paragraph(paragraph($0)) })
        }
    }

    /// Entries by measure, in the order of each measure's first.
    private func perMeasure(_ entries: [Happening]) -> [[Happening]] {
        var order: [RecordID] = []
        var groups: [RecordID: [Happening]] = [:]
        for entry in entries {
            if groups[entry.record.id] == nil { order.append(entry.record.id) }
            groups[entry.record.id, default: []].append(entry)
        }
        return order.compactMap { groups[$0] }
    }

    /// What was told of one measure: its name and who leads it, then progress and successes, then lessons.
    private func paragraph(_ entries: [Happening]) -> [Sentence] {
        guard let measure = entries.first?.record else { return [] }
        let lead = context.answering(for: measure).map { " (\($0.name(language)))" } ?? ""
        let lessons = entries.filter { $0.node["kind"]?.text == "lesson" }
        let others = entries.filter { $0.node["kind"]?.text != "lesson" }
        let heading = Text(en: "Lessons:", fi: "Opittua:", sv: "Lärdomar:").text(in: language)
        return [Sentence("\(measure.name(language))\(lead):")] + others.map(self.told)
            + (lessons.isEmpty ? [] : [Sentence(heading)] + lessons.map(self.told))
    }

    static let eventsTitle = Text(
        en: "Events and visits", fi: "Kansainväliset tapahtumat ja vierailut", sv: "Internationella evenemang och besök"
    )
}
