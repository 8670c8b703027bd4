/// A register whose `register.yaml` lies elsewhere: what the register lacks is read from beside `register.yaml`.
///
/// So schemas may be kept together with the `register.yaml` that names them, outside a register of someone else.
package struct FallbackSource: RecordSource {
    private let first: any RecordSource
    private let second: any RecordSource

    /// Makes a source that has the files of the first, and reads single others from the second.
    package init(_ first: any RecordSource, schemasIn second: any RecordSource) {
        self.first = first
        self.second = second
    }

    package func files(below folder: String) throws(SourceError) -> FileListing {
        try first.files(below: folder)
    }

    package func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
        try first.read(path, limit: limit)
    }

    package func read(_ file: SourceFile, limit: Int) throws(SourceError) -> [UInt8] {
        try first.read(file, limit: limit)
    }

    package func readIfPresent(_ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
        if let bytes = try first.readIfPresent(path, limit: limit) { return bytes }
        return try second.readIfPresent(path, limit: limit)
    }

    package func filesWithID(
        in folder: String, atMost limit: Int
    ) throws(SourceError) -> [(path: String, bytes: [UInt8])] {
        var found = try first.filesWithID(in: folder, atMost: limit)
        for file in try second.filesWithID(in: folder, atMost: limit)
        where try first.readIfPresent(file.path, limit: 0) == nil { found.append(file) }
        return found
    }
}
