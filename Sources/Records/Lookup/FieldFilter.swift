import Diagnostics
import Documents

/// A condition on a record's field: `owner=viestintaosasto`, `owner!=viestintaosasto`, `review=` (lacks it), `name~twin`.
package struct FieldFilter: Sendable {
    /// How a field is compared with the words behind the sign.
    package enum Comparison: Sendable, Hashable {
        /// `=`: the field, or one of its items, says this.
        case equal
        /// `!=`: neither the field nor any of its items says this; also where the record lacks the field.
        case different
        /// `=` and nothing behind it: the record lacks the field, or it says nothing.
        case absent
        /// `!=` and nothing behind it: the record has the field.
        case present
        /// `~`: the field holds all of these words, in any case and without regard to accents.
        case holding
    }

    /// The field as it was written: `fee.eur`.
    package let field: String
    /// How it is compared.
    package let comparison: Comparison
    /// What it is compared with.
    package let value: String

    /// Reads a condition; parts of a field are joined by dots; `nil` where there is no sign or no field before it.
    package init?(_ text: String) {
        guard let sign = text.firstIndex(where: { "=~".contains($0) }), sign != text.startIndex else { return nil }
        let isNegated = text[sign] == "=" && text[..<sign].hasSuffix("!")
        field = String(isNegated ? text[..<sign].dropLast() : text[..<sign])
        value = String(text[text.index(after: sign)...])
        guard !field.split(separator: ".").isEmpty else { return nil }
        comparison =
            text[sign] == "~"
            ? .holding
            : value.isEmpty ? (isNegated ? .present : .absent) : (isNegated ? .different : .equal)
    }

    /// Reads a condition that a person wrote.
    package init(written text: String) throws(UnknownField) {
        guard let filter = FieldFilter(text) else {
            throw UnknownField(
                message: Text(
                    en: "'\(text)' is no condition", fi: "'\(text)' ei ole ehto", sv: "'\(text)' är inget villkor"),
                hint: Text(
                    en: "write field=value, field!=value, field= (lacks it), field!= (has it) or field~words",
                    fi: "kirjoita kenttä=arvo, kenttä!=arvo, kenttä= (puuttuu), kenttä!= (on) tai kenttä~sanat",
                    sv: "skriv fält=värde, fält!=värde, fält= (saknas), fält!= (finns) eller fält~ord"))
        }
        self = filter
    }

    /// The same condition on another value.
    package func asking(for value: String) -> FieldFilter { FieldFilter(field, comparison, value) }

    private init(_ field: String, _ comparison: Comparison, _ value: String) {
        self.field = field
        self.comparison = comparison
        self.value = value
    }

    /// Whether a record meets the condition; case counts as nothing.
    ///
    /// A reference may be written with or without its collection, and `status` asks for the phase on a day.
    package func matches(_ record: Record, on day: Day) -> Bool {
        let texts =
            field == "status" && record["status"] == nil
            ? [record.status(on: day)].compactMap(\.self) : Self.values(of: field, in: record).map(\.text)
        switch comparison {
        case .equal: return texts.contains(where: isValue)
        case .different: return !texts.contains(where: isValue)
        case .absent: return texts.allSatisfy { $0.allSatisfy(\.isWhitespace) }
        case .present: return texts.contains { !$0.allSatisfy(\.isWhitespace) }
        case .holding:
            let words = value.split(whereSeparator: \.isWhitespace).map { String($0).folded }
            let folded = texts.map(\.folded)
            return words.allSatisfy { word in folded.contains { $0.contains(word) } }
        }
    }

    private func isValue(_ text: String) -> Bool {
        let text = text.lowercased()
        return text == value.lowercased() || text.hasSuffix("/" + value.lowercased())
    }

    /// The scalars that stand at a field of a record; `status` asks for those of its phases where it has no other.
    static func values(of field: String, in record: Record) -> [Node] {
        let way = field == "status" && record["status"] == nil ? "phases.status" : field
        return FieldKeys(way.split(separator: ".").map(String.init)).values(in: record.root).flatMap(scalars)
    }

    /// The scalars in a value, however deep.
    private static func scalars(_ node: Node) -> [Node] {
        switch node.kind {
        case .null: []
        case .sequence: node.items.flatMap(scalars)
        case .mapping: node.entries.flatMap { scalars($0.value) }
        default: [node]
        }
    }
}

extension Record {
    /// The status of the phase that a record is in on a day; `nil` where it has no phases.
    package func status(on day: Day) -> String? { phase(on: day)?.status }
}
