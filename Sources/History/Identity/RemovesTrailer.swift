package import Git
package import Records

/// What the trailers of a commit say about the removal of a record.
package enum RemovesTrailer {
    /// Nothing.
    case none
    /// `Removes: partners/oslo` without anything in brackets.
    case withoutReason(Trailer)
    /// `Removes: partners/oslo (entered twice)`: the record is gone, whatever looks like it.
    case answered

    /// Finds what they say of one record. Ids may hold spaces and brackets: the record is known.
    package init(of record: RecordID, in trailers: [Trailer]) {
        self = .none
        let name = record.description.utf8
        for trailer in trailers
        where trailer.value.utf8.starts(with: name) && trailer.key.lowercased() == "removes" {
            let rest = String(decoding: trailer.value.utf8.dropFirst(name.count), as: UTF8.self)
                .drop(while: \.isWhitespace)
            if rest.hasPrefix("("), rest.hasSuffix(")"), rest.contains(where: \.isLetter) {
                self = .answered
                return
            }
            if rest.isEmpty || rest.hasPrefix("(") { self = .withoutReason(trailer) }
        }
    }
}
