import Synchronization

/// The records of a register; of those that an earlier check knows, an object is made when one is asked for.
final class LazyRecords: Sendable {
    /// Which they are.
    let table: RecordTable
    /// Those that were read.
    let fresh: [Record]
    private let names: NameIndex
    private let configuration: RegisterConfiguration
    private var collections: [CollectionConfiguration] { configuration.collections }
    private let ranges: [Range<Int>]
    /// Reads the contents of those that an earlier check knows.
    let reading: DeferredReading
    private let made: Mutex<Made>

    /// What was asked for so far.
    private struct Made {
        /// By row.
        var records: [Record?] = []
        /// By number of the collection.
        var collections: [[Record]?]
        var all: [Record]?
    }

    init(_ table: RecordTable, fresh: [Record], _ configuration: RegisterConfiguration, source: any RecordSource) {
        self.table = table
        self.fresh = fresh
        self.configuration = configuration
        names = NameIndex(table, configuration)
        var ranges = [Range<Int>](repeating: 0..<0, count: configuration.collections.count)
        for (i, row) in table.rows.enumerated() {
            let collection = Int(row.collection)
            ranges[collection] = (ranges[collection].isEmpty ? i : ranges[collection].lowerBound)..<i + 1
        }
        self.ranges = ranges
        reading = DeferredReading(source)
        made = Mutex(Made(collections: Array(repeating: nil, count: configuration.collections.count)))
    }

    /// Whether several records have the same name.
    var hasSharedNames: Bool { names.hasSharedNames }

    /// The number of the row with a name.
    func row(_ id: RecordID) -> Int? { names.row(id, in: table) }

    /// The record of a row.
    func record(_ row: Int) -> Record { made.withLock { record(row, &$0) } }

    /// The records of a collection.
    func records(of collection: String) -> [Record] {
        guard let number = configuration.number(of: collection) else { return [] }
        return made.withLock { records(of: number, &$0) }
    }

    /// All records.
    var all: [Record] {
        made.withLock { made in
            if let all = made.all { return all }
            let all = collections.indices.flatMap { records(of: $0, &made) }
            made.all = all
            return all
        }
    }

    private func records(of collection: Int, _ made: inout Made) -> [Record] {
        if let records = made.collections[collection] { return records }
        let records = ranges[collection].map { record($0, &made) }
        made.collections[collection] = records
        return records
    }

    private func record(_ i: Int, _ made: inout Made) -> Record {
        let row = table.rows[i]
        guard row.isCached else { return fresh[row.number] }
        if made.records.isEmpty { made.records = [Record?](repeating: nil, count: table.rows.count) }
        if let record = made.records[i] { return record }
        let collection = collections[Int(row.collection)]
        let record = Record(
            id: RecordID(collection: collection.name, id: table.id(of: row)), role: collection.role,
            file: table.listing[Int(row.file)], references: table.cached.references(row.number), reading: reading)
        made.records[i] = record
        return record
    }
}
