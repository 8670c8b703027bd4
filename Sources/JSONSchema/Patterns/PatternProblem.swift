/// Why a text is no regular expression of ECMA-262.
struct PatternProblem: Error, Equatable {
    /// What is wrong, without a full stop.
    let message: String
}
