import Diagnostics
import Documents
import Records
import Words

/// One record with all that its page tells.
final class SiteRecord: Sendable {
    /// The record.
    let record: Record
    /// What its schema says of its values.
    let notes: FieldNotes
    /// What refers to it.
    let referring: [Referring]
    /// What the checks see in it.
    let problems: [Diagnostic]

    init(_ record: Record, notes: FieldNotes, referring: [Referring], problems: [Diagnostic]) {
        self.record = record
        self.notes = notes
        self.referring = referring
        self.problems = problems
    }

    /// Its name.
    var id: RecordID { record.id }
    /// The value that it is.
    var root: Node { record.root }

    /// What people call it; its id where it has no name.
    func title(in language: Language) -> ToldText {
        Localized.title(of: root, in: language) ?? ToldText(id.id)
    }

    /// What the schema calls one of its fields; the key where it does not.
    func label(of node: Node, key: String, in language: Language) -> String {
        notes.label(of: node, in: language.rawValue) ?? key
    }

    /// The record that one of its values names.
    func target(of node: Node) -> RecordID? { record.reference(at: node)?.target }

    /// The records that the values below one of its fields name, in the order of the text.
    func targets(below node: Node?) -> [RecordID] {
        guard let node else { return [] }
        if node.isScalar { return [target(of: node)].compactMap(\.self) }
        return (node.items + node.entries.map(\.value)).flatMap { targets(below: $0) }
    }

    /// Whether another unit carries on its work, so that it is no more even where nobody knows since when.
    var hasSuccessor: Bool { record.role == .unit && root["successor"]?.isFilled == true }

    /// When it was or since when it is, by its own dates; what happens at one time is not told as going on since then.
    func time(_ words: any Words) -> String {
        let span = record.span
        if record.role == .engagement, span.until == nil { return span.since.map(words.date) ?? "" }
        return words.range(from: span.since, to: span.until)
    }

    /// The day that lists are ordered by: when it began, happened or is due; `nil` where it has no date.
    var date: PartialDate? {
        ["since", "date", "signed", "due", "reviewed", "year"].lazy.compactMap { self.root[$0]?.date }.first
            ?? record.phases.lazy.compactMap(\.since).first
    }
}
