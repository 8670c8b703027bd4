import Diagnostics

/// One keyword of one schema object.
///
/// A keyword says whether a value meets it and, when asked, what is wrong with the value; where that is reported, and
/// whether something weightier about the same place is known, is the walker's business. Keywords know no siblings but
/// those that the specification lets them read when they are compiled.
class Keyword {
    /// Its name.
    final let name: String
    /// The schema object that it stands in.
    final let owner: SchemaRef

    /// Compiles the keyword.
    required init(_ source: KeywordSource) throws(SchemaError) {
        name = source.name
        owner = source.owner
    }

    /// Notes the name and place of a keyword whose value has been read already.
    init(unchecked source: KeywordSource) {
        name = source.name
        owner = source.owner
    }

    /// Whether a value, of a kind that the keyword is defined on, meets it.
    ///
    /// Keywords that lead to further schemas let those be evaluated through `run`; while it explains, they go on after a
    /// failure, so that everything is found.
    func holds(_ at: Int, _ run: inout Evaluator) -> Bool { true }

    /// What is wrong with a value that does not meet it; empty where schemas further inside have said so.
    func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] { [] }

    /// How much its violation weighs against others about the same place.
    var weight: Violation.Weight { .detail }
    /// Whether it needs to know what the schema object's other keywords have looked at.
    var tracks: Bool { false }
    /// The schemas that it applies to the same value.
    var inPlace: [SchemaRef] { [] }
    /// Those of them that say what the value may be, and not only when another schema counts.
    var describing: [SchemaRef] { inPlace }
    /// The schema that it applies to the property with a name; `nil` where it applies none, or lets none be there.
    func schema(ofProperty name: String) -> SchemaRef? { nil }
    /// The schema that it applies to the items of a list; `nil` where it applies none, or lets none be there.
    var itemSchema: SchemaRef? { nil }
    /// What a value must be to meet it, in words that follow "must be"; `nil` where that is too long to say.
    var phrase: Text? { nil }
}
