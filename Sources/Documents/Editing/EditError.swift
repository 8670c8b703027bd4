/// An edit of a document could not be made.
package struct EditError: Error, Sendable, CustomStringConvertible {
    /// What was attempted, and why it failed.
    package let description: String

    init(_ description: String) { self.description = description }
}
