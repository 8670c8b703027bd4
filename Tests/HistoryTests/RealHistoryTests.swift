import Foundation
import Git
import History
import Records
import TestSupport
import Testing

/// Histories of real registers against git's own counts.
@Suite struct RealHistoryTests {
    @Test(
        "a path that was never renamed has the commits that git counts, but those that a merge did not take over",
        arguments: RealHistory.all)
    func touches(history: RealHistory) throws {
        guard let (histories, repository) = try history.open() else { return }
        let renamed = try history.renamedPaths(in: repository)
        let merges = Set(try RealHistory.git(["rev-list", "--merges", "HEAD"], in: repository).split(separator: "\n"))
        var (compared, dropped) = (0, 0)
        for (path, count) in try history.counts("touches") where !renamed.contains(path) {
            let path = RepositoryPath(path)
            guard histories.paths.record(at: path) != nil else { continue }
            let steps = try histories.lineage(ofPath: path).steps
            let told = steps.count { !merges.contains("\($0.change.commit)") }
            compared += 1
            guard told != count else { continue }
            // Git leaves out also what was in the register until a merge ended it; of that we tell both.
            let simplified = try RealHistory.git(
                ["rev-list", "--count", "--no-merges", "HEAD", "--", path.description], in: repository)
            #expect(told < count && told >= Int(simplified.prefix { $0 != "\n" }) ?? 0, "\(path)")
            dropped += 1
        }
        #expect(compared > 400 && dropped * 20 < compared)
    }

    /// Git's `--follow` differs from ours in two ways, and each difference has to be one of them:
    ///
    /// - It looks for copies (`find_copies_harder`): where a record begins like another one that stays, such as a new
    ///   member with a predecessor's form, it goes on with the other one's history. To us the record begins there.
    /// - It walks a simplified history: commits on a branch of which a merge kept the other side are left out. To us
    ///   they changed the record.
    @Test(
        "a renamed record has the commits that git follows, but for copies and simplification",
        arguments: RealHistory.all)
    func follow(history: RealHistory) throws {
        guard let (histories, repository) = try history.open() else { return }
        let touching = try history.commitsByPath(in: repository)
        var same = 0
        for (path, count) in try history.counts("follow40") {
            let steps = try histories.lineage(ofPath: RepositoryPath(path)).steps.filter { !$0.change.isMerge }
            guard steps.count != count else {
                same += 1
                continue
            }
            let followed = try history.followed(path, in: repository)
            let ours = Set(steps.map(\.change.commit.description))
            // Up to where git goes on with a copy we have all that it has ...
            #expect(Set(followed.commits).isSubset(of: ours), "\(path)")
            // ... where that is, the record begins, and what git took for its past is still there ...
            if let copy = followed.copy {
                #expect(steps.contains { $0.change.commit.description == copy.commit && $0.old == nil }, "\(path)")
                #expect(
                    try RealHistory.git(["cat-file", "-e", "\(copy.commit):\(copy.source)"], in: repository).isEmpty)
            }
            // ... and what we have besides did change the record.
            let paths = Set(steps.map(\.change.path) + steps.compactMap(\.former?.path))
            #expect(
                ours.isSubset(of: paths.reduce(into: []) { $0.formUnion(touching[$1.description] ?? []) }), "\(path)")
            #expect(followed.copy != nil || ours.count > followed.commits.count, "\(path): no difference is explained")
        }
        print("\(history.name): \(same) of 40 as git follows them")
    }
}
