import Diagnostics
package import Git
package import Records

extension SourceFile.Kind {
    /// What an entry of a tree or index leads to; `nil` for a folder.
    init?(_ mode: FileMode) {
        switch mode {
        case .file, .executable: self = .regular
        case .symbolicLink: self = .symbolicLink
        case .submodule: self = .submodule
        case .directory: return nil
        }
    }
}

extension SourceFile {
    /// One side of a difference between trees, at a path of the register.
    package init?(path: String, _ side: TreeChange.Side) {
        guard let kind = Kind(side.mode) else { return nil }
        self.init(path: path, kind: kind, content: ContentID(side.id))
    }
}

extension ContentID {
    /// The name that git has for the contents.
    package init(_ blob: ObjectID) {
        self.init(high: blob.high, middle: blob.middle, low: blob.low)
    }
}

extension ObjectID {
    /// The blob that a content's name is taken from.
    package init(_ content: ContentID) {
        self.init(high: content.high, middle: content.middle, low: content.low)
    }
}

extension SourceError {
    /// What git had to say, as the failure of a source.
    init(_ error: GitError) {
        self.init(
            attempt: .reading(error.subject), reason: error.cause, remedy: error.hint)
    }
}
