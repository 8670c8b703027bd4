/// One move of a reference, as its log keeps it.
package struct ReferenceMove: Hashable, Sendable {
    /// Where it stood; nil where it began.
    package let old: ObjectID?
    /// Where it went; nil where it ended.
    package let new: ObjectID?
    /// What moved it, such as `commit: Subject`.
    package let reason: String
}

extension Repository {
    /// Whether a reference without a log of its moves gets one (`core.logAllRefUpdates`): in repositories with files
    /// branches and HEAD do, and where the configuration says so in bare ones.
    package func beginsReflogs() throws(GitError) -> Bool {
        let entry = try configuration("core.logallrefupdates")
        return entry == nil ? workTree != nil : try !isFalse("core.logallrefupdates")
    }

    /// The moves of HEAD in this work tree, the newest first; none where no log is kept.
    package func movesOfHead() throws(GitError) -> [ReferenceMove] {
        guard let lines = try SmallFile.lines(gitDirectory + "/logs/HEAD") else { return [] }
        return lines.reversed().compactMap { line in
            // Two ids, who moved it and when; behind a tab, why.
            let parts = line.split(separator: "\t", maxSplits: 1)
            let ids = (parts.first ?? "").split(separator: " ", maxSplits: 2).prefix(2).map { ObjectID(hex: $0) }
            guard ids.count == 2, let old = ids[0], let new = ids[1] else { return nil }
            return ReferenceMove(
                old: old == .zero ? nil : old, new: new == .zero ? nil : new,
                reason: parts.count == 2 ? String(parts[1]) : "")
        }
    }
}
