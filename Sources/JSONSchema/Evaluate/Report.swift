import Diagnostics
import Documents

/// Turns complaints into diagnostics.
enum Report {
    /// Of the complaints of one schema object, the weightiest about each place.
    static func weightiest(of complaints: [Complaint]) -> [Complaint] {
        guard complaints.count > 1 else { return complaints }
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
        for complaint in complaints {
            if complaint.weight > .type,
                complaints.contains(where: { $0.weight == .type && $0.isAtPlace(of: complaint) })
            {
                continue
            }
            let diagnostic = diagnostic(of: complaint, in: document)
            if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
        }
        return diagnostics.sorted()
    }

    private static func diagnostic(of complaint: Complaint, in document: Document) -> Diagnostic {
        let node = Node(document: document, index: complaint.at)
        var pointer = node.pointer
        var location = node.location
        if let missing = complaint.missing {
            pointer += "/" + missing.replacing("~", with: "~0").replacing("/", with: "~1")
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
        if node.style == .block, let first = node.entries.first { return first.key.location }
        return node.document.location(of: node.range.lowerBound..<min(node.range.lowerBound + 1, node.range.upperBound))
    }
}
