import Diagnostics
import Records
import Words

extension ToldText {
    /// Makes a text that says nowhere in which language it is, such as the message of a commit.
    init(guessing text: String) { self.init(text, Language.guessed(from: text)) }
}
