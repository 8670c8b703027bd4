/// An edit of a document could not be made.
package struct EditError: Error, Sendable, CustomStringConvertible {
    /// What was attempted, and why it failed.
    package let description: String

    /// Makes an error.
    package init(_ description: String) { self.description = description }
}
