package import Git
import GitRecords
import History
package import Records

/// What a date or commit that somebody writes means for the register.
package enum PastMoment: Sendable, Hashable {
    /// What the register knew after a commit, or at the end of a day; it is looked at as of that day.
    case known(commit: ObjectID, day: Day)
    /// The register begins later, on this day.
    case beforeBeginning(Day)
}

extension Workspace {
    /// Where HEAD stands, and the folders in which git writes when that changes.
    package struct HeadPlace: Sendable, Hashable {
        /// The commit; `nil` before the first one.
        package let commit: ObjectID?
        /// The folders: of the repository, of the one that it shares with other work trees, and of the branch.
        package let folders: Set<String>
    }

    /// Where HEAD stands now. Throws as `Repository.head`.
    package func headPlace() throws -> HeadPlace {
        try repository().shared.with { repository throws(GitError) in
            let head = try repository.head()
            var folders: Set = [repository.gitDirectory, repository.commonDirectory]
            switch head {
            case .branch(let name, _), .unborn(let name):
                let folder = name.split(separator: "/").dropLast().joined(separator: "/")
                folders.insert(repository.commonDirectory + "/" + folder)
            case .detached: break
            }
            return HeadPlace(commit: head.commitID, folders: folders)
        }
    }

    /// What a date (`2024`, `2024-05`, `2024-05-31`) or a commit's id means; `nil` for anything else, and for commits that
    /// HEAD does not lead back to, which are nobody's business until they are merged.
    ///
    /// A date that is not over yet means today. Throws as `history()`.
    package func pastMoment(_ text: String, today: Day) throws -> PastMoment? {
        let date = PartialDate(text)
        let isID = text.utf8.count >= 7 && text.utf8.allSatisfy(Self.isHexadecimal)
        guard date != nil || isID else { return nil }
        return try sharedHistory(today: today).with { history in
            let index = history.histories.index
            if let date {
                let day = min(date.last, today)
                if let commit = try index.commit(onOrBefore: day) { return .known(commit: commit, day: day) }
                return index.days()?.first.map { .beforeBeginning($0) }
            }
            do {
                let commit = try index.repository.commitID(text)
                return try index.day(of: commit).map { .known(commit: commit, day: $0) }
            } catch let error as GitError where [.notFound, .ambiguous].contains(error.reason) {
                return nil
            }
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
}
