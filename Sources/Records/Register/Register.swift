package import Documents

/// All records of a register with the references between them, at one moment.
package struct Register: Sendable {
    /// What `register.yaml` says.
    package let configuration: RegisterConfiguration
    /// The files that are no records though they stand where records could.
    package let strayFiles: [StrayFile]
    /// The paths of the schemas, those included that other schemas refer to.
    package let schemas: Set<String>
    let lazyRecords: LazyRecords

    /// How many records there are.
    package var count: Int { lazyRecords.table.rows.count }

    /// The records, by collection in the order of `register.yaml`, then by path.
    package var records: [Record] { lazyRecords.all }

    /// The records with references that must come to an end.
    package var linkedRecords: [Record] {
        lazyRecords.table.rows.indices.compactMap { i in
            let row = lazyRecords.table.rows[i]
            if row.isCached { return lazyRecords.table.cached.isLinked(row.number) ? lazyRecords.record(i) : nil }
            let record = lazyRecords.record(i)
            return record.references.contains(where: \.isAcyclic) ? record : nil
        }
    }

    /// The records of which only an earlier check has read the contents, and which play a part in the domain rules.
    package var recordsWithRoleStillToRead: [Record] {
        let hasRole = configuration.collections.map { $0.role != nil }
        return lazyRecords.table.rows.indices.compactMap { i in
            let row = lazyRecords.table.rows[i]
            return row.isCached && hasRole[Int(row.collection)] ? lazyRecords.record(i) : nil
        }
    }

    /// Throws, as damage, where a record could not be read that an earlier check knows and somebody has asked for since.
    ///
    /// What rules have found before this was called may rest on records without contents, and counts only after it.
    package func requireAllRead() throws(RegisterError) {
        if let failure = lazyRecords.reading.failure { throw RegisterError(damage: failure) }
    }

    /// The record with this name; the first by path where several files claim it.
    package subscript(id: RecordID) -> Record? { lazyRecords.row(id).map(lazyRecords.record) }

    /// Whether several files claim the same name.
    package var hasSharedNames: Bool { lazyRecords.hasSharedNames }

    /// Whether some path of a record may differ from another only in the case of its letters.
    package var hasPathsOfSeveralCases: Bool {
        // Paths of small ASCII letters differ from each other in more than case.
        lazyRecords.table.rows.contains { row in
            lazyRecords.table.listing.withPath(at: Int(row.file)) { path in
                path.indices.contains { path[$0] > 0x7F || 0x41...0x5A ~= path[$0] }
            }
        }
    }

    /// Whether there is a record with this name.
    package func contains(_ id: RecordID) -> Bool { lazyRecords.row(id) != nil }

    /// The records of a collection.
    package func records(of collection: String) -> [Record] { lazyRecords.records(of: collection) }

    /// The records of all collections that play this part.
    package func records(_ role: Role) -> [Record] {
        configuration.collections.filter { $0.role == role }.flatMap { records(of: $0.name) }
    }

    /// The record of this role that a value names, as the schemas' references do: by its id where one collection plays
    /// the role; where several do, also by `collection/id`.
    package func record(_ role: Role, named node: Node?) -> Record? {
        guard let text = node?.string else { return nil }
        let names = configuration.collections.filter { $0.role == role }.map(\.name)
        let asReference = [Reference.target(text, in: names)].compactMap(\.self)
        let inEach = names.count > 1 ? names.map { RecordID(collection: $0, id: text) } : []
        return (asReference + inEach).lazy.compactMap { self[$0] }.first
    }

    /// Every reference to a record that there is: the record that holds it and the value; linear in all references.
    package func references(to id: RecordID) -> [(record: Record, node: Node)] {
        records.flatMap { record in
            record.references.filter { $0.target == id }.map {
                (record, record.value(of: $0))
            }
        }
    }
}
