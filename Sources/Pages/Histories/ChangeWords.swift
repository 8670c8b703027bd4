package import Differences
package import Documents
import Git
package import History
import Records
package import Workspace

/// Says in words what happened to records.
package struct ChangeWords {
    private let names: RecordNames
    private let configuration: RegisterConfiguration

    package init(_ history: RegisterHistory) {
        names = history.names
        configuration = history.configuration
    }

    /// One change of a record that the page is about; a short one has of its reason only the subject.
    package func entry(_ change: RecordChange, isShort: Bool = false) -> Page.Entry {
        var entry = Page.Entry(
            heading: "\(change.shownDay)", remarks: [kind(change), change.commit.author.name] + clock(change),
            lines: lines(change), reason: isShort ? subject(change.commit) : reason(change.commit),
            decisions: decisions(change.commit))
        if change.commit.isMerge { entry.remarks.append("in a merge") }
        return entry
    }

    /// One change of one of many records.
    package func entry(_ change: RecordChange, titled: String, fields: [FieldChange]) -> Page.Entry {
        var entry = entry(change.limited(to: fields), isShort: true)
        entry.heading = titled
        entry.remarks.insert("\(change.shownDay)", at: 0)
        return entry
    }

    /// Why a change counts on another day than its commit says.
    package func clock(_ change: RecordChange) -> [String] {
        switch change.dayReason {
        case .committed: []
        case .merged: change.day == change.commit.day ? [] : ["in the register since \(change.day)"]
        case .wrongClock: ["its clock said \(change.commit.day)"]
        }
    }

    /// The fields that changed, a line each; of a record that is new or gone only that.
    package func lines(_ change: RecordChange) -> [String] {
        var lines: [String] = []
        if let formerly = change.formerly { lines.append("Was \(formerly), is \(change.record)") }
        if let problem = change.problem { lines.append("Note: \(problem)") }
        return lines + change.fields.map(line)
    }

    /// One field in words: `Owner: Elinkeino-osasto → Kansainvälisten asioiden yksikkö`.
    package func line(_ field: FieldChange) -> String { field.words(title: title) }

    /// What a field was set to: `Owner: Kansainvälisten asioiden yksikkö`.
    package func value(_ field: FieldChange) -> String {
        let value = field.new?.words(title: title) ?? "–"
        return field.label().isEmpty ? value : "\(field.label()): \(value)"
    }

    /// What happened, in one word or a few.
    package func kind(_ change: RecordChange) -> String {
        guard let formerly = change.formerly else { return change.kind.rawValue }
        return (change.kind == .renamed ? "" : "\(change.kind.rawValue), ") + "renamed from \(formerly)"
    }

    /// Why: the subject, then what else the message says, paragraph by paragraph.
    package func reason(_ commit: CommitFacts) -> [String] { subject(commit) + commit.paragraphs }

    /// Why, in one line.
    private func subject(_ commit: CommitFacts) -> [String] { [commit.subject].filter { !$0.isEmpty } }

    /// The decisions of a commit with what the register knows of them.
    package func decisions(_ commit: CommitFacts) -> [String] { commit.decisions.map(decision) }

    /// A decision by its case, its title, who took it and when; the name alone where the register has no such record.
    package func decision(_ name: String) -> String {
        for collection in configuration.collections where collection.role == .decision {
            let id = RecordID(collection: collection.name, id: name.replacing("\(collection.name)/", with: ""))
            guard let root = names.document(of: id)?.root else { continue }
            let place = [root["body"], root["date"]].compactMap { $0?.text }.joined(separator: ", ")
            let title = [root["case"]?.text, root.title(in: "fi")].compactMap(\.self).joined(separator: ", ")
            return title.isEmpty ? name : place.isEmpty ? title : "\(title) (\(place))"
        }
        return name
    }

    /// What a record is called with the name that commands take: `Pietari (partners/pietari)`.
    package func title(_ record: String, _ document: Document?) -> String {
        guard let title = document.flatMap({ $0.root.title(in: "fi") }) else { return record }
        return "\(title) (\(record))"
    }

    /// The title of a record that a reference names.
    package func title(_ reference: String, _ collections: [String]) -> String? { names.title(reference, collections) }
}
