import Git
package import Records

extension Workspace {
    /// Finds the commit at which each problem of a revision's register began.
    package func beginnings(ofProblemsAt revision: String, on day: Day) throws -> [ProblemBeginning] {
        let opened = try repository()
        let tip = try opened.commit(revision)
        let repository = try RegisterRepository(
            opened.shared, folder: snapshot(at: .commit(tip), on: day).folder, day: day, usesCache: usesCache)
        var search = FirstFailure(repository, from: tip)
        return try search.beginnings()
    }
}
