import Checks
package import Diagnostics
import Documents
package import Records
import Workspace

/// Mends a proposal, and tries everything that it does on the whole register.
package struct Mending {
    /// What the files would be.
    package private(set) var proposal: Proposal
    /// What is wrong with the register as it would be.
    package private(set) var report: CheckReport
    /// The records as they would be.
    package private(set) var register: Register
    /// The problems that are mended.
    package private(set) var mended: [Diagnostic] = []
    /// Problems that a mend was found for which did not help.
    private var refused: Set<ProblemIdentity> = []

    /// A problem with the changes of its record that mend it.
    private struct Attempt {
        let problem: Diagnostic
        let record: RecordID
        let edits: [FieldEdit]
    }

    /// Begins with a register as it is, that was checked.
    package init(_ proposal: Proposal, _ report: CheckReport) {
        self.proposal = proposal
        self.report = report
        register = proposal.register
    }

    /// Mends what it can of the problems that are wanted of a report, until nothing more can be done.
    ///
    /// Takes a check of the register for each round, and one more for each halving where a mend does not help.
    package mutating func run(_ wanted: (CheckReport) -> CheckReport) throws {
        while true {
            let attempts = try attempts(on: wanted(report).problems)
            let count = mended.count
            try make(attempts[...])
            if mended.count == count { return }
        }
    }

    /// What may mend problems, each place once; the last one in a file first, so that those before it stay in their places.
    private mutating func attempts(on problems: [Diagnostic]) throws -> [Attempt] {
        var places: Set<[String]> = []
        var attempts: [Attempt] = []
        for problem in problems.reversed() where !refused.contains(ProblemIdentity(problem)) {
            guard let mend = Mend.named(problem.rule), let place = try place(of: problem),
                let edits = mend.edits(place),
                places.insert([problem.location.file, place.node.pointer]).inserted
            else { continue }
            attempts.append(Attempt(problem: problem, record: place.record, edits: edits))
        }
        return attempts
    }

    private mutating func place(of problem: Diagnostic) throws -> MendedPlace? {
        let path = problem.location.file
        guard let pointer = problem.pointer, let record = proposal.base.configuration.recordID(at: path),
            let document = try proposal.document(at: path), document.isSound, let node = document.root.at(pointer)
        else { return nil }
        return MendedPlace(node, of: record, shape: try proposal.guide(of: record.collection).shape, in: register)
    }

    /// Makes those of some mends that help: all at once, or each half by itself.
    private mutating func make(_ attempts: ArraySlice<Attempt>) throws {
        guard let first = attempts.first, try !accept(attempts) else { return }
        guard attempts.count > 1 else {
            refused.insert(ProblemIdentity(first.problem))
            return
        }
        let middle = attempts.startIndex + attempts.count / 2
        try make(attempts[..<middle])
        try make(attempts[middle...])
    }

    /// Makes some mends where all of their problems go away and no other comes up; else nothing, and returns false.
    private mutating func accept(_ attempts: ArraySlice<Attempt>) throws -> Bool {
        var trial = proposal
        do {
            for attempt in attempts {
                try trial.edit(attempt.record, at: attempt.problem.location.file, attempt.edits)
            }
            for attempt in attempts {
                try trial.restoreLayout(of: attempt.record, at: attempt.problem.location.file, from: proposal)
            }
        } catch is EditRefusal {
            return false
        } catch is EditError {
            return false
        }
        let (after, changed) = try trial.base.changed(trial.files).check()
        // Several problems may look the same, so they are counted.
        var expected: [ProblemIdentity: Int] = [:]
        for problem in report.problems { expected[ProblemIdentity(problem), default: 0] += 1 }
        for attempt in attempts { expected[ProblemIdentity(attempt.problem), default: 0] -= 1 }
        for problem in after.problems { expected[ProblemIdentity(problem), default: 0] -= 1 }
        guard expected.values.allSatisfy({ $0 >= 0 }) else { return false }
        (proposal, report, register) = (trial, after, changed)
        mended += attempts.map(\.problem)
        return true
    }
}
