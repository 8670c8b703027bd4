package import Diagnostics
import Records
package import Workspace

/// Records of a collection as a person asks for them.
package struct ListRequest: Sendable {
    /// The name of the collection.
    package let collection: String
    /// What the records meet, as `FieldFilter` reads it.
    package var conditions: [String] = []
    /// The fields to show, joined by commas; `nil` for those that the schema names.
    package var columns: String?
    /// Whether it is asked about a day: what had certainly not begun by then is left out.
    package var isOfDay = false

    /// Makes a request for all records.
    package init(_ collection: String) { self.collection = collection }

    /// The records as the register's files have them, in the order of their ids.
    ///
    /// Throws `UnknownCollection`, `UnknownField` for conditions and columns that mean nothing, and as
    /// `RegisterSnapshot.register()`.
    package func list(from snapshot: RegisterSnapshot) throws -> RecordList {
        let written = try conditions.map { try FieldFilter(written: $0) }
        _ = try snapshot.configuration.requireCollection(collection)
        let register = try snapshot.register()
        let guide = try snapshot.guide(of: collection, forPages: true)
        let names = FieldNames(of: collection, in: register, guide: guide)
        let meaning = ConditionMeaning(of: collection, in: register, guide: guide)
        let filters = try written.map { try meaning.meant(by: $0) }
        for filter in filters { try names.require(filter) }
        for column in columns?.split(separator: ",") ?? [] { try names.require(field: column.filter { $0 != " " }) }
        let records = register.records(of: collection).filter { record in
            let isLater = isOfDay && register.isYetToBegin(record, on: snapshot.day)
            return !isLater && filters.allSatisfy { $0.matches(record, on: snapshot.day) }
        }
        return RecordList(records: records, in: register, guide: guide, day: snapshot.day, columns: columns)
    }

    /// That no record is as asked for.
    package var emptyNotice: Notice {
        guard !conditions.isEmpty else {
            return Notice(
                Text(
                    en: "there are no records in '\(collection)'", fi: "kokoelmassa '\(collection)' ei ole tietueita",
                    sv: "det finns inga poster i '\(collection)'"))
        }
        let asked = conditions.joined(separator: ", ")
        return Notice(
            Text(
                en: "no record of '\(collection)' meets \(asked)",
                fi: "yksikään kokoelman '\(collection)' tietue ei täytä ehtoa \(asked)",
                sv: "ingen post i '\(collection)' uppfyller \(asked)"))
    }
}
