package import Diagnostics
import Documents
package import Records

/// Some records, each in one row.
package struct RecordList {
    private let records: [Record]
    private let day: Day
    private let columns: [String]

    /// Makes a list; without `columns` (joined by commas) it shows what such records usually have.
    package init(records: [Record], day: Day, columns: String?) {
        self.records = records
        self.day = day
        let usual = ["status", "kind", "owner", "lead", "importance", "country", "since", "until"]
        self.columns =
            columns?.split(separator: ",").map { $0.trimming(" ") }
            ?? ["id", "name"]
            + usual.filter { field in records.contains { $0[field] != nil || field == "status" && $0["phases"] != nil }
            }
    }

    /// The list in a form; JSON and YAML hold the whole records.
    package func text(_ format: RecordFormat, _ style: TextStyle) -> String {
        switch format {
        case .json: JSONValue.array(records.map(\.json)).text + "\n"
        case .yaml:
            records.map { "# \($0.path.visible)\n" + $0.text }.joined(separator: "---\n")
        case .text, .csv:
            Table(header: columns, rows: records.map { record in columns.map { value($0, of: record) } }).text(
                format, style)
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
