import Diagnostics

// What is wrong with a text: quotation marks, escapes, signs at its beginning, what YAML has and a register does without.

extension YAMLParser {
    static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    /// Something stands behind a value in quotation marks or brackets.
    func textBehind(_ start: Int) -> Fault {
        let rest = restOfLine(i)
        switch byte(at: start) {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            if line(of: start) != line(of: i) { return quoteEndsLate(start) }
            return Fault(
                Text(
                    en: "text follows the closing quotation mark", fi: "päättävän lainausmerkin jälkeen on tekstiä",
                    sv: "det står text efter det avslutande citattecknet"), rest,
                hint: wholeTextHint(start, text(start..<rest.upperBound)))
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            let example = example(start..<rest.upperBound)
            return Fault(
                Text(
                    en: "something follows the closing bracket", fi: "päättävän sulkeen jälkeen on jotakin",
                    sv: "det står något efter den avslutande parentesen"), rest,
                hint: Text(
                    en: "put the whole text in quotes\(example), or delete what follows the bracket",
                    fi: "kirjoita koko teksti lainausmerkkeihin\(example), tai poista sulkeen jälkeinen osa",
                    sv: "skriv hela texten inom citattecken\(example), eller ta bort det som står efter parentesen"))
        default:
            return Fault(
                Text(
                    en: "something follows the value", fi: "arvon jälkeen on jotakin", sv: "det står något efter värdet"
                ),
                rest, hint: .putWholeInQuotes())
        }
    }

    /// How to write a text of which only the beginning stands in quotation marks.
    private func wholeTextHint(_ start: Int, _ whole: String) -> Text {
        let quote = text(start..<start + 1)
        let other = quote == "'" ? "\"" : "'"
        // In 'it's' the mark stands inside of the text, in "a" b around a part of it.
        let isInside = !Self.isBlank(byte(at: i - 1)) && whole.utf8.count > 1 && whole.hasSuffix(quote)
        let text = isInside ? String(whole.dropFirst().dropLast()) : whole
        if whole.utf8.count <= 60, !text.contains(other), !text.contains("\\") {
            return .putWholeInQuotes(": \(other)\(text)\(other)")
        }
        let doubled = quote == "'" ? "''" : "\\\""
        return Text(
            en: "put the whole text in quotes, and write \(doubled) for \(quote) inside of it",
            fi: "kirjoita koko teksti lainausmerkkeihin, ja sen sisällä merkin \(quote) sijaan \(doubled)",
            sv: "skriv hela texten inom citattecken, och inne i den \(doubled) i stället för \(quote)")
    }

    func unclosedQuote(_ start: Int) -> Fault {
        let quote = text(start..<start + 1)
        return Fault(
            Text(
                en: "the quotation mark that opens here is never closed",
                fi: "tästä alkavia lainausmerkkejä ei päätetä",
                sv: "citattecknet som öppnas här avslutas aldrig"), start..<start + 1,
            hint: Text(
                en: "put \(quote) at the end of the text, or another mark around a text that begins with \(quote)",
                fi:
                    "lisää \(quote) tekstin loppuun, tai käytä toista lainausmerkkiä, jos teksti itse alkaa merkillä \(quote)",
                sv:
                    "skriv \(quote) i slutet av texten, eller använd ett annat citattecken om själva texten börjar med \(quote)"
            ))
    }

    /// A quotation mark that is closed in a later line, where something follows that cannot.
    func quoteEndsLate(_ start: Int) -> Fault {
        let line = line(of: i)
        let quote = text(start..<start + 1)
        return Fault(
            Text(
                en: "the quotation mark that opens here is closed only in line \(line)",
                fi: "tästä alkavat lainausmerkit päätetään vasta rivillä \(line)",
                sv: "citattecknet som öppnas här avslutas först på rad \(line)"), start..<start + 1,
            hint: Text(
                en: "put \(quote) at the end of the text", fi: "lisää \(quote) tekstin loppuun",
                sv: "skriv \(quote) i slutet av texten"))
    }

    /// A line of a quoted text that is not indented.
    func quoteGoesOn(_ start: Int) -> Fault {
        let line = line(of: i)
        let quote = text(start..<start + 1)
        return Fault(
            Text(
                en:
                    "the quotation mark that opens here is not closed before line \(line), which is not indented deeper",
                fi:
                    "tästä alkavia lainausmerkkejä ei ole päätetty ennen riviä \(line), jota ei ole sisennetty syvemmälle",
                sv: "citattecknet som öppnas här avslutas inte före rad \(line), som inte är mer indragen"),
            start..<start + 1,
            hint: Text(
                en: "put \(quote) at the end of the text, or indent the lines that belong to it",
                fi: "lisää \(quote) tekstin loppuun, tai sisennä tekstiin kuuluvat rivit",
                sv: "skriv \(quote) i slutet av texten, eller dra in de rader som hör till den"))
    }

