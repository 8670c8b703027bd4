package import Documents

extension Node {
    /// The date that a value states, as precisely as it is known; `nil` where it is none.
    package var date: PartialDate? { kind == .string || kind == .integer ? PartialDate(text) : nil }

    /// Whether a field has a value that says something: not null, not blank, not an empty list or mapping.
    package var isFilled: Bool {
        switch kind {
        case .null: false
        case .sequence: !items.isEmpty
        case .mapping: !entries.isEmpty
        default: !text.allSatisfy(\.isWhitespace)
        }
    }
}
