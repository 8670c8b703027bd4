import Diagnostics
import Documents

/// Reads the notation of paths.
struct PathReader {
    private var rest: Substring

    init(_ text: String) { rest = text[...] }

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
        return String(name).replacing("~2", with: "[").replacing("~1", with: "/").replacing("~0", with: "~")
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

    private mutating func take(_ character: Character) -> Bool {
        guard rest.first == character else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func number() -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest[digits.endIndex...]
        return Int(digits).flatMap { $0 > 0 ? $0 : nil }
    }

    /// A word, or a JSON string.
    private mutating func text() -> String? {
        guard rest.first == "\"" else {
            let word = rest.prefix { !",=[]\"".contains($0) }
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
        let result = reader.read(Array(rest[...end].utf8), path: "")
        rest = rest[rest.index(after: end)...]
        return result.diagnostics.isEmpty ? result.document.root.string : nil
    }
}
