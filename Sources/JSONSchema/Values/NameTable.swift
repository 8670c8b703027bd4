import Documents

/// A fixed set of texts, numbered from 0, that is asked by the fingerprint that every slot carries.
///
/// A miss costs one look into a table and reads no text. Compared are bytes, so `é` and `e` with an accent differ.
@safe final class NameTable: Sendable {
    /// The texts, by number.
    let names: [String]
    /// One bit for each number that a look-up can find; only of the first 64.
    let allNumbers: UInt64
    /// The numbers of the texts that no earlier one equals.
    let firsts: [Int]
    private nonisolated(unsafe) let table: UnsafeMutableBufferPointer<Entry>
    private nonisolated(unsafe) let text: UnsafeMutableRawBufferPointer
    private let mask: Int
    /// How far from its place a text may stand.
    private let reach: Int
    /// All texts by their bytes, where somebody chose them so that they crowd the table; otherwise empty.
    private let crowd: [[UInt8]: Int]

    /// The farthest that texts may be pushed from their places before they are called a crowd.
    private static let farthest = 64

    private struct Entry {
        var fingerprint: UInt32 = 0
        var number: Int32 = -1
        var start: Int32 = 0
        var length: UInt32 = 0
    }

    /// Makes a table of texts; of equal ones only the first can be found.
    init(_ names: [String]) {
        self.names = names
        var size = 4
        while size < names.count * 2 { size *= 2 }
        mask = size - 1
        unsafe table = .allocate(capacity: size)
        unsafe table.initialize(repeating: Entry())
        unsafe text = .allocate(byteCount: names.reduce(0) { $0 + $1.utf8.count }, alignment: 1)
        var start = 0
        var numbers: [[UInt8]: Int] = [:]
        var firsts: [Int] = []
        var all: UInt64 = 0
        var reach = 0
        for (number, name) in names.enumerated() {
            let bytes = Array(name.utf8)
            guard numbers[bytes] == nil else { continue }
            numbers[bytes] = number
            firsts.append(number)
            if number < 64 { all |= 1 << UInt64(number) }
            guard reach <= Self.farthest else { continue }
            unsafe UnsafeMutableRawBufferPointer(rebasing: text[start...]).copyBytes(from: bytes)
            let fingerprint = Fingerprint.of(name)
            var place = Int(fingerprint) & mask
            var steps = 0
            while unsafe table[place].number >= 0, steps <= Self.farthest {
                place = (place + 1) & mask
                steps += 1
            }
            reach = max(reach, steps)
            guard reach <= Self.farthest else { continue }
            unsafe table[place] = Entry(
                fingerprint: fingerprint, number: Int32(number), start: Int32(start), length: UInt32(bytes.count))
            start += bytes.count
        }
        allNumbers = all
        self.reach = reach
        self.firsts = firsts
        crowd = reach > Self.farthest ? numbers : [:]
    }

    deinit {
        unsafe table.deallocate()
        unsafe text.deallocate()
    }

    /// The number of the text that a scalar's value is; -1 where it is none of them.
    @inline(__always)
    func number(of slot: Int, in tree: TreeView) -> Int {
        let fingerprint = unsafe tree.slots[slot].fingerprint
        var place = Int(fingerprint) & mask
        if reach > Self.farthest { return unsafe crowd[Array(tree.value(of: slot))] ?? -1 }
        for _ in 0...reach {
            guard unsafe table[place].number >= 0 else { return -1 }
            if unsafe table[place].fingerprint == fingerprint, unsafe matches(place, slot, tree) {
                return unsafe Int(table[place].number)
            }
            place = (place + 1) & mask
        }
        return -1
    }

    private func matches(_ place: Int, _ slot: Int, _ tree: TreeView) -> Bool {
        let entry = unsafe table[place]
        guard unsafe tree.slots[slot].valueLength == entry.length else { return false }
        let range = Int(entry.start)..<Int(entry.start) + Int(entry.length)
        return unsafe Equality.areEqual(UnsafeRawBufferPointer(rebasing: text[range]), tree.value(of: slot))
    }
}
