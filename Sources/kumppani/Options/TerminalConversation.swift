import Diagnostics
import Editing
import Glibc

/// Asks the person at the terminal; questions go to stderr, so that results stay alone on stdout.
struct TerminalConversation: Conversation {
    let language: Language

    /// `nil` where nobody sits at a terminal who could answer.
    init?(in language: Language) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
        self.language = language
    }

    func say(_ text: String) { write(text.visible + "\n") }

    func line(after prompt: String) -> String? {
        write(prompt)
        return readLine()
    }

    private func write(_ text: String) {
        // Without a terminal to write to nobody answers either.
        _ = text.utf8CString.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count - 1) }
    }
}
