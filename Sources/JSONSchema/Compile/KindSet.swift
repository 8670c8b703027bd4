import Documents

/// A set of kinds of values; what a keyword applies to.
struct KindSet: OptionSet, Sendable {
    let rawValue: UInt8

    static let null = KindSet(.null)
    static let boolean = KindSet(.boolean)
    static let integer = KindSet(.integer)
    static let float = KindSet(.float)
    static let text = KindSet(.string)
    static let list = KindSet(.sequence)
    static let mapping = KindSet(.mapping)
    static let number: KindSet = [.integer, .float]
    static let any: KindSet = [.null, .boolean, .number, .text, .list, .mapping]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The set of one kind.
    @inline(__always)
    init(_ kind: Kind) { self.init(rawValue: 1 << kind.rawValue) }
}
