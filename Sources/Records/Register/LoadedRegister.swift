package import Diagnostics

/// A register as it was read, with all that is wrong with the texts and shapes of its records.
package struct LoadedRegister: Sendable {
    /// The records.
    package let register: Register
    /// What is wrong with single records; what is wrong between them is for the rules to find.
    package let diagnostics: [Diagnostic]
    /// How many files were read.
    package let files: Int
}
