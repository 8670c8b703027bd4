import Diagnostics
import Glibc

/// The scripts that git runs, and those that we write.
struct HookScript {
    /// The folder that git looks for hooks in.
    let folder: String
    let name: HookName

    /// Its path.
    var path: String { "\(folder)/\(name.rawValue)" }

    /// Whether git would run something there.
    var exists: Bool { access(path, X_OK) == 0 }

    /// What the script says; `nil` where there is none that can be read.
    var text: String? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    /// Whether it leads to this program, whoever wrote it.
    var runsThisProgram: Bool {
        text?.contains("hook \(name.rawValue)") == true && text?.contains("kumppani") == true
    }

    /// Whether `hooks install` wrote it, so that `hooks uninstall` may remove it.
    var isWrittenByUs: Bool { text?.contains(Self.mark) == true }

    private static let mark = "# Written by 'kumppani hooks install'; 'kumppani hooks uninstall' removes it."

    /// Writes the script for a program; never over one that is there. Throws `InstallationError`.
    func write(program: String) throws(InstallationError) {
        let quoted = "'\(program.replacing("'", with: "'\\''"))'"
        let text = """
            #!/bin/sh
            \(Self.mark)
            if [ -x \(quoted) ]; then exec \(quoted) hook \(name.rawValue) "$@"; fi
            if command -v kumppani >/dev/null 2>&1; then exec kumppani hook \(name.rawValue) "$@"; fi
            echo \(quoted)" is gone. Install kumppani again, or remove $0 to go on unchecked." >&2
            exit 2

            """
        mkdir(folder, 0o777)
        let temporary = "\(path).\(getpid()).tmp"
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o777)
        guard descriptor >= 0 else { throw failure() }
        defer { unlink(temporary) }
        let written = text.utf8CString.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count - 1) }
        // A link, unlike a renaming, takes nobody's place.
        guard close(descriptor) == 0, written == text.utf8.count, link(temporary, path) == 0 else { throw failure() }
    }

    /// Removes the script.
    func remove() throws(InstallationError) {
        guard unlink(path) == 0 else { throw failure("removing") }
    }

    /// Removes what installations have left half written that were killed.
    func removeLeftovers() {
        guard let handle = opendir(folder) else { return }
        defer { closedir(handle) }
        while let entry = readdir(handle) {
            let file = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard file.hasPrefix("\(name.rawValue)."), file.hasSuffix(".tmp"),
                let process = pid_t(file.dropFirst(name.rawValue.count + 1).dropLast(".tmp".count)),
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            unlink("\(folder)/\(file)")
        }
    }

    private func failure(_ attempt: String = "writing") -> InstallationError {
        InstallationError(
            "\(attempt) the hook '\(path)' failed: \(String(cString: strerror(errno)))",
            hint: "see that you may write in its folder")
    }
}

/// Hooks could not be put in place, or not be taken away.
package struct InstallationError: ExplainedError {
    /// What was attempted, on what, and why it failed.
    package let message: String
    /// What to do next.
    package let hint: String?

    /// Makes an error.
    init(_ message: String, hint: String) {
        self.message = message
        self.hint = hint
    }
}
