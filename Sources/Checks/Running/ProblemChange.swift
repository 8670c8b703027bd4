package import Diagnostics

/// What a change makes of the problems of a register.
package struct ProblemChange: Sendable {
    /// The problems that were not there before, in order.
    package let new: [Diagnostic]
    /// The problems that were there before and still are, in order.
    package let old: [Diagnostic]

    /// Compares the problems after a change with those before it; where several look the same, the last count as new.
    package init(from before: [ProblemIdentity], to after: [Diagnostic]) {
        var known: [ProblemIdentity: Int] = [:]
        for problem in before { known[problem, default: 0] += 1 }
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
