import Diagnostics
import Documents

/// `uniqueItems` (Validation, section 6.4.3).
final class UniqueItems: Keyword {
    private let isWanted: Bool

    required init(_ source: KeywordSource) throws(SchemaError) {
        guard let wanted = source.value.boolean else { throw source.error("true or false") }
        isWanted = wanted
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        guard isWanted else { return true }
        run.charge(run.tree.extent(of: at), at)
        return Uniqueness.firstRepetition(in: run.tree, at) == nil
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        guard let (first, again) = Uniqueness.firstRepetition(in: run.tree, at) else { return [] }
        let place = run.tree.items(of: at).first { $0.value == first }?.ordinal ?? 0
        return [
            Violation(
                again, "\(run.shown(again)) stands here a second time; it is item \(place + 1) already",
                hint: "keep one of the two")
        ]
    }
}
