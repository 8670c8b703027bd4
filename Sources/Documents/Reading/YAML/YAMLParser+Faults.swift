import Diagnostics

// What is wrong with the structure of a text: lines, indentation, comments, documents.

extension YAMLParser {
    /// The number of the line that a place stands in.
    func line(of place: Int) -> Int { log.line(of: place) }

    /// The text from a place to the end of its line, without comment and trailing space; its beginning where it is long.
    func restOfLine(_ start: Int) -> Range<Int> {
        var place = start
        var end = start
        while unsafe place < source.count, unsafe !Self.isBreak(source[place]), place - start < 1000 {
            let byte = unsafe source[place]
            if byte == UInt8(ascii: "#"), place > end { break }
            place += 1
            if !Self.isBlank(byte) { end = place }
        }
        while byte(at: end) & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }

    func text(_ range: Range<Int>) -> String { unsafe String(decoding: source[range], as: UTF8.self) }

    /// ": 'text'", a text as it can be written; nothing where it is long or has quotation marks of its own.
    func example(_ range: Range<Int>) -> String {
        let text = text(range)
        return text.utf8.count > 60 || text.utf8.contains(UInt8(ascii: "'")) ? "" : ": '\(text)'"
    }

    func emptyFile() -> Fault {
        Fault(
            Text(en: "the file is empty", fi: "tiedosto on tyhjä", sv: "filen är tom"), 0..<0,
            hint: Text(
                en: "write the record's fields, or delete the file", fi: "kirjoita tietueen kentät tai poista tiedosto",
                sv: "skriv postens fält eller ta bort filen"))
    }

    func secondDocument(_ range: Range<Int>) -> Fault {
        Fault(
            Text(
                en: "the file holds more than one document", fi: "tiedostossa on useampi kuin yksi dokumentti",
                sv: "filen innehåller mer än ett dokument"), range,
            hint: Text(
                en: "one file is one record: move what follows '---' to a file of its own",
                fi: "yksi tiedosto on yksi tietue: siirrä merkin '---' jälkeinen osa omaan tiedostoonsa",
                sv: "en fil är en post: flytta det som står efter '---' till en egen fil"), rule: TextRule.plainData)
    }

    func textBehindEnd(_ range: Range<Int>) -> Fault {
        Fault(
            Text(
                en: "'...' ends the document, and something follows on its line",
                fi: "'...' päättää dokumentin, mutta samalla rivillä on vielä jotakin",
                sv: "'...' avslutar dokumentet, men det står något mer på raden"), range,
            hint: Text(en: "delete the line", fi: "poista rivi", sv: "ta bort raden"))
    }

    func commentNeedsSpace() -> Fault {
        Fault(
            Text(
                en: "a comment begins with '#', and a space has to stand before that",
                fi: "kommentti alkaa merkillä '#', ja sen edessä pitää olla välilyönti",
                sv: "en kommentar börjar med '#', och före det måste det finnas ett mellanslag"), i..<i + 1,
            hint: Text(
                en: "put a space before '#', or the text that '#' belongs to in quotes",
                fi: "lisää välilyönti merkin '#' eteen, tai jos se kuuluu tekstiin, kirjoita teksti lainausmerkkeihin",
                sv: "skriv ett mellanslag före '#', eller om det hör till texten, skriv texten inom citattecken"))
    }

    func tabInIndentation(at place: Int? = nil) -> Fault {
        let tab = place ?? max(tab, lineStart)
        return Fault(
            Text(
                en: "a tab stands where a line is indented", fi: "rivi on sisennetty sarkaimella",
                sv: "raden är indragen med ett tabbtecken"), tab..<tab + 1,
            hint: Text(
                en: "indent with spaces instead of tabs", fi: "sisennä välilyönneillä, ei sarkaimilla",
                sv: "dra in med mellanslag i stället för tabbtecken"))
    }

    /// A line at a place where a key has to be, without one.
    func noKey(_ start: Int) -> Fault {
        let range = restOfLine(start)
        return Fault(
            Text(
                en: "this line has neither a key with ': ' nor belongs to the text before it",
                fi: "rivillä ei ole avainta ja merkkiä ': ', eikä rivi kuulu edeltävään tekstiin",
                sv: "raden har ingen nyckel med ': ' och hör inte heller till texten före den"), range,
            hint: Self.keyHint(text(range)))
    }

