package import Diagnostics

extension Language {
    /// The language that a text is most likely in, by the small words that each language has and the others have not;
    /// `nil` where none or several fit.
    package static func guessed(from text: String) -> Language? {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        let counts = marks.map { language, marks in (language, words.count { marks.contains($0) }) }
            .sorted { $0.1 > $1.1 }
        guard counts[0].1 > 0, counts[0].1 > counts[1].1 else { return nil }
        return counts[0].0
    }

    private static let marks: [(Language, Set<String>)] = [
        (
            .en,
            [
                "the", "of", "and", "to", "is", "are", "was", "were", "with", "from", "for", "by", "as", "its", "it",
                "that", "which", "what", "where", "no", "not", "a", "an", "this", "has", "have", "into", "their",
                "record", "records", "add", "name", "names", "say", "tell", "note", "end", "change", "start",
            ]
        ),
        (
            .fi,
            [
                "ja", "on", "ei", "että", "sekä", "tai", "ovat", "oli", "joka", "jotka", "mukaan", "päätös",
                "päätöksen",
                "lisätään", "lisätty", "korjataan", "korjattu", "kirjataan", "kirjattu", "merkitään", "kaupungin",
                "verkoston", "kumppani", "yhteistyö", "vuoden", "nyt", "myös", "tiedot", "uusi",
            ]
        ),
        (
            .sv,
            [
                "och", "är", "att", "för", "av", "till", "med", "som", "det", "den", "ett", "inte", "från", "har",
                "eller", "enligt", "beslut", "stadens", "ny", "nya", "rättar", "antecknar", "lägger", "på", "om",
            ]
        ),
    ]
}
