/// A pack of objects with its index; what it says is bounds-checked, as packs come from strangers.
final class Pack: Sendable {
    /// One object as it lies in the pack.
    struct Entry {
        /// What there is to unpack.
        enum Content {
            case whole(ObjectKind)
            /// What makes the object of the one that begins at the offset in the same pack.
            case delta(base: Int)
        }

        let content: Content
        /// The size of what is packed, in bytes.
        let size: Int
        /// Where the packed bytes begin.
        let start: Int
    }

    let index: PackIndex
    private let file: MappedFile
    /// The end of the objects, before the checksum.
    private let end: Int

    /// The bytes before the first object: mark, version, count.
    private static let header = 12

    /// Opens a pack by its path without ending; nil where one of its files is odd, or they do not belong together.
    init?(_ path: String) {
        guard let index = PackIndex(path + ".idx"), let file = MappedFile(path + ".pack") else { return nil }
        let bytes = unsafe file.bytes
        end = bytes.count - 20
        guard end >= Self.header, unsafe bytes.number32(at: 0) == 0x5041_434B, unsafe bytes.number32(at: 4) == 2,
            unsafe Int(bytes.number32(at: 8)) == index.count,
            unsafe ObjectID(bytes: bytes, at: end) == index.packChecksum
        else { return nil }
        self.index = index
        self.file = file
    }

    /// What begins at an offset; nil where nothing can, or its base is not in this pack.
    func entry(at offset: Int) -> Entry? {
        guard offset >= Self.header, offset < end else { return nil }
        let bytes = unsafe file.bytes
        var position = offset
        var byte = unsafe bytes[position]
        let type = byte >> 4 & 7
        var size = Int(byte & 15)
        var shift = 4
        while byte & 0x80 != 0 {
            position += 1
            guard position < end, shift < 56 else { return nil }
            byte = unsafe bytes[position]
            size |= Int(byte & 0x7F) << shift
            shift += 7
        }
        position += 1
        switch type {
        case 1: return Entry(content: .whole(.commit), size: size, start: position)
        case 2: return Entry(content: .whole(.tree), size: size, start: position)
        case 3: return Entry(content: .whole(.blob), size: size, start: position)
        case 4: return Entry(content: .whole(.tag), size: size, start: position)
        case 6:
            guard let distance = unsafe distance(bytes, &position), distance > 0, distance < offset else { return nil }
            return Entry(content: .delta(base: offset - distance), size: size, start: position)
        case 7:
            guard position + 20 <= end, let base = index.offset(of: unsafe ObjectID(bytes: bytes, at: position)) else {
                return nil
            }
            return Entry(content: .delta(base: base), size: size, start: position + 20)
        default: return nil
        }
    }

    /// How far before the object its base begins: seven bits a byte, highest first, each further byte adding one.
    private func distance(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Int? {
        var distance = 0
        for _ in 0..<8 {
            guard position < end else { return nil }
            let byte = unsafe bytes[position]
            position += 1
            distance = distance << 7 | Int(byte & 0x7F)
            if byte & 0x80 == 0 { return distance }
            distance += 1
        }
        return nil
    }

    /// Unpacks what belongs to an entry into memory of its size; false where it is damaged.
    func inflate(_ entry: Entry, with inflater: Inflater, into output: UnsafeMutableRawBufferPointer) -> Bool {
        guard entry.start <= end else { return false }
        return unsafe inflater.inflate(UnsafeRawBufferPointer(rebasing: file.bytes[entry.start..<end]), into: output)
    }
}
