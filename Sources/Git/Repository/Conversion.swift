import CLibgit2
import Diagnostics

extension Repository {
    /// Which way a file goes between the work tree and the repository.
    package enum ConversionDirection: Sendable {
        /// As it is stored, from what lies in the work tree.
        case toStored
        /// As it lies in the work tree, from what is stored.
        case toWorkTree
    }

    /// The bytes of a file as its attributes and `core.autocrlf` convert them: line ends and `$Id$`. C:
    /// `git_filter_list_apply_to_buffer`.
    package func converted(
        _ bytes: [UInt8], of path: RepositoryPath, _ direction: ConversionDirection
    ) throws(GitError) -> [UInt8] {
        let name = path.description
        var filters: OpaquePointer?
        let mode = direction == .toStored ? GIT_FILTER_TO_ODB : GIT_FILTER_TO_WORKTREE
        try unsafe Libgit2.check(
            git_filter_list_load(
                &filters, handle.pointer, nil, name, mode, UInt32(GIT_FILTER_ALLOW_UNSAFE.rawValue)), .convertFile,
            on: name)
        guard let filters = unsafe filters else { return bytes }
        defer { unsafe git_filter_list_free(filters) }
        var result = unsafe git_buf()
        defer { unsafe git_buf_dispose(&result) }
        let code = unsafe bytes.withUnsafeBytes { content in
            unsafe git_filter_list_apply_to_buffer(
                &result, filters, content.baseAddress?.assumingMemoryBound(to: CChar.self), content.count)
        }
        try Libgit2.check(code, .convertFile, on: name)
        return unsafe Array(UnsafeRawBufferPointer(start: result.ptr, count: result.size))
    }

    /// What converts a file in a way that only git itself knows: a filter that somebody has configured, or an encoding;
    /// nil where nothing does. C: `git_attr_get`.
    package func foreignConversion(of path: RepositoryPath) throws(GitError) -> String? {
        if let encoding = try attribute("working-tree-encoding", of: path),
            !["utf-8", "utf8"].contains(encoding.lowercased())
        {
            return "working-tree-encoding=\(encoding)"
        }
        guard let filter = try attribute("filter", of: path) else { return nil }
        for entry in ["clean", "smudge", "process"] {
            if try configuration("filter.\(filter).\(entry)") != nil { return "filter=\(filter)" }
        }
        return nil
    }

    /// The text of an attribute of a path; nil where it has none, or is merely set or unset.
    private func attribute(_ name: String, of path: RepositoryPath) throws(GitError) -> String? {
        var value: UnsafePointer<CChar>?
        try unsafe Libgit2.check(
            git_attr_get(&value, handle.pointer, 0, path.description, name), .convertFile, on: path.description)
        guard unsafe git_attr_value(value) == GIT_ATTR_VALUE_STRING else { return nil }
        return unsafe value.map { unsafe String(cString: $0) }
    }
}
