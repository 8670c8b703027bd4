import Documents

/// Equality of values as JSON Schema means it (Core, section 4.2.2), between two trees or within one.
///
/// Numbers are equal by value, texts by their bytes (never by canonical equivalence), mappings whatever their order.
enum Equality {
    /// Whether two values are equal.
    static func areEqual(_ a: TreeView, _ i: Int, _ b: TreeView, _ j: Int) -> Bool {
        let x = unsafe a.slots[i]
        let y = unsafe b.slots[j]
        switch (x.kind, y.kind) {
        case (.null, .null):
            return true
        case (.boolean, .boolean):
            return unsafe isTrue(a, i) == isTrue(b, j)
        case (.string, .string):
            return unsafe haveEqualBytes(a, i, b, j)
        case (.integer, .integer), (.integer, .float), (.float, .integer), (.float, .float):
            return unsafe haveEqualBytes(a, i, b, j) || ExactNumber(a.value(of: i)) == ExactNumber(b.value(of: j))
        case (.sequence, .sequence):
            return unsafe x.valueStart == y.valueStart && haveEqualItems(a, i, b, j)
        case (.mapping, .mapping):
            return unsafe x.valueStart == y.valueStart && haveEqualEntries(a, i, b, j)
        default:
            return false
        }
    }

    /// Whether a boolean is true, in any of YAML's spellings.
    static func isTrue(_ tree: TreeView, _ i: Int) -> Bool {
        unsafe tree.value(of: i).first.map { $0 | 0x20 } == UInt8(ascii: "t")
    }

    /// Whether two scalars have the same bytes as value.
    static func haveEqualBytes(_ a: TreeView, _ i: Int, _ b: TreeView, _ j: Int) -> Bool {
        guard unsafe a.slots[i].fingerprint == b.slots[j].fingerprint,
            unsafe a.slots[i].valueLength == b.slots[j].valueLength
        else { return false }
        return unsafe areEqual(a.value(of: i), b.value(of: j))
    }

    /// Whether two runs of bytes are the same.
    @inline(__always)
    static func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
        let count = a.count
        guard count == b.count else { return false }
        guard count >= 8 else {
            var i = 0
            while i < count {
                if unsafe a[i] != b[i] { return false }
                i += 1
            }
            return true
        }
        // Eight at a time; the last eight may overlap those before.
        var i = 0
        while i < count - 8 {
            guard unsafe word(a, i) == word(b, i) else { return false }
            i += 8
        }
        return unsafe word(a, count - 8) == word(b, count - 8)
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    private static func haveEqualItems(_ a: TreeView, _ i: Int, _ b: TreeView, _ j: Int) -> Bool {
        var (m, n) = (i + 1, j + 1)
        while unsafe m < Int(a.slots[i].next) {
            guard unsafe areEqual(a, m, b, n) else { return false }
            (m, n) = unsafe (Int(a.slots[m].next), Int(b.slots[n].next))
        }
        return true
    }

    private static func haveEqualEntries(_ a: TreeView, _ i: Int, _ b: TreeView, _ j: Int) -> Bool {
        var key = i + 1
        var likely = j + 1
        // Made when the order differs, so that no order makes this slow.
        var table: NameTable?
        var places: [Int] = []
        while unsafe key < Int(a.slots[i].next) {
            // Equal mappings mostly have their keys in one order, so look next to the last find first.
            if unsafe likely >= Int(b.slots[j].next) || !haveEqualBytes(a, key, b, likely) {
                if table == nil {
                    places = unsafe b.entries(of: j).map(\.key)
                    table = NameTable(places.map { unsafe b.text(of: $0) })
                }
                guard let number = unsafe table?.number(of: key, in: a), number >= 0 else { return false }
                likely = places[number]
            }
            let (x, y) = unsafe (Int(a.slots[key].next), Int(b.slots[likely].next))
            guard unsafe areEqual(a, x, b, y) else { return false }
            (key, likely) = unsafe (Int(a.slots[x].next), Int(b.slots[y].next))
        }
        return true
    }
}
