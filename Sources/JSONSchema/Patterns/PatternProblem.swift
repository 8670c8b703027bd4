/// Why a text is no regular expression of ECMA-262.
package struct PatternProblem: Error, Equatable {
    /// What is wrong, without a full stop.
    package let message: String
}
