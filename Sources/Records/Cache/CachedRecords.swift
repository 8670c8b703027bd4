/// What an earlier check has found out about the records of a register: which contents at which path were sound, and
/// what they refer to.
///
/// It is read where it lies, without making an object for each record: a later check wants to know of most of them
/// only that they have not changed. In order of the bytes of the paths, for each record:
///
///     path from, to | id from, to | collection | flags | references from | name of the contents (20 bytes)
///
/// then the bytes of all paths, then the references; numbers have 32 bits.
package struct CachedRecords: Sendable {
    /// How many records are known.
    let count: Int
    /// The lists of collections that references may lead to.
    let lists: [[String]]
    private let bytes: [UInt8]
    private let records: Int
    private let paths: Int
    private let references: Int

    /// The bytes that are kept of each record besides its path and references.
    static let width = 48
    /// The flag of a record that was sound.
    static let isSound = 1
    /// The flag of a record with references that must come to an end.
    static let isLinked = 2

    /// Nothing is known.
    package static let none = CachedRecords()

    private init() {
        (count, lists, bytes, records, paths, references) = (0, [], [], 0, 0, 0)
    }

    /// Reads from an offset on what ``RecordTable/cacheable(unsound:_:)`` has written; `nil` where it is not that.
    package init?(_ bytes: [UInt8], from start: Int) {
        var reader = ByteReader(bytes, at: start)
        guard let listCount = reader.number(), listCount <= bytes.count else { return nil }
        var lists: [[String]] = []
        for _ in 0..<listCount {
            guard let text = reader.text() else { return nil }
            lists.append(text.isEmpty ? [] : text.split(separator: "\n").map(String.init))
        }
        guard let count = reader.number(), let pathCount = reader.number(),
            count * Self.width + pathCount <= reader.rest
        else { return nil }
        self.count = count
        self.lists = lists
        self.bytes = bytes
        records = reader.offset
        paths = records + count * Self.width
        references = paths + pathCount
        // Once, so that nobody needs to ask again.
        for i in 0..<count {
            let (from, to, idFrom, idTo) = (number(i, 0), number(i, 1), number(i, 2), number(i, 3))
            guard from <= to, to <= pathCount, idFrom <= idTo, idTo <= to - from, number(i, 6) <= bytes.count else {
                return nil
            }
        }
    }

    /// Where a record's id stands in its path, in bytes.
    func id(_ i: Int) -> Range<Int> { number(i, 2)..<number(i, 3) }

    /// The number of a record's collection.
    func collection(_ i: Int) -> Int { number(i, 4) }

    /// Whether a record was sound.
    func isSound(_ i: Int) -> Bool { number(i, 5) & Self.isSound != 0 }

    /// Whether a record has references that must come to an end.
    func isLinked(_ i: Int) -> Bool { number(i, 5) & Self.isLinked != 0 }

    /// Whether a record had these contents.
    func hasContent(_ i: Int, _ content: ContentID) -> Bool {
        let start = records + i * Self.width + 28
        return unsafe bytes.withUnsafeBytes { bytes in
            let high = unsafe bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
            let middle = unsafe bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)
            let low = unsafe bytes.loadUnaligned(fromByteOffset: start + 16, as: UInt32.self)
            return content.high == UInt64(littleEndian: high) && content.middle == UInt64(littleEndian: middle)
                && content.low == UInt32(littleEndian: low)
        }
    }

    /// The order of a record's path and the path of a file: below zero where the former comes first.
    func compare(_ i: Int, with listing: FileListing, at position: Int) -> Int {
        let path = bytes.span.extracting(paths + number(i, 0)..<paths + number(i, 1))
        return listing.withPath(at: position) { FileListing.order(path, $0) }
    }

    /// A record's references as they are stored.
    func storedReferences(_ i: Int) -> ArraySlice<UInt8> {
        var reader = ByteReader(bytes, at: references + number(i, 6))
        return reader.run() ?? []
    }

    /// A record's references.
    func references(_ i: Int) -> [Reference] {
        var reader = ByteReader(Array(storedReferences(i)))
        var references: [Reference] = []
        while let slot = reader.number(), let list = reader.number(), list / 2 < lists.count,
            let collection = reader.number(), let id = reader.text()
        {
            let collections = lists[list / 2]
            let target = collection < collections.count ? RecordID(collection: collections[collection], id: id) : nil
            references.append(
                Reference(slot: slot, collections: collections, isAcyclic: list % 2 == 1, target: target))
        }
        return references
    }

    private func number(_ i: Int, _ field: Int) -> Int {
        unsafe bytes.withUnsafeBytes { bytes in
            let start = records + i * Self.width + field * 4
            return unsafe Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)))
        }
    }
}
