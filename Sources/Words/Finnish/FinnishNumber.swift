/// Numbers with the endings of Finnish cases: `5:ssä`, `2:sta`; one is written as a word.
package enum FinnishNumber {
    /// In so many: `yhdessä`, `2:ssa`.
    package static func inessive(_ number: Int) -> String {
        number == 1 ? "yhdessä" : "\(number):ss\(vowel(number))"
    }

    /// Of so many: `yhdestä`, `2:sta`.
    package static func elative(_ number: Int) -> String {
        number == 1 ? "yhdestä" : "\(number):st\(vowel(number))"
    }

    /// Of so many, as their own: `yhden`, `2:n`.
    package static func genitive(_ number: Int) -> String { number == 1 ? "yhden" : "\(number):n" }

    /// The vowel of the ending, by how the last word of the number is said: `kahdessa`, `viidessä`, `sadassa`.
    private static func vowel(_ number: Int) -> String {
        let digit = abs(number) % 10
        if digit != 0 { return [2, 3, 6, 8].contains(digit) ? "a" : "ä" }
        // Ten and its multiples are said with "kymmenessä", higher ones with "sadassa", "tuhannessa", "miljoonassa".
        return abs(number) % 100 != 0 ? "ä" : "a"
    }
}
