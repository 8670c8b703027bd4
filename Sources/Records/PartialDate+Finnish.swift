/// Dates in the cases of Finnish; a day stays as it is, months and years are written out.
extension PartialDate {
    /// Before `jälkeen`: `24.2.2022`, `helmikuun 2022`, `vuoden 2022`.
    package var finnishGenitive: String { inFinnish(month: "n", year: "vuoden") { $0 } }

    /// When something is: `24.2.2022`, `helmikuussa 2022`, `vuonna 2022`.
    package var finnishAt: String { inFinnish(month: "ssa", year: "vuonna") { $0 } }

    /// Since when: `24.2.2022 alkaen`, `helmikuusta 2022`, `vuodesta 2022`.
    package var finnishSince: String { inFinnish(month: "sta", year: "vuodesta") { $0 + " alkaen" } }

    /// Until when: `24.2.2022 asti`, `helmikuuhun 2022 asti`, `vuoteen 2022 asti`.
    package var finnishUntil: String {
        inFinnish(month: "hun", year: "vuoteen") { $0 } + " asti"
    }

    private func inFinnish(month ending: String, year word: String, day: (String) -> String) -> String {
        switch precision {
        case .year: "\(word) \(words)"
        case .month: "\(Self.finnishMonths[first.parts.month - 1])kuu\(ending) \(first.parts.year)"
        case .day: day(words)
        }
    }

    /// The Finnish names of months without their end `kuu`.
    private static let finnishMonths = [
        "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu",
    ]
}
