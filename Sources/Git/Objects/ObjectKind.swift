import CLibgit2

/// The four kinds of objects that git stores.
enum ObjectKind: String, Sendable {
    case commit, tree, blob, tag

    /// libgit2's number for the kind; what it hands out for stored objects is one of the four.
    init(_ type: git_object_t) {
        switch type {
        case GIT_OBJECT_COMMIT: self = .commit
        case GIT_OBJECT_TREE: self = .tree
        case GIT_OBJECT_BLOB: self = .blob
        case GIT_OBJECT_TAG: self = .tag
        default: preconditionFailure("libgit2 read an object of the unknown kind \(type.rawValue)")
        }
    }

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
