import Documents

/// How often each comment stands in the three versions of a merge, and so how often in what comes of it.
struct CommentBalance {
    private let base: [String: Int]
    private let ours: [String: Int]
    private let theirs: [String: Int]

    /// Counts the comments of the versions.
    init(base: Document?, ours: Document, theirs: Document) {
        self.base = base.map(Self.counts) ?? [:]
        self.ours = Self.counts(ours)
        self.theirs = Self.counts(theirs)
    }

    /// The comments, without `#`, that a clean merge has lost, brought back or doubled.
    func faults(of merged: Document) -> [String] {
        faults(in: merged) { comment in
            let (mine, other) = (ours[comment] ?? 0, theirs[comment] ?? 0)
            return expected(comment).map { $0...$0 } ?? min(mine, other)...max(mine, other)
        }
    }

    /// The same of a merge with conflicts, of the text with our side and with their side of each: what is in conflict may
    /// bring the comments of its side.
    func faults(withOurs: Document, withTheirs: Document) -> [String] {
        func allowed(_ comment: String, _ side: Int) -> ClosedRange<Int> {
            let (mine, other) = (ours[comment] ?? 0, theirs[comment] ?? 0)
            let number = expected(comment)
            return min(number ?? min(mine, other), side)...max(number ?? max(mine, other), side)
        }
        return Set(
            faults(in: withOurs) { allowed($0, ours[$0] ?? 0) }
                + faults(in: withTheirs) { allowed($0, theirs[$0] ?? 0) }
        ).sorted()
    }

    /// How often a comment is there after a merge; `nil` where both sides changed that, each in its way.
    private func expected(_ comment: String) -> Int? {
        let (before, mine, other) = (base[comment] ?? 0, ours[comment] ?? 0, theirs[comment] ?? 0)
        return mine == before ? other : other == before || mine == other ? mine : nil
    }

    private func faults(in merged: Document, allowed: (String) -> ClosedRange<Int>) -> [String] {
        let found = Self.counts(merged)
        let all = Set(base.keys).union(ours.keys).union(theirs.keys).union(found.keys)
        return all.filter { !allowed($0).contains(found[$0] ?? 0) }.sorted()
    }

    /// Where both sides changed the comment beside a value, both stand there one behind the other, so each `#` begins one.
    private static func counts(_ document: Document) -> [String: Int] {
        let parts = document.comments.flatMap { $0.split(separator: " #").map { String($0.drop { $0 == "#" }) } }
        return Dictionary(parts.map { ($0, 1) }, uniquingKeysWith: +)
    }
}
