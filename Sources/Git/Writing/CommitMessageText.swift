import CLibgit2
import Diagnostics

extension Repository {
    /// A message as `git commit -m` stores it: without spaces at the ends of lines, without empty lines at both ends and
    /// in a row, with one newline at the end. Empty where it says nothing. C: `git_message_prettify`.
    package static func cleanMessage(_ text: String) throws(GitError) -> String {
        Libgit2.ready
        var clean = unsafe git_buf()
        defer { unsafe git_buf_dispose(&clean) }
        try unsafe Libgit2.check(git_message_prettify(&clean, text, 0, 0), .cleanMessage, on: text)
        return unsafe clean.ptr.map { unsafe String(cString: $0) } ?? ""
    }
}
