import Glibc

/// Which packs lie in a folder of objects.
enum PackFiles {
    /// Their paths without ending, by name; those alone that have an index too.
    static func paths(in folder: String) -> [String] {
        // A folder that cannot be listed has no packs for us: libgit2 says so where it matters.
        guard let handle = unsafe opendir(folder + "/pack") else { return [] }
        defer { unsafe closedir(handle) }
        var indexes: [String] = []
        while let entry = unsafe readdir(handle) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name.hasPrefix("pack-"), name.hasSuffix(".idx") { indexes.append(String(name.dropLast(4))) }
        }
        return indexes.sorted().map { "\(folder)/pack/\($0)" }
    }
}
