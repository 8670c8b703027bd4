/// A name for an object, with a message of its own.
package struct AnnotatedTag: Sendable {
    /// The object that it names; this can be another tag.
    package let target: ObjectID
    /// What was written about it, with a signature where it has one.
    package let message: String

    /// Reads a stored tag; nil where its first line names no object.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: "object ".utf8), bytes.count > 47, bytes[47] == UInt8(ascii: "\n"),
            let target = ObjectID(hexDigits: bytes[7..<47])
        else { return nil }
        self.target = target
        let end = bytes.indices.dropLast().first { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A }
        message = String(decoding: end.map { bytes[($0 + 2)...] } ?? [], as: UTF8.self)
    }
}

extension Repository {
    /// The annotated tags through which an id leads to what is none, the outermost first; none where it names no tag.
    ///
    /// Throws `missingObject`, `corrupt`, `tooLarge`.
    package func annotatedTags(from id: ObjectID) throws(GitError) -> [AnnotatedTag] {
        var tags: [AnnotatedTag] = []
        var id = id
        while tags.count < Self.longestChainOfTags {
            let object = try read(any: id)
            guard object.kind == .tag, let tag = AnnotatedTag(object.bytes) else { return tags }
            tags.append(tag)
            id = tag.target
        }
        return tags
    }

    /// How many tags are followed from one to the next. Ids follow from contents, so that tags cannot run in a circle; a
    /// replacement can make them.
    static let longestChainOfTags = 1_000
}
