import Diagnostics

// What is wrong with lists and mappings in brackets.

extension YAMLParser {
    private var bracket: (place: Range<Int>, closing: String) {
        let place = brackets.last ?? i
        return (place..<place + 1, byte(at: place) == UInt8(ascii: "{") ? "}" : "]")
    }

    func unclosedBracket() -> Fault {
        let closing = bracket.closing
        return Fault(
            Text(
                en: "the bracket that opens here is never closed", fi: "tästä alkavia sulkeita ei päätetä",
                sv: "parentesen som öppnas här avslutas aldrig"), bracket.place,
            hint: Text(
                en: "put '\(closing)' at its end, or text that begins with a bracket in quotes",
                fi: "lisää loppuun '\(closing)', tai kirjoita sulkeella alkava teksti lainausmerkkeihin",
                sv: "skriv '\(closing)' i slutet, eller skriv text som börjar med en parentes inom citattecken"))
    }

    /// A line inside of brackets that is not indented deeper than the collection they belong to.
    func bracketGoesOn() -> Fault {
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
            return Fault(
                Text(
                    en: "the closing bracket is not indented deeper than the key that it belongs to",
                    fi: "päättävää suljetta ei ole sisennetty syvemmälle kuin avainta, johon se kuuluu",
                    sv: "den avslutande parentesen är inte mer indragen än nyckeln som den hör till"), i..<i + 1,
                hint: Text(
                    en: "put spaces before it, or put it at the end of the line before",
                    fi: "lisää välilyöntejä sen eteen, tai siirrä se edellisen rivin loppuun",
                    sv: "skriv mellanslag före den, eller flytta den till slutet av raden före"))
        }
        let (place, closing) = bracket
        let line = line(of: i)
        return Fault(
            Text(
                en: "the bracket that opens here is not closed before line \(line), which is not indented deeper",
                fi: "tästä alkavia sulkeita ei ole päätetty ennen riviä \(line), jota ei ole sisennetty syvemmälle",
                sv: "parentesen som öppnas här avslutas inte före rad \(line), som inte är mer indragen"), place,
            hint: Text(
                en: "put '\(closing)' at its end, or indent the lines that belong to it",
                fi: "lisää loppuun '\(closing)', tai sisennä siihen kuuluvat rivit",
                sv: "skriv '\(closing)' i slutet, eller dra in de rader som hör till den"))
    }

    func missingItem() -> Fault {
        Fault(
            Text(
                en: "a value is missing before this comma", fi: "tämän pilkun edestä puuttuu arvo",
                sv: "före det här kommatecknet saknas ett värde"), i..<i,
            hint: Text(
                en: "delete the comma, or write '' for an empty text",
                fi: "poista pilkku, tai kirjoita '', jos tarkoitat tyhjää tekstiä",
                sv: "ta bort kommatecknet, eller skriv '' för en tom text"))
    }

    func wrongBracket() -> Fault {
        let sign = text(i..<i + 1)
        let (place, closing) = bracket
        let line = line(of: place.lowerBound)
        return Fault(
            Text(
                en: "'\(sign)' stands where '\(closing)' has to close the bracket of line \(line)",
                fi: "tässä on '\(sign)', vaikka rivin \(line) sulkeet pitää päättää merkillä '\(closing)'",
                sv: "här står '\(sign)', fast '\(closing)' måste avsluta parentesen på rad \(line)"), i..<i + 1,
            hint: Text(
                en: "close brackets in the order in which they are opened",
                fi: "päätä sisimmät sulkeet ensin", sv: "avsluta den innersta parentesen först"))
    }

    func missingComma() -> Fault {
        let closing = bracket.closing
        return Fault(
            Text(
                en: "a comma or '\(closing)' is missing before this",
                fi: "tämän edestä puuttuu pilkku tai '\(closing)'",
                sv: "före detta saknas ett kommatecken eller '\(closing)'"), i..<i,
            hint: Text(
                en: "put a comma between two items, and text that contains brackets, commas or ': ' in quotes",
                fi: "lisää pilkku kahden kohdan väliin, ja kirjoita lainausmerkkeihin teksti, jossa on sulkeita, "
                    + "pilkkuja tai ': '",
                sv: "skriv ett kommatecken mellan två punkter, och skriv text som innehåller parenteser, kommatecken "
                    + "eller ': ' inom citattecken"))
    }
}
