import Diagnostics
import Documents

/// Turns violations into diagnostics.
enum Report {
    /// How many violations about one document are reported; nobody reads more, and a hostile file could bring millions.
    static let limit = 200

    /// Of the violations of one schema object, the weightiest about each place.
    static func weightiest(of violations: [Violation]) -> [Violation] {
        guard violations.count > 1 else { return violations }
        let violations = violations.prefix(limit + 1)
        var kept: [Violation] = []
        for violation in violations {
            // A schema object may have passed on what a branch of it says; that is no second opinion of its own.
            if let i = kept.firstIndex(where: { $0.isAtPlace(of: violation) }) {
                if violation.weight < kept[i].weight { kept[i] = violation }
            } else {
                kept.append(violation)
            }
        }
        return kept
    }

    /// The violations as located diagnostics, each once; where the type of a value is wrong, nothing else about it.
    static func diagnostics(of violations: [Violation], in document: Document) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        var diagnostics: [Diagnostic] = []
        for violation in violations.prefix(limit) {
            if violation.weight > .type,
                violations.contains(where: { $0.weight == .type && $0.isAtPlace(of: violation) })
            {
                continue
            }
            let diagnostic = diagnostic(of: violation, in: document)
            if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
        }
        diagnostics.sort()
        if violations.count > limit, var last = diagnostics.last {
            last.rule = "schema/limit"
            last.message = Text(
                en: "there is more to mend in this file; only the first \(limit) problems are listed",
                fi: "tiedostossa on enemmän korjattavaa; vain ensimmäiset \(limit) ongelmaa luetellaan",
                sv: "det finns mer att rätta i filen; bara de första \(limit) problemen räknas upp")
            last.hint = Text(
                en: "mend these and check again", fi: "korjaa nämä ja tarkista uudelleen",
                sv: "rätta dessa och kontrollera igen")
            diagnostics.append(last)
        }
        return diagnostics
    }

    private static func diagnostic(of violation: Violation, in document: Document) -> Diagnostic {
        let node = Node(document: document, index: violation.at)
        var pointer = unsafe document.withTreeView { unsafe $0.pointer(of: violation.at) }
        var location = node.location
        if let missing = violation.missing {
            pointer += "/" + Words.pointerPart(missing)
            location = start(of: node)
        }
        let notes = violation.cause.map { cause in
            [
                Diagnostic.Note(
                    Text(en: "this does not fit", fi: "tämä ei sovi", sv: "detta passar inte"),
                    at: Node(document: document, index: cause).location)
            ]
        }
        return Diagnostic(
            rule: "schema/" + violation.keyword, message: violation.message, location: location, pointer: pointer,
            hint: violation.hint, notes: notes ?? [])
    }

    /// Where a mapping that lacks something is underlined: its first key, or its `{`.
    private static func start(of node: Node) -> Location {
        guard node.kind == .mapping else { return node.location }
        if node.style == .block { return Node(document: node.document, index: node.index + 1).location }
        return node.document.location(of: node.range.lowerBound..<min(node.range.lowerBound + 1, node.range.upperBound))
    }
}
