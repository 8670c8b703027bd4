import CLibgit2
import CZlib
import Foundation
import Git
import GitRecords
import Records
import Synchronization
import TestSupport
import Workspace

/// A repository made by hand, in which objects of any bytes can be put.
final class ObjectFolder {
    /// One for all targets that need no other.
    static let shared = Mutex(ObjectFolder())

    /// The repository, opened.
    let repository: Repository
    /// The same as the hooks see it.
    let register: RegisterRepository
    private let folder: TemporaryFolder

    /// Makes an empty repository; a machine on which that fails cannot fuzz.
    init() {
        do {
            folder = try TemporaryFolder()
            for name in ["objects/pack", "objects/info", "refs/heads"] {
                try FileManager.default.createDirectory(
                    atPath: "\(folder.path)/.git/\(name)", withIntermediateDirectories: true)
            }
            try folder.write("ref: refs/heads/main\n", to: ".git/HEAD")
            try folder.write("[core]\n\trepositoryformatversion = 0\n\tbare = false\n", to: ".git/config")
            let path = folder.path
            repository = try Repository.open(from: path, environment: TemporaryRepository.plain)
            register = try RegisterRepository(
                SharedRepository { () throws(GitError) in
                    try Repository.open(from: path, environment: TemporaryRepository.plain)
                }, folder: "", day: Day(number: 20_000))
        } catch {
            preconditionFailure("no repository could be made: \(error)")
        }
    }

    /// The folder of objects.
    var objects: String { folder.path + "/.git/objects" }

    /// Opens the repository once more, as it is now.
    func open() throws -> Repository {
        try Repository.open(from: folder.path, environment: TemporaryRepository.plain)
    }

    /// Puts an object into a file of its own for as long as `body` works.
    func with<Result>(_ kind: String, _ bytes: [UInt8], _ body: (ObjectID) throws -> Result) throws -> Result {
        let id = Self.id(kind, bytes)
        let name = id.description
        let place = "\(objects)/\(name.prefix(2))"
        mkdir(place, 0o777)
        let file = "\(place)/\(name.dropFirst(2))"
        defer { unlink(file) }
        try Data(Self.packed(Array("\(kind) \(bytes.count)\0".utf8) + bytes)).write(to: URL(filePath: file))
        return try body(id)
    }

    /// The id of an object.
    static func id(_ kind: String, _ bytes: [UInt8]) -> ObjectID {
        var digest = [UInt8](repeating: 0, count: 20)
        let head = "\(kind) \(bytes.count)\0"
        bytes.withUnsafeBytes { kumppani_sha1(head, head.utf8.count, $0.baseAddress, $0.count, &digest) }
        let digits = digest.map { String(Int($0) + 256, radix: 16).dropFirst() }.joined()
        guard let id = ObjectID(hex: digits) else { preconditionFailure("'\(digits)' is no id") }
        return id
    }

    /// Bytes as zlib packs them, uncompressed.
    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var size = compressBound(uLong(bytes.count)) + 64
        var packed = [UInt8](repeating: 0, count: Int(size))
        let code = compress2(&packed, &size, bytes, uLong(bytes.count), 0)
        precondition(code == Z_OK, "zlib could not pack \(bytes.count) bytes (code \(code))")
        return Array(packed[..<Int(size)])
    }
}
