import Diagnostics

/// Where in its pack each object lies: a file `.idx` of version 2, as `gitformat-pack(5)` describes it.
struct PackIndex: Sendable {
    private let file: MappedFile
    /// How many objects there are.
    let count: Int
    /// How many offsets have eight bytes, in a table of their own.
    private let longCount: Int

    /// 256 numbers: how many ids begin with a byte that is not higher.
    private static let fanout = 8
    private static let names = fanout + 256 * 4
    private var offsets: Int { Self.names + count * 24 }
    private var longOffsets: Int { offsets + count * 4 }

    /// Opens the file; throws where it is of another version, or its tables do not fit together.
    init(_ path: String) throws(ObjectFlaw) {
        guard let file = MappedFile(path) else {
            throw ObjectFlaw(
                .damaged(
                    Text(
                        en: "'\(path)' is empty or cannot be read", fi: "'\(path)' on tyhjä tai sitä ei voi lukea",
                        sv: "'\(path)' är tom eller kan inte läsas")))
        }
        let bytes = unsafe file.bytes
        let trailer = 40
        guard bytes.count >= Self.names + trailer, unsafe bytes.number32(at: 0) == 0xFF74_4F63,
            unsafe bytes.number32(at: 4) == 2
        else {
            throw ObjectFlaw(
                .damaged(
                    Text(
                        en: "'\(path)' is no index of version 2 ('git index-pack' makes one)",
                        fi: "'\(path)' ei ole version 2 hakemisto ('git index-pack' tekee sellaisen)",
                        sv: "'\(path)' är inget index av version 2 ('git index-pack' gör ett)")))
        }
        var last: UInt32 = 0
        for byte in 0..<256 {
            let next = unsafe bytes.number32(at: Self.fanout + byte * 4)
            guard next >= last else {
                throw ObjectFlaw(
                    .damaged(
                        Text(
                            en: "'\(path)' is damaged: its counts go down",
                            fi: "'\(path)' on vioittunut: sen lukumäärät pienenevät",
                            sv: "'\(path)' är skadad: dess antal minskar")))
            }
            last = next
        }
        count = Int(last)
        let rest = bytes.count - Self.names - count * 28 - trailer
        guard rest >= 0, rest % 8 == 0 else {
            throw ObjectFlaw(
                .damaged(
                    Text(
                        en: "'\(path)' is damaged: its tables do not fit",
                        fi: "'\(path)' on vioittunut: sen taulukot eivät sovi yhteen",
                        sv: "'\(path)' är skadad: dess tabeller stämmer inte överens")))
        }
        longCount = rest / 8
        self.file = file
    }

    /// The checksum that the pack ends with.
    var packChecksum: ObjectID { unsafe ObjectID(bytes: file.bytes, at: file.bytes.count - 40) }

    /// The checksum that the index ends with is that of its bytes. Linear in its size.
    var isWhole: Bool {
        let end = unsafe file.bytes.count - 20
        return unsafe ObjectID(hashing: UnsafeRawBufferPointer(rebasing: file.bytes[..<end]))
            == ObjectID(bytes: file.bytes, at: end)
    }

    /// Where an object is: its number in the index, and where it begins in the pack.
    struct Place {
        let number: Int
        let offset: Int
    }

    /// Where the index has the object; nil where it is not in the pack.
    func place(of id: ObjectID) -> Place? {
        let number = firstNumber(notBelow: id)
        guard number < count, self.id(number) == id else { return nil }
        return offset(number).map { Place(number: number, offset: $0) }
    }

    /// The checksum of an object's packed bytes.
    func checksum(_ number: Int) -> UInt32 { unsafe file.bytes.number32(at: Self.names + count * 20 + number * 4) }

    /// The ids that begin with 4 to 40 hexadecimal digits.
    func ids(startingWith digits: String) -> [ObjectID] {
        guard let first = ObjectID(hex: digits + String(repeating: "0", count: 40 - digits.utf8.count)) else {
            return []
        }
        let wanted = digits.lowercased()
        var number = firstNumber(notBelow: first)
        var ids: [ObjectID] = []
        while number < count, id(number).description.hasPrefix(wanted) {
            ids.append(id(number))
            number += 1
        }
        return ids
    }

    private func id(_ number: Int) -> ObjectID { unsafe ObjectID(bytes: file.bytes, at: Self.names + number * 20) }

    /// The number of the first object whose id is not below this one.
    private func firstNumber(notBelow id: ObjectID) -> Int {
        let bytes = unsafe file.bytes
        let first = Int(id.high >> 56)
        var low = unsafe first == 0 ? 0 : Int(bytes.number32(at: Self.fanout + (first - 1) * 4))
        var high = unsafe Int(bytes.number32(at: Self.fanout + first * 4))
        while low < high {
            let middle = (low + high) / 2
            let start = unsafe bytes.number64(at: Self.names + middle * 20)
            if start < id.high || (start == id.high && self.id(middle) < id) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func offset(_ number: Int) -> Int? {
        let bytes = unsafe file.bytes
        let short = unsafe bytes.number32(at: offsets + number * 4)
        guard short & 0x8000_0000 != 0 else { return Int(short) }
        let long = Int(short & 0x7FFF_FFFF)
        guard long < longCount else { return nil }
        return unsafe Int(exactly: bytes.number64(at: longOffsets + long * 8))
    }
}
