package import Git
package import Records

extension HistoryIndex {
    /// The commit that a revision or a date names; `nil` for a date before the first commit.
    ///
    /// A date, as precisely as it is given, is the last state that the register had on its last day: the newest commit
    /// of the line of first parents that counts by then. Throws as `Repository.commitID`.
    package func commit(at moment: String) throws -> ObjectID? {
        if let date = PartialDate(moment), try !isBranch(moment) { return try commit(onOrBefore: date.last) }
        return try repository.commitID(moment)
    }

    /// The newest commit of the line of first parents that counts on a day or before it.
    package func commit(onOrBefore day: Day) throws -> ObjectID? {
        try days()?.newest(onOrBefore: day).flatMap { try id(of: $0) }
    }

    /// The day on which a commit counts; `nil` for one that HEAD does not lead back to.
    package func day(of commit: ObjectID) throws -> Day? {
        try number(of: commit).flatMap { days()?.day(of: $0) }
    }

    /// A branch or tag may be called like a year.
    private func isBranch(_ name: String) throws -> Bool {
        try ["refs/heads/", "refs/tags/"].contains { try repository.reference($0 + name) != nil }
    }
}
