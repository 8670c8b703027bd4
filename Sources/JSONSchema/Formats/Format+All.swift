import Diagnostics

extension Format {
    /// Every format that can be asserted.
    static let all: [Format] = unsafe [
        Format(
            "date", Text(en: "a date", fi: "päivämäärä", sv: "ett datum"), examples: "2024-02-29",
            correction: Calendar.correction, check: Calendar.isDate),
        Format(
            "time", Text(en: "a time with its zone", fi: "kellonaika ja aikavyöhyke", sv: "en tid med tidszon"),
            examples: "14:30:00+02:00", check: Calendar.isTime),
        Format(
            "date-time",
            Text(
                en: "a date and time with its zone", fi: "päivämäärä, kellonaika ja aikavyöhyke",
                sv: "datum och tid med tidszon"), examples: "2024-02-29T14:30:00+02:00",
            check: Calendar.isDateTime),
        Format(
            "duration", Text(en: "a duration", fi: "kesto", sv: "en tidslängd"), examples: "P1Y6M",
            check: Duration.isDuration),
        Format("email", .mailbox, examples: "kirjaamo@example.org") {
            unsafe Mailbox.isMailbox($0, allowsUnicode: false)
        },
        unsafe Format("idn-email", .mailbox, examples: "kirjaamo@example.org") {
            unsafe Mailbox.isMailbox($0, allowsUnicode: true)
        },
        unsafe Format("hostname", .hostName, examples: "www.example.org", check: Hostname.isHostname),
        unsafe Format("idn-hostname", .hostName, examples: "www.example.org", check: Hostname.isInternational),
        unsafe Format(
            "ipv4", Text(en: "an IPv4 address", fi: "IPv4-osoite", sv: "en IPv4-adress"), examples: "192.0.2.1",
            check: IPAddress.isVersion4),
        unsafe Format(
            "ipv6", Text(en: "an IPv6 address", fi: "IPv6-osoite", sv: "en IPv6-adress"), examples: "2001:db8::1",
            check: IPAddress.isVersion6),
        unsafe Format("uri", .webAddress, examples: "https://www.example.org/path", correction: webAddress) {
            unsafe URISyntax.isValid($0, allowsRelative: false, allowsUnicode: false)
        },
        unsafe Format("uri-reference", .webAddressOrPath, examples: "/path") {
            unsafe URISyntax.isValid($0, allowsRelative: true, allowsUnicode: false)
        },
        unsafe Format("iri", .webAddress, examples: "https://www.example.org/path", correction: webAddress) {
            unsafe URISyntax.isValid($0, allowsRelative: false, allowsUnicode: true)
        },
        unsafe Format("iri-reference", .webAddressOrPath, examples: "/path") {
            unsafe URISyntax.isValid($0, allowsRelative: true, allowsUnicode: true)
        },
        unsafe Format(
            "uri-template",
            Text(en: "a template of web addresses", fi: "verkko-osoitteiden malli", sv: "en mall för webbadresser"),
            examples: "https://example.org/{id}",
            check: URITemplate.isTemplate),
        unsafe Format(
            "json-pointer", Text(en: "a JSON Pointer", fi: "JSON Pointer -osoitin", sv: "en JSON Pointer"),
            examples: "/name/fi", check: PointerSyntax.isPointer),
        unsafe Format(
            "relative-json-pointer",
            Text(
                en: "a relative JSON Pointer", fi: "suhteellinen JSON Pointer -osoitin", sv: "en relativ JSON Pointer"),
            examples: "1/name", check: PointerSyntax.isRelative),
        unsafe Format(
            "uuid", Text(en: "a UUID", fi: "UUID-tunnus", sv: "ett UUID"),
            examples: "123e4567-e89b-12d3-a456-426614174000", check: isUUID),
        unsafe Format(
            "regex", Text(en: "a regular expression", fi: "säännöllinen lauseke", sv: "ett reguljärt uttryck"),
            examples: "^[a-z]+$", check: isRegularExpression),
        unsafe Format(
            "edtf",
            Text(en: "a year, month or day", fi: "vuosi, kuukausi tai päivä", sv: "ett år, en månad eller en dag"),
            examples: "2022", "2022-02", "2022-02-24", checkNumber: Calendar.isYear,
            correction: Calendar.correction, check: Calendar.isEDTF),
        unsafe Format(
            "iso-3166-1", Text(en: "a country code", fi: "maakoodi", sv: "en landskod"), examples: "FI",
            correction: { $0.uppercased() }, check: unsafe Countries.isCode),
    ]

    /// A web address whose `https://` was left out.
    @Sendable
    private static func webAddress(_ text: String) -> String? {
        text.contains(".") && !text.contains("@") && !text.contains(":") ? "https://" + text : nil
    }

    private static func isUUID(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count == 36
            && bytes.indices.allSatisfy { i in
                unsafe [8, 13, 18, 23].contains(i) ? bytes[i] == UInt8(ascii: "-") : ByteScanner.isHexDigit(bytes[i])
            }
    }

    private static func isRegularExpression(_ bytes: UnsafeRawBufferPointer) -> Bool {
        do throws(PatternProblem) {
            unsafe try Pattern.check(String(decoding: bytes, as: UTF8.self))
            return true
        } catch {
            // What is good ECMA-262 and only more than we can search with is a regular expression all the same.
            return error.isECMAScript
        }
    }
}

// What texts of formats are called that have more than one name in schemas.
extension Text {
    fileprivate static let mailbox = Text(en: "an e-mail address", fi: "sähköpostiosoite", sv: "en e-postadress")
    fileprivate static let hostName = Text(en: "a host name", fi: "palvelimen nimi", sv: "ett värdnamn")
    fileprivate static let webAddress = Text(en: "a web address", fi: "verkko-osoite", sv: "en webbadress")
    fileprivate static let webAddressOrPath = Text(
        en: "a web address or path", fi: "verkko-osoite tai polku", sv: "en webbadress eller sökväg")
}
