package import Diagnostics

/// A site could not be written.
package struct SiteError: ExplainedError {
    package let message: Text
    package let hint: Text?

    init(_ message: Text, hint: Text?) {
        self.message = message
        self.hint = hint
    }
}
