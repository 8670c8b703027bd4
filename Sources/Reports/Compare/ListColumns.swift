import Diagnostics
import Documents
import Records
import Tables

/// Which columns of an outside list say what a field of the records says.
struct ListColumns {
    /// A column that is compared with a field.
    struct Column {
        /// Its place in the rows.
        let index: Int
        /// The field, as people write it: `fee`, `review.next`.
        let field: String
        /// What the schema says of it.
        let shape: FieldShape?
    }

    /// The place of the column with names.
    let name: Int
    /// The columns that are compared.
    let others: [Column]

    /// Reads `name,fee` or `name=Verkosto,fee=Maksu 2026`: fields, each with the header of its column where that is not the
    /// field's own name or label. The first is the one by which rows are matched with records.
    ///
    /// Throws ``CompareError`` for a column that the list does not have, and `UnknownField`.
    init(_ text: String, in table: CSVTable, of collection: String, _ register: Register, _ guide: FieldGuide) throws {
        let names = FieldNames(of: collection, in: register, guide: guide)
        var columns: [Column] = []
        for part in text.split(separator: ",") {
            let sides = part.split(separator: "=", maxSplits: 1).map { Self.trimmed($0) }
            guard let field = sides.first, !field.isEmpty else { continue }
            if field != "name" { try names.require(field: field) }
            let shape = guide.shape?.at(field.split(separator: ".").map { Optional(String($0)) })
            var wanted = sides.count > 1 ? [sides[1]] : [field] + Language.allCases.compactMap { shape?.label(in: $0) }
            // The column with the names of networks may be called `Network`.
            if sides.count == 1, field == "name" { wanted += Self.labels(of: collection, register) }
            let found = table.header.indices.filter { i in
                wanted.contains { $0.folded == table.header[i].folded }
            }
            guard let index = found.first else { throw CompareError.noColumn(wanted[0], among: table.header) }
            guard found.count == 1 else { throw CompareError.severalColumns(wanted[0]) }
            columns.append(Column(index: index, field: field, shape: shape))
        }
        guard let first = columns.first, first.field == "name" else { throw CompareError.noName(text) }
        name = first.index
        others = Array(columns.dropFirst())
    }

    private static func labels(of collection: String, _ register: Register) -> [String] {
        guard let found = register.configuration.collections.first(where: { $0.name == collection }) else { return [] }
        return Language.allCases.flatMap { [found.label(in: $0.rawValue), found.pluralLabel(in: $0.rawValue)] }
    }

    private static func trimmed(_ text: Substring) -> String {
        let rest = text.drop(while: \.isWhitespace)
        return String(rest.reversed().drop(while: \.isWhitespace).reversed())
    }
}
