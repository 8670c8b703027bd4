import CLibgit2
import Diagnostics

/// Owns libgit2's `git_repository`.
@safe struct RepositoryHandle: ~Copyable {
    let pointer: OpaquePointer

    /// Opens the repository at the path or, where `searches`, in the nearest folder above it.
    ///
    /// Of another owner's repository with `anyOwner` alone, or where the configuration trusts it as libgit2 reads it.
    init(
        at path: String, searches: Bool, crossesFileSystems: Bool, ceilings: String?, anyOwner: Bool
    ) throws(GitError) {
        var flags = git_repository_open_flag_t(rawValue: 0).rawValue
        if !searches { flags |= GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue }
        if crossesFileSystems { flags |= GIT_REPOSITORY_OPEN_CROSS_FS.rawValue }
        unsafe pointer = try Libgit2.create(.openRepository, on: path) { handle in
            unsafe kumppani_open_repository(&handle, path, flags, ceilings, anyOwner ? 1 : 0)
        }
    }

    deinit {
        unsafe git_repository_free(pointer)
    }

    /// The git directory that a search from the path finds, whoever owns it; nil when there is none.
    static func discover(from path: String, ceilings: String?) -> String? {
        var found = unsafe git_buf()
        defer { unsafe git_buf_dispose(&found) }
        guard unsafe git_repository_discover(&found, path, 1, ceilings) == 0, let text = unsafe found.ptr else {
            git_error_clear()
            return nil
        }
        return unsafe String(cString: text)
    }

    /// Takes another folder as the work tree, for this handle only.
    func setWorkTree(_ path: String) throws(GitError) {
        try unsafe Libgit2.check(
            git_repository_set_workdir(pointer, path, 0), .takeAsWorkTree, on: path)
    }

    /// Reads and writes objects elsewhere, for this handle only.
    func setObjectDatabase(_ database: borrowing ObjectDatabase) throws(GitError) {
        try unsafe Libgit2.check(
            git_repository_set_odb(pointer, database.pointer), .useObjectFolders, on: gitDirectory)
    }

    /// The repository's own folder, `.git` for most; of a linked work tree its folder below `.git/worktrees`.
    var gitDirectory: String {
        unsafe Self.text(git_repository_path(pointer)) ?? ""
    }

    /// The folder that linked work trees share with the main one.
    var commonDirectory: String {
        unsafe Self.text(git_repository_commondir(pointer)) ?? gitDirectory
    }

    /// The folder with the files; nil in a bare repository.
    var workTree: String? {
        unsafe Self.text(git_repository_workdir(pointer))
    }

    /// Copies a path without the slash that libgit2 ends folders with.
    private static func text(_ path: UnsafePointer<CChar>?) -> String? {
        guard let path = unsafe path else { return nil }
        let text = unsafe String(cString: path)
        return text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}
