import Diagnostics
import Git
package import Records

extension Workspace {
    /// Finds the commit at which each problem of a revision's register began; with rules, only of what they find.
    package func origins(
        ofProblemsAt revision: String, on day: Day, rules: Set<String> = []
    ) throws -> [ProblemOrigin] {
        let opened = try repository()
        let tip = try opened.commit(revision)
        let repository = try RegisterRepository(
            opened.shared, folder: snapshot(at: .commit(tip), on: day).folder, day: day, usesCache: usesCache)
        var search = ProblemOriginSearch(repository, from: tip)
        return try search.beginnings { rules.isEmpty || rules.contains($0.rule) }
    }
}
