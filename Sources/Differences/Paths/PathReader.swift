import Diagnostics
import Documents

/// Reads the notation of paths.
struct PathReader {
    /// Scalars, since a name may begin with one that joins the slash before it to one character.
    private var rest: Substring.UnicodeScalarView

    init(_ text: String) { rest = text[...].unicodeScalars }

    /// All steps; `nil` where the text is no path.
    mutating func steps() -> [FieldPath.Step]? {
        var steps: [FieldPath.Step] = []
        while let first = rest.popFirst() {
            switch first {
            case "/": steps.append(.field(field()))
            case "[":
                guard let entry = entry() else { return nil }
                steps.append(.entry(entry))
            default: return nil
            }
        }
        return steps
    }

    private mutating func field() -> String {
        let name = rest.prefix { $0 != "/" && $0 != "[" }
        rest = rest[name.endIndex...]
        var field = String.UnicodeScalarView()
        var isEscape = false
        for scalar in name {
            if isEscape {
                let escaped: [Unicode.Scalar] = ["0": ["~"], "1": ["/"], "2": ["["]][scalar] ?? ["~", scalar]
                field.append(contentsOf: escaped)
                isEscape = false
            } else if scalar == "~" {
                isEscape = true
            } else {
                field.append(scalar)
            }
        }
        return String(field) + (isEscape ? "~" : "")
    }

    /// What stands in brackets, with the closing one.
    private mutating func entry() -> EntryName? {
        if take("#") { return number().flatMap { take("]") ? EntryName(.position($0)) : nil } }
        guard let first = text() else { return nil }
        var properties: [EntryName.Property] = []
        var repetition = 1
        if take("=") {
            properties.append(.init(name: first, value: value()))
        } else if rest.first != "]" && rest.first != "," {
            return nil
        }
        while take(",") {
            if take("#") {
                guard let found = number() else { return nil }
                repetition = found
                break
            }
            guard !properties.isEmpty, let name = text(), take("=") else { return nil }
            properties.append(.init(name: name, value: value()))
        }
        guard take("]") else { return nil }
        return EntryName(properties.isEmpty ? .value(first) : .properties(properties), repetition: repetition)
    }

    private mutating func value() -> String? { rest.first == "," || rest.first == "]" ? nil : text() }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func number() -> Int? {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest = rest[digits.endIndex...]
        return Int(String(digits)).flatMap { $0 > 0 ? $0 : nil }
    }

    /// A word, or a JSON string.
    private mutating func text() -> String? {
        guard rest.first == "\"" else {
            let word = rest.prefix { !",=[]\"".unicodeScalars.contains($0) }
            rest = rest[word.endIndex...]
            return word.isEmpty ? nil : String(word)
        }
        var end = rest.index(after: rest.startIndex)
        while end < rest.endIndex, rest[end] != "\"" {
            end = rest.index(after: end)
            if rest[rest.index(before: end)] == "\\", end < rest.endIndex { end = rest.index(after: end) }
        }
        guard end < rest.endIndex else { return nil }
        var reader = JSONReader()
        let result = reader.read(Array(String(rest[...end]).utf8), path: "")
        rest = rest[rest.index(after: end)...]
        return result.diagnostics.isEmpty ? result.document.root.string : nil
    }
}
