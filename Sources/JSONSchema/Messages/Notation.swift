import Documents

/// How values are written in the file that a hint is about.
enum Notation {
    /// As in YAML.
    case yaml
    /// As in JSON.
    case json

    /// The notation of a document, by its name.
    init(of document: Document) { self = document.path.hasSuffix(".json") ? .json : .yaml }

    /// A text in quotes.
    func quoted(_ text: String) -> String {
        switch self {
        case .yaml: "'" + text.replacing("'", with: "''") + "'"
        case .json: "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
    }

    /// A text as it stands best: in quotes only where it needs them.
    func text(_ text: String) -> String { self == .json ? quoted(text) : text }

    /// A key, as it stands before its value.
    func key(_ name: String) -> String { self == .json ? quoted(name) + ":" : name + ":" }

    /// A name, in quotes as people or JSON write them.
    func name(_ name: String) -> String { self == .json ? quoted(name) : "'\(name)'" }
}
