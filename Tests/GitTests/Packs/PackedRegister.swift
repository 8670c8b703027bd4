import Foundation
import TestSupport

@testable import Git

/// A repository whose objects lie in packs, among them chains of deltas of all kinds.
struct PackedRegister {
    let repository: TemporaryRepository

    /// Makes a history of some records, of a large file and of tags, all of it loose or as git imports it.
    init(commits: Int = 60) throws {
        repository = try TemporaryRepository()
        var random = SplitMix(seed: 7)
        var stream = ""
        for number in 1...commits {
            stream += "commit refs/heads/main\nmark :\(number)\ncommitter A <a@b> \(number * 60) +0000\n"
            stream += "data 8\nchange \(number % 10)\n"
            for _ in 0..<(number == 1 ? 60 : 3) {
                let record = Int.random(in: 0..<80, using: &random)
                let lines = (0..<40).map { "field-\($0): \(record) \($0 == number % 40 ? number : 0)\n" }
                stream += Self.file("records/\(record % 4)/record-\(record).yaml", lines.joined())
            }
            stream += Self.file("empty.txt", "")
            if number % 20 == 1 {
                stream += Self.file("large.txt", String(repeating: "\(number) large\n", count: 30_000))
            }
        }
        stream += "tag v1\nfrom :\(commits)\ntagger A <a@b> 1 +0000\ndata 4\nlast\n"
        try repository.git(["fast-import", "--quiet", "--depth=10"], input: Data(stream.utf8))
    }

    private static func file(_ path: String, _ text: String) -> String {
        "M 100644 inline \(path)\ndata \(text.utf8.count)\n\(text)\n"
    }

    /// Every object that git knows in the repository, or in one beside it.
    func ids(in name: String = "main") throws -> [ObjectID] {
        try repository.git(["cat-file", "--batch-all-objects", "--batch-check=%(objectname)"], in: name)
            .split(separator: "\n").compactMap { ObjectID(hex: $0) }
    }

    /// The folder of packs, of the repository or of one beside it.
    func packFolder(_ name: String = "main") -> String { "\(repository.folder)/\(name)/.git/objects/pack" }

    /// The paths of the packs of any repository without ending.
    static func packs(in repository: TemporaryRepository) throws -> [String] {
        let folder = repository.path + "/.git/objects/pack"
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".pack") }.sorted()
            .map { "\(folder)/\($0.dropLast(5))" }
    }

    /// The paths of the packs without ending.
    func packs(_ name: String = "main") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: packFolder(name)).filter { $0.hasSuffix(".pack") }.sorted()
            .map { "\(packFolder(name))/\($0.dropLast(5))" }
    }

    /// Kind and content of every object, as git has them.
    func contents(in name: String = "main") throws -> [ObjectID: (kind: String, bytes: [UInt8])] {
        let output = try repository.gitBytes(["cat-file", "--batch-all-objects", "--batch"], in: name)
        var rest = output[...]
        var contents: [ObjectID: (String, [UInt8])] = [:]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            guard words.count == 3, let id = ObjectID(hex: words[0]), let size = Int(words[2]) else { break }
            contents[id] = (String(words[1]), Array(rest[(end + 1)...].prefix(size)))
            rest = rest[(end + 1 + size + 1)...]
        }
        return contents
    }

    /// The folders of objects of a repository, with those that it borrows.
    private func folders(_ name: String) -> [String] {
        ObjectFolders.withAlternates(["\(repository.folder)/\(name)/.git/objects"])
    }

    /// A reader of all objects that a repository has and borrows.
    func reader(_ name: String = "main") -> ObjectReader { ObjectReader(folders: folders(name)) }

    /// A reader of the packed ones alone.
    func packReader(_ name: String = "main") -> PackReader { PackReader(PackSet(folders: folders(name)), Inflater()) }

    /// How deep the chains of deltas are, as git counts them.
    func longestChain() throws -> Int {
        try packs().map { path in
            try repository.git(["verify-pack", "--stat-only", path + ".idx"]).split(separator: "\n")
                .compactMap { $0.hasPrefix("chain length = ") ? Int($0.dropFirst(15).prefix { $0.isNumber }) : nil }
                .max() ?? 0
        }.max() ?? 0
    }
}
