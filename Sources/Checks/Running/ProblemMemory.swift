package import Records

/// What is remembered of the problems that a register has as a whole, by a name that says everything it is made of.
package struct ProblemMemory: Sendable {
    private let store: any ResultStore
    private let day: Day

    /// Makes a memory of what is so on a day.
    package init(_ store: any ResultStore, day: Day) {
        self.store = store
        self.day = day
    }

    /// The problems of a register with this name; `nil` where they are not known.
    package func problems(of name: String) -> [ProblemIdentity]? {
        place(name).load(from: store).flatMap { ProblemIdentity.all(in: $0.bytes, from: $0.start) }
    }

    /// Remembers the problems of a register, unless they are so many that reading them would take long too.
    package func remember(_ problems: [ProblemIdentity], of name: String) {
        if problems.count <= 10_000 { place(name).save(ProblemIdentity.bytes(of: problems), in: store) }
    }

    private func place(_ name: String) -> KeptResult { KeptResult("problems", of: day, on: Array(name.utf8)) }
}
