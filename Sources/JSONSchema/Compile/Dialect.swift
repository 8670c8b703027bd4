/// The keywords that a schema may use, as its `$schema` names them.
final class Dialect: Sendable {
    /// The URI of its metaschema.
    let uri: String
    /// The keywords by name.
    let keywords: [String: KeywordDefinition]
    /// The keywords' places in the order of evaluation.
    let order: [String: Int]
    /// Whether it is draft-07, where `$ref` stands alone and `$id` may be an anchor.
    let isDraft07: Bool
    /// Whether `format` asserts, whatever the options say.
    let assertsFormat: Bool

    /// Makes a dialect of keywords in the order of evaluation.
    init(_ uri: String, _ keywords: [KeywordDefinition], isDraft07: Bool = false, assertsFormat: Bool = false) {
        self.uri = uri
        self.keywords = Dictionary(keywords.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        order = Dictionary(
            keywords.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.isDraft07 = isDraft07
        self.assertsFormat = assertsFormat
    }

    /// A published dialect.
    static func standard(_ dialect: StandardDialect) -> Dialect {
        switch dialect {
        case .draft2020_12: draft2020
        case .draft07: draft07
        }
    }

    /// The dialect of a metaschema that picks its vocabularies; `core` always belongs to it (Core, section 8.1.2).
    static func custom(_ uri: String, vocabularies: Set<String>) -> Dialect {
        let chosen = Vocabulary.standard.filter { vocabularies.contains($0.name) || $0.name == "core" }
        return Dialect(
            uri, chosen.flatMap(\.keywords), assertsFormat: vocabularies.contains("format-assertion"))
    }

    private static let draft2020 = Dialect(
        StandardDialect.draft2020_12.rawValue, Vocabulary.standard.flatMap(\.keywords))
    private static let draft07 = Dialect(StandardDialect.draft07.rawValue, Vocabulary.draft07, isDraft07: true)
}
