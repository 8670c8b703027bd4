/// What an entry of a tree or of the index is.
package enum FileMode: UInt32, Sendable, CaseIterable {
    /// A folder.
    case directory = 0o040000
    /// An ordinary file.
    case file = 0o100644
    /// A file that may be run.
    case executable = 0o100755
    /// A symbolic link; its blob holds the target.
    case symbolicLink = 0o120000
    /// A commit of another repository.
    case submodule = 0o160000

    /// Reads any mode the way git does: of a file only the owner's execute bit counts, and what is neither
    /// file, link nor folder is a submodule.
    package init(canonicalizing mode: UInt32) {
        switch mode & 0o170000 {
        case 0o100000: self = mode & 0o100 == 0 ? .file : .executable
        case 0o120000: self = .symbolicLink
        case 0o040000: self = .directory
        default: self = .submodule
        }
    }
}
