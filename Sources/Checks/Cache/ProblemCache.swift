package import Records

/// The problems that a register has as a whole, by a name that says everything it is made of.
package struct ProblemCache: Sendable {
    private let store: any CacheStore
    private let day: Day

    /// Makes a cache of what is so on a day.
    package init(_ store: any CacheStore, day: Day) {
        self.store = store
        self.day = day
    }

    /// The problems of a register with this name; `nil` where they are not known.
    package func problems(of name: String) -> [ProblemIdentity]? {
        place(name).load(from: store).flatMap { ProblemIdentity.all(in: $0.bytes, from: $0.start) }
    }

    /// Saves the problems of a register, unless they are so many that reading them would take long too.
    package func save(_ problems: [ProblemIdentity], of name: String) {
        if problems.count <= 10_000 { place(name).save(ProblemIdentity.bytes(of: problems), in: store) }
    }

    private func place(_ name: String) -> CachedResult { CachedResult("problems", of: day, on: Array(name.utf8)) }
}
