import Diagnostics
import Documents

/// `uniqueItems` (Validation, section 6.4.3).
final class UniqueItems: Keyword {
    private let isWanted: Bool

    required init(_ source: KeywordSource) throws(SchemaError) {
        guard let wanted = source.value.boolean else { throw source.error(.trueOrFalse) }
        isWanted = wanted
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        guard isWanted else { return true }
        unsafe run.charge(run.tree.extent(of: at), at)
        return unsafe Uniqueness.firstRepetition(in: run.tree, at) == nil
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        guard let (first, again) = unsafe Uniqueness.firstRepetition(in: run.tree, at) else { return [] }
        let place = unsafe run.tree.items(of: at).first { $0.value == first }?.ordinal ?? 0
        let shown = run.shown(again)
        let message = Text(
            en: "\(shown.en) stands here a second time; it is item \(place + 1) already",
            fi: "\(shown.fi) on tässä toisen kerran; se on jo luettelon kohta \(place + 1)",
            sv: "\(shown.sv) står här för andra gången; det är redan punkt \(place + 1) i listan")
        return [Violation(again, message, hint: .keepOneOfTwo)]
    }
}
