package import Diagnostics

/// The texts that people read, in one language. Each language is a type, so that a text that lacks does not compile.
package protocol Words: FormatWords, SiteWords, ListWords, RecordWords, HistoryWords, ViewWords, AboutWords, RuleWords,
    LiveWords
{
    /// The language.
    var language: Language { get }
}

extension Language {
    /// The texts in this language.
    package var words: any Words {
        switch self {
        case .fi: Finnish()
        case .sv: Swedish()
        case .en: English()
        }
    }
}
