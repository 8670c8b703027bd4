/// The changes of one record under all the paths that it has had, newest first.
package struct Lineage: Sendable {
    /// One change of it.
    package struct Step: Sendable {
        /// The change at the path that the record has after it.
        package let change: IndexedChange
        /// Where the same commit took it away; `nil` where it stayed at its path.
        package let former: IndexedChange?
        /// It came back at a path where it had been removed.
        package let isReturn: Bool

        /// What stood there before: at the former path where it moved.
        package var old: IndexedChange.Version? { former?.old ?? change.old }
    }

    /// The steps, newest first.
    package let steps: [Step]
}
