import Foundation
import Git
import Synchronization

extension FuzzTarget {
    /// What a pack holds is read as it is, and what it does not hold is refused.
    static let packs = FuzzTarget("packs") { bytes in
        let made = MadePack(bytes)
        guard !made.entries.isEmpty else { return }
        try withPack(made.pack, made.index) { repository in
            for (id, object) in made.entries {
                let content: [UInt8]?
                do {
                    content = try repository.blob(id)
                } catch let error as GitError where [.corrupt, .tooLarge, .missingObject(id)].contains(error.reason) {
                    content = nil
                } catch is GitError where object?.kind != "blob" { continue }
                guard object?.kind != "blob" || content == object?.bytes, object != nil || content == nil else {
                    throw Finding(
                        "\(id) is read as \(content?.description ?? "damaged"), and is \(String(describing: object))")
                }
            }
        }
    }

    /// An index of a pack with any damage leads to no wrong object.
    ///
    /// The bytes are changes of a sound index: see ``Changes``.
    static let packIndexes = FuzzTarget("pack-indexes") { bytes in
        try withPack(soundPack.pack, Changes(bytes).applied(to: soundPack.index)) { repository in
            for (id, object) in soundPack.entries {
                do {
                    guard try repository.blob(id) == object?.bytes else {
                        throw Finding("\(id) is read as something else")
                    }
                } catch let error as GitError {
                    guard [.corrupt, .tooLarge, .missingObject(id)].contains(error.reason) else { throw error }
                }
            }
        }
    }

    /// Ten blobs, some of them deltas of others.
    private static let soundPack = MadePack(
        (0..<10).flatMap { i -> [UInt8] in
            let content = Array("content \(i)".utf8)
            let delta: [UInt8] = [9, 12, 0x90, 9, 3, 0x61, 0x62, UInt8(0x63 + i)]
            return i % 3 == 2
                ? [i % 2 == 0 ? 4 : 6, 0, UInt8(delta.count)] + delta : [0, 0, UInt8(content.count)] + content
        })

    /// Opens a repository that has one pack.
    private static func withPack(
        _ pack: [UInt8], _ index: [UInt8], _ body: (Repository) throws -> Void
    ) throws {
        try ObjectFolder.shared.withLock { folder in
            let path = folder.objects + "/pack/pack-1"
            defer { for ending in [".pack", ".idx"] { unlink(path + ending) } }
            try Data(pack).write(to: URL(filePath: path + ".pack"))
            try Data(index).write(to: URL(filePath: path + ".idx"))
            let repository: Repository
            do { repository = try folder.open() } catch is GitError { return }
            try body(repository)
        }
    }
}
