/// What a value is under the YAML 1.2 core schema (YAML 1.2.2, section 10.3) or JSON.
package enum Kind: UInt8, Sendable {
    /// `null`, `~` or nothing at all.
    case null
    /// `true` or `false`.
    case boolean
    /// A number written without fraction or exponent.
    case integer
    /// A number written with a fraction or an exponent, `.inf` and `.nan` among them.
    case float
    /// Text.
    case string
    /// A list of values.
    case sequence
    /// Keys with values.
    case mapping
}

/// How a value is written.
package enum Style: UInt8, Sendable {
    /// A scalar without quotes.
    case plain
    /// A scalar in `'single quotes'`.
    case singleQuoted
    /// A scalar in `"double quotes"`.
    case doubleQuoted
    /// A scalar after `|`.
    case literal
    /// A scalar after `>`.
    case folded
    /// A collection by indentation.
    case block
    /// A collection in `[ ]` or `{ }`.
    case flow
}

/// One value of a document: an entry of the flat array that holds the tree in preorder.
///
/// A mapping is followed by key, value, key, value ...; `next` leads past a value and all that is inside it.
package struct Slot: Sendable, Hashable {
    /// What it is.
    package var kind: Kind
    /// How it is written.
    package var style: Style
    /// Whether the scalar's value is a run of the source's bytes; otherwise it lies among the document's decoded bytes.
    package var isVerbatim: Bool
    /// Whether the scalar's value holds bytes outside ASCII.
    package var hasNonASCII: Bool
    /// The first byte of the source that belongs to it.
    package var start: UInt32
    /// The byte after the last that belongs to it.
    package var end: UInt32
    /// The index of the slot after it and all its children.
    package var next: UInt32
    /// For a scalar the first byte of its value; for a collection the number of its items or entries.
    package var valueStart: UInt32
    /// For a scalar the length of its value in bytes.
    package var valueLength: UInt32
    /// For a scalar ``Fingerprint/of(_:)`` of its value.
    package var fingerprint: UInt32
}

/// A short hash of bytes, to tell most different texts apart without reading them.
package enum Fingerprint {
    /// The 32-bit FNV-1a hash of the length and at most the first and last 32 bytes; the same in every run.
    @inlinable
    package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        var hash: UInt32 = 2_166_136_261 ^ UInt32(truncatingIfNeeded: bytes.count)
        let head = bytes.count <= 64 ? bytes.count : 32
        for i in 0..<head { hash = (hash ^ UInt32(unsafe bytes[i])) &* 16_777_619 }
        if bytes.count > 64 {
            for i in (bytes.count - 32)..<bytes.count { hash = (hash ^ UInt32(unsafe bytes[i])) &* 16_777_619 }
        }
        return hash
    }

    /// The fingerprint of a string's UTF-8 bytes.
    package static func of(_ text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { unsafe of(UnsafeRawBufferPointer($0)) }
    }
}
