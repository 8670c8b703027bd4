package import Diagnostics

/// Changes values of a document in its text: every comment, empty line and layout outside of the value stays.
///
/// Each edit replaces one run of bytes and reads the result, so nodes belong to the ``document`` of the moment and are
/// looked up again after every edit; many edits can wait to be read together (``gather(within:_:)``). New values are
/// written in the register's style (`ValueWriter`), in JSON as JSON.
package struct DocumentEditor {
    /// The document as it stands after the edits so far, without those that wait.
    package private(set) var document: Document
    /// The edits that wait to be read.
    var waiting = WaitingEdits()
    /// Whether an edit waits instead of being read at once.
    var isGathering = false

    /// Begins to edit a document, which has to be sound, without keys that are written behind `?`.
    package init(_ document: Document) throws(EditError) {
        guard document.isSound else {
            let problems = Documents.read(document.bytes, path: document.path).diagnostics
            throw EditError(.notEditable(document.path, because: problems.first))
        }
        self.document = document
        if let key = layout.firstExplicitKey {
            let path = document.path
            let line = document.position(at: key).line
            throw EditError(
                Text(
                    en: "'\(path)' cannot be edited, since line \(line) has a key behind '?': write 'key: value'",
                    fi: "tiedostoa '\(path)' ei voi muokata, koska rivin \(line) avain on merkin '?' jäljessä: "
                        + "kirjoita 'avain: arvo'",
                    sv: "filen '\(path)' kan inte redigeras, eftersom nyckeln på rad \(line) står efter '?': "
                        + "skriv 'nyckel: värde'"))
        }
    }

    var layout: Layout { Layout(document: document) }
    var isJSON: Bool { document.path.hasSuffix(".json") }
    var writer: ValueWriter { ValueWriter(listIndent: layout.listIndent) }

    /// Gives a value of the document another content.
    package mutating func replace(_ node: Node, with value: JSONValue) throws(EditError) {
        if isFlow(at: node) {
            if case .field(_, let key) = node.host, layout.colonEnd(of: key) > node.range.upperBound + 1, !isJSON {
                // `{a, b}`: a key without colon has no place for a value yet.
                return try splice(key.range.upperBound..<key.range.upperBound, with: ": " + flowText(value, at: node))
            }
            try splice(node.range, with: padded(flowText(value, at: node), before: node.range.lowerBound))
        } else {
            try replaceInBlock(node, with: value)
        }
    }

    /// Adds a field to a mapping that lacks it, behind the field with the key `after`, or as the first.
    package mutating func insert(
        _ key: String, _ value: JSONValue, into mapping: Node, after: String?
    ) throws(EditError) {
        let entries = mapping.entries
        if mapping.style == .flow {
            let place = after.flatMap { name in entries.firstIndex { $0.key.text.utf8.elementsEqual(name.utf8) } }
            if entries.isEmpty, !isFlow(at: mapping) {
                return try replace(mapping, with: .object([(key, value)]))
            }
            let name = isJSON ? JSONValue.string(key).compactText : ValueWriter.key(key, inFlow: true)
            let elements = entries.map { $0.key.range.lowerBound..<$0.value.range.upperBound }
            return try insertInFlow(
                "\(name): \(flowText(value, at: mapping, isInside: true))", into: mapping, elements,
                at: place.map { $0 + 1 } ?? 0)
        }
        let column = layout.column(entries[0].key.range.lowerBound)
        try insert(fieldLines: writer.field(ValueWriter.key(key), value, column: column), into: mapping, after: after)
    }

    /// Adds an entry to a list, so that it stands at a place (from 0).
    package mutating func insert(_ value: JSONValue, into list: Node, at place: Int) throws(EditError) {
        if list.style == .flow {
            if list.items.isEmpty, !isFlow(at: list) { return try replace(list, with: .array([value])) }
            return try insertInFlow(
                flowText(value, at: list, isInside: true), into: list, list.items.map(\.range), at: place)
        }
        let column = layout.column(list.range.lowerBound)
        try insert(entryLines: writer.entry(value, column: column), into: list, at: place)
    }

    /// Takes a field out of a mapping; a mapping without fields becomes `{}`.
    package mutating func remove(_ key: String, from mapping: Node) throws(EditError) {
        let entries = mapping.entries
        guard let place = entries.firstIndex(where: { $0.key.text.utf8.elementsEqual(key.utf8) }) else {
            let path = document.path
            throw EditError(
                Text(
                    en: "there is no field '\(key)' to remove in '\(path)'",
                    fi: "tiedostossa '\(path)' ei ole poistettavaa kenttää '\(key)'",
                    sv: "i filen '\(path)' finns inget fält '\(key)' att ta bort"))
        }
        if mapping.style == .flow {
            return try removeInFlow(entries.map { $0.key.range.lowerBound..<$0.value.range.upperBound }, at: place)
        }
        if entries.count == 1 { return try replace(mapping, with: .object([])) }
        let starts = entries.map(\.key.range.lowerBound)
        try removeInBlock(starts, entries.map(\.value), at: place)
    }

    /// Takes the entry at a place (from 0) out of a list; a list without entries becomes `[]`.
    package mutating func remove(at place: Int, from list: Node) throws(EditError) {
        let items = list.items
        guard items.indices.contains(place) else {
            let path = document.path
            throw EditError(
                Text(
                    en: "there is no entry \(place + 1) to remove from a list of '\(path)'",
                    fi: "tiedoston '\(path)' luettelossa ei ole poistettavaa kohtaa \(place + 1)",
                    sv: "i en lista i filen '\(path)' finns ingen punkt \(place + 1) att ta bort"))
        }
        if list.style == .flow { return try removeInFlow(items.map(\.range), at: place) }
        if items.count == 1 { return try replace(list, with: .array([])) }
        try removeInBlock(layout.dashes(of: list), items, at: place)
    }

    /// Replaces one run of bytes, and reads the result, at once or with other edits.
    mutating func splice(_ range: Range<Int>, with text: String) throws(EditError) {
        guard waiting.add(range, text) else { throw notEdited(at: range.lowerBound, because: nil) }
        if !isGathering { try readWaiting() }
    }

    /// Reads what came of the edits that wait.
    package mutating func readWaiting() throws(EditError) {
        guard let place = waiting.start else { return }
        let result = read(waiting.text(of: document.bytes), path: document.path)
        guard result.document.isSound else { throw notEdited(at: place, because: result.diagnostics.first?.message) }
        document = result.document
        waiting = WaitingEdits()
    }

    private func notEdited(at place: Int, because reason: Text?) -> EditError {
        let path = document.path
        let line = document.position(at: place).line
        let reason =
            reason
            ?? Text(en: "the result cannot be read", fi: "tulosta ei voi lukea", sv: "resultatet kan inte läsas")
        return EditError(
            Text(
                en: "'\(path)' cannot be edited in line \(line): \(reason.en); edit this place by hand",
                fi: "tiedostoa '\(path)' ei voi muokata rivillä \(line): \(reason.fi); muokkaa tätä kohtaa käsin",
                sv: "filen '\(path)' kan inte redigeras på rad \(line): \(reason.sv); redigera stället för hand"))
    }

    /// Whether a value stands inside of brackets, so that it has to be written on one line.
    func isFlow(at node: Node) -> Bool {
        if isJSON { return true }
        guard let collection = node.host.collection else { return false }
        return collection.style == .flow
    }
}
