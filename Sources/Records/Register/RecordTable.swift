/// Which files of a listing are records, by collection and then by path, and which of them an earlier check knows.
struct RecordTable: Sendable {
    /// A file that is a record.
    struct Row: Sendable {
        /// Its position in the listing.
        let file: Int32
        /// The number of its collection.
        let collection: Int32
        /// The same as ``idRange``, in less room.
        let id: Range<Int32>
        /// Its number among the cached records, or from -1 downwards among those that are read.
        var place: Int32

        /// Where its id stands in its path, in bytes.
        var idRange: Range<Int> { Int(id.lowerBound)..<Int(id.upperBound) }
        /// Whether an earlier check knows it to be sound.
        var isCached: Bool { place >= 0 }
        /// Its number among the cached records, or among those that are read.
        var number: Int { Int(place >= 0 ? place : -1 - place) }
    }

    /// The files below the folders of the collections.
    let listing: FileListing
    /// What an earlier check knows.
    let cached: CachedRecords
    /// The records.
    private(set) var rows: [Row] = []
    /// The positions in the listing of the files that are records of no collection.
    private(set) var others: [Int] = []
    /// Whether all records that an earlier check knows by name are still there.
    private(set) var keepsNames = true

    /// Goes through a listing and what is cached side by side; linear where most of it is cached.
    init(_ listing: FileListing, _ configuration: RegisterConfiguration, cached: CachedRecords) {
        var finder = configuration.finder
        self.listing = listing
        self.cached = cached
        rows.reserveCapacity(listing.count)
        var next = 0
        var read: Int32 = 0
        for file in listing.indices {
            var order = -1
            while next < cached.count {
                order = cached.compare(next, with: listing, at: file)
                guard order < 0 else { break }
                keepsNames = false
                next += 1
            }
            if next < cached.count, order == 0, listing.kind(at: file) == .regular,
                cached.collection(next) < configuration.collections.count
            {
                let isSound =
                    cached.isSound(next) && listing.content(at: file).map { cached.hasContent(next, $0) } ?? false
                if !isSound { read += 1 }
                let id = cached.id(next)
                rows.append(
                    Row(
                        file: Int32(file), collection: Int32(cached.collection(next)),
                        id: Int32(id.lowerBound)..<Int32(id.upperBound), place: isSound ? Int32(next) : -read))
                next += 1
            } else if listing.kind(at: file) == .regular,
                let place = listing.withPath(at: file, { finder.place(of: $0) })
            {
                read += 1
                let id = Int32(place.id.lowerBound)..<Int32(place.id.upperBound)
                rows.append(Row(file: Int32(file), collection: Int32(place.collection), id: id, place: -read))
            } else {
                others.append(file)
            }
        }
        if next < cached.count { keepsNames = false }
        sortByCollection()
    }

    /// Puts the records of each collection together; their order by path stays.
    private mutating func sortByCollection() {
        guard zip(rows, rows.dropFirst()).contains(where: { $0.collection > $1.collection }) else { return }
        rows.sort { ($0.collection, $0.file) < ($1.collection, $1.file) }
    }

    /// Leaves out the records of which it is so, by their numbers among those that are read.
    mutating func leaveOut(_ isLeftOut: [Bool]) {
        guard isLeftOut.contains(true) else { return }
        var numbers: [Int32] = []
        var count: Int32 = 0
        for isLeftOut in isLeftOut {
            if !isLeftOut { count += 1 }
            numbers.append(count)
        }
        rows.removeAll { !$0.isCached && isLeftOut[$0.number] }
        for i in rows.indices where !rows[i].isCached { rows[i].place = -numbers[rows[i].number] }
    }

    /// The id of a record.
    func id(of row: Row) -> String {
        listing.withPath(at: Int(row.file)) { String(decoding: $0.array(row.idRange), as: UTF8.self) }
    }

    /// Whether a record has this id.
    func hasID(_ row: Row, _ id: borrowing ByteSpan) -> Bool {
        guard row.id.count == id.count else { return false }
        return listing.withPath(at: Int(row.file)) { path in
            FileListing.order(path.extracting(row.idRange), id) == 0
        }
    }
}
