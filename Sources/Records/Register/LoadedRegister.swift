package import Diagnostics

/// A register as it was read, with all that is wrong with the texts and shapes of its records.
package struct LoadedRegister: Sendable {
    /// The records.
    package let register: Register
    /// What is wrong with single records; what is wrong between them is for the rules to find.
    package let diagnostics: [Diagnostic]
    /// How many files were read.
    package let files: Int
    /// The names of the contents of all records, in their order; empty where the source has no names.
    package let contents: [ContentID]
    /// The register of those records alone that no earlier check knows to be sound.
    package let fresh: Register
}
