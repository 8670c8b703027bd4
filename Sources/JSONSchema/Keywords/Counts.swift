import Documents

/// Says how many there must be, for the keywords that count.
private enum Counting {
    static func atLeast(_ limit: Int, _ noun: String, _ plural: String? = nil) -> String {
        limit == 1 ? "must not be empty" : "must have at least \(Words.count(limit, noun, plural))"
    }

    static func atMost(_ limit: Int, _ noun: String, _ plural: String? = nil) -> String {
        limit == 0 ? "must be empty" : "must have at most \(Words.count(limit, noun, plural))"
    }

    static func violation(_ at: Int, _ words: String, _ found: Int, _ run: borrowing Evaluator) -> [Violation] {
        let isPlain = found == 0 || words == "must be empty"
        return [Violation(at, "\(run.name(at)) \(words)\(isPlain ? "" : ", not \(found)")")]
    }
}

/// `minItems` (Validation, section 6.4.2).
final class MinItems: Keyword {
    private let limit: Int

    required init(_ source: KeywordSource) throws(SchemaError) {
        limit = try source.count()
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { run.tree.count(of: at) >= limit }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        Counting.violation(at, Counting.atLeast(limit, "item"), run.tree.count(of: at), run)
    }
}

/// `maxItems` (Validation, section 6.4.1).
final class MaxItems: Keyword {
    private let limit: Int

    required init(_ source: KeywordSource) throws(SchemaError) {
        limit = try source.count()
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { run.tree.count(of: at) <= limit }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        Counting.violation(at, Counting.atMost(limit, "item"), run.tree.count(of: at), run)
    }
}

/// `minProperties` (Validation, section 6.5.2).
final class MinProperties: Keyword {
    private let limit: Int

    required init(_ source: KeywordSource) throws(SchemaError) {
        limit = try source.count()
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { run.tree.count(of: at) >= limit }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        Counting.violation(at, Counting.atLeast(limit, "entry", "entries"), run.tree.count(of: at), run)
    }
}

/// `maxProperties` (Validation, section 6.5.1).
final class MaxProperties: Keyword {
    private let limit: Int

    required init(_ source: KeywordSource) throws(SchemaError) {
        limit = try source.count()
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { run.tree.count(of: at) <= limit }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        Counting.violation(at, Counting.atMost(limit, "entry", "entries"), run.tree.count(of: at), run)
    }
}

/// `minLength` (Validation, section 6.3.2), in Unicode scalars.
final class MinLength: Keyword {
    private let limit: Int

    required init(_ source: KeywordSource) throws(SchemaError) {
        limit = try source.count()
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        // A scalar has at most four bytes, so long texts need no counting.
        let bytes = Int(run.tree.slots[at].valueLength)
        return bytes >= limit && (bytes / 4 >= limit || run.tree.length(of: at) >= limit)
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        Counting.violation(at, Counting.atLeast(limit, "character"), run.tree.length(of: at), run)
    }
}

/// `maxLength` (Validation, section 6.3.1), in Unicode scalars.
final class MaxLength: Keyword {
    private let limit: Int

    required init(_ source: KeywordSource) throws(SchemaError) {
        limit = try source.count()
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        Int(run.tree.slots[at].valueLength) <= limit || run.tree.length(of: at) <= limit
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        Counting.violation(at, Counting.atMost(limit, "character"), run.tree.length(of: at), run)
    }
}
