import CZlib
import Foundation
import Git

/// A pack of whatever objects some bytes ask for, with an index that fits, and what each object has to be.
///
/// An entry is a byte for its kind and damage, a byte for its base, a byte for its size, and its content.
struct MadePack {
    /// An object that can be read; `nil` where the entry is none.
    typealias Object = (kind: String, bytes: [UInt8])

    /// The ids of all entries, and what they are of.
    private(set) var entries: [(id: ObjectID, object: Object?)] = []
    private var offsets: [Int] = []
    private var checksums: [UInt32] = []
    /// The pack's bytes.
    private(set) var pack: [UInt8] = []

    /// The most entries that are made.
    private static let maxCount = 40
    private static let trailer = [UInt8](repeating: 0xAB, count: 20)

    /// Makes a pack.
    init(_ bytes: [UInt8]) {
        pack = Array("PACK".utf8) + Self.number(2) + Self.number(0)
        var rest = bytes[...]
        while rest.count >= 3, entries.count < Self.maxCount {
            let (control, base, size) = (rest.removeFirst(), Int(rest.removeFirst()), Int(rest.removeFirst()))
            let content = Array(rest.prefix(size))
            rest = rest.dropFirst(size)
            add(content, control, base: base)
        }
        pack.replaceSubrange(8..<12, with: Self.number(UInt32(entries.count)))
        pack += Self.trailer
    }

    /// The index of the pack, version 2; nobody looks at the checksum at its end.
    var index: [UInt8] {
        let order = entries.indices.sorted { entries[$0].id < entries[$1].id }
        var counts = [UInt32](repeating: 0, count: 256)
        for entry in entries { for byte in Int(entry.id.high >> 56)..<256 { counts[byte] += 1 } }
        var bytes: [UInt8] = [0xFF, 0x74, 0x4F, 0x63] + Self.number(2) + counts.flatMap(Self.number)
        for i in order { bytes += Self.bytes(of: entries[i].id) }
        for i in order { bytes += Self.number(checksums[i]) }
        for i in order { bytes += Self.number(UInt32(offsets[i])) }
        return bytes + Self.trailer + Self.trailer
    }

    private mutating func add(_ content: [UInt8], _ control: UInt8, base: Int) {
        let start = pack.count
        let number = entries.isEmpty ? nil : base % entries.count
        let isDamaged = control & 0x40 != 0
        var object: Object?
        switch control & 7 {
        case 0, 1:
            header(3, content, control)
            object = ("blob", content)
        case 2:
            header(1, content, control)
            object = ("commit", content)
        case 3:
            header(2, content, control)
            object = ("tree", content)
        case 4, 5:
            header(6, content, control)
            // Behind the first entry, or before the pack, where there is no base.
            distance(number.map { start - offsets[$0] } ?? base)
            object = number.flatMap { entries[$0].object }.flatMap { Self.applied(content, to: $0) }
        case 6:
            header(7, content, control)
            pack += number.map { Self.bytes(of: entries[$0].id) } ?? Self.trailer
            object = number.flatMap { entries[$0].object }.flatMap { Self.applied(content, to: $0) }
        default: header(control >> 3 & 1 == 0 ? 0 : 5, content, control)
        }
        if control & 0x20 != 0 || isDamaged { object = nil }
        pack += isDamaged ? content : ObjectFolder.packed(content)
        offsets.append(start)
        checksums.append(
            pack[start...].withUnsafeBytes { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) })
        let id =
            object.map { ObjectFolder.id($0.kind, $0.bytes) }
            ?? ObjectFolder.id("blob", [control, 0, UInt8(entries.count)])
        entries.append((id, object))
    }

    /// The kind and the size of what is packed, which bit 5 of the control byte makes a lie.
    private mutating func header(_ kind: UInt8, _ content: [UInt8], _ control: UInt8) {
        var size = content.count
        if control & 0x20 != 0 { size = control & 0x10 != 0 ? size + 1 : size << 40 | 0xFFFF_FFFF_FFFF }
        var byte = kind << 4 | UInt8(size & 15)
        size >>= 4
        while size > 0 {
            pack.append(byte | 0x80)
            byte = UInt8(size & 0x7F)
            size >>= 7
        }
        pack.append(byte)
    }

    private mutating func distance(_ distance: Int) {
        var bytes = [UInt8(distance & 0x7F)]
        var rest = distance >> 7
        while rest > 0 {
            rest -= 1
            bytes.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
            rest >>= 7
        }
        pack += bytes
    }

    /// What a delta makes of an object, read as plainly as can be; `nil` where it is no delta of it.
    private static func applied(_ delta: [UInt8], to base: Object) -> Object? {
        var rest = delta[...]
        guard let from = size(&rest), let to = size(&rest), from == base.bytes.count else { return nil }
        var bytes: [UInt8] = []
        while let instruction = rest.popFirst() {
            guard instruction & 0x80 != 0 else {
                guard instruction > 0, rest.count >= instruction else { return nil }
                bytes += rest.prefix(Int(instruction))
                rest = rest.dropFirst(Int(instruction))
                continue
            }
            var numbers = [0, 0]
            for bit in 0..<7 where instruction >> UInt8(bit) & 1 != 0 {
                guard let byte = rest.popFirst() else { return nil }
                numbers[bit / 4] |= Int(byte) << (8 * (bit % 4))
            }
            let count = numbers[1] == 0 ? 0x10000 : numbers[1]
            guard numbers[0] + count <= base.bytes.count else { return nil }
            bytes += base.bytes[numbers[0]..<numbers[0] + count]
            guard bytes.count <= 1 << 20 else { return nil }
        }
        return bytes.count == to ? (base.kind, bytes) : nil
    }

    private static func size(_ rest: inout ArraySlice<UInt8>) -> Int? {
        var size = 0
        for shift in stride(from: 0, to: 56, by: 7) {
            guard let byte = rest.popFirst() else { return nil }
            size |= Int(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return size }
        }
        return nil
    }

    private static func number(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }

    private static func bytes(of id: ObjectID) -> [UInt8] {
        withUnsafeBytes(of: id.high.bigEndian) { Array($0) } + withUnsafeBytes(of: id.middle.bigEndian) { Array($0) }
            + withUnsafeBytes(of: id.low.bigEndian) { Array($0) }
    }
}
