import Diagnostics

extension Language {
    /// Words in a row, the last joined by "and": `suomi, ruotsi ja englanti`.
    func listed(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        let and = Text(en: "and", fi: "ja", sv: "och").text(in: self)
        return words.dropLast().joined(separator: ", ") + " \(and) \(last)"
    }
}
