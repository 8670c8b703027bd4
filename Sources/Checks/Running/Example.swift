package import Records

/// The text of a rule's example taken apart: files, each after a line `# path` or `# path -> target` for a link.
package struct Example: Sendable {
    /// The files by path, below `records/`; `⟦⟧` still mark the places where the rule reports.
    package let files: [(path: String, text: String)]
    /// The paths that are symbolic links.
    package let links: [String]

    /// The day that examples are checked for: 2025-06-01.
    package static let day = Day(number: 20240)

    /// Takes an example apart.
    package init(_ text: String) {
        var files: [(path: String, text: String)] = []
        var links: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# "), line.contains("/"), line.contains(".y") {
                let parts = line.dropFirst(2).split(separator: " -> ").map(String.init)
                guard let path = parts.first else { continue }
                files.append((path, ""))
                if parts.count > 1 { links.append(path) }
            } else if !files.isEmpty {
                files[files.count - 1].text += line + "\n"
            }
        }
        self.files = files
        self.links = links
    }
}
