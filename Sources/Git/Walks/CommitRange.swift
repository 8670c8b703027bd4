/// A part of history: what some commits lead back to, without what others lead back to.
package struct CommitRange: Hashable, Sendable {
    /// The commits to begin at; they belong to the range.
    package var from: [ObjectID]
    /// The commits that end it; neither they nor their ancestors belong to the range.
    package var without: [ObjectID]

    /// A range of all that `from` leads back to and `without` does not.
    package init(from: [ObjectID], without: [ObjectID] = []) {
        self.from = from
        self.without = without
    }
}

extension Repository {
    /// The commits of a range, children before parents, else newest first; `oldestFirst` turns the whole list round.
    ///
    /// The same as `git rev-list --date-order`. Where commits have wrong dates, some that `without` leads back to may
    /// be listed all the same, as in git; none is ever left out. A range that ends before the edge of a shallow clone
    /// is whole. Throws `beyondShallowEdge`, `missingObject`, `corrupt`. C: `git_odb_read`.
    package func commitIDs(in range: CommitRange, oldestFirst: Bool = false) throws(GitError) -> [ObjectID] {
        try commitIDs(in: range, oldestFirst: oldestFirst, read: commitLinks)
    }

    /// The same, with the caller reading the commits.
    func commitIDs(
        in range: CommitRange, oldestFirst: Bool, read: (ObjectID) throws(GitError) -> CommitLinks
    ) throws(GitError) -> [ObjectID] {
        var walk = CommitWalk()
        for id in range.from { try walk.begin(at: id, isHidden: false, read: read) }
        for id in range.without { try walk.begin(at: id, isHidden: true, read: read) }
        let ids = try walk.run(read: read)
        return oldestFirst ? ids.reversed() : ids
    }

    /// The commits of a range of revisions, as `git log` reads it.
    ///
    /// `A..B` is what B has and A has not, `A...B` what only one of them has, `A` alone its whole history; an empty
    /// side is `HEAD`. Throws as `commitID`.
    package func range(_ text: String) throws(GitError) -> CommitRange {
        if let dots = text.firstRange(of: "...") {
            let left = try commitID(Self.side(text[..<dots.lowerBound]))
            let right = try commitID(Self.side(text[dots.upperBound...]))
            return CommitRange(from: [left, right], without: try mergeBases(left, right))
        }
        if let dots = text.firstRange(of: "..") {
            let left = try commitID(Self.side(text[..<dots.lowerBound]))
            return CommitRange(from: [try commitID(Self.side(text[dots.upperBound...]))], without: [left])
        }
        return CommitRange(from: [try commitID(text)])
    }

    private static func side(_ text: Substring) -> String {
        text.isEmpty ? "HEAD" : String(text)
    }
}
