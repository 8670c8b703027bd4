import Git
import Synchronization

extension FuzzTarget {
    /// A commit is read or refused, and its tree and parents are the same when only a part of it is read.
    ///
    /// Its time may be another: git walks by times that it does not show, such as one without a zone.
    static let commits = FuzzTarget("commits") { bytes in
        try ObjectFolder.shared.withLock { folder in
            try folder.with("commit", bytes) { id in
                let links: CommitLinks
                do {
                    links = try folder.repository.commitLinks(id)
                } catch let error as GitError where error.reason == .corrupt {
                    guard try isRefused({ _ = try folder.repository.commit(id) }) else {
                        throw Finding("the commit is read, and its parents are not")
                    }
                    return
                }
                let commit = try folder.repository.commit(id)
                guard links.treeID == commit.treeID, links.parentIDs == commit.parentIDs else {
                    throw Finding("the commit has other parents or another tree when it is read as a whole")
                }
                guard !commit.subject.contains("\n") else { throw Finding("the subject has several lines") }
                _ = commit.trailers
                _ = try folder.repository.impossibleTime(of: id)
            }
        }
    }

    /// Whether an object is damaged, as its reader says.
    private static func isRefused(_ read: () throws -> Void) throws -> Bool {
        do {
            try read()
            return false
        } catch let error as GitError where error.reason == .corrupt {
            return true
        }
    }
}
