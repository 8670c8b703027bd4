import Foundation

/// A hook that waits while a test looks at the repository as that hook would see it.
package struct PausedHook {
    /// The environment that git gave to the hook.
    package let environment: [String: String]
    /// What git wrote to the hook.
    package let input: String

    /// The folder in which git ran the hook.
    package var folder: String { environment["PWD"] ?? "" }

    /// Runs `git`, waits until it calls the hook in the given hooks folder, runs the body, lets the hook succeed, and
    /// returns git's exit code.
    package static func during(
        _ arguments: [String], of repository: TemporaryRepository, in name: String = "main",
        hook: String, body: (PausedHook) throws -> Void
    ) throws -> Int32 {
        let signals = repository.folder + "/signals-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: signals, withIntermediateDirectories: true)
        try repository.write(
            hook,
            """
            #!/bin/sh
            [ -t 0 ] || cat > \(signals)/input
            env -0 > \(signals)/writing
            mv \(signals)/writing \(signals)/environment
            while [ ! -e \(signals)/go ]; do sleep 0.01; done
            """, executable: true)
        let process = repository.start(arguments, in: name)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        defer { process.waitUntilExit() }
        let deadline = Date.now + 20
        while !FileManager.default.fileExists(atPath: signals + "/environment") {
            guard process.isRunning, Date.now < deadline else {
                process.terminate()
                throw TemporaryRepository.Failure(description: "git \(arguments) did not call \(hook)")
            }
            Thread.sleep(forTimeInterval: 0.01)
        }
        let result = Result {
            let lines = try String(contentsOfFile: signals + "/environment", encoding: .utf8).split(separator: "\0")
            let pairs = lines.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) }
            let environment = Dictionary(uniqueKeysWithValues: pairs.map { (String($0[0]), String($0[1])) })
            let input = try String(contentsOfFile: signals + "/input", encoding: .utf8)
            try body(PausedHook(environment: environment, input: input))
        }
        try Data().write(to: URL(filePath: signals + "/go"))
        process.waitUntilExit()
        try result.get()
        return process.terminationStatus
    }
}
