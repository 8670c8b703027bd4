import Checks
import Diagnostics

/// Rules that a person names on the command line.
enum RuleNames {
    /// Every name that a diagnostic can have, but for those of single schema keywords.
    static let all = Explanations.all.map(\.name)

    /// Throws where one of the names is no rule's.
    static func require(_ names: [String]) throws {
        for name in names where Explanations.description(of: name) == nil {
            throw Failure.unknown(.rule, name, among: all)
        }
    }
}

extension Text {
    /// A rule, in "there is no rule".
    static let rule = Text(en: "rule", fi: "sääntöä", sv: "ingen regel")
}
