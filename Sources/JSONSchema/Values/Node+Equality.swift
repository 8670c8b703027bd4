package import Documents

extension Node {
    /// Whether this and another value are equal as JSON Schema means it (Core, section 4.2.2).
    ///
    /// Numbers are equal by value (`1` and `1.0`), texts by their bytes, mappings whatever their order; a text never
    /// equals a number. Linear in the size of the smaller value.
    package func hasSameValue(as other: Node) -> Bool {
        unsafe document.withTreeView { a in
            unsafe other.document.withTreeView { b in unsafe Equality.areEqual(a, index, b, other.index) }
        }
    }

    /// Whether this and another scalar have the same text, whatever their kinds, as keys of mappings are compared.
    package func hasSameText(as other: Node) -> Bool {
        unsafe document.withTreeView { a in
            unsafe other.document.withTreeView { b in unsafe Equality.haveEqualBytes(a, index, b, other.index) }
        }
    }

    /// A hash that equal values share, seeded anew in every process; linear in the value's size.
    package var valueHash: Int { unsafe document.withTreeView { unsafe Uniqueness.hash(of: index, in: $0) } }

    /// The ``valueHash`` of each of several values of one document.
    package static func valueHashes(of nodes: [Node]) -> [Int] {
        guard let document = nodes.first?.document else { return [] }
        return unsafe document.withTreeView { tree in nodes.map { unsafe Uniqueness.hash(of: $0.index, in: tree) } }
    }

    /// For each place that two lists share, whether they have the same value there; each is of one document.
    package static func haveSameValues(_ nodes: [Node], _ others: [Node]) -> [Bool] {
        guard let document = nodes.first?.document, let other = others.first?.document else { return [] }
        return unsafe document.withTreeView { a in
            unsafe other.withTreeView { b in
                zip(nodes, others).map { unsafe Equality.areEqual(a, $0.index, b, $1.index) }
            }
        }
    }
}