    private static let backslashHint = Text(
        en: "write '\\\\' for a backslash, or use single quotes",
        fi: "kirjoita kenoviiva muodossa '\\\\' tai käytä yksinkertaisia lainausmerkkejä",
        sv: "skriv ett omvänt snedstreck som '\\\\' eller använd enkla citattecken")

    func unknownEscape(_ start: Int) -> Fault {
        var end = start + 2
        while byte(at: end) & 0xC0 == 0x80 { end += 1 }
        end = unsafe min(end, source.count)
        return Fault(.strayBackslash, start..<end, hint: Self.backslashHint)
    }

    func shortEscape(_ start: Int, _ digits: Int) -> Fault {
        let escape = text(start..<start + 2)
        return Fault(
            Text(
                en: "'\(escape)' needs \(digits) hexadecimal digits",
                fi: "merkinnässä '\(escape)' pitää olla \(digits) heksadesimaalinumeroa",
                sv: "'\(escape)' måste följas av \(digits) hexadecimala siffror"), start..<start + 2,
            hint: Self.backslashHint)
    }

    func halfSurrogate(_ start: Int) -> Fault {
        Fault(
            Text(
                en: "this escape is no character", fi: "tämä koodi ei tarkoita mitään merkkiä",
                sv: "den här koden betyder inget tecken"), start..<i,
            hint: Text(
                en: "write the character itself instead of its surrogate escapes",
                fi: "kirjoita itse merkki sen sijaiskoodien sijaan",
                sv: "skriv själva tecknet i stället för dess surrogatkoder"))
    }

    /// Something stands behind `|` or `>`.
    func textBehindBlockHeader(_ start: Int) -> Fault {
        let range = restOfLine(start)
        let sign = text(start..<start + 1)
        let example = example(range)
        return Fault(
            Text(
                en: "'\(sign)' begins a text on the lines below, and something follows on its own line",
                fi: "'\(sign)' aloittaa seuraavilla riveillä olevan tekstin, mutta samalla rivillä on vielä jotakin",
                sv: "'\(sign)' inleder en text på raderna nedanför, men det står något mer på samma rad"), range,
            hint: Text(
                en: "put the text in quotes\(example), or begin it on the next line",
                fi: "kirjoita teksti lainausmerkkeihin\(example), tai aloita se seuraavalta riviltä",
                sv: "skriv texten inom citattecken\(example), eller börja den på nästa rad"))
    }

    func deepEmptyLine(_ range: Range<Int>) -> Fault {
        Fault(
            Text(
                en: "an empty line at the beginning of the text is indented deeper than its first line",
                fi: "tekstin alussa oleva tyhjä rivi on sisennetty syvemmälle kuin tekstin ensimmäinen rivi",
                sv: "en tom rad i början av texten är mer indragen än textens första rad"), range,
            hint: Text(en: "delete its spaces", fi: "poista sen välilyönnit", sv: "ta bort dess mellanslag"))
    }

    /// A plain value cannot begin with what stands here.
    func cannotBeginPlain() -> Fault {
        let range = restOfLine(i)
        guard unsafe i < source.count, byte > UInt8(ascii: " ") else {
            return Fault(
                Text(en: "a value is missing here", fi: "tästä puuttuu arvo", sv: "här saknas ett värde"), i..<i,
                hint: Text(en: "write one", fi: "kirjoita arvo", sv: "skriv ett värde"))
        }
        let sign = text(i..<i + 1)
        if brackets.isEmpty {
            return Fault(
                Text(
                    en: "a value cannot begin with '\(sign)'", fi: "arvo ei voi alkaa merkillä '\(sign)'",
                    sv: "ett värde kan inte börja med '\(sign)'"), range, hint: .putInQuotes(example(range)))
        }
        return Fault(
            Text(
                en: "a value inside of brackets cannot begin with '\(sign)'",
                fi: "sulkeiden sisällä arvo ei voi alkaa merkillä '\(sign)'",
                sv: "ett värde inom parenteser kan inte börja med '\(sign)'"), i..<i + 1, hint: .putInQuotes())
    }
}

extension Text {
    /// What is wrong with a backslash before a character that it does not go with.
    static let strayBackslash = Text(
        en: "'\\' does not go with this character", fi: "merkkiä '\\' ei voi käyttää tämän merkin edessä",
        sv: "'\\' kan inte stå före det här tecknet")
}
