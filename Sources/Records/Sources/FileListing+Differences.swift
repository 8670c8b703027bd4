extension FileListing {
    /// The files at whose paths another listing has something else or nothing, or only the other has something, by
    /// path. Linear, and without making a text of a path that is the same in both.
    package func differences(from other: FileListing) -> [(path: String, old: SourceFile?, new: SourceFile?)] {
        var differences: [(path: String, old: SourceFile?, new: SourceFile?)] = []
        var old = other.startIndex
        var new = startIndex
        while old < other.endIndex || new < endIndex {
            let order =
                old == other.endIndex ? 1 : new == endIndex ? -1 : compare(other, at: old, with: new)
            if order == 0, kind(at: new) == other.kind(at: old), let content = content(at: new),
                content == other.content(at: old)
            {
                (old, new) = (old + 1, new + 1)
                continue
            }
            let before = order <= 0 ? other[old] : nil
            let after = order >= 0 ? self[new] : nil
            if let path = before?.path ?? after?.path { differences.append((path, before, after)) }
            if order <= 0 { old += 1 }
            if order >= 0 { new += 1 }
        }
        return differences
    }

    private func compare(_ other: FileListing, at old: Int, with new: Int) -> Int {
        other.withPath(at: old) { a in withPath(at: new) { b in FileListing.order(a, b) } }
    }
}
