package import Documents

extension Node {
    /// Whether this and another value are equal as JSON Schema means it (Core, section 4.2.2).
    ///
    /// Numbers are equal by value (`1` and `1.0`), texts by their bytes, mappings whatever their order; a text never
    /// equals a number. Linear in the size of the smaller value.
    package func hasSameValue(as other: Node) -> Bool {
        document.withTreeView { a in
            other.document.withTreeView { b in Equality.areEqual(a, index, b, other.index) }
        }
    }

    /// A hash that equal values share, seeded anew in every process; linear in the value's size.
    package var valueHash: Int { document.withTreeView { Uniqueness.hash(of: index, in: $0) } }
}
