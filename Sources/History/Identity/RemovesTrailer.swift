package import Git

/// What the trailers of a commit say about the removal of a record.
package enum RemovesTrailer {
    /// Nothing.
    case none
    /// `Removes: partners/oslo` without a reason.
    case withoutReason(Trailer)
    /// `Removes: partners/oslo (entered twice)`: the record is gone, whatever looks like it.
    case answered

    /// The key, in small letters.
    package static let key = "removes"

    /// Finds what they say of one record.
    package init(of record: RenameEnd, in trailers: [Trailer]) {
        self = .none
        for trailer in trailers where trailer.key.lowercased() == Self.key {
            switch Self.reason(for: record, in: trailer.value) {
            case nil: continue
            case .some(""): self = .withoutReason(trailer)
            case .some:
                self = .answered
                return
            }
        }
    }

    /// The reason that a trailer's value gives for the removal of a record, without its brackets, empty where it gives
    /// none; `nil` where it is not `<record> (<reason>)` of this record.
    ///
    /// Ids may hold spaces and brackets: the record is known. A full stop may stand behind the brackets.
    package static func reason(for record: RenameEnd, in value: String) -> String? {
        for name in record.fullNames where value.utf8.starts(with: name) {
            var rest = String(decoding: value.utf8.dropFirst(name.count), as: UTF8.self)[...].drop(
                while: \.isWhitespace)
            if rest.hasSuffix(").") { rest = rest.dropLast() }
            if rest.isEmpty { return "" }
            guard rest.hasPrefix("("), rest.hasSuffix(")") else { continue }
            return rest.contains(where: \.isLetter) ? String(rest.dropFirst().dropLast()) : ""
        }
        return nil
    }
}
