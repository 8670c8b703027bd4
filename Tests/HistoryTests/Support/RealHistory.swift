import Foundation
import Git
import History
import Records
import Synchronization
import TestSupport
import Testing

/// One of the real histories beside the package, with git's own counts.
struct RealHistory: CustomTestStringConvertible {
    let name: String
    let branch: String
    let files: String

    static let all = [
        RealHistory(name: "contact-congress", branch: "master", files: "members/{id}.yaml"),
        RealHistory(name: "pypa-advisories", branch: "main", files: "vulns/*/{id}.yaml"),
    ]

    var testDescription: String { name }

    private static let folder =
        (ProcessInfo.processInfo.environment["KUMPPANI_SUITES"] ?? "../shared/suites") + "/histories"

    /// Imports the history and opens it; `nil`, with a printed line, where the suites are not there.
    func open() throws -> (histories: RecordHistories, repository: String)? {
        let file = "\(Self.folder)/\(name).fi.xz"
        guard FileManager.default.fileExists(atPath: file) else {
            print("skipped: there is no \(file)")
            return nil
        }
        let kept = try Imported.repository(of: self, file: file)
        let configuration = try RegisterConfiguration.read(
            Array("collections:\n  records: {files: \"\(files)\"}\n".utf8))
        let index = try HistoryIndex(openRepository: { try Repository.open(from: kept) })
        return (try RecordHistories(index, RecordPaths(configuration)), kept)
    }

    /// The paths that git finds on either side of a rename in any commit.
    func renamedPaths(in repository: String) throws -> Set<String> {
        let log = try Self.git(["log", "-M50%", "--diff-filter=R", "--format=", "--name-status"], in: repository)
        return Set(
            log.split(separator: "\n").flatMap { $0.split(separator: "\t").dropFirst() }.map {
                Self.unquoted(String($0))
            })
    }

    /// What `git log --follow` finds of a path: its commits up to the first that it takes for a copy, which is the last.
    func followed(
        _ path: String, in repository: String
    ) throws -> (commits: [String], copy: (commit: String, source: String)?) {
        let log = try Self.git(
            ["log", "--follow", "-M50%", "--no-merges", "--format=commit %H", "--name-status", "--", path],
            in: repository)
        var commits: [String] = []
        for line in log.split(separator: "\n") {
            if line.hasPrefix("commit ") {
                commits.append(String(line.dropFirst(7)))
            } else if line.hasPrefix("C"), let commit = commits.last {
                return (commits, (commit, Self.unquoted(String(line.split(separator: "\t")[1]))))
            }
        }
        return (commits, nil)
    }

    /// The commits that are no merges by the paths that they changed.
    func commitsByPath(in repository: String) throws -> [String: Set<String>] {
        let log = try Self.git(
            ["log", "--full-history", "--no-renames", "--no-merges", "--format=commit %H", "--name-only"],
            in: repository)
        var commits: [String: Set<String>] = [:]
        var commit = ""
        for line in log.split(separator: "\n") {
            if line.hasPrefix("commit ") {
                commit = String(line.dropFirst(7))
            } else {
                commits[Self.unquoted(String(line)), default: []].insert(commit)
            }
        }
        return commits
    }

    /// What git prints.
    static func git(_ arguments: [String], in repository: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-C", repository, "-c", "core.quotePath=true"] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw TemporaryRepository.Failure(description: "git \(arguments.joined(separator: " ")) failed")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// git's counts by path.
    func counts(_ kind: String) throws -> [String: Int] {
        let text = try String(contentsOfFile: "\(Self.folder)/\(name).\(kind).tsv", encoding: .utf8)
        var counts: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t")
            guard parts.count == 2, let count = Int(parts[1]) else { continue }
            counts[Self.unquoted(String(parts[0]))] = count
        }
        return counts
    }

    /// A path as git writes it: in quotes with bytes in octal where it is not plain.
    static func unquoted(_ path: String) -> String {
        guard path.hasPrefix("\""), path.hasSuffix("\"") else { return path }
        var bytes: [UInt8] = []
        var rest = Array(path.utf8.dropFirst().dropLast())[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            if let code = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8) {
                bytes.append(code)
                rest = rest.dropFirst(3)
            } else if let next = rest.popFirst() {
                bytes.append(next)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Imports that the tests of one run share.
private enum Imported {
    private static let folder = Result { try TemporaryFolder() }
    private static let lock = Mutex(())

    static func repository(of history: RealHistory, file: String) throws -> String {
        try lock.withLock { _ in try imported(history, file: file) }
    }

    private static func imported(_ history: RealHistory, file: String) throws -> String {
        let path = try folder.get().path + "/\(history.name).git"
        guard !FileManager.default.fileExists(atPath: path) else { return path }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", "git init -q --bare -b \"$1\" \"$2\" && xzcat \"$3\" | git -C \"$2\" fast-import --quiet", "sh",
            history.branch, path, file,
        ]
        try process.run()
        process.waitUntilExit()
        return path
    }
}
