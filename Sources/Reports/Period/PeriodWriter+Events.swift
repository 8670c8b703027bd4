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
                            en: "International events held in the city",
                            fi: "Kaupungissa järjestettyjä kansainvälisiä tapahtumia ovat",
                            sv: "Internationella evenemang i staden"))
                        + during(undated) + yearly(recurring)),
                .paragraph(
                    visits(
                        of("visit-in", held),
                        Text(en: "Visits to the city", fi: "Kaupunkiin tehtyjä vierailuja ovat", sv: "Besök i staden"))),
                .paragraph(
                    visits(
                        of("visit-out", held),
                        Text(en: "Visits abroad", fi: "Ulkomaille tehtyjä vierailuja ovat", sv: "Besök utomlands"))),
                .paragraph(
                    visits(
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
        let shown = happenings.prefix(Self.mostListed).map(dated)
        let more = happenings.count - shown.count
        let rest = Text(en: "and \(more) more", fi: "ja \(more) muuta", sv: "och \(more) till").text(in: language)
        let names = more > 0 ? shown.joined(separator: ", ") + " \(rest)" : language.words.list(shown)
        let words = what.text(in: language)
        let text = happenings.count == 1 && language == .fi ? one(words) : words
        return [
            sentence(
                Text(verbatim: language == .fi ? "\(text) \(names)." : "\(text): \(names)."),
                on: Array(happenings.prefix(Self.mostListed)))
        ]
    }

    /// Visits or meetings: each by its name and outcome, or of many how many there were at each level, and those of the
    /// highest.
    private func visits(_ happenings: [Happening], _ what: Text) -> [Sentence] {
        guard happenings.count > Self.mostListed else { return listed(happenings, what) + outcomes(of: happenings) }
        let levels = ["mayor", "deputy-mayor", "director", "expert"].compactMap { level in
            let found = happenings.filter { $0.record["level"]?.text == level }
            return found.first.map { first in
                (name: context.choice(first.record["level"], of: first.record, in: language), found: found)
            }
        }
        let counts = language.words.list(levels.map { "\($0.name.lowercased1) \($0.found.count)" })
        // The form that a list of them has, without its verb: `Kaupunkiin tehtyjä vierailuja`.
        let heading = what.text(in: language)
        let count = happenings.count
        let fi = heading.hasSuffix(" ovat") ? String(heading.dropLast(5)) : heading
        let all = Text(
            en: "\(heading): \(count)" + (counts.isEmpty ? "." : "; by level \(counts)."),
            fi: "\(fi) on kirjattu \(count)" + (counts.isEmpty ? "." : "; tason mukaan \(counts)."),
            sv: "\(heading): \(count)" + (counts.isEmpty ? "." : "; enligt nivå \(counts)."))
        guard let highest = levels.first else { return [Sentence(all.text(in: language))] }
        let shown = Array(highest.found.prefix(Self.mostListed))
        let more = highest.found.count - shown.count
        let rest = Text(en: " and \(more) more", fi: " ja \(more) muuta", sv: " och \(more) till").text(in: language)
        let names =
            more > 0 ? shown.map(dated).joined(separator: ", ") + rest : language.words.list(shown.map(dated))
        return [
            Sentence(all.text(in: language)),
            sentence(Text(verbatim: "\(highest.name): \(names)."), on: shown),
        ] + outcomes(of: shown)
    }

    /// `Kaupunkiin tehtyjä vierailuja ovat` for one: `Kaupunkiin tehtyjä vierailuja on yksi:`.
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

    /// What came of visits; an outcome that several have is told once.
    private func outcomes(of happenings: [Happening]) -> [Sentence] {
        var order: [String] = []
        var groups: [String: [Happening]] = [:]
        for happening in happenings {
            guard let text = happening.node["outcome"]?.text else { continue }
            if groups[text] == nil { order.append(text) }
            groups[text, default: []].append(happening)
        }
        return order.compactMap { text in
            guard let group = groups[text] else { return nil }
            let all = Text(en: "All of these", fi: "Kaikissa näissä", sv: "Vid alla dessa").text(in: language)
            // Of one alone the sentence before has named it.
            let only = Text(en: "Told of it", fi: "Siitä on kirjattu", sv: "Om detta har antecknats").text(in: language)
            let isAll = group.count == happenings.count
            return Sentence(
                text.lowercased1, after: "\(!isAll ? names(group) : group.count == 1 ? only : all): ",
                on: group.map { context.basis($0.record, in: language) }, in: context.proseLanguage(on: language))
        }
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

    /// What logs told under a heading of its own: a few entries as they are, many by measure.
    func told(_ entries: [Happening]) -> [PageBlock] {
        guard entries.count > Self.mostSentences else { return [.paragraph(entries.map { told($0) })] }
        return perMeasure(entries).map { .paragraph(paragraph($0)) }
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

    /// What was told of one measure: its name and who leads it, then what was told, in the order of time.
    private func paragraph(_ entries: [Happening]) -> [Sentence] {
        guard let measure = entries.first?.record else { return [] }
        let lead = context.answering(for: measure).map { " (\($0.name(language)))" } ?? ""
        let lesson = Text(en: "Learnt: ", fi: "Opittua: ", sv: "Lärdom: ").text(in: language)
        return [Sentence("\(measure.name(language))\(lead):")]
            + entries.map { told($0, after: $0.node["kind"]?.text == "lesson" ? lesson : "") }
    }

    static let eventsTitle = Text(
        en: "Events and visits", fi: "Kansainväliset tapahtumat ja vierailut", sv: "Internationella evenemang och besök"
    )
}
