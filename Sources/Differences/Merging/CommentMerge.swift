import Documents

/// What becomes of the comments around a value that stands in all three versions: the side that changed them, or both,
/// ours first.
enum CommentMerge {
    /// The lines above a value, or at the end of the file.
    static func lines(_ lines: Versions<[String]>) -> [String] {
        let (base, ours, theirs) = (lines.base ?? [], lines.ours ?? [], lines.theirs ?? [])
        let merge = LineMerge(base: base, ours: ours, theirs: theirs)
        if merge.isClean { return merge.ours }
        let known = Set(base + ours)
        return ours + theirs.filter { !known.contains($0) }
    }

    /// Whether both sides changed the lines above a value, each in its way.
    static func areContested(_ lines: Versions<[String]>) -> Bool {
        !LineMerge(base: lines.base ?? [], ours: lines.ours ?? [], theirs: lines.theirs ?? []).isClean
    }

    /// The comment beside a value.
    static func beside(_ comment: Versions<String>) -> String? {
        if comment.ours == comment.base || comment.ours == comment.theirs { return comment.theirs }
        if comment.theirs == comment.base { return comment.ours }
        guard let ours = comment.ours, let theirs = comment.theirs else { return comment.ours ?? comment.theirs }
        return "\(ours) \(theirs)"
    }
}
