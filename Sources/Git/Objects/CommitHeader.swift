/// The lines that a stored commit begins with, read as git reads them: its tree, its parents, then all others.
struct CommitHeader {
    /// The tree of all files.
    let treeID: ObjectID
    /// The commits that this one follows.
    let parentIDs: [ObjectID]
    private let bytes: [UInt8]
    /// Where the lines behind the parents begin.
    private let start: Int

    /// Reads the tree and the parents; nil where the commit does not begin with a whole tree line, or has a parent line
    /// that is malformed. A `parent` line anywhere else means nothing, as in git.
    init?(_ bytes: [UInt8]) {
        guard let tree = Self.id(in: bytes, at: 0, behind: "tree ") else { return nil }
        var parents: [ObjectID] = []
        var start = "tree ".utf8.count + 41
        while bytes[start...].starts(with: "parent ".utf8) {
            guard let parent = Self.id(in: bytes, at: start, behind: "parent ") else { return nil }
            parents.append(parent)
            start += "parent ".utf8.count + 41
        }
        treeID = tree
        parentIDs = parents
        self.bytes = bytes
        self.start = start
    }

    /// The 40 digits behind a word, ended by a newline.
    private static func id(in bytes: [UInt8], at start: Int, behind word: StaticString) -> ObjectID? {
        let digits = start + word.utf8CodeUnitCount
        let end = digits + 40
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\n"),
            word.withUTF8Buffer({ word in unsafe bytes[start..<digits].elementsEqual(word) })
        else { return nil }
        return ObjectID(hexDigits: bytes[digits..<end])
    }

    /// Hands out key and value of each further line up to the first empty one, and returns what follows that: the message.
    ///
    /// The further lines of a header (they begin with a space) come with an empty key.
    func forEachLine(_ body: (_ key: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Void) -> ArraySlice<UInt8> {
        var start = start
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
            if end == start { return bytes[(end + 1)...] }
            let line = bytes[start..<end]
            let space = line.firstIndex(of: UInt8(ascii: " ")) ?? end
            body(line[..<space], line[min(space + 1, end)...])
            start = min(end + 1, bytes.endIndex)
        }
        return []
    }
}
