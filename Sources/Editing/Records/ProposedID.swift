import Records

/// Makes the id of a new record out of its name.
package enum ProposedID {
    /// Words of small ASCII letters and digits with hyphens between them: `Pohjoismaiden pääkaupungit` gives
    /// `pohjoismaiden-paakaupungit`. Letters lose their marks: å and ä are a, ö is o. Empty where no letter is left.
    package static func of(_ name: String) -> String {
        let spelled = special.reduce(name.lowercased()) { $0.replacing($1.letter, with: $1.spelling) }
        let words = spelled.folded.unicodeScalars.filter { $0 != "'" && $0 != "’" }
            .split { !(("a"..."z").contains($0) || ("0"..."9").contains($0)) }
        return words.map { String($0) }.joined(separator: "-")
    }

    /// Letters that are no others with marks.
    private static let special = [
        (letter: "æ", spelling: "ae"), (letter: "œ", spelling: "oe"), (letter: "ß", spelling: "ss"),
        (letter: "þ", spelling: "th"), (letter: "ð", spelling: "d"), (letter: "ı", spelling: "i"),
    ]
}
