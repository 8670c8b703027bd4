/// Collects the slots of one document while a reader walks through its text, and is reused for the next one.
struct TreeBuilder {
    private(set) var slots: [Slot] = []
    private(set) var decoded: [UInt8] = []
    private var open: [Int] = []
    private var lastEnd = 0

    /// How many collections are open.
    var depth: Int { open.count }

    /// Forgets everything but the memory it has.
    mutating func reset() {
        slots.removeAll(keepingCapacity: true)
        decoded.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
    }

    /// Whether the next value is a mapping's key.
    var isAtKey: Bool {
        guard let parent = open.last else { return false }
        return slots[parent].kind == .mapping && slots[parent].valueStart.isMultiple(of: 2)
    }

    /// The value of a scalar as text.
    func text(of index: Int, source: [UInt8]) -> String {
        let slot = slots[index]
        let range = Int(slot.valueStart)..<Int(slot.valueStart + slot.valueLength)
        return String(decoding: slot.isVerbatim ? source[range] : decoded[range], as: UTF8.self)
    }

    /// Adds a scalar whose value is `value`; `verbatim` is where the same bytes stand in the source, if they do.
    ///
    /// A mapping's key is a string, however it looks.
    mutating func scalar(
        kind: Kind, style: Style, range: Range<Int>, value: UnsafeRawBufferPointer, verbatim: Int?
    ) {
        let kind = isAtKey ? .string : kind
        countChild()
        lastEnd = range.upperBound
        let valueStart = verbatim ?? decoded.count
        if verbatim == nil { unsafe decoded.append(contentsOf: value) }
        slots.append(
            Slot(
                kind: kind, style: style, isVerbatim: verbatim != nil,
                hasNonASCII: unsafe value.contains { $0 >= 0x80 }, start: UInt32(range.lowerBound),
                end: UInt32(range.upperBound), next: UInt32(slots.count + 1), valueStart: UInt32(valueStart),
                valueLength: UInt32(value.count), fingerprint: unsafe Fingerprint.of(value)))
    }

    /// Takes back the scalar that was added last.
    mutating func takeLastScalar() -> Slot {
        if let parent = open.last { slots[parent].valueStart -= 1 }
        return slots.removeLast()
    }

    /// Adds a scalar that was taken back as the first key of the mapping that has just been opened.
    mutating func putKey(_ key: Slot) {
        countChild()
        slots.append(key)
        slots[slots.count - 1].kind = .string
        slots[slots.count - 1].next = UInt32(slots.count)
    }

    /// Opens a collection.
    mutating func begin(kind: Kind, style: Style, at start: Int) {
        countChild()
        open.append(slots.count)
        slots.append(
            Slot(
                kind: kind, style: style, isVerbatim: true, hasNonASCII: false, start: UInt32(start),
                end: UInt32(start), next: 0,
                valueStart: 0, valueLength: 0, fingerprint: 0))
    }

    /// Closes the innermost collection; a block collection ends where its last value does.
    /// Returns the index of the collection's slot.
    @discardableResult
    mutating func end(at end: Int) -> Int {
        guard let index = open.popLast() else {
            preconditionFailure("a reader closed a collection that it never opened")
        }
        slots[index].next = UInt32(slots.count)
        if slots[index].style == .flow { lastEnd = end }
        slots[index].end = max(UInt32(lastEnd), slots[index].start)
        if slots[index].kind == .mapping { slots[index].valueStart /= 2 }
        return index
    }

    /// The finished document.
    func document(path: String, bytes: [UInt8], isSound: Bool) -> Document {
        guard depth == 0, !slots.isEmpty else { return .unreadable(path: path, bytes: bytes) }
        return Document(path: path, bytes: bytes, slots: Array(slots), decoded: Array(decoded), isSound: isSound)
    }

    private mutating func countChild() {
        if let parent = open.last { slots[parent].valueStart += 1 }
    }
}
