import Checks
package import Diagnostics
package import Git
import GitRecords
import History
import Records

/// A present problem and where it began.
package struct ProblemOrigin: Sendable {
    /// The problem as it is now.
    package let problem: Diagnostic
    /// The first commit that has it; `nil` where the history that is here ends before.
    package let commit: Commit?
}

/// Finds the commit at which each present problem began.
///
/// It follows first parents back from a commit, in steps that double until the problem is gone, and then halves the
/// stretch in between. Each commit is checked once for all problems. A problem that came, went and came again within
/// one step may be told at its earlier beginning. A value that was wrong in another way before has been wrong since then,
/// and a record that was renamed keeps its problems.
struct ProblemOriginSearch {
    private let repository: RegisterRepository
    private var commits: [ObjectID]
    private var problems: [Int: Set<ProblemIdentity>] = [:]
    private var names: [Int: [String: String]] = [:]
    /// What the tip's `register.yaml` says.
    private var configuration: RegisterConfiguration?

    /// Looks back from a commit.
    init(_ repository: RegisterRepository, from commit: ObjectID) {
        self.repository = repository
        commits = [commit]
    }

    /// Finds the beginnings of those problems of the commit's register that are wanted, in their order.
    mutating func beginnings(where isWanted: (Diagnostic) -> Bool) throws -> [ProblemOrigin] {
        guard let tip = commits.first, let register = try repository.register(at: tip) else { return [] }
        configuration = register.configuration
        let report = try register.report()
        problems[0] = Set(report.problems.map(ProblemIdentity.init))
        var found: [ProblemOrigin] = []
        for problem in report.problems where isWanted(problem) {
            let commit = try beginning(of: ProblemIdentity(problem))
            let details = try commit.map { id in
                try repository.shared.with { repository throws(GitError) in try repository.commit(id) }
            }
            found.append(ProblemOrigin(problem: problem, commit: details))
        }
        return found
    }

    private mutating func beginning(of problem: ProblemIdentity) throws -> ObjectID? {
        var present = 0
        var step = 1
        var absent: Int
        while true {
            absent = present + step
            guard try reaches(absent) else {
                // The oldest commit that is here is the last one that can be asked.
                absent = commits.count
                break
            }
            if try !has(problem, absent) { break }
            present = absent
            step *= 2
        }
        while absent - present > 1 {
            let middle = (absent + present) / 2
            if try has(problem, middle) { present = middle } else { absent = middle }
        }
        guard absent < commits.count || !isCut else { return nil }
        return commits[present]
    }

    /// Whether the history ends at the edge of a shallow clone instead of at its beginning.
    private var isCut = false

    /// Walks back along first parents until so many commits are known; `false` where there are not so many.
    private mutating func reaches(_ position: Int) throws -> Bool {
        while commits.count <= position, !isCut, let last = commits.last {
            let (parent, isAtEdge) = try repository.shared.with { repository throws(GitError) in
                try repository.firstParent(of: last)
            }
            if isAtEdge { isCut = true }
            guard let parent else { return false }
            commits.append(parent)
        }
        return commits.count > position
    }

    private mutating func has(_ problem: ProblemIdentity, _ position: Int) throws -> Bool {
        let found = try problems(at: position)
        if found.contains(problem) || found.contains(where: problem.isSamePlace) { return true }
        // Only where another record had such a problem the record may have been that one.
        guard found.contains(where: problem.isAlike) else { return false }
        let names = try names(at: position)
        return found.contains { earlier in
            let earlier = earlier.renamed(names)
            return earlier == problem || earlier.isSamePlace(as: problem)
        }
    }

    private mutating func problems(at position: Int) throws -> Set<ProblemIdentity> {
        if let known = problems[position] { return known }
        let found = Set(try repository.earlierProblems(at: commits[position]))
        problems[position] = found
        return found
    }

    /// What the records of a commit that have other names now are called now.
    private mutating func names(at position: Int) throws -> [String: String] {
        if let known = names[position] { return known }
        guard let configuration else { return [:] }
        let paths = RecordPaths(configuration, folder: repository.folder)
        let (old, new) = (commits[position], commits[0])
        let renames = try repository.shared.with { repository throws(GitError) in
            Result { try RenameSearch.renames(from: old, to: new, paths, in: repository) }
        }.get()
        var found: [String: String] = [:]
        for (new, old) in renames { found[old.description] = new.description }
        names[position] = found
        return found
    }
}

extension Repository {
    /// A commit's first parent, if it has one that is here; and whether it has one beyond the edge of a shallow clone.
    fileprivate func firstParent(of id: ObjectID) throws(GitError) -> (id: ObjectID?, isBeyondEdge: Bool) {
        guard let parent = try commit(id).parentIDs.first else { return (nil, false) }
        do {
            return (try commit(parent).id, false)
        } catch {
            guard error.reason == .beyondShallowEdge else { throw error }
            return (nil, true)
        }
    }
}
