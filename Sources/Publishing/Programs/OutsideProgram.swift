import Diagnostics
import Files
import Glibc

/// A program that is looked for on the PATH when it is needed.
struct OutsideProgram {
    /// What a run gave.
    struct Run {
        /// The exit status; 128 and the signal's number where a signal ended it.
        let status: Int32
        /// What it printed, on standard output and standard error.
        let messages: String
    }

    /// Its name, such as `pandoc`.
    let name: String
    /// How long a run may take, in seconds.
    let secondsAllowed: Int

    /// Runs it, and waits for its end; its messages are kept in a folder meanwhile, and standard input is empty. What it looks for in the web it does not find: its proxy is a port where nothing listens.
    ///
    /// Throws ``DocumentError`` where there is no such program or it takes too long, which ends it, and `FileError`.
    func run(_ arguments: [String], keepingMessagesIn folder: String) throws -> Run {
        let log = folder + "/messages"
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        var words = unsafe Self.copies([name] + arguments)
        defer { unsafe words.forEach { unsafe free($0) } }
        var variables = unsafe Self.environment()
        defer { unsafe variables.forEach { unsafe free($0) } }
        var process: pid_t = 0
        let code = unsafe posix_spawnp(&process, name, &actions, nil, &words, &variables)
        guard code == 0 else {
            guard code == ENOENT else { throw FileError(.running(name), code: code) }
            throw DocumentError.missing(name)
        }
        let status = try wait(for: process)
        let bytes = try readFile(at: log, limit: 1 << 20) ?? []
        return Run(status: status, messages: String(decoding: bytes, as: UTF8.self))
    }

    /// Waits for a process, and ends it when its time is over.
    private func wait(for process: pid_t) throws -> Int32 {
        let milliseconds = 5
        var waited = 0
        var status: Int32 = 0
        while true {
            let ended = unsafe waitpid(process, &status, WNOHANG)
            if ended == process { break }
            if ended < 0, errno != EINTR { throw FileError(.running(name)) }
            if waited >= secondsAllowed * 1000 {
                kill(process, SIGKILL)
                while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
                throw DocumentError.tooSlow(name, seconds: secondsAllowed)
            }
            usleep(UInt32(milliseconds * 1000))
            waited += milliseconds
        }
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }

    /// The environment of this process, with a proxy that leads nowhere.
    private static func environment() -> [UnsafeMutablePointer<CChar>?] {
        let proxies = ["http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy"]
        var variables: [String] = []
        var next = unsafe environ
        while let variable = unsafe next.pointee {
            let text = unsafe String(cString: variable)
            if !proxies.contains(where: { text.lowercased().hasPrefix("\($0)=") }) { variables.append(text) }
            unsafe next += 1
        }
        return unsafe copies(variables + proxies.dropLast().map { "\($0)=http://127.0.0.1:9" })
    }

    /// Texts as C wants them, ended by none; the caller frees them.
    private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        unsafe texts.map { unsafe strdup($0) } + [nil]
    }
}

extension Text {
    /// An attempt to run a program.
    fileprivate static func running(_ name: String) -> Text {
        Text(en: "running '\(name)'", fi: "ohjelman '\(name)' suorittaminen", sv: "att köra '\(name)'")
    }
}
