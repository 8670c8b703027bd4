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

    /// What one commit of the line of first parents made of the record: what the register said before it, and since.
    package struct Moment: Sendable, Hashable {
        /// The commit's number in the index.
        let number: Int
        /// What the commit's first parent had; `nil` where it lacks the record.
        let before: Place?
        /// What the commit has; `nil` where it lacks the record.
        let after: Place?
    }

    /// One change of it.
    package struct Step: Sendable {
        /// The change at the path that the record has after it.
        package let change: IndexedChange
        /// Where the record lay in each parent, in their order; `nil` for a parent that lacks it. Of a commit without
        /// parents none.
        package internal(set) var places: [Place?]
        /// It came back after it had been removed.
        package private(set) var isReturn: Bool
        /// Of a commit beside the line the merge that brought it, where that did more than take the record as the branch
        /// had it; `nil` where all of the step is in the register.
        var bringer: Moment?
        /// Of a merge on the line what it made of the record there; `nil` for any other commit.
        var moment: Moment?

        init(change: IndexedChange, places: [Place?], isReturn: Bool) {
            self.change = change
            self.places = places
            self.isReturn = isReturn
        }

        /// Where it lay before under another path, where no parent has it under this one.
        package var former: Place? {
            let places = places.compactMap(\.self)
            return places.contains { $0.path == change.path } ? nil : places.first
        }

        /// Takes the step for one with which the record came to the register, or came back.
        mutating func begin(isReturn: Bool) {
            places = []
            self.isReturn = isReturn
        }

        /// Where the record lies after it; `nil` where it took that away.
        var place: Place? {
            change.new.flatMap { $0.isFile ? Place(path: change.path, version: $0) : nil }
        }

        /// What stood there before: in the first parent that has it.
        package var old: Place? { places.lazy.compactMap(\.self).first }
    }

    /// The steps, newest first.
    package let steps: [Step]
    /// What the line of first parents made of the record, oldest first.
    let moments: [Moment]

    /// A lineage with steps, newest first, and what the line made of the record.
    init(steps: [Step], moments: [Moment]) {
        self.steps = steps
        self.moments = moments
    }

    /// A lineage of a history without merges: its steps are what the line made of the record.
    init(linear steps: [Step]) {
        self.init(
            steps: steps,
            moments: steps.reversed().map { step in
                Moment(number: step.change.number, before: step.old, after: step.place)
            })
    }
}
