import CZlib
import Diagnostics

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

    /// The path without ending.
    let path: String

    /// Opens a pack by its path without ending; throws where one of its files is damaged, or they do not belong together.
    init(_ path: String) throws(ObjectFlaw) {
        self.path = path
        index = try PackIndex(path + ".idx")
        guard let file = MappedFile(path + ".pack") else {
            throw ObjectFlaw(
                .damaged(
                    Text(
                        en: "there is no '\(path).pack'", fi: "tiedostoa '\(path).pack' ei ole",
                        sv: "det finns ingen '\(path).pack'")))
        }
        let bytes = unsafe file.bytes
        end = bytes.count - 20
        self.file = file
        guard end >= Self.header, unsafe bytes.number32(at: 0) == 0x5041_434B, unsafe bytes.number32(at: 4) == 2 else {
            throw ObjectFlaw(
                .damaged(
                    Text(
                        en: "'\(path).pack' is no pack of version 2", fi: "'\(path).pack' ei ole version 2 pakkaus",
                        sv: "'\(path).pack' är ingen packfil av version 2")))
        }
        guard unsafe Int(bytes.number32(at: 8)) == index.count,
            unsafe ObjectID(bytes: bytes, at: end) == index.packChecksum
        else {
            throw ObjectFlaw(
                .damaged(
                    Text(
                        en: "'\(path).pack' and '\(path).idx' do not belong together",
                        fi: "'\(path).pack' ja '\(path).idx' eivät kuulu yhteen",
                        sv: "'\(path).pack' och '\(path).idx' hör inte ihop")))
        }
    }

    /// The failure of reading what begins at an offset.
    func flaw(at offset: Int) -> ObjectFlaw {
        let path = path
        return ObjectFlaw(
            .damaged(
                Text(
                    en: "'\(path).pack' is damaged at byte \(offset), or its index is",
                    fi: "'\(path).pack' tai sen hakemisto on vioittunut tavun \(offset) kohdalla",
                    sv: "'\(path).pack' eller dess index är skadat vid byte \(offset)")))
    }

    /// The checksum that an index has for the packed bytes between two offsets.
    func checksum(_ range: Range<Int>) -> UInt32 {
        unsafe UInt32(
            truncatingIfNeeded: crc32_z(
                0, file.bytes.baseAddress?.advanced(by: range.lowerBound).assumingMemoryBound(to: UInt8.self),
                range.count))
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
            guard position + 20 <= end, let base = index.place(of: unsafe ObjectID(bytes: bytes, at: position)) else {
                return nil
            }
            return Entry(content: .delta(base: base.offset), size: size, start: position + 20)
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

    /// Unpacks what belongs to an entry into memory of its size, and returns the offset behind it; nil where it is damaged.
    func inflate(_ entry: Entry, with inflater: Inflater, into output: UnsafeMutableRawBufferPointer) -> Int? {
        guard entry.start <= end else { return nil }
        return unsafe inflater.inflate(UnsafeRawBufferPointer(rebasing: file.bytes[entry.start..<end]), into: output)
            .map { entry.start + $0 }
    }
}
