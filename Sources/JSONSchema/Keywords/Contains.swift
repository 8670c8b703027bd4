import Diagnostics
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
        for item in unsafe run.tree.items(of: at) where run.probeInside(schema, item.value) {
            run.marks.mark(item.ordinal)
            count += 1
            if count >= least, most == nil, !run.needsAllBranches { break }
        }
        return count
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        let found = count(at, &run)
        let name = run.name(at)
        let wanted = Describing.phrase(schema)
        return [Violation(at, found < least ? tooFew(name, wanted, found) : tooMany(name, wanted, found))]
    }

    private func tooFew(_ name: Text, _ wanted: Text?, _ found: Int) -> Text {
        let least = least
        let items = Counting.items.counted(least)
        return Text(
            en:
                "\(name.en) must have at least \(items.en) that \(wanted.map { "is \($0.en)" } ?? "meets the condition")"
                + (found == 0 ? "" : ", not \(found)"),
            fi: "\(name.fi): vähintään \(least) kohdan pitää \(wanted.map { "olla \($0.fi)" } ?? "täyttää ehto")"
                + (found == 0 ? "" : ", mutta niitä on \(found)"),
            sv: "\(name.sv) måste ha minst \(items.sv) som \(wanted.map { "är \($0.sv)" } ?? "uppfyller villkoret")"
                + (found == 0 ? "" : ", inte \(found)"))
    }

    private func tooMany(_ name: Text, _ wanted: Text?, _ found: Int) -> Text {
        let items = Counting.items.counted(most ?? 0)
        return Text(
            en: "\(name.en) must have at most \(items.en) that "
                + "\(wanted.map { "is \($0.en)" } ?? "meets the condition"), not \(found)",
            fi: "\(name.fi): enintään \(items.fi) saa \(wanted.map { "olla \($0.fi)" } ?? "täyttää ehdon"), "
                + "mutta niitä on \(found)",
            sv: "\(name.sv) får ha högst \(items.sv) som \(wanted.map { "är \($0.sv)" } ?? "uppfyller villkoret"), "
                + "inte \(found)")
    }
}
