package import Diagnostics

// Sentences that several keywords say.

extension Text {
    /// That a value must be something else than it is.
    static func mustBe(_ subject: Text, _ expected: Text, not found: Text) -> Text {
        Text(
            en: "\(subject.en) must be \(expected.en), not \(found.en)",
            fi: "\(subject.fi) on \(found.fi), mutta sen pitää olla \(expected.fi)",
            sv: "\(subject.sv) måste vara \(expected.sv), inte \(found.sv)")
    }

    /// That a name is missing, perhaps because of another one that is there.
    static func isMissing(_ name: String, with other: String? = nil) -> Text {
        let name = Words.quote(name)
        guard let other = other.map(Words.quote) else {
            return Text(en: "\(name) is missing", fi: "\(name) puuttuu", sv: "\(name) saknas")
        }
        return Text(
            en: "\(name) is missing; it belongs to \(other)",
            fi: "\(name) puuttuu; se tarvitaan, kun \(other) on annettu",
            sv: "\(name) saknas; det behövs när \(other) anges")
    }

    /// That something may not stand where it does.
    static func isNotAllowed(_ subject: Text) -> Text {
        Text(
            en: "\(subject.en) is not allowed here", fi: "\(subject.fi) ei ole tässä sallittu",
            sv: "\(subject.sv) är inte tillåtet här")
    }

    /// The advice to put a value in quotes, and how it looks then.
    static func putInQuotes(_ quoted: String) -> Text {
        Text(
            en: "put it in quotes: \(quoted)", fi: "kirjoita se lainausmerkkeihin: \(quoted)",
            sv: "skriv det inom citattecken: \(quoted)")
    }

    /// The advice to write a value without quotes.
    static func writeWithoutQuotes(_ text: String) -> Text {
        Text(
            en: "write it without quotes: \(text)", fi: "kirjoita se ilman lainausmerkkejä: \(text)",
            sv: "skriv det utan citattecken: \(text)")
    }

    /// A property's value where there is none, as what it is and as what it may be.
    static let empty = Text(en: "empty", fi: "tyhjä", sv: "tomt")
    /// A list, as what a value is or must be.
    static let aList = Text(en: "a list", fi: "luettelo", sv: "en lista")
    /// A mapping, as what a value is or must be.
    static let aMapping = Text(en: "a mapping", fi: "kenttien ryhmä", sv: "en grupp av fält")
    /// A number, as what a value must be.
    static let aNumber = Text(en: "a number", fi: "luku", sv: "ett tal")
    /// A boolean, as what a value must be.
    static let trueOrFalse = Text(en: "true or false", fi: "true tai false", sv: "true eller false")

    /// That there is no schema of a name.
    package static func noSchema(_ name: String) -> Text {
        Text(
            en: "there is no schema '\(name)'", fi: "skeemaa '\(name)' ei ole", sv: "det finns inget schema '\(name)'")
    }
}
