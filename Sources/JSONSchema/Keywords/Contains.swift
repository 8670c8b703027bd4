import Documents

/// `contains` with `minContains` and `maxContains` (Core, section 10.3.1.3; Validation, section 6.4).
final class Contains: Keyword {
    private let schema: SchemaRef
    private let least: Int
    private let most: Int?

    required init(_ source: KeywordSource) throws(SchemaError) {
        schema = source.schema()
        least = try source.sibling("minContains")?.count() ?? 1
        most = try source.sibling("maxContains")?.count()
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        let count = count(at, &run)
        return count >= least && count <= most ?? .max
    }

    private func count(_ at: Int, _ run: inout Evaluator) -> Int {
        var count = 0
        for item in run.tree.items(of: at) where run.probeInside(schema, item.value) {
            run.marks.mark(item.ordinal)
            count += 1
            if count >= least, most == nil, !run.needsAllBranches { break }
        }
        return count
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        let wanted = Describing.phrase(schema).map { "is \($0)" } ?? "meets the condition"
        let count = count(at, &run)
        let message =
            count < least
            ? "at least \(Words.count(least, "item")) that \(wanted)" + (count == 0 ? "" : ", not \(count)")
            : "at most \(Words.count(most ?? 0, "item")) that \(wanted), not \(count)"
        return [Violation(at, "\(run.name(at)) must have \(message)")]
    }
}
