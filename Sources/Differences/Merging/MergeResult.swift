package import Diagnostics

/// What a merge of two versions gave.
package struct MergeResult: Sendable {
    /// The merged text; with conflict markers around the lines of each field in conflict.
    package let bytes: [UInt8]
    /// The fields that both sides changed to different values; empty for a clean merge.
    package let conflicts: [FieldConflict]
    /// The comments that the merge by field cannot do justice to, though a merge of lines sees the conflict; `nil` for none.
    package let comments: CommentConflict?

    init(bytes: [UInt8], conflicts: [FieldConflict], comments: CommentConflict? = nil) {
        self.bytes = bytes
        self.conflicts = conflicts
        self.comments = comments
    }
}

/// Comments that both sides have changed, or what they stand at.
package struct CommentConflict: Sendable {
    /// The comments, without their `#`.
    package let comments: [String]
    /// The text merged by line, with markers around each conflict; either side of all of them can be read.
    package let bytes: [UInt8]
}

/// One field that both sides changed to different values.
package struct FieldConflict: Sendable {
    /// Where it stands on our side, or on theirs where ours removed it.
    package let path: FieldPath
    /// The value that both began from; `nil` where there was none.
    package let base: JSONValue?
    /// Our value; `nil` where we removed it.
    package let ours: JSONValue?
    /// Their value; `nil` where they removed it.
    package let theirs: JSONValue?

    /// Makes a conflict.
    package init(path: FieldPath, base: JSONValue?, ours: JSONValue?, theirs: JSONValue?) {
        self.path = path
        self.base = base
        self.ours = ours
        self.theirs = theirs
    }
}

/// What conflict markers look like.
package struct ConflictMarkers: Sendable {
    /// What our side is called.
    package var ours: String
    /// What their side is called.
    package var theirs: String
    /// How many characters a marker has.
    package var size: Int

    /// Makes markers like git's.
    package init(ours: String = "ours", theirs: String = "theirs", size: Int = 7) {
        self.ours = ours
        self.theirs = theirs
        self.size = size
    }
}
