import Diagnostics
import Differences
import Documents
package import Records

extension Proposal {
    /// Makes the changes that `FIELD=VALUE` asks for in a record. Throws ``EditRefusal``.
    package mutating func set(_ texts: [String], in record: Record) throws {
        for text in texts { _ = try field(Self.assignment(text).field, of: record) }
        try edit(record, texts.map { try setting($0, in: record.id.collection) })
    }

    /// Adds to a list of a record as ``adding(_:to:in:)`` says. Throws ``EditRefusal``.
    package mutating func add(_ texts: [String], to list: String, in record: Record) throws {
        let path = try field(list, of: record)
        let edits = try adding(texts, to: list, in: record.id.collection)
        for case .add(_, let value) in edits { try refuseRepetition(of: value, at: path, in: record) }
        try edit(record, edits)
    }

    /// Takes fields and entries out of a record that a person has written. Throws ``EditRefusal``.
    package mutating func remove(_ texts: [String], from record: Record) throws {
        let root = try document(at: record.path)?.root
        let paths = try texts.map { text throws in
            let path = try field(text, of: record)
            return (path: path, node: root?.at(path))
        }
        // Places mean the record as it is: what stands last goes first, and what goes with another is not asked for again.
        let separate = paths.enumerated().filter { i, path in
            !paths.enumerated().contains { j, other in
                guard let node = path.node, let outer = other.node, i != j else { return false }
                return node.pointer.hasPrefix(outer.pointer + "/") || node.index == outer.index && j < i
            }
        }
        let ordered = separate.map(\.element).sorted { ($0.node?.index ?? .max) > ($1.node?.index ?? .max) }
        try edit(record, ordered.map { .remove($0.path) })
    }

    /// The edit that `FIELD=VALUE` asks for in a record of a collection. Throws ``EditRefusal`` for what is none.
    mutating func setting(_ text: String, in collection: String) throws -> FieldEdit {
        let (field, value) = try Self.assignment(text)
        let path = try FieldPath(field: field)
        guard !value.allSatisfy(\.isWhitespace) else { throw Self.noValue(field) }
        return .set(path, try self.value(value, at: path, in: collection))
    }

    /// The edits that add to a list: one entry of the fields that are given as `FIELD=VALUE`, or an entry of each plain value.
    private mutating func adding(_ texts: [String], to list: String, in collection: String) throws -> [FieldEdit] {
        let path = try FieldPath(field: list)
        let entry = try guide(of: collection).shape?.at(path.keys)?.entry
        let hasFields = entry.map { !$0.fields.isEmpty } ?? texts.allSatisfy { $0.contains("=") }
        let arePlain = entry.map { $0.types.contains("string") && !texts.allSatisfy { $0.contains("=") } } ?? false
        guard hasFields, !arePlain, texts.first?.hasPrefix("{") != true else {
            return texts.map { .add(path, entry?.value(of: $0) ?? FieldShape.untyped($0)) }
        }
        let fields = try texts.map { text throws -> (FieldPath, JSONValue) in
            let (field, value) = try Self.assignment(text)
            let path = try FieldPath(field: field)
            let shape = entry?.at(path.keys)
            return (path, shape?.value(of: value) ?? FieldShape.untyped(value))
        }
        return [.add(path, try Self.mapping(fields, order: entry?.fields ?? []))]
    }

    /// What a text means as the value of a field.
    mutating func value(_ text: String, at path: FieldPath, in collection: String) throws -> JSONValue {
        guard let shape = try guide(of: collection).shape?.at(path.keys) else { return FieldShape.untyped(text) }
        return reference(called: text, shape.references) ?? shape.value(of: text)
    }

    /// The reference to the only record that has this title in any language; `nil` where the text names a record by its id, or
    /// no record.
    private func reference(called text: String, _ collections: [String]) -> JSONValue? {
        guard !collections.isEmpty, Reference.target(text, in: collections).flatMap({ register[$0] }) == nil else {
            return nil
        }
        let found = collections.flatMap { register.records(of: $0) }.filter { record in
            Language.allCases.contains { record.title(in: $0.rawValue).folded == text.folded }
        }
        guard found.count == 1, let record = found.first else { return nil }
        return .string(collections.count == 1 ? record.id.id : record.id.description)
    }

    /// That nothing stands behind the sign of a field.
    private static func noValue(_ field: String) -> EditRefusal {
        EditRefusal(
            Text(
                en: "no value is given for '\(field)'", fi: "kentälle '\(field)' ei ole annettu arvoa",
                sv: "inget värde är angivet för '\(field)'"),
            hint: Text(
                en: "'kumppani remove RECORD \(field)' takes the field out",
                fi: "'kumppani remove TIETUE \(field)' poistaa kentän",
                sv: "'kumppani remove POST \(field)' tar bort fältet"))
    }

    /// A field and the text that it is to have.
    private static func assignment(_ text: String) throws(EditRefusal) -> (field: String, value: String) {
        // An equals sign in brackets names an entry.
        var depth = 0
        let place = text.firstIndex { character in
            if character == "[" { depth += 1 }
            if character == "]" { depth -= 1 }
            return character == "=" && depth <= 0
        }
        guard let place, place != text.startIndex else {
            throw EditRefusal(
                Text(
                    en: "'\(text)' is no field with a value", fi: "kohdasta '\(text)' puuttuu arvo",
                    sv: "'\(text)' saknar ett värde"),
                hint: Text(
                    en: "write FIELD=VALUE, such as owner=viestintaosasto",
                    fi: "kirjoita KENTTÄ=ARVO, esimerkiksi owner=viestintaosasto",
                    sv: "skriv FÄLT=VÄRDE, till exempel owner=viestintaosasto"))
        }
        return (String(text[..<place]), String(text[text.index(after: place)...]))
    }

    /// A mapping of fields, some of which may lie in mappings of their own, in an order.
    private static func mapping(_ fields: [(FieldPath, JSONValue)], order: [String]) throws(EditRefusal) -> JSONValue {
        var members: [(String, JSONValue)] = []
        for (path, value) in fields {
            guard let name = path.keys.first.flatMap(\.self) else { continue }
            let rest = FieldPath(Array(path.steps.dropFirst()))
            let value = rest.steps.isEmpty ? value : try mapping([(rest, value)], order: [])
            if case .object(let added) = value, let place = members.firstIndex(where: { $0.0 == name }),
                case .object(let known) = members[place].1
            {
                members[place].1 = .object(known + added)
            } else {
                members.append((name, value))
            }
        }
        let places = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
        return .object(
            members.enumerated().sorted {
                (places[$0.element.0] ?? order.count, $0.offset) < (places[$1.element.0] ?? order.count, $1.offset)
            }.map(\.element))
    }
}
