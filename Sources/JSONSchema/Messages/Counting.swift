import Diagnostics

/// Says how many there must be, for the keywords that count.
enum Counting {
    case items, entries, characters

    /// What to say of a value that has fewer than it must.
    func tooFew(_ subject: Text, _ limit: Int, not found: Int) -> Text {
        if limit == 1 {
            return Text(
                en: "\(subject.en) must not be empty", fi: "\(subject.fi) ei saa olla tyhjä",
                sv: "\(subject.sv) får inte vara tomt")
        }
        let counted = counted(limit)
        return Text(
            en: "\(subject.en) must have at least \(counted.en)\(found == 0 ? "" : ", not \(found)")",
            fi: "\(subject.fi): pitää olla vähintään \(counted.fi)\(found == 0 ? "" : ", mutta on \(found)")",
            sv: "\(subject.sv) måste ha minst \(counted.sv)\(found == 0 ? "" : ", inte \(found)")")
    }

    /// What to say of a value that has more than it may; `found` may be left out.
    func tooMany(_ subject: Text, _ limit: Int, not found: Int? = nil) -> Text {
        if limit == 0 {
            return Text(
                en: "\(subject.en) must be empty", fi: "\(subject.fi) ei saa sisältää mitään",
                sv: "\(subject.sv) får inte innehålla något")
        }
        let counted = counted(limit)
        return Text(
            en: "\(subject.en) must have at most \(counted.en)\(found.map { ", not \($0)" } ?? "")",
            fi: "\(subject.fi): saa olla enintään \(counted.fi)\(found.map { ", mutta on \($0)" } ?? "")",
            sv: "\(subject.sv) får ha högst \(counted.sv)\(found.map { ", inte \($0)" } ?? "")")
    }

    /// A number with its noun.
    func counted(_ number: Int) -> Text {
        switch self {
        case .items:
            Text(
                en: number.counted("item", "items"), fi: number.counted("kohta", "kohtaa"),
                sv: number.counted("punkt", "punkter"))
        case .entries:
            Text(
                en: number.counted("entry", "entries"), fi: number.counted("kenttä", "kenttää"),
                sv: number.counted("fält", "fält"))
        case .characters:
            Text(
                en: number.counted("character", "characters"), fi: number.counted("merkki", "merkkiä"),
                sv: number.counted("tecken", "tecken"))
        }
    }
}
