import Documents
import Git
package import History
package import Records

extension RegisterHistory {
    /// The unit that a person means. Throws `UnknownRecord` where there is none and never was one.
    package func unit(named name: String) throws -> RecordID {
        let units = unitCollections
        guard let collection = units.first else { return RecordID(collection: "", id: name) }
        let path: RepositoryPath
        do {
            path = try names.path(named: name.contains("/") || units.count > 1 ? name : "\(collection)/\(name)")
        } catch is UnknownRecord {
            let ids = try units.compactMap(configuration.collection).flatMap { collection in
                try source.files(below: collection.files.folder).compactMap { collection.files.id(in: $0.path) }
            }
            throw UnknownRecord.unit(name, among: ids, of: collection)
        }
        return histories.paths.record(at: path) ?? RecordID(collection: collection, id: name)
    }

    /// Whether a unit answers for a record: whether the record names it, before or after one of the changes, in any field
    /// that its schema lets refer to units.
    ///
    /// What units say of each other, a parent or a successor, is no answering for. Where no schema tells what refers to
    /// units, `owner` and `lead` do.
    package func answers(_ unit: RecordID, for digest: RecordDigest) -> Bool {
        let isUnit = histories.paths.record(at: digest.path).map { unitCollections.contains($0.collection) } ?? false
        return digest.changes.contains { change in
            [change.before, change.after].compactMap(\.self).contains { document in
                if !isUnit, histories.references(in: document, path: change.path).contains(unit) { return true }
                return ["owner", "lead"].contains { field in
                    let text = document.root[field]?.text
                    return text == unit.id || text == unit.description
                }
            }
        }
    }

    private var unitCollections: [String] { configuration.collections.filter { $0.role == .unit }.map(\.name) }
}
