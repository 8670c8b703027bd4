/// A common version that git has merged of several, as criss-cross merges need it, without what was in conflict there.
///
/// A field that the common versions disagreed about is one that neither side has changed from anything: where both decided
/// alike it is no conflict, else it is one.
struct MergedBase {
    /// The lines outside of conflict markers; `nil` where no conflict begins and ends.
    let bytes: [UInt8]?

    /// Leaves out the conflicts of a text, with those inside of them.
    init(_ text: [UInt8]) {
        var kept: [UInt8] = []
        // The markers of the conflict that the line is in have this length.
        var size: Int?
        var hasConflict = false
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if let open = size {
                if Self.marker(line, UInt8(ascii: ">")) == open { size = nil }
            } else if let open = Self.marker(line, UInt8(ascii: "<")) {
                size = open
                hasConflict = true
            } else {
                kept += line + [0x0A]
            }
        }
        if text.last == 0x0A { kept.removeLast() }
        bytes = hasConflict && size == nil ? kept : nil
    }

    /// The length of a marker of this sign, which a space or nothing follows; `nil` for another line.
    private static func marker(_ line: ArraySlice<UInt8>, _ sign: UInt8) -> Int? {
        let length = line.prefix { $0 == sign }.count
        let rest = line.dropFirst(length).first
        return length >= 7 && (rest == nil || rest == 0x20 || rest == 0x0D) ? length : nil
    }
}
