import Documents

/// `minItems` (Validation, section 6.4.2).
final class MinItems: Keyword {
    private let limit: Int

    required init(_ source: KeywordSource) throws(SchemaError) {
        limit = try source.count()
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { unsafe run.tree.count(of: at) >= limit }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        unsafe [Violation(at, Counting.items.tooFew(run.name(at), limit, not: run.tree.count(of: at)))]
    }
}

/// `maxItems` (Validation, section 6.4.1).
final class MaxItems: Keyword {
    private let limit: Int

    required init(_ source: KeywordSource) throws(SchemaError) {
        limit = try source.count()
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { unsafe run.tree.count(of: at) <= limit }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        unsafe [Violation(at, Counting.items.tooMany(run.name(at), limit, not: run.tree.count(of: at)))]
    }
}

/// `minProperties` (Validation, section 6.5.2).
final class MinProperties: Keyword {
    private let limit: Int

    required init(_ source: KeywordSource) throws(SchemaError) {
        limit = try source.count()
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { unsafe run.tree.count(of: at) >= limit }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        unsafe [Violation(at, Counting.entries.tooFew(run.name(at), limit, not: run.tree.count(of: at)))]
    }
}

/// `maxProperties` (Validation, section 6.5.1).
final class MaxProperties: Keyword {
    private let limit: Int

    required init(_ source: KeywordSource) throws(SchemaError) {
        limit = try source.count()
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { unsafe run.tree.count(of: at) <= limit }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        unsafe [Violation(at, Counting.entries.tooMany(run.name(at), limit, not: run.tree.count(of: at)))]
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
        let bytes = unsafe Int(run.tree.slots[at].valueLength)
        return unsafe bytes >= limit && (bytes / 4 >= limit || run.tree.length(of: at) >= limit)
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        unsafe [Violation(at, Counting.characters.tooFew(run.name(at), limit, not: run.tree.length(of: at)))]
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
        unsafe Int(run.tree.slots[at].valueLength) <= limit || run.tree.length(of: at) <= limit
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        unsafe [Violation(at, Counting.characters.tooMany(run.name(at), limit, not: run.tree.length(of: at)))]
    }
}
