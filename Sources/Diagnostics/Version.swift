/// The version of the program.
package enum Version {
    /// The version (Semantic Versioning 2.0.0), the same as the newest in `CHANGELOG.md`.
    package static let current = "0.1.0"
}
