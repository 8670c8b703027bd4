package import Diagnostics
import Glibc

/// The file system has refused to do something.
package struct FileError: ExplainedError, Hashable, CustomStringConvertible {
    /// What was attempted, on what.
    package let attempt: Text
    /// Why it failed: `Permission denied`.
    package let reason: Text
    /// The number that the system gives to the reason (`errno`); 0 where the system itself has found nothing wrong.
    package let code: Int32

    /// Makes the error of a system call that has just failed.
    package init(_ attempt: Text, code: Int32 = errno) {
        self.attempt = attempt
        self.code = code
        reason = .systemError(code)
    }

    /// Makes an error for a reason of our own.
    init(_ attempt: Text, reason: Text) {
        self.attempt = attempt
        self.reason = reason
        code = 0
    }

    package var message: Text { .failed(attempt, because: reason) }

    package var hint: Text? {
        switch code {
        case EACCES, EPERM, EROFS:
            Text(
                en: "see that you may do this there", fi: "varmista, että sinulla on siihen oikeus",
                sv: "se till att du har rätt att göra det")
        case ENOSPC, EDQUOT: Text(en: "make room on the disk", fi: "vapauta levytilaa", sv: "frigör diskutrymme")
        case ENOENT, ENOTDIR:
            Text(
                en: "look at the spelling of the path", fi: "tarkista polun kirjoitusasu",
                sv: "kontrollera hur sökvägen är skriven")
        default: nil
        }
    }

    /// The failure in one sentence.
    package var description: String { message.en }
}
