import Documents

extension TreeView {
    /// One entry of a mapping, or one item of a list.
    struct Step {
        /// Its place among its siblings, from 0.
        var ordinal: Int
        /// The slot of the key; for an item that of the item.
        var key: Int
        /// The slot of the value.
        var value: Int
    }

    /// Walks through the entries of a mapping without memory.
    @safe struct Entries: Sequence, IteratorProtocol {
        private let slots: UnsafeBufferPointer<Slot>
        private let end: Int
        private var at: Int
        private var ordinal = 0

        /// Begins at the first entry.
        @inline(__always)
        init(_ tree: TreeView, _ mapping: Int) {
            unsafe slots = unsafe tree.slots
            at = mapping + 1
            end = unsafe Int(tree.slots[mapping].next)
        }

        @inline(__always)
        mutating func next() -> Step? {
            guard at < end else { return nil }
            let value = unsafe Int(slots[at].next)
            let step = Step(ordinal: ordinal, key: at, value: value)
            at = unsafe Int(slots[value].next)
            ordinal += 1
            return step
        }
    }

    /// Walks through the items of a list without memory.
    @safe struct Items: Sequence, IteratorProtocol {
        private let slots: UnsafeBufferPointer<Slot>
        private let end: Int
        private var at: Int
        private var ordinal = 0

        /// Begins at the first item.
        @inline(__always)
        init(_ tree: TreeView, _ list: Int) {
            unsafe slots = unsafe tree.slots
            at = list + 1
            end = unsafe Int(tree.slots[list].next)
        }

        @inline(__always)
        mutating func next() -> Step? {
            guard at < end else { return nil }
            let step = Step(ordinal: ordinal, key: at, value: at)
            at = unsafe Int(slots[at].next)
            ordinal += 1
            return step
        }
    }

    /// The entries of a mapping.
    @inline(__always)
    func entries(of mapping: Int) -> Entries { unsafe Entries(self, mapping) }

    /// The items of a list.
    @inline(__always)
    func items(of list: Int) -> Items { unsafe Items(self, list) }

    /// The item or property value that a slot lies in; `nil` where it is a key, or not inside.
    func child(of collection: Int, around slot: Int) -> Int? {
        var child = collection + 1
        while unsafe child < Int(slots[collection].next) {
            let isKey = unsafe slots[collection].kind == .mapping
            let value = unsafe isKey ? Int(slots[child].next) : child
            if slot < value { return nil }
            if unsafe slot < Int(slots[value].next) { return value }
            child = unsafe Int(slots[value].next)
        }
        return nil
    }

    /// The JSON Pointer (RFC 6901) from the root to a value, or for a key to its value; linear in the slots before it.
    func pointer(of slot: Int) -> String {
        var pointer = ""
        var node = 0
        descend: while node != slot {
            guard unsafe slots[node].kind == .mapping else {
                guard let item = unsafe items(of: node).first(where: { unsafe slot < Int(slots[$0.value].next) }) else {
                    return pointer
                }
                pointer += "/\(item.ordinal)"
                node = item.value
                continue
            }
            guard let entry = unsafe entries(of: node).first(where: { unsafe slot < Int(slots[$0.value].next) }) else {
                return pointer
            }
            unsafe pointer += "/" + Words.pointerPart(text(of: entry.key))
            if slot == entry.key { return pointer }
            node = entry.value
        }
        return pointer
    }

    /// The number of a mapping's entries or a list's items.
    @inline(__always)
    func count(of collection: Int) -> Int { unsafe Int(slots[collection].valueStart) }

    /// The number of a value's slots and of those inside it, and of 64-byte parts of its text.
    func extent(of at: Int) -> Int { unsafe Int(slots[at].next) - at + Int(slots[at].end - slots[at].start) >> 6 }

    /// The value of a scalar as text.
    func text(of scalar: Int) -> String { unsafe String(decoding: value(of: scalar), as: UTF8.self) }

    /// The beginning of a scalar's value as text, which is enough to show it: of a long one the first 1,000 bytes or so.
    func beginning(of scalar: Int) -> String {
        let bytes = unsafe value(of: scalar)
        guard bytes.count > 1_000 else { return unsafe text(of: scalar) }
        var end = 1_000
        while unsafe bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return unsafe String(decoding: UnsafeRawBufferPointer(rebasing: bytes[..<end]), as: UTF8.self)
    }

    /// The number that a scalar is; `nil` where it is none.
    func number(of scalar: Int) -> ExactNumber? { unsafe ExactNumber(value(of: scalar)) }

    /// An integer of at most 18 digits; `nil` for anything else, which may still be a number.
    @inline(__always)
    func smallInteger(of scalar: Int) -> Int? {
        let slot = unsafe slots[scalar]
        guard slot.kind == .integer, slot.valueLength <= 18 else { return nil }
        var value = 0
        var isNegative = false
        let bytes = unsafe self.value(of: scalar)
        for i in bytes.indices {
            let byte = unsafe bytes[i]
            if byte &- 0x30 < 10 {
                value = value &* 10 &+ Int(byte &- 0x30)
            } else if i == 0, byte == UInt8(ascii: "-") {
                isNegative = true
            } else {
                return nil
            }
        }
        return isNegative ? -value : value
    }

    /// The number of Unicode scalars in a text.
    @inline(__always)
    func length(of scalar: Int) -> Int {
        let slot = unsafe slots[scalar]
        guard slot.hasNonASCII else { return Int(slot.valueLength) }
        var count = 0
        let bytes = unsafe value(of: scalar)
        for i in bytes.indices where unsafe bytes[i] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
