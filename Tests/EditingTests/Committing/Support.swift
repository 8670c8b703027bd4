import Foundation
import Git
import GitRecords
import TestSupport

@testable import Editing

/// A repository to commit to, made and looked at with the real `git`.
final class CommitPlace {
    let repository: TemporaryRepository

    /// Makes a repository with some files committed; with none it has no commit.
    init(_ files: [String: String] = ["a.yaml": "a: 1\n", "b.yaml": "b: 1\n"]) throws {
        repository = try TemporaryRepository()
        if !files.isEmpty { try repository.commit(files, "Begin") }
    }

    /// Waits shortly, so that tests of what stays locked are quick.
    static let limits = BranchCommitter.Limits(ours: .milliseconds(300), git: .milliseconds(300))

    /// What commits in the repository, or in another folder beside it.
    func committer(
        in name: String = "main", author: Signature? = nil, with variables: [String: String] = [:],
        limits: BranchCommitter.Limits = CommitPlace.limits
    ) throws -> BranchCommitter {
        let folder = repository.folder + "/" + name
        // What is empty is not set: git tells these apart.
        let environment = repository.environment.merging(variables) { $1 }.filter { !$0.value.isEmpty }
        let shared = try SharedRepository { () throws(GitError) in
            try Repository.open(from: folder, environment: environment)
        }
        return BranchCommitter(shared, author: author, limits: limits)
    }

    /// Commits files (nil: gone) in the repository, or in another folder beside it.
    @discardableResult
    func commit(
        _ files: [String: String?], _ message: String = "Change", in name: String = "main",
        with variables: [String: String] = [:]
    ) throws -> LandedCommit {
        try committer(in: name, with: variables).commit { _ in Self.contents(files, message) }
    }

    /// The contents of a commit.
    static func contents(_ files: [String: String?], _ message: String = "Change") -> CommitContents {
        let edits = files.sorted { $0.key < $1.key }
            .map { FileEdit(path: RepositoryPath($0.key), contents: $0.value.map { Array($0.utf8) }) }
        return CommitContents(files: edits, message: message)
    }

    /// Expects a commit to be refused, and nothing to have changed: neither branch, index nor files.
    func refusal(_ files: [String: String?], _ message: String = "Change", in name: String = "main") throws
        -> CommitError?
    {
        let before = try state(in: name)
        do {
            try commit(files, message, in: name)
            return nil
        } catch let error as CommitError {
            let after = try state(in: name)
            guard after == before else { throw TemporaryRepository.Failure(description: "\(before)\n---\n\(after)") }
            return error
        }
    }

    /// Everything that a refused commit leaves as it is.
    func state(in name: String = "main") throws -> String {
        let isBare = try repository.git(["rev-parse", "--is-bare-repository"], in: name).hasPrefix("true")
        let questions =
            [["for-each-ref"], ["rev-parse", "HEAD"]]
            + (isBare ? [] : [["ls-files", "--stage", "-t"], ["status", "--porcelain", "--ignored"], ["diff"]])
        var answers = questions.map { (try? repository.git($0, in: name)) ?? "" }
        answers.append(contentsOf: locks())
        return answers.joined(separator: "\n")
    }

    /// The lock files that lie anywhere in the repository.
    func locks() -> [String] {
        let files =
            FileManager.default.enumerator(atPath: repository.path + "/.git")?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".lock") }.sorted()
    }

    /// Writes a file of the work tree.
    func write(_ text: String, to path: String) throws { try repository.write("main/" + path, text) }

    /// The text of a file of the work tree; nil where there is none.
    func text(_ path: String, in name: String = "main") -> String? {
        try? String(contentsOfFile: "\(repository.folder)/\(name)/\(path)", encoding: .utf8)
    }

    /// What `git status` says; nothing where index and files match HEAD.
    func status(in name: String = "main") throws -> String {
        try repository.git(["status", "--porcelain"], in: name)
    }
}
