import Diagnostics
import Documents

/// Turns complaints into diagnostics.
enum Report {
    /// How many complaints about one document are reported; nobody reads more, and a hostile file could bring millions.
    static let limit = 200

    /// Of the complaints of one schema object, the weightiest about each place.
    static func weightiest(of complaints: [Complaint]) -> [Complaint] {
        guard complaints.count > 1 else { return complaints }
        let complaints = complaints.prefix(limit + 1)
        var kept: [Complaint] = []
        for complaint in complaints {
            // A schema object may have passed on what a branch of it says; that is no second opinion of its own.
            if let i = kept.firstIndex(where: { $0.isAtPlace(of: complaint) }) {
                if complaint.weight < kept[i].weight { kept[i] = complaint }
            } else {
                kept.append(complaint)
            }
        }
        return kept
    }

    /// The complaints as located diagnostics, each once; where the type of a value is wrong, nothing else about it.
    static func diagnostics(of complaints: [Complaint], in document: Document) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        var diagnostics: [Diagnostic] = []
        for complaint in complaints.prefix(limit) {
            if complaint.weight > .type,
                complaints.contains(where: { $0.weight == .type && $0.isAtPlace(of: complaint) })
            {
                continue
            }
            let diagnostic = diagnostic(of: complaint, in: document)
            if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
        }
        diagnostics.sort()
        if complaints.count > limit, var last = diagnostics.last {
            last.rule = "schema/limit"
            last.message = "there is more to mend in this file; only the first \(limit) problems are listed"
            last.hint = "mend these and check again"
            diagnostics.append(last)
        }
        return diagnostics
    }

    private static func diagnostic(of complaint: Complaint, in document: Document) -> Diagnostic {
        let node = Node(document: document, index: complaint.at)
        var pointer = document.withTreeView { $0.pointer(of: complaint.at) }
        var location = node.location
        if let missing = complaint.missing {
            pointer += "/" + Words.pointerPart(missing)
            location = start(of: node)
        }
        let notes = complaint.cause.map { cause in
            [Diagnostic.Note("this does not fit", at: Node(document: document, index: cause).location)]
        }
        return Diagnostic(
            rule: "schema/" + complaint.keyword, message: complaint.message, location: location, pointer: pointer,
            hint: complaint.hint, notes: notes ?? [])
    }

    /// Where a mapping that lacks something is underlined: its first key, or its `{`.
    private static func start(of node: Node) -> Location {
        guard node.kind == .mapping else { return node.location }
        if node.style == .block { return Node(document: node.document, index: node.index + 1).location }
        return node.document.location(of: node.range.lowerBound..<min(node.range.lowerBound + 1, node.range.upperBound))
    }
}
