import CLibgit2
import Diagnostics

extension GitError {
    /// Takes over the error that libgit2 keeps for this thread, and clears it there.
    init(lastErrorWithCode code: Int32, attempt: Text, subject: String) {
        var message: String?
        var category: Int32 = 0
        if let last = unsafe git_error_last() {
            category = unsafe last.pointee.klass
            if let text = unsafe last.pointee.message { message = unsafe String(cString: text) }
        }
        git_error_clear()
        let reason = Reason(code: code, category: category, message: message ?? "")
        let cause: Text
        if case .unsupported(let feature) = reason, let words = UnsupportedFeature(rawValue: feature)?.words {
            cause = Text(
                en: "it cannot be read by libgit2 1.5: \(words.en)", fi: "libgit2 1.5 ei voi lukea sitä: \(words.fi)",
                sv: "libgit2 1.5 kan inte läsa det: \(words.sv)")
        } else if let message {
            cause = Text(verbatim: message)
        } else {
            cause = Text(
                en: "libgit2 gave no reason (code \(code))", fi: "libgit2 ei kertonut syytä (koodi \(code))",
                sv: "libgit2 angav ingen orsak (kod \(code))")
        }
        self.init(
            code: code, category: category, cause: cause, attempt: attempt, subject: subject, reason: reason)
    }

    /// An error that this target found by itself.
    init(_ reason: Reason, _ cause: Text, attempt: Text, subject: String) {
        self.init(code: 0, category: 0, cause: cause, attempt: attempt, subject: subject, reason: reason)
    }

    /// The same failure with a more precise reason.
    func with(reason: Reason, cause: Text) -> GitError {
        GitError(
            code: code, category: category, cause: cause, attempt: attempt, subject: subject, reason: reason)
    }
}

extension GitError.Reason {
    /// Codes say most of it; libgit2 tells features that it does not know by the message alone.
    init(code: Int32, category: Int32, message: String) {
        if let feature = UnsupportedFeature(message: message) {
            self = .unsupported(feature: feature.rawValue)
            return
        }
        // Looking for common ancestors gives -1 here, all else -3.
        if category == Int32(bitPattern: GIT_ERROR_ODB.rawValue), message.hasPrefix("object not found") {
            self = .missingObject(ObjectID(firstIn: message))
            return
        }
        switch git_error_code(code) {
        case GIT_ENOTFOUND: self = .notFound
        case GIT_EAMBIGUOUS: self = .ambiguous
        case GIT_EMISMATCH: self = .corrupt
        case GIT_EMODIFIED, GIT_EEXISTS: self = .referenceMoved
        case GIT_ELOCKED: self = .locked
        default: self = .other
        }
    }
}
