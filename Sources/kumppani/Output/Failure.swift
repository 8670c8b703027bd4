import ArgumentParser
import Diagnostics
import Drivers
import Git
import GitRecords
import Glibc
import History
import Hooks
import Records

/// Why a command could not do its work, and what to do next.
struct Failure: Error {
    /// What was attempted, on what, and why it failed, in one sentence without a full stop.
    let message: String
    /// What to do next.
    let hint: String?

    init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }

    /// Tells the person on stderr what an error means, and returns the exit code.
    static func report(_ error: any Error) -> Int32 {
        switch error {
        case let failure as Failure:
            say(failure.message, hint: failure.hint)
            return 2
        case let absence as RegisterLocation.Absence:
            return report(absence.failure)
        case let error as RegisterError:
            let colour = Colour(isOn: isatty(STDERR_FILENO) == 1)
            write(error.diagnostics.map { $0.text(colour) + "\n" }.joined())
            say(error.message, hint: error.hint)
            return 2
        case let error as UnknownRecord:
            say(error.message, hint: error.hint)
            return 2
        case let error as SourceError:
            say("\(error)", hint: error.remedy ?? "look at the spelling of the path, and at whether you may read it")
            return 2
        case let error as GitError:
            say("cannot \(error.attempt) '\(error.subject)': \(error.message)", hint: error.remedy)
            return 2
        case let error as UnmergedIndex:
            say("\(error)", hint: error.hint)
            return 2
        case let error as InstallationError:
            say(error.message, hint: error.hint)
            return 2
        case let error as DriverError:
            say(error.message, hint: error.hint)
            return 2
        case let error as HistoryError:
            say(error.message, hint: error.hint)
            return 2
        case let code as ExitCode:
            return code.rawValue
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
    static func note(_ message: String, hint: String? = nil) { say(message, hint: hint) }

    private static func say(_ message: String, hint: String?) {
        let lines = hint?.split(separator: "\n").map { String($0).visible }.joined(separator: "\n")
        write("kumppani: \(message.visible)\n" + (lines.map { "  hint: \($0)\n" } ?? ""))
    }

    private static func write(_ text: String) {
        // There is nobody to tell when the person cannot be told.
        _ = text.utf8CString.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count - 1) }
    }
}
