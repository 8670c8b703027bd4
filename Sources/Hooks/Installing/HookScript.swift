import Diagnostics
import Glibc

/// A script that git runs as a hook, or would.
struct HookScript {
    /// The folder that git looks for hooks in.
    let folder: String
    let name: HookName

    /// What stands at the script's path.
    enum State: Equatable {
        /// Nothing.
        case absent
        /// What 'hooks install' writes, for the program at this path.
        case ours(program: String)
        /// What 'hooks install' has written, and somebody has changed since or made unusable.
        case changed
        /// A script of somebody else's; `runsProgram` where a line of it runs this program as the hook.
        case foreign(runsProgram: Bool)
    }

    /// Its path.
    var path: String { "\(folder)/\(name.rawValue)" }

    /// What stands there now.
    var state: State {
        var status = stat()
        guard lstat(path, &status) == 0 else { return .absent }
        let isExecutable = access(path, X_OK) == 0
        guard let text else { return .foreign(runsProgram: false) }
        if text.contains(Self.mark) {
            // A link is none of ours, and what it leads to may be what a pull changes.
            guard isExecutable, status.st_mode & S_IFMT == S_IFREG, let program = Self.program(in: text),
                text == Self.text(name, program: program)
            else { return .changed }
            return .ours(program: program)
        }
        let line = "hook \(name.rawValue)"
        let isRun = text.split(whereSeparator: \.isNewline).contains { candidate in
            !candidate.drop(while: \.isWhitespace).hasPrefix("#") && candidate.contains(line)
                && candidate.contains("kumppani")
        }
        return .foreign(runsProgram: isRun && isExecutable)
    }

    /// Whether git runs this program through it.
    var runsProgram: Bool {
        switch state {
        case .ours, .foreign(runsProgram: true): true
        case .absent, .changed, .foreign: false
        }
    }

    /// Writes the script for a program in place of nothing, or of a script of ours. Throws `InstallationError`.
    func write(program: String) throws(InstallationError) {
        let isReplacing = state == .changed || isOurs
        mkdir(folder, 0o755)
        let temporary = "\(path).\(getpid()).tmp"
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o755)
        guard descriptor >= 0 else { throw failure() }
        defer { unlink(temporary) }
        let text = Self.text(name, program: program)
        let written = text.utf8CString.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count - 1) }
        guard close(descriptor) == 0, written == text.utf8.count else { throw failure() }
        // A link, unlike a renaming, takes nobody's place.
        guard isReplacing ? rename(temporary, path) == 0 : link(temporary, path) == 0 else { throw failure() }
    }

    /// Removes the script where 'hooks install' has written it, and tells whether it did.
    func removeOurs() throws(InstallationError) -> Bool {
        guard state == .changed || isOurs else { return false }
        guard unlink(path) == 0 else { throw failure(removing: true) }
        return true
    }

    /// Removes what installations have left half written that were killed.
    func removeLeftovers() {
        for file in Self.files(in: folder) {
            guard file.hasPrefix("\(name.rawValue)."), file.hasSuffix(".tmp"),
                let process = pid_t(file.dropFirst(name.rawValue.count + 1).dropLast(".tmp".count)),
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            unlink("\(folder)/\(file)")
        }
    }

    /// The names of the files in a folder; none where it cannot be listed.
    private static func files(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names
    }

    private var isOurs: Bool {
        if case .ours = state { return true }
        return false
    }

    /// What the script says, up to 64 KiB of it; `nil` where there is no regular file that can be read.
    private var text: String? {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0, let file = fdopen(descriptor, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, file)
        return ferror(file) == 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }

    private static let mark = "# Written by 'kumppani hooks install'; 'kumppani hooks uninstall' removes it."
    private static let test = "if [ -x '"

    private static func text(_ name: HookName, program: String) -> String {
        let quoted = "'\(program.replacing("'", with: "'\\''"))'"
        return """
            #!/bin/sh
            \(mark)
            if [ -x \(quoted) ]; then exec \(quoted) hook \(name.rawValue) "$@"; fi
            if command -v kumppani >/dev/null 2>&1; then exec kumppani hook \(name.rawValue) "$@"; fi
            echo \(quoted)" is gone. Install kumppani again, or remove $0 to go on unchecked." >&2
            exit 2

            """
    }

    /// The program that a script of ours runs first; `nil` where it names none.
    private static func program(in text: String) -> String? {
        guard let start = text.firstRange(of: test), let end = text.firstRange(of: "' ];"),
            start.upperBound <= end.lowerBound
        else { return nil }
        return String(text[start.upperBound..<end.lowerBound]).replacing("'\\''", with: "'")
    }

    private func failure(removing: Bool = false) -> InstallationError {
        let (path, reason) = (path, Text.systemError(errno))
        let attempt =
            removing
            ? Text(
                en: "removing the hook '\(path)'", fi: "koukun '\(path)' poistaminen",
                sv: "att ta bort kroken '\(path)'")
            : Text(
                en: "writing the hook '\(path)'", fi: "koukun '\(path)' kirjoittaminen",
                sv: "att skriva kroken '\(path)'")
        return InstallationError(
            .failed(attempt, because: reason),
            hint: Text(
                en: "see that you may write in its folder", fi: "varmista, että saat kirjoittaa sen kansioon",
                sv: "se till att du får skriva i dess mapp"))
    }
}
