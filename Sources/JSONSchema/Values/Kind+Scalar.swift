import Documents

extension Kind {
    /// Whether it is neither a list nor a mapping.
    @inline(__always)
    var isScalar: Bool { rawValue < Kind.sequence.rawValue }
}
