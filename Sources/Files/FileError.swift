import Diagnostics
import Glibc

/// The file system has refused to do something.
package struct FileError: ExplainedError, Hashable, CustomStringConvertible {
    /// What was attempted: `reading`, `writing`, `listing`.
    package let attempt: String
    /// On what.
    package let path: String
    /// Why it failed: `Permission denied`.
    package let reason: String
    /// The number that the system gives to the reason (`errno`); 0 where the system itself has found nothing wrong.
    package let code: Int32

    /// Makes the error of a system call that has just failed.
    init(_ attempt: String, _ path: String, code: Int32 = errno) {
        self.attempt = attempt
        self.path = path
        self.code = code
        reason = unsafe String(cString: strerror(code))
    }

    /// Makes an error for a reason of our own.
    init(_ attempt: String, _ path: String, reason: String) {
        self.attempt = attempt
        self.path = path
        self.reason = reason
        code = 0
    }

    package var message: String { "\(attempt) '\(path)' failed: \(reason)" }

    package var hint: String? {
        switch code {
        case EACCES, EPERM, EROFS: "see that you may do this there"
        case ENOSPC, EDQUOT: "make room on the disk"
        case ENOENT, ENOTDIR: "look at the spelling of the path"
        default: nil
        }
    }

    /// The failure in one sentence.
    package var description: String { message }
}
