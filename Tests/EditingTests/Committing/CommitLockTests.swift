import Diagnostics
import Foundation
import Git
import TestSupport
import Testing

@testable import Editing

@Suite("Locks of commits") struct CommitLockTests {
    private static let files = [".git/index.lock", ".git/HEAD.lock", ".git/refs/heads/main.lock"]

    @Test("a lock file of somebody else is waited for, named with its age, and never removed", arguments: files)
    func foreign(file: String) throws {
        let place = try CommitPlace()
        try place.write("", to: file)
        let old = Date(timeIntervalSinceNow: -300)
        try FileManager.default.setAttributes(
            [.modificationDate: old], ofItemAtPath: place.repository.path + "/" + file)
        let before = try place.state()
        do {
            try place.commit(["a.yaml": "a: 2\n"])
            Issue.record("it landed")
        } catch let error as CommitError {
            #expect(error.reason == .locked && error.message.en.contains("\(file)' has been there for 5 min"))
            #expect(error.hint?.en.contains("remove that file") == true)
        }
        #expect(try place.state() == before && FileTree.exists(place.repository.path + "/" + file))
        try FileTree.remove(place.repository.path + "/" + file)
        try place.commit(["a.yaml": "a: 2\n"])
        #expect(try place.status() == "")
    }

    @Test("a lock file that is given back in time delays the commit and nothing else", arguments: files)
    func passing(file: String) throws {
        let place = try CommitPlace()
        try place.write("", to: file)
        let path = place.repository.path + "/" + file
        let remover = Thread {
            usleep(100_000)
            unlink(path)
        }
        remover.start()
        var limits = CommitPlace.limits
        limits.git = .seconds(20)
        try place.committer(limits: limits).commit { _ in CommitPlace.contents(["a.yaml": "a: 2\n"]) }
        #expect(try place.status() == "" && place.locks().isEmpty)
    }

    @Test("a living process of ours is waited for")
    func busy() throws {
        let place = try CommitPlace()
        let lock = try CommitLock(in: place.repository.path + "/.git", patience: .zero)
        try lock.begin(CommitNote(process: 4_711, locks: [], files: []))
        let before = try place.state()
        do {
            try place.commit(["a.yaml": "a: 2\n"])
            Issue.record("it landed")
        } catch let error as CommitError {
            #expect(error.reason == .busy && error.message.en.contains("(4711)"))
        }
        #expect(try place.state() == before)
        withExtendedLifetime(lock) {}
    }

    @Test("what a dead process of ours has locked is locked by nobody", arguments: [false, true])
    func dead(wasNoted: Bool) throws {
        let place = try CommitPlace()
        try place.commit(["a.yaml": "a: 2\n"])
        let path = place.repository.path
        let note = CommitNote(process: 4_711, locks: Self.files.map { "\(path)/\($0)" }, files: [])
        if wasNoted { try Data(note.firstPart).write(to: URL(filePath: path + "/.git/kumppani/commit-lock")) }
        for file in Self.files {
            try FileManager.default.linkItem(atPath: path + "/.git/kumppani/commit-lock", toPath: "\(path)/\(file)")
        }
        try place.commit(["a.yaml": "a: 3\n"])
        #expect(try place.status() == "" && place.locks().isEmpty)
    }

    @Test("what it has locked on another branch is found by its note, and somebody else's lock stays")
    func deadElsewhere() throws {
        let place = try CommitPlace()
        try place.repository.git("branch", "other")
        try place.repository.git("branch", "third")
        try place.commit(["a.yaml": "a: 2\n"])
        let folder = place.repository.path + "/.git"
        let locks = ["other", "third"].map { "\(folder)/refs/heads/\($0).lock" }
        let note = CommitNote(process: 4_711, locks: locks, files: [])
        try Data(note.firstPart).write(to: URL(filePath: folder + "/kumppani/commit-lock"))
        try FileManager.default.linkItem(atPath: folder + "/kumppani/commit-lock", toPath: locks[0])
        try Data().write(to: URL(filePath: locks[1]))
        try place.commit(["a.yaml": "a: 3\n"])
        #expect(place.locks() == ["refs/heads/third.lock"])
    }

    @Test("whoever removes the folder of the lock takes nobody's lock away")
    func removed() throws {
        let place = try CommitPlace()
        try place.commit(["a.yaml": "a: 2\n"])
        try FileTree.remove(place.repository.path + "/.git/kumppani")
        try place.commit(["a.yaml": "a: 3\n"])
        #expect(try place.status() == "")
    }
}
