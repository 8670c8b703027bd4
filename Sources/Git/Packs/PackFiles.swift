import Glibc

/// Which packs lie in a folder of objects.
enum PackFiles {
    /// Their paths without ending, by name; those alone that have an index too.
    static func paths(in folder: String) -> [String] {
        FolderNames.of(folder + "/pack").filter { $0.hasPrefix("pack-") && $0.hasSuffix(".idx") }.sorted()
            .map { "\(folder)/pack/\($0.dropLast(4))" }
    }

    /// Whether both files of a pack are there.
    static func isThere(_ path: String) -> Bool {
        [".idx", ".pack"].allSatisfy { unsafe access(path + $0, F_OK) == 0 }
    }
}

/// The names in a folder.
enum FolderNames {
    /// All of them but those of the folder itself and the one above; none where it cannot be listed.
    static func of(_ folder: String) -> [String] {
        guard let handle = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(handle) }
        var names: [String] = []
        while let entry = unsafe readdir(handle) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
