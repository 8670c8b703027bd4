/// A path as a person writes it who stands in some folder.
package enum PathFromFolder {
    /// Whether a text can only be a path from where the person stands: it begins with `./` or `../`.
    package static func isMarked(_ text: String) -> Bool { text.hasPrefix("./") || text.hasPrefix("../") }

    /// The path from the top that a text means in a folder (empty for the top); `nil` where it leads above the top.
    package static func path(_ text: String, from folder: String) -> String? {
        var parts = folder.split(separator: "/")
        for part in text.split(separator: "/") where part != "." {
            guard part == ".." else {
                parts.append(part)
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        return parts.joined(separator: "/")
    }
}
