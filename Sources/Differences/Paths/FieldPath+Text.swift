import Diagnostics

extension FieldPath: CustomStringConvertible {
    /// The path in its notation; empty for the whole record.
    package var description: String {
        steps.map { step in
            switch step {
            case .field(let name):
                // By scalars, since one that joins another to one character must not hide it.
                "/"
                    + name.unicodeScalars.map { scalar in
                        switch scalar {
                        case "~": "~0"
                        case "/": "~1"
                        case "[": "~2"
                        default: String(scalar)
                        }
                    }.joined()
            case .entry(let name): "[\(name.text)]"
            }
        }.joined()
    }

    /// The path as people write it, with points between the fields: `roles[role=board].until`; in the notation where the key of a
    /// field holds a sign of either.
    package var written: String {
        let isPlain = steps.allSatisfy { step in
            guard case .field(let name) = step else { return true }
            return !name.isEmpty && !name.unicodeScalars.contains { "./~[]".unicodeScalars.contains($0) }
        }
        guard isPlain, case .field? = steps.first else { return description }
        return steps.enumerated().map { place, step in
            switch step {
            case .field(let name): (place == 0 ? "" : ".") + name
            case .entry(let name): "[\(name.text)]"
            }
        }.joined()
    }

    /// Reads a path as people write it, with points between the fields, `roles[role=board].until`, or in the notation; `nil`
    /// for what is neither.
    package init?(written text: String) {
        self.init(text.hasPrefix("/") ? text : "/" + Self.slashes(text))
    }

    /// The text with a slash for each point between names; those in brackets stay.
    private static func slashes(_ text: String) -> String {
        var depth = 0
        return String(
            text.map { character in
                if character == "[" { depth += 1 }
                if character == "]" { depth -= 1 }
                return character == "." && depth == 0 ? "/" : character
            })
    }

    /// Reads the notation; `nil` for what is none.
    package init?(_ text: String) {
        var reader = PathReader(text)
        guard let steps = reader.steps() else { return nil }
        self.init(steps)
    }
}

extension EntryName {
    /// What stands in the brackets.
    fileprivate var text: String {
        let suffix = repetition > 1 ? ",#\(repetition)" : ""
        switch identity {
        case .position(let position): return "#\(position)"
        case .value(let value): return Self.quotedWhereNeeded(value) + suffix
        case .properties(let properties):
            return properties.map { property in
                Self.quotedWhereNeeded(property.name) + "=" + (property.value.map(Self.quotedWhereNeeded) ?? "")
            }.joined(separator: ",") + suffix
        }
    }

    private static func quotedWhereNeeded(_ text: String) -> String {
        let isPlain =
            text.first.map { $0 != "#" && $0 != " " } ?? false && text.last != " "
            && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !",=[]\"".unicodeScalars.contains($0) }
        return isPlain ? text : JSONValue.string(text).compactText
    }
}