    /// How to make a key of a line that has none.
    private static func keyHint(_ text: String) -> Text {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        if text.hasPrefix("//") || text.hasPrefix(";") {
            return Text(
                en: "a comment begins with '#'", fi: "kommentti alkaa merkillä '#'", sv: "en kommentar börjar med '#'")
        }
        if text.unicodeScalars.contains("：") {
            return Text(
                en: "write ':' and a space instead of '：'", fi: "kirjoita ':' ja välilyönti merkin '：' sijaan",
                sv: "skriv ':' och ett mellanslag i stället för '：'")
        }
        if parts.count == 2, parts[1].unicodeScalars.first == "\u{A0}" {
            return Text(
                en: "the space behind the colon is a no-break space (U+00A0): write an ordinary one",
                fi: "kaksoispisteen jälkeen on sitova välilyönti (U+00A0): kirjoita tavallinen välilyönti",
                sv: "efter kolonet står ett hårt mellanslag (U+00A0): skriv ett vanligt")
        }
        if parts.count == 2, text.utf8.count <= 60 { return spaceBehindColon(parts) }
        if case let sides = text.split(separator: "=", maxSplits: 1), sides.count == 2, text.utf8.count <= 60 {
            let words = sides.map { $0.split(separator: " ").joined(separator: " ") }
            return Text(
                en: "write '\(words[0]): \(words[1])'", fi: "kirjoita '\(words[0]): \(words[1])'",
                sv: "skriv '\(words[0]): \(words[1])'")
        }
        return Text(
            en: "add ': ' and a value, or indent the line under the key whose text it belongs to",
            fi: "lisää ': ' ja arvo, tai sisennä rivi sen avaimen alle, jonka tekstiin se kuuluu",
            sv: "lägg till ': ' och ett värde, eller dra in raden under den nyckel vars text den hör till")
    }

    private static func spaceBehindColon(_ parts: [String]) -> Text {
        Text(
            en: "put a space behind the colon: '\(parts[0]): \(parts[1])'",
            fi: "lisää välilyönti kaksoispisteen jälkeen: '\(parts[0]): \(parts[1])'",
            sv: "skriv ett mellanslag efter kolonet: '\(parts[0]): \(parts[1])'")
    }

    /// A key in a line that continues the text of the line before.
    func keyInsideText(_ first: Range<Int>, _ second: Range<Int>) -> Fault {
        let text = text(first)
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let isAlike = column(of: first.lowerBound) == second.lowerBound - lineStart
        if isAlike, parts.count == 2, !text.utf8.contains(UInt8(ascii: " ")) {
            return Fault(
                Text(
                    en: "'\(text)' is no key with a value, since no space follows its colon",
                    fi: "'\(text)' ei ole avain ja arvo, koska kaksoispisteen jälkeen ei ole välilyöntiä",
                    sv: "'\(text)' är inte en nyckel med ett värde, eftersom det saknas ett mellanslag efter kolonet"),
                first, hint: Self.spaceBehindColon(parts))
        }
        if isAlike {
            return Fault(
                Text(
                    en: "this line has no key with ': '", fi: "rivillä ei ole avainta ja merkkiä ': '",
                    sv: "raden har ingen nyckel med ': '"), first,
                hint: Text(
                    en: "add ': ' and a value, or delete it", fi: "lisää ': ' ja arvo, tai poista rivi",
                    sv: "lägg till ': ' och ett värde, eller ta bort raden"))
        }
        let line = line(of: first.lowerBound)
        return Fault(
            Text(
                en: "this line continues the text of line \(line), in which no ': ' can stand",
                fi: "tämä rivi jatkaa rivin \(line) tekstiä, jossa ei voi olla merkkiä ': '",
                sv: "den här raden fortsätter texten på rad \(line), där ': ' inte kan stå"), second,
            hint: Text(
                en: "indent it by as many spaces as the keys beside it, or put the whole text in quotes",
                fi: "sisennä rivi yhtä monella välilyönnillä kuin viereiset avaimet, "
                    + "tai kirjoita koko teksti lainausmerkkeihin",
                sv: "dra in raden lika många mellanslag som nycklarna bredvid, eller skriv hela texten inom citattecken"
            ))
    }

    private func column(of place: Int) -> Int {
        var start = place
        while start > 0, !Self.isBreak(byte(at: start - 1)) { start -= 1 }
        return place - start
    }

    /// What stands here fits to nothing before it.
    func unexpected(column: Int) -> Fault {
        if tab >= 0, i > lineStart { return tabInIndentation() }
        let range = restOfLine(i)
        guard self.column > column else {
            return Fault(
                Text(
                    en: "this line does not belong to the list or text before it",
                    fi: "rivi ei kuulu edeltävään luetteloon tai tekstiin",
                    sv: "raden hör inte till listan eller texten före den"), range,
                hint: Text(
                    en: "begin it with '- ' as an entry of the list, or indent it under what it belongs to",
                    fi: "aloita se merkillä '- ', jos se on luettelon kohta, tai sisennä se sen alle, mihin se kuuluu",
                    sv: "börja den med '- ' om den är en punkt i listan, eller dra in den under det som den hör till"))
        }
        let spaces = self.column
        return Fault(
            Text(
                en: "this line is indented by \(spaces.counted("space", "spaces")), "
                    + "like none of the lines above that it could belong to",
                fi: "rivi on sisennetty \(spaces) välilyönnillä, "
                    + "eikä yksikään edeltävä rivi, johon se voisi kuulua, ole sisennetty samoin",
                sv: "raden är indragen med \(spaces) mellanslag, och ingen rad ovanför som den kunde höra till är "
                    + "indragen lika mycket"), range,
            hint: Text(
                en: "indent it by as many spaces as its neighbours",
                fi: "sisennä se yhtä monella välilyönnillä kuin viereiset rivit",
                sv: "dra in den med lika många mellanslag som raderna bredvid"))
    }
}
