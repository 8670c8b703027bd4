/// What an earlier check has found out about sound records: which contents at which path were sound, and what they
/// refer to.
package struct KnownRecords: Sendable {
    private let bytes: [UInt8]
    private let lists: [[String]]
    private let offsets: [ContentID: Int]

    /// Nothing is known.
    package static let none = KnownRecords(bytes: [], lists: [], offsets: [:])

    private init(bytes: [UInt8], lists: [[String]], offsets: [ContentID: Int]) {
        self.bytes = bytes
        self.lists = lists
        self.offsets = offsets
    }

    /// How many records are known.
    package var count: Int { offsets.count }

    /// Reads what ``bytes(of:)`` has written; `nil` where it is not that.
    package init?(_ bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        var lists: [[String]] = []
        guard let listCount = reader.number() else { return nil }
        for _ in 0..<listCount {
            guard let text = reader.text() else { return nil }
            lists.append(text.isEmpty ? [] : text.split(separator: "\n").map(String.init))
        }
        guard let count = reader.number(), count <= bytes.count else { return nil }
        var offsets: [ContentID: Int] = [:]
        offsets.reserveCapacity(count)
        for _ in 0..<count {
            guard let content = reader.content(), let size = reader.number(), size <= reader.rest else { return nil }
            offsets[content] = reader.offset
            reader.skip(size)
        }
        guard reader.rest == 0 else { return nil }
        self.init(bytes: bytes, lists: lists, offsets: offsets)
    }

    /// The references of a file that was sound with these contents at this path; `nil` where that is not known.
    func references(of file: SourceFile) -> [Reference]? {
        guard let content = file.content, let offset = offsets[content] else { return nil }
        var reader = ByteReader(bytes, at: offset)
        guard reader.skip(ifText: file.path), let count = reader.number() else { return nil }
        var references: [Reference] = []
        references.reserveCapacity(count)
        for _ in 0..<count {
            guard let slot = reader.number(), let list = reader.number(), list / 2 < lists.count,
                let collection = reader.number(), let id = reader.text()
            else { return nil }
            let collections = lists[list / 2]
            let target = collection < collections.count ? RecordID(collection: collections[collection], id: id) : nil
            references.append(
                Reference(slot: slot, collections: collections, isAcyclic: list % 2 == 1, target: target))
        }
        return references
    }

    /// What is to be known of sound records, as bytes.
    package static func bytes(of records: [(record: Record, content: ContentID)]) -> [UInt8] {
        var writer = ByteWriter()
        var numbers: [[String]: Int] = [:]
        var lists: [[String]] = []
        for reference in records.lazy.flatMap(\.record.references) where numbers[reference.collections] == nil {
            numbers[reference.collections] = lists.count
            lists.append(reference.collections)
        }
        writer.add(lists.count)
        for list in lists { writer.add(list.joined(separator: "\n")) }
        writer.add(records.count)
        for (record, content) in records {
            writer.add(content)
            var entry = ByteWriter()
            entry.add(record.path)
            entry.add(record.references.count)
            for reference in record.references {
                entry.add(reference.slot)
                entry.add((numbers[reference.collections] ?? 0) * 2 + (reference.isAcyclic ? 1 : 0))
                let collection = reference.collections.firstIndex { $0 == reference.target?.collection }
                entry.add(collection ?? reference.collections.count)
                entry.add(reference.target?.id ?? "")
            }
            writer.add(entry.bytes.count)
            writer.bytes += entry.bytes
        }
        return writer.bytes
    }
}

/// Writes numbers, texts and ids one after another.
struct ByteWriter {
    var bytes: [UInt8] = []

    mutating func add(_ number: Int) {
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).littleEndian) { bytes += $0 }
    }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes += text.utf8
    }

    mutating func add(_ content: ContentID) {
        withUnsafeBytes(of: content.high.littleEndian) { bytes += $0 }
        withUnsafeBytes(of: content.middle.littleEndian) { bytes += $0 }
        withUnsafeBytes(of: content.low.littleEndian) { bytes += $0 }
    }
}

/// Reads what a ``ByteWriter`` has written; whatever the bytes are, it gives `nil` beyond their end.
struct ByteReader {
    private let bytes: [UInt8]
    private(set) var offset: Int

    init(_ bytes: [UInt8], at offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    /// How many bytes are left.
    var rest: Int { bytes.count - offset }

    mutating func skip(_ count: Int) { offset += count }

    mutating func number() -> Int? { integer(UInt32.self).map(Int.init) }

    mutating func text() -> String? {
        guard let count = number(), count <= rest else { return nil }
        defer { offset += count }
        return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
    }

    mutating func content() -> ContentID? {
        guard let high = integer(UInt64.self), let middle = integer(UInt64.self), let low = integer(UInt32.self) else {
            return nil
        }
        return ContentID(high: high, middle: middle, low: low)
    }

    /// Skips a text if it is this one.
    mutating func skip(ifText text: String) -> Bool {
        var text = text
        guard let count = number(), count == text.utf8.count, count <= rest else { return false }
        let isEqual = text.withUTF8 { text in
            bytes.withUnsafeBufferPointer { text.elementsEqual($0[offset..<offset + count]) }
        }
        offset += count
        return isEqual
    }

    private mutating func integer<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
        let size = MemoryLayout<Number>.size
        guard size <= rest else { return nil }
        defer { offset += size }
        return bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: type)) }
    }
}
