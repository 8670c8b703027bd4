package import Diagnostics

/// Somebody who is asked, line by line: a person at a terminal, or a test.
package protocol Conversation {
    /// The language in which they are spoken to.
    var language: Language { get }
    /// Tells them something, on lines of its own.
    func say(_ text: String)
    /// Asks for a line; `nil` where they have left.
    func line(after prompt: String) -> String?
}

extension Conversation {
    func say(_ text: Text) { say(text.text(in: language)) }

    /// Asks for a line without the space around it. Throws ``ConversationEnded``.
    func answer(to prompt: String) throws(ConversationEnded) -> String {
        guard let line = line(after: prompt) else { throw ConversationEnded() }
        return line.trimmed
    }

    /// Asks for yes or no, of which one is meant by an empty line. Throws ``ConversationEnded``.
    package func agrees(to question: Text, usually: Bool) throws(ConversationEnded) -> Bool {
        let letters = Text(en: usually ? "Y/n" : "y/N", fi: usually ? "K/e" : "k/E", sv: usually ? "J/n" : "j/N")
        while true {
            let answer = try answer(to: "\(question.text(in: language)) [\(letters.text(in: language))] ").lowercased()
            if answer.isEmpty { return usually }
            // Each language's own words, and those of the others, which hands remember.
            if ["y", "yes", "k", "kyllä", "kylla", "j", "ja"].contains(answer) { return true }
            if ["n", "no", "e", "ei", "nej"].contains(answer) { return false }
        }
    }
}

/// Whoever was asked has left before the end; nothing was written.
package struct ConversationEnded: ExplainedError {
    package var message: Text {
        Text(
            en: "left before the end, nothing was written", fi: "keskeytetty, mitään ei kirjoitettu",
            sv: "avbrutet, ingenting skrevs")
    }
    package var hint: Text? { nil }
}

extension String {
    /// Without the space around it.
    fileprivate var trimmed: String {
        let rest = drop(while: \.isWhitespace)
        return String(rest[..<(rest.lastIndex { !$0.isWhitespace }.map(rest.index(after:)) ?? rest.startIndex)])
    }
}
