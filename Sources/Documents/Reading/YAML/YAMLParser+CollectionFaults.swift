import Diagnostics

// What is wrong with lists and mappings that are written on lines: where they begin, and what stands for a key.

extension YAMLParser {
    func collectionBehindKey() -> Fault {
        let rest = restOfLine(i)
        let example = example(rest)
        guard byte == UInt8(ascii: "-") else {
            let sign = text(i..<i + 1)
            return Fault(
                Text(
                    en: "'\(sign) ' cannot begin a value", fi: "arvo ei voi alkaa merkillä '\(sign) '",
                    sv: "ett värde kan inte börja med '\(sign) '"), rest, hint: .putInQuotes(example))
        }
        return Fault(
            Text(
                en: "a list cannot begin on the line of its key", fi: "luettelo ei voi alkaa avaimensa riviltä",
                sv: "en lista kan inte börja på samma rad som sin nyckel"), rest,
            hint: Text(
                en: "write each '- ' on a line of its own below the key, or put text in quotes\(example)",
                fi:
                    "kirjoita jokainen '- ' omalle rivilleen avaimen alle, tai kirjoita teksti lainausmerkkeihin\(example)",
                sv: "skriv varje '- ' på en egen rad under nyckeln, eller skriv texten inom citattecken\(example)"))
    }

    func secondColon(_ start: Int) -> Fault {
        let example = example(restOfLine(start))
        return Fault(
            Text(
                en: "a ': ' stands where no key can be", fi: "merkki ': ' on kohdassa, jossa ei voi olla avainta",
                sv: "': ' står på ett ställe där det inte kan finnas någon nyckel"), i..<i,
            hint: Text(
                en: "put text that contains ': ' in quotes\(example)",
                fi: "kirjoita teksti, jossa on ': ', lainausmerkkeihin\(example)",
                sv: "skriv text som innehåller ': ' inom citattecken\(example)"))
    }

    /// A key that is a list or mapping; its opening bracket or first sign is marked.
    func complexKey(_ range: Range<Int>) -> Fault {
        let start = range.lowerBound
        // Templates are written `{{ name }}`.
        if byte(at: start) == UInt8(ascii: "{"), start > 0, byte(at: start - 1) == UInt8(ascii: "{") {
            return Fault(
                Text(
                    en: "a mapping cannot begin with '{{'", fi: "kenttien ryhmä ei voi alkaa merkeillä '{{'",
                    sv: "en grupp av fält kan inte börja med '{{'"), range,
                hint: .putInQuotes(example(restOfLine(start - 1))), rule: TextRule.plainData)
        }
        return Fault(
            Text(
                en: "a key must be a single word or text", fi: "avaimen pitää olla yksittäinen sana tai teksti",
                sv: "en nyckel måste vara ett enda ord eller en text"), range,
            hint: Text(
                en: "put the key in quotes, or write the list or mapping as a value",
                fi: "kirjoita avain lainausmerkkeihin, tai kirjoita luettelo tai kenttien ryhmä arvoksi",
                sv: "skriv nyckeln inom citattecken, eller skriv listan eller gruppen av fält som ett värde"),
            rule: TextRule.plainData)
    }

    func keyOnSeveralLines(_ start: Int) -> Fault {
        if Self.isQuote(byte(at: start)) { return quoteEndsLate(start) }
        return Fault(
            Text(
                en: "a key has to stand on one line with its ':'", fi: "avaimen ja sen ':' pitää olla samalla rivillä",
                sv: "en nyckel måste stå på samma rad som sitt ':'"), start..<start + 1,
            hint: Text(
                en: "write 'key: value'", fi: "kirjoita 'avain: arvo'", sv: "skriv 'nyckel: värde'"))
    }

    func dashAmongKeys() -> Fault {
        Fault(
            Text(
                en: "an entry of a list stands among the keys of a mapping",
                fi: "luettelon kohta on kenttien avainten joukossa",
                sv: "en punkt i en lista står bland fältens nycklar"),
            i..<i + 1,
            hint: Text(
                en: "indent it under the key that the list belongs to, or put text in quotes",
                fi: "sisennä se sen avaimen alle, johon luettelo kuuluu, tai kirjoita teksti lainausmerkkeihin",
                sv: "dra in den under den nyckel som listan hör till, eller skriv texten inom citattecken"))
    }
}

extension Text {
    /// The advice to put a text in quotes; `example` is ": 'text'", or empty.
    static func putInQuotes(_ example: String = "") -> Text {
        Text(
            en: "put the text in quotes\(example)", fi: "kirjoita teksti lainausmerkkeihin\(example)",
            sv: "skriv texten inom citattecken\(example)")
    }

    /// The advice to put the whole of a text in quotes.
    static func putWholeInQuotes(_ example: String = "") -> Text {
        Text(
            en: "put the whole text in quotes\(example)", fi: "kirjoita koko teksti lainausmerkkeihin\(example)",
            sv: "skriv hela texten inom citattecken\(example)")
    }
}
