import Diagnostics

extension Misuse {
    /// `check` asked for several states.
    package static let severalStates = Misuse(
        Text(
            en: "'--staged', '--rev', '--range' and paths name different things to check",
            fi: "'--staged', '--rev', '--range' ja polut nimeävät eri tarkistettavia",
            sv: "'--staged', '--rev', '--range' och sökvägar anger olika saker att kontrollera"),
        hint: Text(en: "give one of them", fi: "anna yksi niistä", sv: "ange en av dem"))

    /// `check --overview` with what is no register, or not for people.
    package static let overviewOfMore = Misuse(
        Text(
            en: "'--overview' shows one register to a reader",
            fi: "'--overview' näyttää yhden rekisterin ihmisen luettavana",
            sv: "'--overview' visar ett register för en läsare"),
        hint: Text(
            en: "leave it out, or '--format' and '--range'", fi: "jätä se pois, tai '--format' ja '--range'",
            sv: "utelämna det, eller '--format' och '--range'"))

    /// `history --spans` without a field.
    package static let spansWithoutField = Misuse(
        Text(en: "'--spans' shows one field", fi: "'--spans' näyttää yhden kentän", sv: "'--spans' visar ett fält"),
        hint: Text(en: "name it with --field", fi: "nimeä se valitsimella --field", sv: "ange det med --field"))

    /// `history --valid` with what is about changes.
    package static let validWithChanges = Misuse(
        Text(
            en: "'--valid' shows the whole record by its own dates",
            fi: "'--valid' näyttää koko tietueen sen omien päivämäärien mukaan",
            sv: "'--valid' visar hela posten enligt dess egna datum"),
        hint: Text(
            en: "leave --field, --spans and --related out", fi: "jätä pois --field, --spans ja --related",
            sv: "utelämna --field, --spans och --related"))

    /// `report --recorded` of anything but a period of the whole register.
    package static let recordedOfMore = Misuse(
        Text(
            en: "'--recorded' tells what the whole register recorded in a period",
            fi: "'--recorded' kertoo, mitä koko rekisteriin on kirjattu jakson aikana",
            sv: "'--recorded' berättar vad som har antecknats i hela registret under en period"),
        hint: Text(
            en: "it goes with 'report period' alone, without --unit and --level, and not as csv or xlsx",
            fi: "se sopii vain raporttiin 'period' ilman valitsimia --unit ja --level, ei muotoihin csv ja xlsx",
            sv: "det passar bara till 'report period' utan --unit och --level, inte som csv eller xlsx"))

    /// `digest --within` with what is no number of days.
    package static func notDays(_ number: Int) -> Misuse {
        Misuse(
            Text(
                en: "'--within \(number)' is no number of days", fi: "'--within \(number)' ei ole päivien määrä",
                sv: "'--within \(number)' är inget antal dagar"),
            hint: Text(
                en: "write a number from 0 to 36500", fi: "kirjoita luku väliltä 0–36500",
                sv: "skriv ett tal från 0 till 36500"))
    }

    /// `diff` of what is not two states.
    package static func notTwoStates(_ word: String) -> Misuse {
        Misuse(
            Text(
                en: "'\(word)' names no two states", fi: "'\(word)' ei nimeä kahta tilaa",
                sv: "'\(word)' anger inte två lägen"),
            hint: Text(
                en: "write A..B, such as HEAD~3..HEAD or 2023-12-31..2024-12-31",
                fi: "kirjoita A..B, esimerkiksi HEAD~3..HEAD tai 2023-12-31..2024-12-31",
                sv: "skriv A..B, till exempel HEAD~3..HEAD eller 2023-12-31..2024-12-31"))
    }
}
