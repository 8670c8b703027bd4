/// Finds the record that a path is: that of the first collection, in the order of `register.yaml`, whose pattern it matches.
///
/// Only those collections are asked whose folder the path lies in, so that thousands of them cost no more than a few.
struct CollectionFinder: Sendable {
    /// The record at a path.
    struct Place {
        /// The number of its collection.
        let collection: Int
        /// Where its id stands in the path, in bytes.
        let id: Range<Int>
    }

    private let collections: [CollectionConfiguration]
    /// The numbers of the collections by the folder that all their records lie in.
    private let numbers: [[UInt8]: [Int]]
    /// The folders of the collections, and all folders above them.
    private let outerFolders: Set<[UInt8]>
    /// The numbers of the collections that say what are none of their records.
    private let excepting: [Int]
    /// `register.yaml` and the schemas that it names, which are no records whatever a pattern says.
    private let frame: Set<[UInt8]>
    /// The folder that was asked about last, with the slash behind it, and the collections that may have records in it.
    private var last: (folder: [UInt8], candidates: [Int])?

    /// Makes a finder for these collections.
    init(_ collections: [CollectionConfiguration]) {
        self.collections = collections
        numbers = Dictionary(grouping: collections.indices) { Array(collections[$0].files.folder.utf8) }
        outerFolders = Set(
            collections.flatMap { collection -> [[UInt8]] in
                let folder = Array(collection.files.folder.utf8)
                let slashes = folder.indices.filter { folder[$0] == UInt8(ascii: "/") }
                return folder.isEmpty ? [] : (slashes + [folder.count]).map { Array(folder[..<$0]) }
            })
        excepting = collections.indices.filter { !collections[$0].except.isEmpty }
        frame = Set(
            collections.compactMap { $0.schema.map { Array($0.utf8) } } + [Array(RegisterConfiguration.fileName.utf8)])
    }

    /// The record at a path; `nil` where it is none. Fast where one path after another is of the same folder.
    mutating func place(of path: borrowing ByteSpan) -> Place? {
        if last.map({ path.has($0.folder, at: 0) && path.slash(from: $0.folder.count) == nil }) != true {
            last = candidates(path)
        }
        return place(of: path, among: last?.candidates ?? [])
    }

    /// The same for a single path.
    func place(of path: String) -> Place? {
        let bytes = Array(path.utf8)
        return place(of: bytes.span, among: candidates(bytes.span).candidates)
    }

    /// Whether some collection says that the files at a path, or in a folder above it, are no records.
    func isExcepted(_ path: String) -> Bool {
        let bytes = Array(path.utf8)
        return excepting.contains { collections[$0].excepts(bytes.span) }
    }

    private func place(of path: borrowing ByteSpan, among candidates: [Int]) -> Place? {
        for i in candidates {
            guard let id = collections[i].files.idRange(in: path) else { continue }
            if path.isLeftover || frame.contains(path.array) { return nil }
            if !collections[i].excepts(path) { return Place(collection: i, id: id) }
        }
        return nil
    }

    /// Whether records may lie below a path, were it a folder: in the place of a link or a submodule, say.
    func mayHoldRecords(below path: String) -> Bool {
        let bytes = Array(path.utf8)
        return path.isEmpty || outerFolders.contains(bytes)
            || candidates((bytes + [UInt8(ascii: "/")]).span).candidates.contains {
                collections[$0].files.mayMatchBelow(path)
            }
    }

    /// The folder of a path, and the collections whose folders it lies in, in their order.
    private func candidates(_ path: borrowing ByteSpan) -> (folder: [UInt8], candidates: [Int]) {
        var found = numbers[[]] ?? []
        var folder: [UInt8] = []
        var end = 0
        while let slash = path.slash(from: end) {
            folder = path.array(0..<slash)
            if let more = numbers[folder] { found += more }
            end = slash + 1
        }
        return (end == 0 ? [] : folder + [UInt8(ascii: "/")], found.sorted())
    }
}

extension CollectionConfiguration {
    /// Whether the collection says that the file at a path, or everything in a folder above it, is no record.
    func excepts(_ path: borrowing ByteSpan) -> Bool {
        guard !except.isEmpty else { return false }
        var end = path.slash(from: 0)
        while let slash = end {
            let folder = path.array(0..<slash)
            if except.contains(where: { $0.match(folder.span) != nil }) { return true }
            end = path.slash(from: slash + 1)
        }
        let whole = path.array
        return except.contains { $0.match(whole.span) != nil }
    }
}
