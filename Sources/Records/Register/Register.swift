package import Documents

/// All records of a register with the references between them, at one moment.
package struct Register: Sendable {
    /// What `register.yaml` says.
    package let configuration: RegisterConfiguration
    /// The records, by collection in the order of `register.yaml`, then by path.
    package let records: [Record]
    /// The files of the register's folders that are records of no collection.
    package let strayFiles: [SourceFile]
    private let indexes: [RecordID: Int]
    private let ranges: [String: Range<Int>]

    /// Makes a register of records that are ordered by collection.
    init(configuration: RegisterConfiguration, records: [Record], strayFiles: [SourceFile]) {
        self.configuration = configuration
        self.records = records
        self.strayFiles = strayFiles
        var indexes: [RecordID: Int] = [:]
        indexes.reserveCapacity(records.count)
        var ranges: [String: Range<Int>] = [:]
        for (i, record) in records.enumerated() {
            if indexes[record.id] == nil { indexes[record.id] = i }
            ranges[record.id.collection] = (ranges[record.id.collection]?.lowerBound ?? i)..<i + 1
        }
        self.indexes = indexes
        self.ranges = ranges
    }

    /// The record with this name; the first by path where several files claim it.
    package subscript(id: RecordID) -> Record? { indexes[id].map { records[$0] } }

    /// Whether several files claim the same name.
    package var hasSharedNames: Bool { indexes.count < records.count }

    /// Whether there is a record with this name.
    package func contains(_ id: RecordID) -> Bool { indexes[id] != nil }

    /// The records of a collection.
    package func records(of collection: String) -> ArraySlice<Record> { records[ranges[collection] ?? 0..<0] }

    /// The records of all collections that play this part.
    package func records(_ role: Role) -> [Record] {
        configuration.collections.filter { $0.role == role }.flatMap { records(of: $0.name) }
    }

    /// The record that a value names: `id` in a collection of this role, or `collection/id`.
    package func record(_ role: Role, named node: Node?) -> Record? {
        guard let text = node?.string else { return nil }
        if let slash = text.firstIndex(of: "/") {
            let id = RecordID(collection: String(text[..<slash]), id: String(text[text.index(after: slash)...]))
            return self[id].flatMap { $0.role == role ? $0 : nil }
        }
        for collection in configuration.collections where collection.role == role {
            if let record = self[RecordID(collection: collection.name, id: text)] { return record }
        }
        return nil
    }

    /// Every reference to a record that there is: the record that holds it and the value; linear in all references.
    package func references(to id: RecordID) -> [(record: Record, node: Node)] {
        records.flatMap { record in
            record.references.filter { $0.target == id }.map {
                (record, Node(document: record.document, index: $0.slot))
            }
        }
    }
}
