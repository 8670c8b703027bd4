import Diagnostics
import Documents
package import Records
import Tables

/// An outside list held against a collection of the register; it changes nothing.
package struct Comparison {
    /// What does not agree.
    package struct Difference {
        /// How it does not agree.
        package enum Kind: String, Sendable, CaseIterable {
            /// A row that no record is named like.
            case onlyInList = "only-in-list"
            /// A record that goes on and that no row names.
            case onlyInRegister = "only-in-register"
            /// A row about a dealing that is over.
            case over
            /// A field says something else than a cell.
            case different
            /// A cell that says nothing comparable, such as a number that could be two.
            case unclear
            /// A row whose name several records have.
            case ambiguous
            /// A second row about a record.
            case repeated
        }

        /// How.
        package let kind: Kind
        /// The line of the list; `nil` where it has none.
        package let line: Int?
        /// The name in the list, or that of the record.
        package let name: String
        /// The records: that which is meant, those that may be, or the nearest to a name that is none's.
        package let records: [Record]
        /// The field, of `different` and `unclear`.
        package var field: String?
        /// What the list says.
        package var listed: String?
        /// What the register says; `nil` where it says nothing.
        package var registered: String?
        /// The record that the field refers to.
        package var named: Record?
    }

    let context: ReportContext
    /// The collection.
    package let collection: String
    /// The list, as it was named.
    package let file: String
    /// How many rows the list has.
    package let rows: Int
    /// How many rows agree with the register in all that was compared.
    package let same: Int
    /// What the schema says of the fields that were compared.
    let labels: [String: FieldShape?]
    /// What does not agree: first by rows, then the records that no row names.
    package let differences: [Difference]

    /// Holds a list against the records of a collection.
    init(_ table: CSVTable, file: String, _ columns: ListColumns, collection: String, _ context: ReportContext) {
        self.context = context
        self.collection = collection
        self.file = file
        rows = table.rows.count
        let records = context.register.records(of: collection)
        var matcher = NameMatcher(records)
        var differences: [Difference] = []
        var seen: Set<RecordID> = []
        var same = 0
        labels = Dictionary(columns.others.map { ($0.field, $0.shape) }, uniquingKeysWith: { first, _ in first })
        for row in table.rows {
            let name = row.cells[columns.name]
            func difference(_ kind: Difference.Kind, _ records: [Record]) -> Difference {
                Difference(kind: kind, line: row.line, name: name, records: records)
            }
            let found = matcher.records(named: name)
            guard let record = found.first else {
                differences.append(difference(.onlyInList, matcher.nearest(to: name).map { [$0] } ?? []))
                continue
            }
            guard found.count == 1 else {
                seen.formUnion(found.map(\.id))
                differences.append(difference(.ambiguous, found))
                continue
            }
            var own = seen.insert(record.id).inserted ? [] : [difference(.repeated, [record])]
            if !context.isCurrent(record) { own.append(difference(.over, [record])) }
            for column in columns.others {
                guard let kind = Self.compared(row.cells[column.index], record, column.field, context) else { continue }
                var difference = difference(kind, [record])
                difference.field = column.field
                difference.listed = row.cells[column.index]
                let value = Self.value(of: column.field, in: record)
                difference.registered = value?.text
                difference.named = value.flatMap { record.reference(at: $0) }?.target.flatMap { context.register[$0] }
                own.append(difference)
            }
            differences += own
            if own.isEmpty { same += 1 }
        }
        let missing = context.sorted(
            records.filter { !seen.contains($0.id) && context.isCurrent($0) }, in: .fi)
        self.same = same
        self.differences =
            differences
            + missing.map { Difference(kind: .onlyInRegister, line: nil, name: $0.title(), records: [$0]) }
    }

    /// How a cell does not agree with a field; `nil` where it does. An empty cell says nothing.
    private static func compared(
        _ cell: String, _ record: Record, _ field: String, _ context: ReportContext
    ) -> Difference.Kind? {
        guard !cell.isEmpty else { return nil }
        let node = value(of: field, in: record)
        if let number = node?.number {
            guard let listed = NumberText.number(in: cell) else { return .unclear }
            return abs(listed - number) < 0.005 ? nil : .different
        }
        let referenced = node.flatMap { record.reference(at: $0) }?.target.flatMap { context.register[$0] }
        let texts = [node?.text].compactMap(\.self) + (referenced.map(NameMatcher.names) ?? [])
        return texts.contains { $0.folded == cell.folded } ? nil : .different
    }

    /// What a record says in a field; of a mapping, such as a fee, its first number.
    static func value(of field: String, in record: Record) -> Node? {
        let node = FieldKeys(field.split(separator: ".").map(String.init)).values(in: record.root).first
        guard let node, node.kind == .mapping else { return node }
        return node.entries.lazy.map(\.value).first { $0.number != nil }
    }
}
