package import Diagnostics
import Documents
package import Records

/// Some records, each in one row.
///
/// People read the columns that the schema names (`x-column`), or that they ask for, by their labels and in words; programs
/// get fields by their keys and values as they stand, so that what reads CSV does not change with the language.
package struct RecordList {
    private let records: [Record]
    private let register: Register
    private let guide: FieldGuide
    private let day: Day
    private let columns: [String]?

    /// Makes a list of records of a register; `columns` are fields that somebody asked for, joined by commas.
    package init(records: [Record], in register: Register, guide: FieldGuide, day: Day, columns: String? = nil) {
        self.records = records
        self.register = register
        self.guide = guide
        self.day = day
        self.columns = columns?.split(separator: ",").map { $0.trimming(" ") }
    }

    /// Whether it has no records.
    package var isEmpty: Bool { records.isEmpty }

    /// The list in a form; JSON and YAML hold the whole records.
    package func text(_ format: RecordFormat, _ style: TextStyle) -> String {
        switch format {
        case .json: return JSONValue.array(records.map(\.json)).text + "\n"
        case .yaml: return records.map { "# \($0.path.visible)\n" + $0.text }.joined(separator: "---\n")
        case .text: return table(in: style.language).text(format, style)
        case .csv:
            let fields = columns ?? usualFields
            let rows = records.map { record in fields.map { value($0, of: record) } }
            return Table(header: fields, rows: rows).text(format, style)
        }
    }

    /// The table that people read: the columns that somebody asked for, else those that the schema names, else what records
    /// usually have.
    private func table(in language: Language) -> Table {
        let noted = records.map { (record: $0, notes: guide.notes(on: $0.document)) }
        let named = columns == nil ? ListColumn.all(of: noted) : []
        let fields = columns ?? (named.isEmpty ? usualFields : ["id", "name"])
        let columns = fields.map { ListColumn($0, of: noted, guide.shape) } + named
        return Table(
            header: columns.map { $0.title(in: language) },
            rows: noted.map { record, notes in
                let words = ReadingWords(record: record, register: register, notes: notes, language: language)
                return columns.map { $0.text(of: record, words, on: day) }
            })
    }

    /// What records usually have, where no schema says what to show.
    private var usualFields: [String] {
        let usual = ["status", "kind", "owner", "lead", "importance", "country", "since", "until"]
        return ["id", "name"]
            + usual.filter { field in records.contains { $0[field] != nil || field == "status" && $0["phases"] != nil }
            }
    }

    private func value(_ column: String, of record: Record) -> String {
        switch column {
        case "id": return record.id.id
        case "name" where record["name"]?.kind == .mapping: return record.title()
        case "status" where record["status"] == nil: return record.status(on: day) ?? ""
        default: break
        }
        let pointer = "/" + column.replacing(".", with: "/")
        guard let node = record.root.at(pointer) else { return "" }
        return node.isScalar
            ? node.text
            : node.items.isEmpty ? node.json().compactText : node.items.map(\.summary).joined(separator: " ")
    }
}

extension Record {
    /// The record's own text; where that is no YAML, it may hold control characters, which are spelt out.
    var text: String {
        let text = String(decoding: document.bytes, as: UTF8.self)
        return document.isSound ? text : text.visibleLines
    }

    /// The record as an object, with the collection and the path of it.
    ///
    /// Fields of the record that have these names themselves are given in an object `own`, so that no key comes twice.
    var json: JSONValue {
        guard case .object(let members) = root.json() else { return root.json() }
        let isTaken = { (name: String) in ["collection", "path", "own"].contains(name) }
        let own = members.filter { isTaken($0.0) }
        return .object(
            [("collection", .string(id.collection)), ("path", .string(path))] + members.filter { !isTaken($0.0) }
                + (own.isEmpty ? [] : [("own", .object(own))]))
    }
}

extension Node {
    /// A value on one line.
    fileprivate var summary: String { isScalar ? text : json().compactText }
}

extension Substring {
    /// The text without these characters at its ends.
    fileprivate func trimming(_ characters: String) -> String {
        String(drop { characters.contains($0) }.reversed().drop { characters.contains($0) }.reversed())
    }
}
