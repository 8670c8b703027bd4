import Diagnostics
package import Documents

/// What an entry of a list is called in a ``FieldPath``: by what identifies it, not by its place.
package struct EntryName: Sendable, Hashable {
    /// What tells the entry apart from the others.
    package enum Identity: Sendable, Hashable {
        /// It is a scalar with this text.
        case value(String)
        /// It is a mapping with these properties; `nil` stands for an absent one.
        case properties([Property])
        /// Only its place, from 1.
        case position(Int)
    }

    /// A property that tells entries apart.
    package struct Property: Sendable, Hashable {
        /// The key.
        package let name: String
        /// The value's text; `nil` where it is absent or null.
        package let value: String?

        /// Makes a property.
        package init(name: String, value: String?) {
            self.name = name
            self.value = value
        }
    }

    /// What tells it apart.
    package let identity: Identity
    /// Which of several entries with this identity it is, from 1.
    package let repetition: Int

    /// Makes a name.
    package init(_ identity: Identity, repetition: Int = 1) {
        self.identity = identity
        self.repetition = repetition
    }

    /// The place (from 1) of an entry that only its place tells apart; 1 for any other.
    var position: Int { if case .position(let place) = identity { place } else { 1 } }

    /// What a value is called among others; long texts are cut (see ``shortened(_:)``). `nil` for null.
    ///
    /// A text in several languages is called by its Finnish one, else by its Swedish one, so that a translation that is added
    /// changes no name. Of other mappings the key that sorts first counts: the order of keys means nothing.
    static func text(of node: Node) -> String? {
        switch node.kind {
        case .null: nil
        case .mapping: (node["fi"] ?? node["sv"] ?? node.entries.min { $0.key.text < $1.key.text }?.value).flatMap(text)
        case .sequence: shortened(node.json().compactText)
        default: shortened(node.text)
        }
    }

    /// A text of at most 48 characters as it is; of a longer one the beginning and a hash of all of it.
    static func shortened(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > 48 else { return text }
        let words = String(scalars.prefix(32)).split { $0.isNewline || $0 == " " }.joined(separator: " ")
        let hash = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        let code = String(hash, radix: 16)
        return words + "…" + String(repeating: "0", count: 8 - code.count) + code
    }

    /// The places (from 0) of the entries of a list that may be meant: several where nothing says which of them.
    package func places(in list: Node) -> [Int] {
        let fitting = list.items.enumerated().filter { fits($0.element, at: $0.offset) }.map(\.offset)
        return repetition > 1 ? Array(fitting.dropFirst(repetition - 1).prefix(1)) : fitting
    }

    /// Whether an entry has this identity; its repetition is for the list to count.
    func fits(_ entry: Node, at place: Int) -> Bool {
        switch identity {
        case .position(let position): return position == place + 1
        case .value(let text): return entry.isScalar && (Self.text(of: entry) ?? "") == text
        case .properties(let properties):
            return entry.kind == .mapping && properties.allSatisfy { entry[$0.name].flatMap(Self.text) == $0.value }
        }
    }
}
