package import Diagnostics

/// What stays of a problem when lines are added above it: enough to tell whether it was there before a change.
///
/// Neither lines and columns nor positions in lists are part of it, so that an entry put before another is not taken
/// for a new problem of the other.
package struct ProblemIdentity: Hashable, Sendable {
    private let rule: String
    private let place: String
    private let pointer: String
    private let message: String

    /// Takes what stays of a problem.
    package init(_ problem: Diagnostic) {
        rule = problem.rule
        place = problem.record ?? problem.location.file
        message = problem.message
        pointer = (problem.pointer ?? "").split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.allSatisfy(\.isNumber) ? "*" : String($0) }.joined(separator: "/")
    }
}

/// What a change makes of the problems of a register.
package struct ProblemChange: Sendable {
    /// The problems that were not there before, in order.
    package let new: [Diagnostic]
    /// The problems that were there before and still are, in order.
    package let old: [Diagnostic]

    /// Compares the problems after a change with those before it; where several look the same, the last count as new.
    package init(from before: [Diagnostic], to after: [Diagnostic]) {
        var known: [ProblemIdentity: Int] = [:]
        for problem in before { known[ProblemIdentity(problem), default: 0] += 1 }
        var new: [Diagnostic] = []
        var old: [Diagnostic] = []
        for problem in after {
            let identity = ProblemIdentity(problem)
            if let count = known[identity], count > 0 {
                known[identity] = count - 1
                old.append(problem)
            } else {
                new.append(problem)
            }
        }
        self.new = new
        self.old = old
    }
}
