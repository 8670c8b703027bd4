package import Diagnostics

/// What histories say.
package protocol HistoryWords {
    /// The changes of a record, as a heading.
    var history: String { get }
    /// The history of one record, as a title.
    func historyOf(_ name: String) -> String
    /// The link to all changes of a record.
    func wholeHistory(_ count: Int) -> String
    /// The changes of a year, as a title.
    func changesOf(_ year: String) -> String
    /// The newest changes, as a title.
    var latestChanges: String { get }
    /// The link to all changes.
    var allChanges: String { get }
    /// That nothing is known of changes.
    var noChanges: String { get }
    /// The name of the choice of years for those who hear it.
    var years: String { get }
    /// What happened to a record: `added`, `changed`, `renamed`, `ended`, `removed`, `restored`, `layout`.
    func change(_ kind: String) -> String
    /// When it was decided; what was only noted (`outcome`) was not decided.
    func decided(_ date: String, outcome: String?) -> String
    /// When the register learned it.
    func recorded(_ date: String) -> String
    /// Who wrote it into the register.
    func recordedBy(_ name: String) -> String
    /// The message of a change that is in another language than the page, before it is opened.
    func explanation(in language: Language) -> String
    /// The word before a decision.
    var decision: String { get }
    /// That a record had another id.
    func renamed(_ former: String) -> String
    /// That a version could not be read.
    var unreadableThen: String { get }
    /// The sign of what was added, for those who hear it.
    var added: String { get }
    /// The sign of what was removed, for those who hear it.
    var removed: String { get }
    /// The sign of what was there before, for those who hear it.
    var formerly: String { get }
    /// The sign of what is there now, for those who hear it.
    var now: String { get }
}
