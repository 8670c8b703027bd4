import ArgumentParser
import Diagnostics
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

    /// A word that is none of those that an option takes; what it should be as it stands behind a negation: `report`,
    /// `raporttia`, `ingen rapport`.
    static func unknown(_ what: Text, _ word: String, among words: [String]) -> Failure {
        Failure(
            Text(
                en: "there is no \(what.en) '\(word)'", fi: "\(what.fi) '\(word)' ei ole",
                sv: "det finns \(what.sv) '\(word)'"),
            hint: .oneOf(words, insteadOf: word))
    }

    /// Tells the person on stderr what an error means, and returns the exit code.
    static func report(_ error: any Error) -> Int32 {
        switch error {
        case let code as ExitCode:
            return code.rawValue
        case let error as WorkspaceError:
            say(error.message, hint: error.hint.map { hint in error.optionHint.map { hint.or($0) } ?? hint })
            return 2
        case let error as any ExplainedError:
            let style = TextStyle(language: .spoken, colour: Colour(isOn: isatty(STDERR_FILENO) == 1))
            write(error.diagnostics.map { $0.text(style) + "\n" }.joined())
            say(error.message, hint: error.hint)
            return 2
        default:
            // ArgumentParser's own: requests for help go to stdout and succeed, misuse is exit code 2.
            let text = Kumppani.fullMessage(for: error)
            guard Kumppani.exitCode(for: error) != .success else {
                print(text)
                return 0
            }
            write(MisuseText.text(text, in: .spoken) + "\n")
            return 2
        }
    }

    /// Tells the person something beside the result.
    static func tell(_ notice: Notice) { say(notice.message, hint: notice.hint) }

    private static func say(_ message: Text, hint: Text?) {
        write(Notice(message, hint: hint).told(in: .spoken))
    }

    private static func write(_ text: String) {
        // There is nobody to tell when the person cannot be told.
        _ = text.utf8CString.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count - 1) }
    }
}

extension WorkspaceError {
    /// The options that help, which a library does not know.
    fileprivate var optionHint: Text? {
        switch reason {
        case .noRegister:
            Text(
                en: "name it with -C, or name a register.yaml with --config",
                fi: "nimeä se valitsimella -C tai nimeä register.yaml valitsimella --config",
                sv: "ange den med -C, eller ange en register.yaml med --config")
        case .noRegisterAtMoment:
            Text(
                en: "a register.yaml with --config", fi: "register.yaml valitsimella --config",
                sv: "en register.yaml med --config")
        case .unreachable, .outsideRegister, .notChecked, .noCommit, .unknownMoment: nil
        }
    }
}

extension Text {
    /// Two pieces of advice, of which one will do.
    fileprivate func or(_ other: Text) -> Text {
        Text(en: "\(self.en), or \(other.en)", fi: "\(self.fi), tai \(other.fi)", sv: "\(self.sv), eller \(other.sv)")
    }
}
