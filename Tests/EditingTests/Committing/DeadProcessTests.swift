import Diagnostics
import Foundation
import Git
import TestSupport
import Testing

@testable import Editing

@Suite("Commits whose process has died") struct DeadProcessTests {
    /// How far the process got.
    enum Point: Int, CaseIterable {
        case noted, someFiles, files, index, branch
    }

    @Test("the next commit finds the work tree as the branch has it", arguments: Point.allCases)
    func died(at point: Point) throws {
        let place = try CommitPlace(["a.yaml": "a: 1\n", "gone.yaml": "g\n", "other.yaml": "o\n"])
        try Self.die(at: point, in: place)
        try place.commit(["other.yaml": "o: 2\n"], "Next")
        let hasLanded = point == .branch
        #expect(try place.status() == "" && place.locks().isEmpty)
        #expect(place.text("a.yaml") == (hasLanded ? "a: 2\n" : "a: 1\n"))
        #expect(place.text("new/b.yaml") == (hasLanded ? "b\n" : nil))
        #expect(place.text("gone.yaml") == (hasLanded ? nil : "g\n"))
        let subjects = try place.repository.git("log", "--format=%s")
        #expect(subjects == (hasLanded ? "Next\nDied\nBegin" : "Next\nBegin"))
        #expect(try place.repository.git("fsck", "--strict", "--no-dangling") == "")
    }

    @Test("what somebody has changed since stays theirs", arguments: Point.allCases)
    func changedSince(point: Point) throws {
        let place = try CommitPlace(["a.yaml": "a: 1\n", "gone.yaml": "g\n", "other.yaml": "o\n"])
        try Self.die(at: point, in: place)
        try place.write("a: mine\n", to: "a.yaml")
        try place.write("mine\n", to: "gone.yaml")
        try place.commit(["other.yaml": "o: 2\n"], "Next")
        #expect(place.text("a.yaml") == "a: mine\n" && place.text("gone.yaml") == "mine\n")
        #expect(try place.repository.git("diff", "--cached", "HEAD") == "")
    }

    @Test("a note that is not whole, or is no note, has changed no file")
    func torn() throws {
        let note = CommitNote(
            process: 1, locks: ["/a/index.lock", "/a/ä.lock"],
            files: [
                CommitNote.File(
                    path: RepositoryPath(bytes: [0x61, 0xFF, 0x0A]), old: nil,
                    new: TreeChange.Side(mode: .executable, id: .emptyTree), changesIndex: true, changesWorkTree: false)
            ])
        let bytes = note.firstPart + note.secondPart
        #expect(CommitNote(bytes) == note)
        for count in bytes.indices {
            let read = CommitNote(Array(bytes[..<count]))
            #expect(read?.files.isEmpty ?? true)
            if count >= note.firstPart.count { #expect(read?.locks == note.locks) }
        }
        #expect(CommitNote([]) == nil && CommitNote(Array("text".utf8)) == nil)
    }

    /// Leaves what a process leaves that is killed at a point.
    private static func die(at point: Point, in place: CommitPlace) throws {
        let path = place.repository.path
        let repository = try place.repository.open()
        let tip = try place.repository.id("HEAD")
        let draft = try CommitDraft(
            CommitPlace.contents(["a.yaml": "a: 2\n", "gone.yaml": nil, "new/b.yaml": "b\n"]).files, on: tip,
            in: repository)
        let person = Signature(name: "A", email: "a@example.org", seconds: 1_600_000_000, offsetMinutes: 0)
        let id = try draft.store(in: repository, author: person, committer: person, message: "Died\n")
        let lock = try CommitLock(in: path + "/.git", patience: .zero)
        let change = WorkTreeChange(repository: repository, workTree: WorkTree(top: path, spare: lock.folder))
        let plan = try change.plan(draft.files)
        let locks = ["index", "HEAD", "refs/heads/main"].map { "\(path)/.git/\($0).lock" }
        let note = CommitNote(process: 4_711, locks: locks, files: plan)
        let isDone = { (other: Point) in other.rawValue <= point.rawValue }
        if isDone(.someFiles) { try Data("a: 2\n".utf8).write(to: URL(filePath: path + "/a.yaml")) }
        if isDone(.files) {
            try FileTree.remove(path + "/gone.yaml")
            try place.write("b\n", to: "new/b.yaml")
        }
        if isDone(.index) { try place.repository.git("add", "--all") }
        if isDone(.branch) { try place.repository.git("update-ref", "refs/heads/main", "\(id)") }
        try lock.begin(note)
        try lock.add(filesOf: note)
        for file in locks {
            try FileManager.default.linkItem(atPath: path + "/.git/kumppani/commit-lock", toPath: file)
        }
    }
}
