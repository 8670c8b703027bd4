import Git
import History
import TestSupport

/// A generated history in a repository, and what is told of it.
struct ToldHistory {
    let history: GeneratedHistory
    let ids: [ObjectID]
    let repository: TemporaryRepository
    let histories: RecordHistories

    init(seed: UInt64, decides: Bool = false) throws {
        history = GeneratedHistory(seed: seed, decides: decides)
        let chronicle = try Chronicle()
        repository = chronicle.repository
        ids = try history.write(to: repository)
        try repository.git("reset", "--quiet", "--hard")
        histories = try chronicle.histories()
    }

    func number(_ id: ObjectID) -> Int { ids.firstIndex(of: id) ?? -1 }

    /// The record that has a path as of a commit.
    func record(at path: RepositoryPath, in commit: Int) -> Int? {
        history.commits[commit].records.first { $0.value.path == path }?.key
    }
}
