import ArgumentParser
import Diagnostics
import Git
import Glibc
import Workspace

/// Why a command could not do its work, and what to do next.
struct Failure: ExplainedError {
    /// What was attempted, on what, and why it failed, in one sentence without a full stop.
    let message: Text
    /// What to do next.
    let hint: Text?

    init(_ message: Text, hint: Text? = nil) {
        self.message = message
        self.hint = hint
    }

    /// A word that is none of those that an option takes.
    static func unknown(_ what: String, _ word: String, among words: [String]) -> Failure {
        Failure(
            "there is no \(what) '\(word)'",
            hint: Spelling.nearest(to: word, among: words).map { "did you mean '\($0)'?" }
                ?? "it is one of \(words.joined(separator: ", "))")
    }

    /// Tells the person on stderr what an error means, and returns the exit code.
    static func report(_ error: any Error) -> Int32 {
        switch error {
        case let code as ExitCode:
            return code.rawValue
        case let error as WorkspaceError:
            say(error.message, hint: [error.hint, error.optionHint].compactMap(\.self).joined(separator: ", or "))
            return 2
        case let error as any ExplainedError:
            let colour = Colour(isOn: isatty(STDERR_FILENO) == 1)
            write(error.diagnostics.map { $0.text(colour) + "\n" }.joined())
            say(error.message, hint: error.hint)
            return 2
        case let error as GitError:
            say("cannot \(error.attempt) '\(error.subject)': \(error.message)", hint: error.remedy)
            return 2
        default:
            // ArgumentParser's own: requests for help go to stdout and succeed, misuse is exit code 2.
            let text = Kumppani.fullMessage(for: error)
            guard Kumppani.exitCode(for: error) != .success else {
                print(text)
                return 0
            }
            write(text + "\n")
            return 2
        }
    }

    /// Tells the person something beside the result.
    static func tell(_ notice: Notice) { say(notice.message, hint: notice.hint) }

    private static func say(_ message: Text, hint: Text?) {
        let lines = hint?.split(separator: "\n").map { String($0).visible }.joined(separator: "\n")
        write("kumppani: \(message.visible)\n" + (lines.map { "  hint: \($0)\n" } ?? ""))
    }

    private static func write(_ text: String) {
        // There is nobody to tell when the person cannot be told.
        _ = text.utf8CString.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count - 1) }
    }
}

extension WorkspaceError {
    /// The options that help, which a library does not know.
    fileprivate var optionHint: String? {
        switch reason {
        case .noRegister: "name it with -C, or name a register.yaml with --config"
        case .noRegisterAtMoment: "a register.yaml with --config"
        case .unreachable, .outsideRegister, .noCommit, .unknownMoment: nil
        }
    }
}
