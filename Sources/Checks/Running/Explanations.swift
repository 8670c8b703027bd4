package import Diagnostics
import Documents
import JSONSchema

/// What is to be said of every name that a diagnostic can have.
package enum Explanations {
    /// The descriptions of all names but those of single schema keywords, in the order in which they are listed.
    package static var all: [RuleDescription] { Rule.all.map(\.description) + readers + files + commits }

    /// Every name that a diagnostic can have, but for those of single schema keywords.
    package static let names = all.map(\.name)

    /// Throws ``UnknownRule`` where one of some names is no rule's.
    package static func require(_ names: some Sequence<String>) throws(UnknownRule) {
        for name in names where description(of: name) == nil { throw UnknownRule(name) }
    }

    /// The description of a name; `nil` where nothing has this name.
    package static func description(of name: String) -> RuleDescription? {
        if name.hasPrefix("schema/") { return schema(String(name.dropFirst("schema/".count))) }
        return all.first { $0.name == name }
    }

    /// Examples of a name: of those that fail and those that pass the first of each explain it.
    package static func examples(of name: String) -> [RuleExample] {
        if let rule = Rule.all.first(where: { $0.name == name }) { return rule.examples }
        if name.hasPrefix("schema/") { return schemaExamples(String(name.dropFirst("schema/".count))) }
        return readerExamples[name] ?? otherExamples[name] ?? []
    }
}
