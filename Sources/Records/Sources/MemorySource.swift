import Diagnostics

/// A register whose files are texts in memory.
package struct MemorySource: RecordSource {
    /// The texts by path.
    package var texts: [String: String]

    /// The paths that stand for symbolic links.
    package var links: Set<String>

    /// Makes a source of texts.
    package init(_ texts: [String: String] = [:], links: Set<String> = []) {
        self.texts = texts
        self.links = links
    }

    package func files(below folder: String) -> FileListing {
        FileListing(texts.keys.map { SourceFile(path: $0, kind: links.contains($0) ? .symbolicLink : .regular) })
            .below(folder)
    }

    package func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
        guard let text = texts[path] else {
            throw SourceError(attempt: .reading(path), reason: .noSuchFile)
        }
        return Array(text.utf8)
    }

    package func readIfPresent(_ path: String, limit: Int) -> [UInt8]? {
        texts[path].map { Array($0.utf8) }
    }
}
