import Files
import Glibc

/// Results of checks in a folder of the git directory: disposable, bounded, and safe with several processes.
///
/// Each result is a file of its own that is written beside its place and then renamed to it, so that nobody ever sees
/// half of one. A repository that cannot be written to is checked without: a cache is no reason to fail.
package struct FolderCacheStore: CacheStore {
    private let folder: String
    /// The most results of a kind that are kept; the kind is what stands before the first '-' of a name.
    static let count = 8
    /// The largest result that is kept or believed, in bytes.
    static let size = 64 << 20

    /// Makes a store in a folder, which need not exist.
    package init(folder: String) { self.folder = folder }

    package func load(_ name: String) -> [UInt8]? {
        guard let bytes = try? readFile(at: "\(folder)/\(name)", limit: Self.size), bytes.count <= Self.size else {
            return nil
        }
        return bytes
    }

    package func save(_ bytes: [UInt8], as name: String) {
        guard bytes.count <= Self.size else { return }
        if mkdir(folder, 0o777) != 0, errno == ENOENT {
            mkdir(String(folder.prefix(upTo: folder.lastIndex(of: "/") ?? folder.startIndex)), 0o777)
            mkdir(folder, 0o777)
        }
        makeRoom(for: name)
        // A repository that cannot be written to is checked without a cache.
        try? replaceFile(at: "\(folder)/\(name)", with: bytes)
    }

    private func kind(of name: String) -> Substring { name.prefix { $0 != "-" } }

    /// Removes the results of the same kind that were written longest ago, and what killed processes have left.
    private func makeRoom(for name: String) {
        // What cannot be listed cannot be removed either.
        guard let entries = try? listFolder(at: folder, withStatus: true) else { return }
        var results: [(name: String, time: Int)] = []
        for entry in entries {
            let file = String(decoding: entry.name, as: UTF8.self)
            guard kind(of: file) == kind(of: name), let changed = entry.status?.changedSeconds else { continue }
            if file.hasSuffix(".tmp") {
                if time(nil) - changed > 600 { unlink("\(folder)/\(file)") }
            } else if file != name {
                results.append((file, changed))
            }
        }
        for result in results.sorted(by: { $0.time > $1.time }).dropFirst(Self.count - 1) {
            unlink("\(folder)/\(result.name)")
        }
    }
}
