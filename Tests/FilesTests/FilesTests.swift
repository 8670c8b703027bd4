import Diagnostics
import Files
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("Files") struct FilesTests {
    @Test("an ordinary file is read to its end, or to one byte beyond the limit")
    func reading() throws {
        let folder = try TemporaryFolder()
        try folder.write("Tallinna\n", to: "a.txt")
        try folder.write("", to: "empty.txt")
        let path = folder.path + "/a.txt"
        #expect(try readFile(at: path, limit: 100) == Array("Tallinna\n".utf8))
        #expect(try readFile(at: path, limit: 9)?.count == 9)
        #expect(try readFile(at: path, limit: 8)?.count == 9)
        #expect(try readFile(at: path, limit: 3)?.count == 4)
        #expect(try readFile(at: folder.path + "/empty.txt", limit: 3) == [])
        #expect(try readFile(at: folder.path + "/absent.txt", limit: 3) == nil)
        #expect(try readFile(at: path + "/below", limit: 3) == nil)
    }

    @Test("links, folders and pipes are refused without waiting, with the reason")
    func refusals() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a.txt")
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "a.txt")
        for (name, reason) in [
            ("link", "it is a symbolic link"), ("pipe", "it is not an ordinary file"),
            ("", "it is not an ordinary file"),
        ] {
            let error = try #require(throws: FileError.self) {
                try readFile(at: "\(folder.path)/\(name)", limit: 10)
            }
            #expect(error.message.en == "reading '\(folder.path)/\(name)' failed: \(reason)")
        }
        #expect(try readFile(at: folder.path + "/link", limit: 10, followsLink: true) == Array("x".utf8))
    }

    @Test("a file is replaced as a whole, and what cannot be written leaves nothing behind")
    func replacing() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.txt"
        for text in ["first", "", "second"] {
            try replaceFile(at: path, with: Array(text.utf8), permissions: 0o600, isDurable: text.isEmpty)
            #expect(try readFile(at: path, limit: 10) == Array(text.utf8))
        }
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        try FileManager.default.createDirectory(atPath: folder.path + "/b", withIntermediateDirectories: true)
        let error = try #require(throws: FileError.self) { try replaceFile(at: folder.path + "/b", with: [1]) }
        #expect(error.code == EISDIR && error.attempt.en == "writing '\(folder.path)/b'")
        #expect(throws: FileError.self) { try replaceFile(at: folder.path + "/absent/c", with: [1]) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.txt", "b"])
    }

    @Test("a result goes into the file that a link leads to, and into what is no file")
    func results() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.txt")
        #expect(chmod(folder.path + "/a.txt", 0o640) == 0)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "a.txt")
        try writeResult(Array("new".utf8), at: folder.path + "/link")
        #expect(try readFile(at: folder.path + "/a.txt", limit: 10) == Array("new".utf8))
        #expect(try FileStatus(at: folder.path + "/link")?.kind == .symbolicLink)
        #expect(try FileStatus(at: folder.path + "/a.txt").map { $0.permissions & 0o777 } == 0o640)
        try writeResult([1], at: folder.path + "/b")
        #expect(try readFile(at: folder.path + "/b", limit: 10) == [1])

        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        let reader = open(folder.path + "/pipe", O_RDONLY | O_NONBLOCK)
        try writeResult([2], at: folder.path + "/pipe")
        #expect(try readToEnd(of: reader, named: "pipe") == [2])
        #expect(close(reader) == 0)
        #expect(try FileStatus(at: folder.path + "/pipe")?.kind == .other)

        try FileManager.default.createSymbolicLink(atPath: folder.path + "/open", withDestinationPath: "absent")
        for (name, code) in [("open", ENOENT), ("", EISDIR), ("absent/c", ENOENT), ("b/c", ENOTDIR)] {
            let error = try #require(throws: FileError.self) { try writeResult([1], at: "\(folder.path)/\(name)") }
            #expect(error.code == code || name.isEmpty, "\(name)")
        }
        #expect(try FileStatus(at: folder.path + "/absent") == nil)
    }

    @Test("a replaced file keeps its permissions where that is wanted, whatever they are")
    func permissions() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.txt"
        let permissions = {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        for kept in [0o600, 0o666, 0o755] {
            try folder.write("one", to: "a.txt")
            try FileManager.default.setAttributes([.posixPermissions: kept], ofItemAtPath: path)
            try replaceFile(at: path, with: Array("two".utf8), permissions: 0o640, keepsPermissions: true)
            #expect(try permissions() == kept)
        }
        try replaceFile(at: path, with: Array("three".utf8), permissions: 0o600)
        #expect(try permissions() == 0o600)
        try FileManager.default.removeItem(atPath: path)
        try replaceFile(at: path, with: Array("four".utf8), permissions: 0o600, keepsPermissions: true)
        #expect(try permissions() == 0o600)
    }

    @Test("a folder's entries are listed by the bytes of their names, with what they lead to")
    func listing() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "a.txt")
        try folder.write("x", to: "sub/b.txt")
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "sub")
        let latin = (Array("\(folder.path)/".utf8) + [0xE5, 0]).map { CChar(bitPattern: $0) }
        let descriptor = open(latin, O_CREAT | O_WRONLY, 0o600)
        close(descriptor)
        let entries = try #require(try listFolder(at: folder.path))
        let found = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.kind) })
        #expect(
            found == [
                Array("a.txt".utf8): .file, Array("sub".utf8): .folder, Array("pipe".utf8): .other,
                Array("link".utf8): .symbolicLink, [0xE5]: .file,
            ])
        #expect(entries.allSatisfy { $0.status == nil })
        let status = try #require(try listFolder(at: folder.path, withStatus: true)?.first { $0.kind == .file }?.status)
        #expect(status.kind == .file && status.inode > 0 && status.changedSeconds > 0)
        #expect(try listFolder(at: folder.path + "/absent") == nil)
        #expect(try listFolder(at: folder.path + "/link") == nil)
        #expect(try listFolder(at: folder.path + "/a.txt") == nil)
    }

    @Test("what a path leads to is told without following it")
    func status() throws {
        let folder = try TemporaryFolder()
        try folder.write("four", to: "a.txt")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "nowhere")
        #expect(try FileStatus(at: folder.path + "/a.txt").map { [$0.size] } == [4])
        #expect(try FileStatus(at: folder.path)?.kind == .folder)
        #expect(try FileStatus(at: folder.path + "/link")?.kind == .symbolicLink)
        #expect(try FileStatus(at: folder.path + "/absent") == nil)
    }

    @Test("work on all cores gives one result for each index, in order", arguments: [0, 1, 31, 32, 33, 1000])
    func parallel(count: Int) {
        let calls = Atomic<Int>(0)
        let results = Parallel.map(count: count, state: { 0 }) { seen, i in
            seen += 1
            calls.add(1, ordering: .relaxed)
            return i * 2
        }
        #expect(results == (0..<count).map { $0 * 2 })
        #expect(calls.load(ordering: .relaxed) == count)
    }
}
