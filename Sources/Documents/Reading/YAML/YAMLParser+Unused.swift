import Diagnostics

// What YAML has and a register does without: it is reported, and the rest of the text is read as if it were not there.

extension YAMLParser {
    /// Reads past an anchor or a tag.
    mutating func property() throws(Fault) {
        let start = i
        while !Self.isSpaceOrEnd(byte), brackets.isEmpty || i == start || !Self.isFlowIndicator(byte) { i += 1 }
        guard !log.isFull else { return }
        let sign = byte(at: start)
        log.report(unused(sign == UInt8(ascii: "&") ? .anchor : .tag, start..<i))
    }

    /// Reads past an alias, or the text that begins like one.
    mutating func alias(inFlow: Bool) throws(Fault) {
        let start = i
        while !Self.isSpaceOrEnd(byte), !inFlow || !Self.isFlowIndicator(byte) { i += 1 }
        var end = i
        if !inFlow {
            skipBlanks()
            if unsafe i < source.count, !Self.isBreak(byte), byte != UInt8(ascii: "#"), !isIndicator(":") {
                end = plainLine()
            }
        }
        if !log.isFull { log.report(unused(.alias, start..<end)) }
        try addEmpty(at: start)
    }

    private func unused(_ what: Unused, _ range: Range<Int>) -> Fault {
        let sign = what.rawValue
        let example = example(what == .alias ? range : restOfLine(range.lowerBound))
        return Fault(
            what.message, range,
            hint: Text(
                en: "put text that begins with '\(sign)' in quotes\(example); write values out where they are needed",
                fi: "kirjoita merkillä '\(sign)' alkava teksti lainausmerkkeihin\(example); "
                    + "kirjoita arvot kokonaan sinne, missä niitä tarvitaan",
                sv: "skriv text som börjar med '\(sign)' inom citattecken\(example); "
                    + "skriv ut värdena där de behövs"),
            rule: TextRule.plainData)
    }

    func directiveIsNotUsed(_ range: Range<Int>) -> Fault {
        Fault(
            Text(
                en: "'%' directives are not used here", fi: "merkillä '%' alkavia määräyksiä ei käytetä täällä",
                sv: "direktiv med '%' används inte här"), range,
            hint: Text(en: "delete the line", fi: "poista rivi", sv: "ta bort raden"), rule: TextRule.plainData)
    }
}

/// What YAML has and a register does without, by the sign that it begins with.
private enum Unused: String {
    case anchor = "&"
    case tag = "!"
    case alias = "*"

    /// That it is not used.
    var message: Text {
        switch self {
        case .anchor:
            Text(
                en: "anchors are not used here", fi: "ankkureita ei käytetä täällä", sv: "ankare används inte här")
        case .tag: Text(en: "tags are not used here", fi: "tageja ei käytetä täällä", sv: "taggar används inte här")
        case .alias:
            Text(en: "aliases are not used here", fi: "aliaksia ei käytetä täällä", sv: "alias används inte här")
        }
    }
}
