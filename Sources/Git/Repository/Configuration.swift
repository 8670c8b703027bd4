import CLibgit2
import Diagnostics

/// Owns libgit2's `git_config`.
@safe struct ConfigurationHandle: ~Copyable {
    private let pointer: OpaquePointer

    /// The repository's configuration with the user's and the system's behind it.
    init(of repository: borrowing RepositoryHandle) throws(GitError) {
        let raw = unsafe repository.pointer
        unsafe pointer = try Libgit2.create(.openConfiguration, on: repository.gitDirectory) { handle in
            unsafe git_repository_config(&handle, raw)
        }
    }

    /// The part of the configuration that is stored in the repository.
    init(localPartOf whole: borrowing ConfigurationHandle) throws(GitError) {
        let raw = unsafe whole.pointer
        unsafe pointer = try Libgit2.create(.openConfiguration, on: ".git/config") { handle in
            unsafe git_config_open_level(&handle, raw, GIT_CONFIG_LEVEL_LOCAL)
        }
    }

    deinit {
        unsafe git_config_free(pointer)
    }

    /// Adds what libgit2 leaves out: the file that `GIT_CONFIG_GLOBAL` names, and the work tree's own file.
    func addLayers(of repository: borrowing RepositoryHandle, global: String?) throws(GitError) {
        if let global {
            try add(global, GIT_CONFIG_LEVEL_GLOBAL, of: repository)
            try add("/dev/null", GIT_CONFIG_LEVEL_XDG, of: repository)
        }
        if try isTrue("extensions.worktreeconfig") {
            try add(repository.gitDirectory + "/config.worktree", GIT_CONFIG_LEVEL_APP, of: repository)
        }
    }

    private func add(
        _ file: String, _ level: git_config_level_t, of repository: borrowing RepositoryHandle
    ) throws(GitError) {
        try unsafe Libgit2.check(
            git_config_add_file_ondisk(pointer, file, level, repository.pointer, 1),
            .readConfigurationFile, on: file)
    }

    /// The text of an entry; nil when there is none.
    func text(_ name: String) throws(GitError) -> String? {
        try unsafe read(name) { unsafe git_config_get_string_buf(&$0, pointer, name) }
    }

    /// The text of an entry that is a path, `~/` and `~user/` replaced; nil when there is none.
    func path(_ name: String) throws(GitError) -> String? {
        try unsafe read(name) { unsafe git_config_get_path(&$0, pointer, name) }
    }

    private func read(_ name: String, _ call: (inout git_buf) -> Int32) throws(GitError) -> String? {
        var value = unsafe git_buf()
        defer { unsafe git_buf_dispose(&value) }
        let code = unsafe call(&value)
        guard git_error_code(code) != GIT_ENOTFOUND else {
            git_error_clear()
            return nil
        }
        try Libgit2.check(code, .readConfigurationEntry, on: name)
        return unsafe value.ptr.map { unsafe String(cString: $0) }
    }

    /// Some entry has such a name.
    ///
    /// Not libgit2's search by regular expression: it leaks 20 KB for each name that does not fit.
    func hasEntry(where isWanted: (String) -> Bool) throws(GitError) -> Bool {
        let attempt = Text.listConfigurationEntries
        let iterator = try unsafe Libgit2.create(attempt, on: ".git/config") { iterator in
            unsafe git_config_iterator_new(&iterator, pointer)
        }
        defer { unsafe git_config_iterator_free(iterator) }
        while true {
            var entry: UnsafeMutablePointer<git_config_entry>?
            let code = unsafe git_config_next(&entry, iterator)
            if git_error_code(code) == GIT_ITEROVER { return false }
            try Libgit2.check(code, attempt, on: ".git/config")
            guard let name = unsafe entry?.pointee.name else { continue }
            if isWanted(unsafe String(cString: name)) { return true }
        }
    }

    /// Writes an entry.
    func set(_ name: String, to value: String) throws(GitError) {
        try unsafe Libgit2.check(
            git_config_set_string(pointer, name, value), .writeConfigurationEntry, on: name)
    }

    /// Removes an entry; one that is not there is as good as removed.
    func remove(_ name: String) throws(GitError) {
        let code = unsafe git_config_delete_entry(pointer, name)
        guard git_error_code(code) != GIT_ENOTFOUND else {
            git_error_clear()
            return
        }
        try Libgit2.check(code, .removeConfigurationEntry, on: name)
    }

    /// The entry says yes, in one of git's words for it.
    func isTrue(_ name: String) throws(GitError) -> Bool {
        ["", "true", "yes", "on", "1"].contains(try text(name)?.lowercased())
    }
}

extension Repository {
    /// The text of a configuration entry such as `core.hooksPath`; nil when there is none. C: `git_config_get_string_buf`.
    ///
    /// Entries from the repository, the work tree, the user and the system; not those of `git -c`.
    package func configuration(_ name: String) throws(GitError) -> String? {
        try ConfigurationHandle(of: handle).text(name)
    }

    /// The entry is there and says no, in one of git's words for it.
    func isFalse(_ name: String) throws(GitError) -> Bool {
        ["false", "no", "off", "0"].contains(try configuration(name)?.lowercased())
    }

    /// Writes an entry to the repository's own configuration. C: `git_config_set_string`.
    package func setConfiguration(_ name: String, to value: String) throws(GitError) {
        let whole = try ConfigurationHandle(of: handle)
        try ConfigurationHandle(localPartOf: whole).set(name, to: value)
    }

    /// Removes an entry from the repository's own configuration, where it is there. C: `git_config_delete_entry`.
    package func removeConfiguration(_ name: String) throws(GitError) {
        let whole = try ConfigurationHandle(of: handle)
        try ConfigurationHandle(localPartOf: whole).remove(name)
    }
}
