/// The extension of the index in which git notes the trees of folders, so that it need not compute them again.
///
/// Each folder, with those in it behind it: its name, a NUL, the number of its entries (-1 where its tree is not known), a
/// space, the number of folders in it, a newline, and the id of its tree where that is known.
enum TreeCache {
    /// The cache without the trees of folders in which something has changed; nil where it is malformed.
    static func forgetting(_ changed: [[UInt8]], in cache: ArraySlice<UInt8>) -> [UInt8]? {
        let folders = Set(changed.flatMap(folders(of:)))
        var result: [UInt8] = []
        var rest = cache
        // The folders around the next one, each with how many are still to come in it.
        var around: [(path: [UInt8], left: Int)] = []
        repeat {
            guard let nul = rest.firstIndex(of: 0), let line = rest[nul...].firstIndex(of: UInt8(ascii: "\n"))
            else { return nil }
            let name = rest[..<nul]
            let numbers = rest[(nul + 1)..<line].split(separator: UInt8(ascii: " "))
            guard numbers.count == 2, let inside = Int(String(decoding: numbers[1], as: UTF8.self)), inside >= 0,
                around.count < TreeLimits.depth
            else { return nil }
            let isKnown = numbers[0].first != UInt8(ascii: "-")
            let idEnd = line + 1 + (isKnown ? 20 : 0)
            guard idEnd <= rest.endIndex else { return nil }
            let parent = around.last?.path ?? []
            let path = parent.isEmpty ? Array(name) : parent + [UInt8(ascii: "/")] + name
            if folders.contains(path) {
                result += name + Array("\0-1 ".utf8) + numbers[1] + [UInt8(ascii: "\n")]
            } else {
                result += rest[..<idEnd]
            }
            rest = rest[idEnd...]
            if !around.isEmpty { around[around.count - 1].left -= 1 }
            around.append((path, inside))
            while around.last?.left == 0 { around.removeLast() }
        } while !around.isEmpty
        return rest.isEmpty ? result : nil
    }

    /// The folders in which a path lies; the empty one is the top.
    private static func folders(of path: [UInt8]) -> [[UInt8]] {
        [[]] + path.indices.filter { path[$0] == UInt8(ascii: "/") }.map { Array(path[..<$0]) }
    }
}
