import CLibgit2

/// The four kinds of objects that git stores.
enum ObjectKind: String, Sendable {
    case commit, tree, blob, tag

    /// The same kind for libgit2.
    var libgit2Type: git_object_t {
        switch self {
        case .commit: GIT_OBJECT_COMMIT
        case .tree: GIT_OBJECT_TREE
        case .blob: GIT_OBJECT_BLOB
        case .tag: GIT_OBJECT_TAG
        }
    }
}
