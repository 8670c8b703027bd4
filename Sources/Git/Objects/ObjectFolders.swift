/// The folders in which git keeps objects: a repository's own, and those that they borrow from.
enum ObjectFolders {
    /// The folders that a folder's `info/alternates` names.
    static func alternates(of folder: String) throws(GitError) -> [String] {
        let lines = try SmallFile.lines(folder + "/info/alternates") ?? []
        return lines.filter { !$0.hasPrefix("#") }.map { GitEnvironment.join(folder, $0) }
    }

    /// The folders with all that they borrow from, in git's order and five levels deep as in git, each once.
    ///
    /// Where a list cannot be read, its folders are left out: for those who only look there first.
    static func withAlternates(_ folders: [String], depth: Int = 0) -> [String] {
        var found: [String] = []
        for folder in folders {
            let borrowed = depth < 5 ? (try? alternates(of: folder)) ?? [] : []
            for each in [folder] + withAlternates(borrowed, depth: depth + 1) where !found.contains(each) {
                found.append(each)
            }
        }
        return found
    }
}
