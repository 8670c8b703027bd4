import Foundation
import Git
import History
import Records
import Synchronization
import TestSupport
import Testing

@testable import Workspace

/// A workspace that a server keeps for weeks.
@Suite struct LongLivedWorkspaceTests {
    private static let configuration = "collections:\n  units: {files: \"records/units/{id}.yaml\", role: unit}\n"

    /// How far the one who commits has come.
    private final class Progress: Sendable {
        let committed = Mutex(0)
        let isDone = Mutex(false)
    }

    private func register() throws -> TemporaryRepository {
        let repository = try TemporaryRepository()
        try repository.commit(
            ["register.yaml": Self.configuration, "records/units/a.yaml": "id: a\nn: 0\n"], "Version 0")
        return repository
    }

    private func workspace(_ repository: TemporaryRepository) throws -> Workspace {
        try Workspace(start: repository.path, environment: TemporaryRepository.plain)
    }

    private static func subjects(_ workspace: Workspace) throws -> [String] {
        try workspace.withHistory { history in
            try history.histories.changes(ofPath: history.path(named: "units/a")).map(\.commit.subject)
        }
    }

    /// The files of packs that are mapped or open in this process though they are not there any more.
    private func deletedPacks(of repository: TemporaryRepository) throws -> [Substring] {
        try String(contentsOfFile: "/proc/self/maps", encoding: .utf8).split(separator: "\n").filter {
            $0.contains(repository.folder) && $0.hasSuffix("(deleted)")
        }
    }

    @Test("eight tasks always see what was committed before they asked, while commits arrive and git gc runs")
    func crowd() async throws {
        let repository = try register()
        let workspace = try workspace(repository)
        let progress = Progress()
        let versions = 24
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var asked = 0
                    while !progress.isDone.withLock({ $0 }) || asked == 0 {
                        let known = progress.committed.withLock { $0 }
                        let subjects = try Self.subjects(workspace)
                        let newest = subjects.count - 1
                        #expect(newest >= known)
                        #expect(subjects == (0...newest).reversed().map { "Version \($0)" })
                        asked += 1
                    }
                    return asked
                }
            }
            for version in 1...versions {
                try repository.commit(["records/units/a.yaml": "id: a\nn: \(version)\n"], "Version \(version)")
                progress.committed.withLock { $0 = version }
                if version % 4 == 0 { try repository.git("gc", "--quiet", "--prune=now") }
            }
            progress.isDone.withLock { $0 = true }
            for try await asked in group { #expect(asked > 0) }
        }
        #expect(workspace.restingHistories.count <= 8)
        #expect(try Self.subjects(workspace).count == versions + 1)
        #expect(try deletedPacks(of: repository) == [])
    }

    @Test("a history rests for the next one who asks, and goes when a branch moves, packs change or the day is another")
    func rests() throws {
        let repository = try register()
        let workspace = try workspace(repository)
        func history(_ today: Day? = nil) throws -> ObjectIdentifier {
            try workspace.withHistory(today: today) { ObjectIdentifier($0) }
        }
        let first = try history()
        #expect(try history() == first)
        #expect(workspace.restingHistories.count == 1)
        try repository.git("branch", "other")
        #expect(try history() == first)
        let kept = try workspace.withHistory { $0 }
        try repository.commit(["records/units/a.yaml": "id: a\nn: 1\n"], "Version 1")
        #expect(try history() != ObjectIdentifier(kept))
        let afterCommit = try workspace.withHistory { $0 }
        try repository.git("gc", "--quiet")
        #expect(try history() != ObjectIdentifier(afterCommit))
        let afterPacking = try workspace.withHistory { $0 }
        #expect(try history(Day(number: 20_000)) != ObjectIdentifier(afterPacking))
        #expect(workspace.restingHistories.count == 1)
    }

    @Test("tasks that ask at once have histories of their own, of which eight rest afterwards")
    func nested() throws {
        let repository = try register()
        let workspace = try workspace(repository)
        func ask(_ depth: Int, _ seen: Set<ObjectIdentifier>) throws {
            guard depth > 0 else { return }
            try workspace.withHistory { history in
                #expect(!seen.contains(ObjectIdentifier(history)))
                try ask(depth - 1, seen.union([ObjectIdentifier(history)]))
            }
        }
        try ask(12, [])
        #expect(workspace.restingHistories.count == 8)
        #expect(try deletedPacks(of: repository) == [])
    }

    @Test("a history is asked of the register as committed, whatever lies in the folder")
    func committed() throws {
        let repository = try register()
        try repository.write("main/register.yaml", "collections: [\n")
        #expect(try Self.subjects(workspace(repository)) == ["Version 0"])
    }

    @Test("a failed question gives its history back, and a repository without a commit is told")
    func failures() throws {
        let repository = try register()
        let workspace = try workspace(repository)
        struct Stop: Error {}
        #expect(throws: Stop.self) { try workspace.withHistory { _ in throw Stop() } }
        #expect(workspace.restingHistories.count == 1)
        #expect(try Self.subjects(workspace) == ["Version 0"])
        #expect(try repository.git("rev-list", "--count", "HEAD") == "1")
        let empty = try TemporaryRepository()
        #expect(throws: WorkspaceError.self) { try self.workspace(empty).withHistory { _ in } }
    }
}
