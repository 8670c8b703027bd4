import Foundation
import TestSupport
import Testing

/// Makes whatever objects it is told to, byte by byte, and pushes them to a guarded register.
struct Pusher {
    let register: GuardedRegister
    private var repository: TemporaryRepository { register.repository }

    /// One line of a tree, with any bytes for a name.
    struct Entry {
        var mode: String
        var name: String
        var id: String

        init(_ mode: String, _ name: String, _ id: String) {
            self.mode = mode
            self.name = name
            self.id = id
        }
    }

    /// Stores an object of any content, and returns its id.
    func object(_ kind: String, _ bytes: [UInt8]) throws -> String {
        try repository.git(["hash-object", "-w", "--literally", "-t", kind, "--stdin"], input: Data(bytes)).trimmed
    }

    /// Stores the text of a file.
    func blob(_ text: String) throws -> String { try object("blob", Array(text.utf8)) }

    /// Stores a tree of these entries in this order, whether it is git's or not.
    func tree(_ entries: [Entry]) throws -> String {
        try object(
            "tree",
            entries.flatMap { entry in
                Array("\(entry.mode) \(entry.name)\0".utf8) + Self.bytes(ofHex: entry.id)
            })
    }

    private static func bytes(ofHex text: String) -> [UInt8] {
        let digits = text.compactMap(\.hexDigitValue).map(UInt8.init)
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    /// The entries of a tree that is there.
    func entries(of revision: String) throws -> [Entry] {
        try repository.git(["ls-tree", revision]).split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", maxSplits: 1)
            let fields = parts[0].split(separator: " ")
            let mode = fields[0] == "040000" ? "40000" : String(fields[0])
            return Entry(mode, String(parts[1]), String(fields[2]))
        }
    }

    /// The root tree of HEAD with another tree in place of `records/networks`.
    func root(networks: [Entry]) throws -> String {
        let networks = try tree(networks)
        let records = try entries(of: "HEAD:records").map {
            $0.name == "networks" ? Entry($0.mode, $0.name, networks) : $0
        }
        let folder = try tree(records)
        return try tree(
            entries(of: "HEAD").map { $0.name == "records" ? Entry($0.mode, $0.name, folder) : $0 })
    }

    /// Stores a commit; `author` and `committer` are what stands behind those words.
    func commit(
        _ tree: String, parents: [String], message: String = "Change\n",
        author: String = "Aino <aino@example.org> 1500000000 +0200",
        committer: String = "Aino <aino@example.org> 1500000000 +0200"
    ) throws -> String {
        let header =
            ["tree \(tree)"] + parents.map { "parent \($0)" } + ["author \(author)", "committer \(committer)", "", ""]
        return try object("commit", Array((header.joined(separator: "\n") + message).utf8))
    }

    /// Pushes an object as git does.
    func push(_ id: String, to reference: String = "refs/heads/main", at address: String = "../server.git") throws
        -> GuardedRegister.Run
    {
        try register.git("push", "--force", address, "\(id):\(reference)")
    }

    /// Hands a pack of these objects to the server and asks it to let a reference point at one, which git itself would not
    /// do where it cannot read them; returns what the server says.
    func pushPack(of ids: [String], old: String, new: String, to reference: String = "refs/heads/main") throws -> String
    {
        let pack = try repository.gitBytes(
            ["pack-objects", "--stdout", "--quiet"], input: Data((ids.joined(separator: "\n") + "\n").utf8))
        return try pushBytes(pack, old: old, new: new, to: reference)
    }

    /// The same with a pack of any bytes.
    func pushBytes(_ pack: [UInt8], old: String, new: String, to reference: String) throws -> String {
        let command = Array("\(old) \(new) \(reference)\0report-status\n".utf8)
        let size = String(command.count + 4, radix: 16)
        let request =
            Array((String(repeating: "0", count: 4 - size.count) + size).utf8) + command + Array("0000".utf8) + pack
        let answer = try repository.gitBytes(["receive-pack", "server.git"], in: ".", input: Data(request))
        return String(decoding: answer, as: UTF8.self)
    }

    /// The files of the server but for caches of checks, with their contents; objects by their names alone.
    func server() throws -> [String: Data] {
        let root = repository.folder + "/server.git"
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) where !path.hasPrefix("kumppani") {
            files[path] = path.hasPrefix("objects/") ? Data() : FileManager.default.contents(atPath: root + "/" + path)
        }
        return files
    }
}

extension String {
    /// Without spaces and newlines at both ends.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
