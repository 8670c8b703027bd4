package import Diagnostics
import Editing
import Glibc

/// Asks the person at the terminal; questions go to stderr, so that results stay alone on stdout.
package struct TerminalConversation: Conversation {
    package let language: Language

    /// `nil` where nobody sits at a terminal who could answer.
    package init?(in language: Language) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
        self.language = language
    }

    package func say(_ text: String) { StandardError.tell(text.visible + "\n") }

    package func line(after prompt: String) -> String? {
        StandardError.tell(prompt)
        return readLine()
    }
}
