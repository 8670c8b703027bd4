package import Foundation
package import Git

/// A real repository in a temporary folder, made by the real `git` with a fixed identity, fixed dates and nobody's
/// configuration; the folder goes away with the value.
package final class TemporaryRepository {
    /// The folder around the repository, for clones and other work trees.
    package let folder: String
    /// The repository itself.
    package let path: String
    private var seconds = 1_500_000_000

    /// What a failed `git` said.
    package struct Failure: Error, CustomStringConvertible {
        /// What it said.
        package let description: String

        /// Makes a failure.
        package init(description: String) { self.description = description }
    }

    /// Makes an empty repository; `arguments` go to `git init`.
    package init(_ arguments: String...) throws {
        folder = NSTemporaryDirectory() + "kumppani-git-" + UUID().uuidString
        path = folder + "/main"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try git(["init", "--quiet", "--initial-branch=main"] + arguments)
    }

    deinit {
        // A folder that stays behind in the temporary place does not make a test wrong.
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The environment that every `git` here runs in.
    package var environment: [String: String] {
        [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            "HOME": folder, "LC_ALL": "C.UTF-8", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Aino", "GIT_AUTHOR_EMAIL": "aino@example.org", "GIT_AUTHOR_DATE": "\(seconds) +0200",
            "GIT_COMMITTER_NAME": "Väinö", "GIT_COMMITTER_EMAIL": "vaino@example.org",
            "GIT_COMMITTER_DATE": "\(seconds + 60) -0330",
        ]
    }

    /// The environment for opening a repository here.
    package static let plain = ["GIT_CONFIG_GLOBAL": "/dev/null"]

    /// Opens this repository, or another path in the folder around it.
    package func open(_ name: String = "main", _ variables: [String: String] = [:]) throws -> Repository {
        try Repository.open(from: folder + "/" + name, environment: Self.plain.merging(variables) { $1 })
    }

    /// Runs `git` in the repository or in the named folder beside it, and returns what it printed.
    @discardableResult
    package func git(
        _ arguments: [String], in name: String = "main", input: Data = Data(), with variables: [String: String] = [:]
    ) throws -> String {
        String(decoding: try gitBytes(arguments, in: name, input: input, with: variables), as: UTF8.self)
    }

    /// Runs `git` in the repository, and returns what it printed without the final newline.
    @discardableResult
    package func git(_ arguments: String...) throws -> String {
        try git(arguments).trimmingCharacters(in: .newlines)
    }

    /// Runs `git`, and returns the bytes that it printed.
    package func gitBytes(
        _ arguments: [String], in name: String = "main", input: Data = Data(), with variables: [String: String] = [:]
    ) throws -> [UInt8] {
        let process = start(arguments, in: name, with: variables)
        let output = Pipe()
        let errors = Pipe()
        let feed = folder + "/input-" + UUID().uuidString
        try input.write(to: URL(filePath: feed))
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: feed))
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        let violation = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try FileManager.default.removeItem(atPath: feed)
        guard process.terminationStatus == 0 else {
            let text = String(decoding: violation, as: UTF8.self)
            throw Failure(description: "git \(arguments.joined(separator: " ")): \(text)")
        }
        return Array(bytes)
    }

    /// A `git` that is ready to run.
    package func start(_ arguments: [String], in name: String = "main", with variables: [String: String] = [:])
        -> Process
    {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-c", "protocol.file.allow=always"] + arguments
        process.currentDirectoryURL = URL(filePath: folder + "/" + name)
        process.environment = environment.merging(variables) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return process
    }

    /// Writes a file below the folder around the repository, with the folders that it needs.
    package func write(_ file: String, _ text: String, executable: Bool = false) throws {
        let url = URL(filePath: folder + "/" + file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        if executable { try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path) }
    }

    /// Writes the files, stages everything and commits it, a minute after the commit before.
    @discardableResult
    package func commit(_ files: [String: String] = [:], _ message: String = "Change") throws -> ObjectID {
        for (file, text) in files { try write("main/" + file, text) }
        seconds += 60
        try git("add", "--all")
        try git(["commit", "--quiet", "--allow-empty", "--cleanup=verbatim", "-F", "-"], input: Data(message.utf8))
        return try id("HEAD")
    }

    /// The id that git gives to a revision.
    package func id(_ revision: String) throws -> ObjectID {
        let text = try git("rev-parse", "--verify", revision)
        guard let id = ObjectID(hex: text) else { throw Failure(description: "\(revision) is \(text)") }
        return id
    }
}

/// Expects the body to fail with a `GitError`, and returns it.
package func gitError(_ body: () throws -> Void) throws -> GitError {
    do {
        try body()
    } catch let error as GitError {
        return error
    }
    throw TemporaryRepository.Failure(description: "expected a GitError, and nothing was thrown")
}
