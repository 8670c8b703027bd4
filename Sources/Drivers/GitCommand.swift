import Diagnostics
import Glibc

/// The `git` on the path, which knows best what its configuration and its attributes mean.
package struct GitCommand: Sendable {
    /// What a run gave.
    package struct Run: Sendable {
        /// The exit status; 128 and the signal's number where a signal ended it.
        package let status: Int32
        /// What it printed, without the last line end.
        package let output: String
    }

    private let folder: String

    /// Runs `git` in a folder.
    package init(in folder: String) { self.folder = folder }

    /// Runs `git` with arguments, and waits for its end; what it says on standard error goes to ours.
    package func run(_ arguments: [String], showingErrors: Bool = true) throws(DriverError) -> Run {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Self.failure(arguments) }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        if !showingErrors { posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) }
        var words: [UnsafeMutablePointer<CChar>?] = (["git", "-C", folder] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, "git", &actions, nil, &words, environ)
        close(ends[1])
        guard code == 0 else {
            errno = code
            throw Self.failure(arguments)
        }
        let output = Self.read(ends[0])
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw Self.failure(arguments) }
        }
        let signal = status & 0x7F
        let text = String(decoding: output, as: UTF8.self)
        return Run(
            status: signal == 0 ? status >> 8 & 0xFF : 128 + signal,
            output: text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }

    /// Runs `git`, and returns what it printed; throws where it fails.
    package func output(_ arguments: [String]) throws(DriverError) -> String {
        let run = try run(arguments)
        guard run.status == 0 else {
            throw DriverError(
                "'git \(arguments.joined(separator: " "))' in '\(folder)' failed with status \(run.status)",
                hint: "git says above what is wrong")
        }
        return run.output
    }

    private static func read(_ descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    private static func failure(_ arguments: [String]) -> DriverError {
        DriverError(
            "running 'git \(arguments.first ?? "")' failed: \(String(cString: strerror(errno)))",
            hint: "see that git is installed and on the PATH")
    }
}

/// Git's drivers could not be installed, or could not do their work.
package struct DriverError: ExplainedError {
    /// What was attempted, on what, and why it failed.
    package let message: String
    /// What to do next.
    package let hint: String?

    package init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}
