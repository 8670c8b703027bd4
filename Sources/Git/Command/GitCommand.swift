import Diagnostics
import Glibc

/// The `git` on the path, which knows best what its configuration, its attributes and its environment mean.
package struct GitCommand: Sendable {
    /// What a run gave.
    package struct Run: Sendable {
        /// The exit status; 128 and the signal's number where a signal ended it.
        package let status: Int32
        /// What it printed, without the last line end.
        package let output: String
    }

    private let folder: String
    private let environment: [String: String]?

    /// Runs `git` in a folder, with this process's environment or another one.
    package init(in folder: String, environment: [String: String]? = nil) {
        self.folder = folder
        self.environment = environment
    }

    /// Runs `git` with arguments, and waits for its end; what it says on standard error goes to ours.
    package func run(_ arguments: [String], showingErrors: Bool = true) throws(GitError) -> Run {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { throw failure(arguments, errno) }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        if !showingErrors {
            unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        }
        var words = unsafe Self.copies(["git", "-C", folder] + arguments)
        defer { unsafe words.forEach { unsafe free($0) } }
        var variables = unsafe Self.copies(environment?.map { "\($0)=\($1)" } ?? [])
        defer { unsafe variables.forEach { unsafe free($0) } }
        var process: pid_t = 0
        let code =
            if environment == nil {
                unsafe posix_spawnp(&process, "git", &actions, nil, &words, environ)
            } else {
                unsafe posix_spawnp(&process, "git", &actions, nil, &words, &variables)
            }
        close(ends[1])
        guard code == 0 else { throw failure(arguments, code) }
        let output = Self.read(ends[0])
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw failure(arguments, errno) }
        }
        let signal = status & 0x7F
        let text = String(decoding: output.last == UInt8(ascii: "\n") ? output.dropLast() : output[...], as: UTF8.self)
        return Run(status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: text)
    }

    /// Runs `git`, and returns what it printed; throws where it fails.
    package func output(_ arguments: [String]) throws(GitError) -> String {
        let run = try run(arguments)
        guard run.status == 0 else {
            throw GitError(
                .other,
                Text(
                    en: "it failed with status \(run.status); git says above what is wrong",
                    fi: "se epäonnistui tilalla \(run.status); git kertoo yllä, mikä on vialla",
                    sv: "det misslyckades med status \(run.status); git säger ovan vad som är fel"),
                attempt: .run(arguments.joined(separator: " ")), subject: folder)
        }
        return run.output
    }

    /// Texts as C wants them, ended by none; the caller frees them.
    private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        unsafe texts.map { unsafe strdup($0) } + [nil]
    }

    private static func read(_ descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    private func failure(_ arguments: [String], _ code: Int32) -> GitError {
        let reason = Text.systemError(code)
        return GitError(
            .other,
            Text(
                en: "\(reason.en); see that git is installed and on the PATH",
                fi: "\(reason.fi); varmista, että git on asennettu ja polussa PATH",
                sv: "\(reason.sv); se till att git är installerat och finns på PATH"),
            attempt: .run(arguments.first ?? ""), subject: folder)
    }
}
