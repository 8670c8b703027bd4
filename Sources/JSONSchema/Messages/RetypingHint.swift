import Documents

/// How to write a value so that it is read as what is wanted.
struct RetypingHint {
    private let allowed: KindSet
    private let schema: SchemaRef

    /// For a schema object whose `type` allows these kinds.
    init(_ allowed: KindSet, _ schema: SchemaRef) {
        self.allowed = allowed
        self.schema = schema
    }

    /// What to write instead; `nil` where nothing simple would do.
    func hint(_ at: Int, _ run: inout Evaluator) -> String? {
        let slot = run.tree.slots[at]
        let text = slot.kind == .sequence || slot.kind == .mapping ? "" : run.tree.text(of: at)
        switch slot.kind {
        case .null where text.isEmpty:
            return "write a value, or delete the key"
        case .null, .boolean, .integer, .float:
            if allowed.contains(.text), run.wouldHold(schema, at, as: .string) {
                let quote = run.tree.slots[0].style == .flow ? "\"" : "'"
                return "put it in quotes: \(quote)\(text)\(quote)"
            }
        case .string:
            if let kind = kind(of: text), run.wouldHold(schema, at, as: kind) {
                return slot.style == .plain ? "write \(text.lowercased())" : "write it without quotes: \(text)"
            }
            if allowed.contains(.boolean), let word = Self.words[text.lowercased()] { return "write \(word) instead" }
        default:
            break
        }
        let isList = slot.kind == .sequence
        return allowed == .list && !isList ? "write it as a list, also where it has a single item" : nil
    }

    private func kind(of text: String) -> Kind? {
        if allowed.contains(.boolean), text == "true" || text == "false" { return .boolean }
        guard allowed.contains(.integer) else { return nil }
        let number = Array(text.utf8).withUnsafeBytes { ExactNumber($0) }
        return number.map { $0.isInteger ? .integer : .float }
    }

    private static let words = ["yes": "true", "on": "true", "no": "false", "off": "false"]
}
