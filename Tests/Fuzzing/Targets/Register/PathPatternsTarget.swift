import Records

extension FuzzTarget {
    /// Two ways to write a pattern find the same ids, and the path that belongs to an id has that id.
    ///
    /// The first line is the pattern, the others are paths.
    static let pathPatterns = FuzzTarget("path-patterns") { bytes in
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        // '**' twice stands for what it stands for once, and is compared in another way.
        let doubled = lines[0].split(separator: "/", omittingEmptySubsequences: false)
            .map { $0 == "**" ? "**/**" : $0 }.joined(separator: "/")
        let pattern: PathPattern
        let other: PathPattern
        do {
            pattern = try PathPattern(lines[0])
            other = try PathPattern(doubled)
        } catch { return }
        for path in lines.dropFirst() {
            let id = pattern.id(in: path)
            guard other.id(in: path).map({ Array($0.utf8) }) == id.map({ Array($0.utf8) }) else {
                throw Finding("'\(path)' has the id \(id ?? "none"), and with '\(doubled)' another")
            }
            guard let id, let back = pattern.path(for: id) else { continue }
            guard back.utf8.elementsEqual(path.utf8) else {
                throw Finding("'\(path)' has the id '\(id)', whose path is '\(back)'")
            }
        }
    }
}
