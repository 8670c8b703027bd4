import Diagnostics
import Differences
package import Documents
package import Records

/// Changes fields of one record in its text; what is not asked for stays as it is, byte by byte.
package struct RecordEditor {
    var editor: DocumentEditor
    private let shape: FieldShape?
    let record: RecordID

    /// The record as it stands after the edits so far.
    package var document: Document { editor.document }

    /// Begins to edit a record; `shape` says what its schema knows. Throws where its text cannot be edited.
    package init(_ record: RecordID, _ document: Document, shape: FieldShape?) throws(EditError) {
        editor = try DocumentEditor(document)
        self.shape = shape
        self.record = record
        // Of a key that stands twice nobody knows which value was meant.
        let problems = Documents.read(document.bytes, path: document.path).diagnostics
        if let twice = problems.first(where: { $0.rule == TextRule.uniqueKeys }) {
            throw EditError(.notEditable(document.path, because: twice))
        }
    }

    /// Makes a change. Throws ``EditRefusal`` where there is no place for it, `EditError` where the text cannot be edited.
    package mutating func apply(_ edit: FieldEdit) throws {
        switch edit {
        case .set(let path, let value): try set(path, value)
        case .add(let path, let value): try add(value, to: path)
        case .remove(let path): try remove(path)
        case .rename(let path, let name): try rename(path, to: name)
        }
    }

    private mutating func set(_ path: FieldPath, _ value: JSONValue) throws {
        if let node = document.root.at(path) {
            return try replace(at: node.pointer, with: value)
        }
        // The nearest collection that is there gets all that lacks, in one value.
        var present = path.parent
        var value = value
        var step = path.steps.last
        while document.root.at(present) == nil {
            guard case .field(let name)? = step else { throw noEntry(path) }
            value = .object([(name, value)])
            step = present.steps.last
            present = present.parent
        }
        guard let host = document.root.at(present), case .field(let name)? = step else { throw noEntry(path) }
        if host.kind == .null { return try editor.replace(host, with: .object([(name, value)])) }
        guard host.kind == .mapping else { throw noMapping(present) }
        try editor.insert(name, value, into: host, after: predecessor(of: name, in: host, at: present.keys))
    }

    private mutating func add(_ value: JSONValue, to path: FieldPath) throws {
        guard let list = document.root.at(path), list.kind != .null else { return try set(path, .array([value])) }
        guard list.kind == .sequence else {
            let (name, record) = (path.written, record)
            throw EditRefusal(
                Text(
                    en: "'\(name)' of \(record) is no list, so nothing can be added to it",
                    fi: "tietueen \(record) kenttä '\(name)' ei ole luettelo, joten siihen ei voi lisätä kohtaa",
                    sv: "'\(name)' i \(record) är ingen lista, så inget kan läggas till"),
                hint: Text(
                    en: "set it to another value", fi: "anna kentälle uusi arvo", sv: "ge fältet ett nytt värde"))
        }
        try editor.insert(value, into: list, at: list.items.count)
    }

    private mutating func remove(_ path: FieldPath) throws {
        guard let node = document.root.at(path), let (collection, place) = node.parent else {
            if case .entry? = path.steps.last { throw noEntry(path) }
            throw noField(path)
        }
        // A list or mapping without members says nothing.
        let count = collection.kind == .mapping ? collection.entries.count : collection.items.count
        if count == 1, !path.parent.steps.isEmpty { return try remove(path.parent) }
        try removeMember(place, of: collection)
    }

    private mutating func removeMember(_ place: Int, of collection: Node) throws(EditError) {
        if collection.kind == .mapping {
            try editor.remove(collection.entries[place].key.text, from: collection)
        } else {
            try editor.remove(at: place, from: collection)
        }
    }

    /// Takes a value out, and what its schema does not allow without it.
    mutating func removeNeeded(_ node: Node) throws {
        guard let (collection, place) = node.parent else { return }
        let count = collection.kind == .mapping ? collection.entries.count : collection.items.count
        let isNeeded =
            collection.kind == .mapping
            && shape?.at(collection.keysOnTheWay)?.required.contains(collection.entries[place].key.text) == true
        if count == 1 || isNeeded, collection.parent != nil { return try removeNeeded(collection) }
        try removeMember(place, of: collection)
    }

    /// The field of a mapping that a new one comes behind, by the schema's order; `nil` where it comes first.
    func predecessor(of name: String, in mapping: Node, at keys: [String?]) -> String? {
        let present = mapping.entries.map(\.key.text)
        let order = shape?.at(keys)?.fields ?? []
        guard let own = order.firstIndex(of: name) else { return present.last }
        let before = Set(order[..<own])
        return present.last(where: before.contains)
    }

    private func noMapping(_ path: FieldPath) -> EditRefusal {
        let name = path.written
        return EditRefusal(
            Text(
                en: "'\(name)' of \(record) has no fields of its own",
                fi: "tietueen \(record) kentällä '\(name)' ei ole omia kenttiä",
                sv: "'\(name)' i \(record) har inga egna fält"),
            hint: document.root.at(path)?.kind == .sequence
                ? Text(
                    en: "it is a list: name an entry by its place, \(name)[#1], or add one with 'add'",
                    fi: "se on luettelo: nimeä kohta paikan mukaan, \(name)[#1], tai lisää kohta komennolla 'add'",
                    sv: "det är en lista: ange en punkt efter dess plats, \(name)[#1], eller lägg till en med 'add'")
                : nil)
    }

    func noField(_ path: FieldPath) -> EditRefusal {
        let names = document.root.at(path.parent)?.entries.map(\.key.text) ?? []
        let name = path.keys.last.flatMap(\.self) ?? ""
        let near = Spelling.nearest(to: name, among: names)
        let field = path.written
        return EditRefusal(
            Text(
                en: "\(record) has no field '\(field)'", fi: "tietueessa \(record) ei ole kenttää '\(field)'",
                sv: "\(record) har inget fält '\(field)'"),
            hint: near.map { .didYouMean("'\($0)'") } ?? (names.isEmpty ? nil : .oneOf(names.map { "'\($0)'" })))
    }

    private func noEntry(_ path: FieldPath) -> EditRefusal {
        var present = path
        while document.root.at(present) == nil { present = present.parent }
        let list = document.root.at(present)
        let names = list?.items.prefix(5).enumerated().map { "\n  [#\($0 + 1)]: \($1.briefly)" }.joined() ?? ""
        let entry = path.written
        return EditRefusal(
            Text(
                en: "\(record) has no entry '\(entry)'", fi: "tietueessa \(record) ei ole kohtaa '\(entry)'",
                sv: "\(record) har ingen punkt '\(entry)'"),
            hint: names.isEmpty
                ? nil
                : Text(en: "its entries are\(names)", fi: "kohdat ovat\(names)", sv: "det som finns är\(names)"))
    }
}

extension Node {
    /// Whether it means the same as a value: then it may stay as it is written.
    func hasValue(_ value: JSONValue) -> Bool { json().compactText == value.compactText }
}
