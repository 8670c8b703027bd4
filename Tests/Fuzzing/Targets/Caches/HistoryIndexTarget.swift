import Foundation
import Git
import History
import Synchronization
import TestSupport

extension FuzzTarget {
    /// A damaged history index, or a damaged sum of it, gives the history that the commits have.
    ///
    /// The first byte chooses the file, the rest are changes of it: see ``Changes``.
    static let historyIndex = FuzzTarget("history-index") { bytes in
        try IndexedRepository.shared.withLock { repository in
            let isSum = bytes.first.map { $0 % 4 == 0 } ?? false
            let changes = Changes(Array(bytes.dropFirst()))
            try repository.write(isSum ? changes.applied(to: repository.sum) : repository.sum, isSum: true)
            try repository.write(isSum ? repository.database : changes.applied(to: repository.database), isSum: false)
            let found = try repository.changes()
            guard found == repository.expected else {
                throw Finding("the history is read as \(found), and is \(repository.expected)")
            }
        }
    }
}

/// A repository of a few commits with the index of its history.
private final class IndexedRepository {
    static let shared = Mutex(IndexedRepository())

    private let repository: TemporaryRepository
    private let paths = ["a.yaml", "records/b.yaml", "records/c.yaml"]
    private var folder: String { repository.path + "/.git/kumppani" }
    private var files: (database: String, sum: String) = ("", "")
    /// The sound index and its sum.
    private(set) var database: [UInt8] = []
    private(set) var sum: [UInt8] = []
    /// The changes of each path.
    private(set) var expected: [[IndexedChange]] = []

    /// Makes the repository; a machine on which that fails cannot fuzz.
    init() {
        do {
            repository = try TemporaryRepository()
            for i in 0..<6 { try repository.commit([paths[i % 2]: "a: \(i)\n", paths[2]: "b: \(i / 2)\n"]) }
            expected = try changes()
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                if name.hasSuffix(".sqlite") { files.database = "\(folder)/\(name)" }
                if name.hasSuffix(".sum") { files.sum = "\(folder)/\(name)" }
            }
            database = Array(try Data(contentsOf: URL(filePath: files.database)))
            sum = Array(try Data(contentsOf: URL(filePath: files.sum)))
        } catch {
            preconditionFailure("no repository with an index could be made: \(error)")
        }
    }

    /// The changes of each path, as the index tells them.
    func changes() throws -> [[IndexedChange]] {
        let path = repository.path
        let index = try HistoryIndex {
            try Repository.open(from: path, environment: TemporaryRepository.plain)
        }
        return try paths.map { try index.changes(of: RepositoryPath($0)) }
    }

    func write(_ bytes: [UInt8], isSum: Bool) throws {
        try Data(bytes).write(to: URL(filePath: isSum ? files.sum : files.database))
    }
}
