package import Git

/// The changes of one record under all the paths that it has had, newest first.
package struct Lineage: Sendable {
    /// Where a record lay in a parent of a commit.
    package struct Place: Sendable, Hashable {
        /// The path there.
        package let path: RepositoryPath
        /// What stood there.
        package let version: IndexedChange.Version
    }

    /// One change of it.
    package struct Step: Sendable {
        /// The change at the path that the record has after it.
        package let change: IndexedChange
        /// Where the record lay in each parent, in their order; `nil` for a parent that lacks it. Of a commit without
        /// parents none.
        package internal(set) var places: [Place?]
        /// It came back at a path where it had been removed.
        package let isReturn: Bool

        /// Where it lay before under another path, where no parent has it under this one.
        package var former: Place? {
            let places = places.compactMap(\.self)
            return places.contains { $0.path == change.path } ? nil : places.first
        }

        /// What stood there before: in the first parent that has it.
        package var old: Place? { places.lazy.compactMap(\.self).first }
    }

    /// The steps, newest first.
    package let steps: [Step]
}
