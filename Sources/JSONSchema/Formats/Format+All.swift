extension Format {
    /// Every format that can be asserted.
    static let all: [Format] = [
        Format(
            "date", "a date", examples: "2024-02-29", correction: Calendar.correction, check: Calendar.isDate),
        Format("time", "a time with its zone", examples: "14:30:00+02:00", check: Calendar.isTime),
        Format(
            "date-time", "a date and time with its zone", examples: "2024-02-29T14:30:00+02:00",
            check: Calendar.isDateTime),
        Format("duration", "a duration", examples: "P1Y6M", check: Duration.isDuration),
        Format("email", "an e-mail address", examples: "kirjaamo@example.org") {
            Mailbox.isMailbox($0, allowsUnicode: false)
        },
        Format("idn-email", "an e-mail address", examples: "kirjaamo@example.org") {
            Mailbox.isMailbox($0, allowsUnicode: true)
        },
        Format("hostname", "a host name", examples: "www.example.org", check: Hostname.isHostname),
        Format("idn-hostname", "a host name", examples: "www.example.org", check: Hostname.isInternational),
        Format("ipv4", "an IPv4 address", examples: "192.0.2.1", check: IPAddress.isVersion4),
        Format("ipv6", "an IPv6 address", examples: "2001:db8::1", check: IPAddress.isVersion6),
        Format("uri", "a web address", examples: "https://www.example.org/path", correction: webAddress) {
            URISyntax.isValid($0, allowsRelative: false, allowsUnicode: false)
        },
        Format("uri-reference", "a web address or path", examples: "/path") {
            URISyntax.isValid($0, allowsRelative: true, allowsUnicode: false)
        },
        Format("iri", "a web address", examples: "https://www.example.org/path", correction: webAddress) {
            URISyntax.isValid($0, allowsRelative: false, allowsUnicode: true)
        },
        Format("iri-reference", "a web address or path", examples: "/path") {
            URISyntax.isValid($0, allowsRelative: true, allowsUnicode: true)
        },
        Format(
            "uri-template", "a template of web addresses", examples: "https://example.org/{id}",
            check: URITemplate.isTemplate),
        Format("json-pointer", "a JSON Pointer", examples: "/name/fi", check: PointerSyntax.isPointer),
        Format("relative-json-pointer", "a relative JSON Pointer", examples: "1/name", check: PointerSyntax.isRelative),
        Format("uuid", "a UUID", examples: "123e4567-e89b-12d3-a456-426614174000", check: isUUID),
        Format("regex", "a regular expression", examples: "^[a-z]+$", check: isRegularExpression),
        Format(
            "edtf", "a year, month or day", examples: "2022", "2022-02", "2022-02-24", checkNumber: Calendar.isYear,
            correction: Calendar.correction, check: Calendar.isEDTF),
        Format(
            "iso-3166-1", "a country code", examples: "FI", correction: { $0.uppercased() }, check: Countries.isCode),
    ]

    /// A web address whose `https://` was left out.
    @Sendable
    private static func webAddress(_ text: String) -> String? {
        text.contains(".") && !text.contains("@") && !text.contains(":") ? "https://" + text : nil
    }

    private static func isUUID(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count == 36
            && bytes.indices.allSatisfy { i in
                [8, 13, 18, 23].contains(i) ? bytes[i] == UInt8(ascii: "-") : ByteScanner.isHexDigit(bytes[i])
            }
    }

    private static func isRegularExpression(_ bytes: UnsafeRawBufferPointer) -> Bool {
        do throws(PatternProblem) {
            try Pattern.check(String(decoding: bytes, as: UTF8.self))
            return true
        } catch {
            // What is good ECMA-262 and only more than we can search with is a regular expression all the same.
            return error.isECMAScript
        }
    }
}
