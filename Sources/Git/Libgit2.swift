import CLibgit2
import Diagnostics

/// The library itself: started once for the whole process, and called through `check`.
enum Libgit2 {
    /// Starts libgit2 on first use; later uses cost one comparison, from any thread.
    static let ready: Void = {
        let code = kumppani_libgit2_set_up()
        precondition(code >= 0, "libgit2 could not be started (code \(code))")
    }()

    /// Throws what libgit2 has to say about a call that returned a negative code.
    static func check(
        _ code: Int32, _ attempt: @autoclosure () -> Text, on subject: @autoclosure () -> String
    ) throws(GitError) {
        if code < 0 { throw GitError(lastErrorWithCode: code, attempt: attempt(), subject: subject()) }
    }

    /// Runs a call that hands out a handle, and returns the handle; the caller owns it.
    static func create(
        _ attempt: @autoclosure () -> Text, on subject: @autoclosure () -> String,
        _ call: (inout OpaquePointer?) -> Int32
    ) throws(GitError) -> OpaquePointer {
        var handle: OpaquePointer?
        let code = unsafe call(&handle)
        try check(code, attempt(), on: subject())
        guard let handle = unsafe handle else {
            preconditionFailure("libgit2 reported success without handing out an object")
        }
        return unsafe handle
    }
}
