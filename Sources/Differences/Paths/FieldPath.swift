package import Documents

/// The way from a record to one of its values: `/agreements[kind=memorandum,signed=2023-12]/until`.
///
/// As JSON Pointer, but entries of lists stand in brackets, named by what identifies them, so that a path keeps its
/// meaning when a list is reordered. `docs/decisions/0030-field-paths.md` has the notation.
package struct FieldPath: Sendable, Hashable {
    /// One step of the way.
    package enum Step: Sendable, Hashable {
        /// To the value of a mapping's key.
        case field(String)
        /// To an entry of a list.
        case entry(EntryName)
    }

    /// The steps from the record's root; none lead to the whole record.
    package var steps: [Step]

    /// Makes a path.
    package init(_ steps: [Step] = []) { self.steps = steps }
}

extension Node {
    /// The value that a path leads to from here; `nil` where nothing stands. Linear in the lists on the way.
    package func at(_ path: FieldPath) -> Node? {
        var node = self
        for step in path.steps {
            switch step {
            case .field(let name):
                guard let value = node[name] else { return nil }
                node = value
            case .entry(let name):
                let fitting = node.items.enumerated().lazy.filter { name.fits($0.element, at: $0.offset) }
                guard let entry = fitting.dropFirst(name.repetition - 1).first else { return nil }
                node = entry.element
            }
        }
        return node
    }
}
