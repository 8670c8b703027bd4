import Differences
import Foundation
import Git
import History
import Records
import TestSupport

/// A small register in a real repository, and what is told of it.
struct Chronicle {
    let repository: TemporaryRepository

    static let configuration = """
        collections:
          partners: {files: "records/partners/{id}.yaml", role: partner}
          networks: {files: "records/networks/{id}.yaml", role: network}
          units: {files: "records/units/{id}.yaml", role: unit}
          decisions: {files: "records/decisions/{id}.yaml", role: decision}

        """

    init() throws { repository = try TemporaryRepository() }

    /// Writes the records, or takes those away that are `nil`, and commits.
    @discardableResult
    func commit(_ records: [String: String?], _ message: String = "Change") throws -> ObjectID {
        for (record, text) in records {
            let file = "records/\(record).yaml"
            if let text {
                try repository.write("main/" + file, text)
            } else {
                try FileManager.default.removeItem(atPath: repository.path + "/" + file)
            }
        }
        return try repository.commit([:], message)
    }

    /// The index of the repository, or of one beside it.
    func index(_ name: String = "main", at tip: ObjectID? = nil) throws -> HistoryIndex {
        let path = repository.folder + "/" + name
        return try HistoryIndex(at: tip) { try Repository.open(from: path, environment: TemporaryRepository.plain) }
    }

    /// What is told of the repository, or of one beside it.
    func histories(_ name: String = "main") throws -> RecordHistories {
        try RecordHistories(index(name), RecordPaths(RegisterConfiguration.read(Array(Self.configuration.utf8))))
    }

    /// What happened to a record, newest first: `changed name`.
    func story(_ record: String, isAll: Bool = false) throws -> [String] {
        try histories().changes(ofPath: Self.path(record), isAll: isAll).map { change in
            ([change.kind.rawValue] + change.fields.map { String($0.path.description.dropFirst()) }).joined(
                separator: " ")
        }
    }

    static func path(_ record: String) -> RepositoryPath { RepositoryPath("records/\(record).yaml") }
}
