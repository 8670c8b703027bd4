/// What an earlier run has written into a folder: the paths with hashes of their bytes.
///
/// It tells a folder of ours from others, and which files need no writing again.
struct Manifest {
    /// The file that holds it, in the site's folder.
    static let fileName = ".kumppani-site"
    private static let head = "kumppani site 1"

    /// The hashes by path.
    var hashes: [String: UInt64] = [:]

    /// Makes an empty one.
    init() {}

    /// Reads one; `nil` for what is none.
    init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first.map(String.init) == Self.head else { return nil }
        for line in lines.dropFirst() {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let hash = UInt64(parts[0], radix: 16), Self.isInside(parts[1]) else { return nil }
            hashes[String(parts[1])] = hash
        }
    }

    /// The text of it, in order of the paths.
    var bytes: [UInt8] {
        let lines = hashes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\(String($0.value, radix: 16)) \($0.key)\n" }
        return Array((Self.head + "\n" + lines.joined()).utf8)
    }

    /// Whether a path stays in the folder: what is removed must be the site's own.
    private static func isInside(_ path: Substring) -> Bool {
        !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
    }
}
