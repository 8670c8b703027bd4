import Diagnostics
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
    func hint(_ at: Int, _ run: inout Evaluator) -> Text? {
        let kind = unsafe run.tree.slots[at].kind
        let text = unsafe kind.isScalar ? run.tree.beginning(of: at) : ""
        switch kind {
        case .null: return .writeOrDelete
        case .boolean, .integer, .float:
            if allowed.contains(.text), run.wouldHold(schema, at, as: .string) {
                return .putInQuotes(run.notation.quoted(text))
            }
        case .string:
            if let hint = hint(text, at, &run) { return hint }
        case .sequence, .mapping:
            guard kind == .sequence, allowed.isDisjoint(with: [.list, .mapping]) else { return nil }
            return Text(
                en: "write a single value instead of the list", fi: "kirjoita luettelon sijaan yksi arvo",
                sv: "skriv ett enda värde i stället för listan")
        }
        if allowed == .list { return asList(at, text, run.notation) }
        return allowed == .mapping ? asMapping(at, text, run.notation) : nil
    }

    /// What to write instead of a text.
    private func hint(_ text: String, _ at: Int, _ run: inout Evaluator) -> Text? {
        if let kind = kind(of: text), run.wouldHold(schema, at, as: kind) {
            if unsafe run.tree.slots[at].style != .plain { return .writeWithoutQuotes(text) }
            let value = text.lowercased()
            return Text(en: "write \(value)", fi: "kirjoita \(value)", sv: "skriv \(value)")
        }
        if allowed.contains(.boolean), let word = Self.words[text.lowercased()] {
            return Text(
                en: "write \(word) instead", fi: "kirjoita sen sijaan \(word)", sv: "skriv \(word) i stället")
        }
        if allowed.contains(.integer), !allowed.contains(.text), let number = Self.number(in: text) {
            return Text(
                en: "write the number alone: \(number)", fi: "kirjoita pelkkä luku: \(number)",
                sv: "skriv bara talet: \(number)")
        }
        return nil
    }

    private func kind(of text: String) -> Kind? {
        if allowed.contains(.boolean), text == "true" || text == "false" { return .boolean }
        guard allowed.contains(.integer) else { return nil }
        let number = unsafe Array(text.utf8).withUnsafeBytes { unsafe ExactNumber($0) }
        return number.map { $0.isInteger ? .integer : .float }
    }

    private func asList(_ at: Int, _ text: String, _ notation: Notation) -> Text {
        let isShort = !text.isEmpty && text.count <= 40 && !text.contains("\n")
        let example = isShort ? ": [\(notation.text(text))]" : ""
        return Text(
            en: "write it as a list, also where it has a single item\(example)",
            fi: "kirjoita se luetteloksi, vaikka siinä olisi vain yksi kohta\(example)",
            sv: "skriv det som en lista, även om den har en enda punkt\(example)")
    }

    /// A mapping that has the value under the only name that it needs.
    private func asMapping(_ at: Int, _ text: String, _ notation: Notation) -> Text? {
        let names = Describing.required(schema)
        guard names.count == 1, !text.isEmpty, text.count <= 40, !text.contains("\n") else { return nil }
        let example = "{\(notation.key(names[0])) \(notation.text(text))}"
        return Text(
            en: "write it as \(example)", fi: "kirjoita se näin: \(example)", sv: "skriv det så här: \(example)")
    }

    /// The number in a text such as `5 000 €` or `1 250,50`; `nil` where there is none, or more than one could be meant.
    private static func number(in text: String) -> String? {
        var digits = text.filter { !$0.isWhitespace && $0 != "€" && $0 != "'" }
        for unit in ["EUR", "euroa", ",-"] where digits.hasSuffix(unit) { digits.removeLast(unit.count) }
        let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
            parts.count == 1 || parts[1].count <= 2
        else { return nil }
        return parts.joined(separator: ".")
    }

    private static let words = [
        "yes": "true", "on": "true", "kyllä": "true", "ja": "true", "no": "false", "off": "false", "ei": "false",
        "nej": "false",
    ]
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
