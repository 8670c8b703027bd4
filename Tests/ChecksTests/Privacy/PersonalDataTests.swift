import Checks
import Testing

@Suite("Personal data in texts") struct PersonalDataTests {
    private let data = PersonalData(roleMailbox: nil)
    /// The pattern that Helsinki's register has.
    private let helsinki = PersonalData(
        roleMailbox: #"^((helsinki|kv)\.)?[a-z0-9]+(-[a-z0-9]+)*@([a-z0-9-]+\.)+[a-z]{2,}$"#)

    private func kinds(_ text: String, _ data: PersonalData? = nil) -> [PersonalData.Kind] {
        (data ?? self.data).findings(in: text).map(\.kind)
    }

    @Test(
        "a person's mailbox is found in every spelling",
        arguments: [
            "etu.suku@hel.fi", "Matti.Virtanen@hel.fi", "matti_virtanen@hel.fi", "matti-virtanen@hel.fi",
            "matti@hel.fi",
            "virtanenm@gmail.com", "etusuku@gmail.com", "m.virtanen@hel.fi", "matti+kv@hel.fi", "virtanen@hotmail.com",
            "virtanen@outlook.com", "virtanen@yahoo.co.uk", "virtanen@live.fi", "virtanen@icloud.com", "v@kolumbus.fi",
            "kirjaamo@gmail.com", "virtanen@mail.ru", "virtanen@elisanet.fi", "virtanen@saunalahti.fi",
            "matti.virtanen(a)hel.fi", "matti.virtanen (at) hel.fi", "matti.virtanen[at]hel.fi",
            "matti.virtanen{at}hel.fi",
            "matti.virtanen (AT) hel.fi", "matti.virtanen(ät)hel.fi", "matti.virtanen [ät] hel.fi",
            "matti.virtanen<at>hel.fi",
            "matti.virtanen at hel.fi", "matti.virtanen AT hel.fi", "matti.virtanen ät hel.fi",
            "matti.virtanen -at- hel.fi",
            "matti.virtanen @ hel.fi", "matti.virtanen ( at ) hel.fi", "matti.virtanen(miuku)hel.fi",
            "matti piste virtanen at hel piste fi", "matti.virtanen[at]hel[dot]fi", "matti(dot)virtanen(at)hel(dot)fi",
            "virtanen at gmail.com", "matti.virtanen＠hel.fi", "ｍａｔｔｉ．ｖｉｒｔａｎｅｎ＠ｈｅｌ．ｆｉ", "matti.virtanen﹫hel.fi",
            "matti.virta\u{200B}nen@hel.fi", "matti.virta\u{AD}nen@hel.fi", "matti·virtanen@hel.fi",
            "jyrki.mäkinen@hel.fi", "jyrki.ma\u{308}kinen@hel.fi", "https://hel.fi/?to=matti.virtanen%40hel.fi",
            "matti.virtanen @hel.fi", "matti.virtanen@ hel.fi", "matti.virtanen \"at\" hel.fi",
            "matti.virtanen 'at' hel.fi",
            "matti.virtanen /at/ hel.fi", "matti.virtanen(kissanhäntä)hel.fi",
            "matti.virtanen miuku hel.fi", "matti.virtanen kissanhäntä hel.fi", "matti.virtanen snabel-a hel.fi",
            "matti.virtanen«at»hel.fi", "matti.virtanen“at”hel.fi", "https://hel.fi/?to=matti.virtanen%2540hel.fi",
            "\"matti virtanen\"@hel.fi", "\"etu suku\"@hel.fi",
            "https://hel.fi, matti.virtanen@hel.fi", "mailto:matti.virtanen@hel.fi", "matti.virtanen&#64;hel.fi",
            "Kysy: Matti Virtanen <matti.virtanen@hel.fi>.", "Lisätiedot matti.virtanen@hel.fi.", "åsa@hel.fi",
        ])
    func mailboxes(text: String) {
        #expect(kinds(text) == [.mailbox])
        #expect(kinds(text, helsinki) == [.mailbox])
    }

    @Test(
        "a telephone number is found in every spelling",
        arguments: [
            "040 123 4567", "040 12 34 567", "0401234567", "040-1234567", "040-123-4567", "040.123.4567", "040/1234567",
            "040 – 123 4567", "040‑123‑4567", "040−123−4567", "040—1234567", "040·123·4567", "040\u{A0}123\u{A0}4567",
            "040\u{2009}123\u{202F}4567", "040  123   4567", "(040) 123 4567", "( 040 ) 123 4567", "0400 123 456",
            "050 123 4567", "0500123456", "045 123 45678", "(09) 310 1234", "09 310 1234", "09-310 1234",
            "09 31 01 12 34",
            "09.31.01.12.34", "09 310 31011", "013 267 7111", "+358 40 123 4567", "+358401234567",
            "+358 (0)40 123 4567",
            "+358-40-123-4567", "(+358) 40 1234567", "+ 358 40 123 4567", "＋358 40 123 4567", "+46 8 508 29 000",
            "+372 640 4141", "00358 40 123 4567", "00358401234567", "0046 8 508 29 000", "０４０ １２３ ４５６７",
            "٠٤٠ ١٢٣ ٤٥٦٧", "puh. 310 1234", "Puh: 310 1234", "puhelin 310 1234", "gsm: 310 1234", "GSM 310 1234",
            "tel. 310 1234", "Tel:3101234", "phone 310 1234", "puh0401234567", "tel:+358401234567", "fax 310 1234",
            "https://hel.fi puh. 310 1234", "https://wa.me/358401234567", "https://hel.fi/0401234567",
            "Soita 040 123 4567 tänään", "00100 Helsinki, 040 123 4567", "2.12.2024 040 123 4567", "070-123 45 67",
            "puh.nro 040 123 4567", "Puh. nro: 040 1234567", "nro 0401234567", "358 40 123 4567", "(358) 40 123 4567",
            "358401234567", "358 9 310 1234", "tfn 310 1234", "tfn: 08-508 290 00",
            "Phone number: +358 40 123 4567", "Phone number: 310 1234", "matkapuhelinnumero 310 1234",
            "GSM-numero: 310 1234", "kännykkänumero 0401234567", "mobilnummer 070-123 45 67",
            "suora numero 09 310 25319",
            "direct number 09 310 25319", "kotinumero 09 123 4567", "numero 040 123 4567", "Numero: +358401234567",
            "viite: 040 123 4567", "viite: +358401234567", "p. 310 25319", "matkapuh. 310 25319", "puh.no 310 25319",
            "puhelinnumeroni on 310 25319", "☎ 310 25319", "📞310 1234", "(0)40 123 4567", "040, 123 4567",
            "040_123_4567", "+358_40_123_4567", "04 01 23 45 67", "Soita numeroon 310 25319",
            "08-508 290 00", "040\u{200B}1234567", "klo 9.00-16.00 puh. 09 310 1234",
        ])
    func numbers(text: String) {
        #expect(kinds(text) == [.telephone])
    }

    @Test(
        "an identity code is found by its date and its check character",
        arguments: [
            "131052-308T", "131052-308t", "Tunnus 131052-308T.", "131052–308T", "131052Y308T", "131052X308T",
            "131052W308T", "131052-308 T", "131052/308T", "131052 308T", "13101952-308T", "13101952 308 T",
            "131052V308T", "131052U308T", "131052+308T", "131052A308T", "131052B308T", "131052F308T", "131052 - 308T",
            "Matti Meikäläinen (131052-308T)", "huone 12 131052-308T", "s. 13.10.1952 131052-308T", "2. 131052-308T",
            "+131052-308T", "hetu131052-308T", "13.10.1952-308T", "13.10.52-308T", "12 850709-9805",
            (1...20).map { _ in "12" }.joined(separator: " ") + " 131052-308T",
            "１３１０５２-308T", "850709-9805", "19850709-9805",
        ])
    func identityCodes(text: String) {
        #expect(kinds(text) == [.identityCode])
    }

    @Test(
        "harmless texts stay quiet",
        arguments: [
            "kaupunginkanslia@hel.fi", "Kaupunginkanslia@hel.fi", "helsinki.kirjaamo@hel.fi", "kv.asiat@hel.fi",
            "kansainvaliset.asiat@hel.fi", "Kysy osoitteesta kaupunginkanslia@hel.fi.", "(kv@hel.fi)",
            "info@eurocities.eu",
            "etunimi.sukunimi@hel.fi", "eurocities-info@hel.fi", "kulttuuri.viestinta@hel.fi", "kv(at)hel.fi",
            "kv at hel.fi",
            "Meet us at Helsinki.fi", "The list is at hel.fi", "Kuva@2x.png", "@hel_fi", "@matti.virtanen",
            "https://medium.com/@matti.virtanen/x", "Slush @ Messukeskus", "a account at gmail.com",
            "ISSN 0355-1234", "0355-1234", "0355-123X", "ISSN-L 2049-3630", "0000-0002-1825-0097",
            "0009-0001-2345-678X",
            "https://orcid.org/0000-0002-1825-0097", "ISBN 978-951-0-12345-6", "ISBN 0306406152", "0-306-40615-2",
            "010 2024", "010 123 4567", "0800 12345", "020 123 4567", "0295 16001", "029 310 1234", "0600 12345",
            "09 2024",
            "HEL 2019-005840", "HEL 2019-005840 T 04 03 01", "T 04 03 01 02", "HEL 2024-015391 (T 04 03 01)", "§ 1083",
            "2024-02-29", "2024-02", "05-2019", "05/2019", "05.2019", "05.06.2019", "5.6.2019", "01/02/2019",
            "05-06-2019",
            "09 12 2022", "01.01.-31.12.2025", "09.12.2022 12:00", "09.00-16.30", "klo 09.00–16.30", "09-10.6.2025",
            "01.01.2022-31.12.2025", "08-12-2025 – 05-01-2026", "2024-02-29T10:00:00+03:00", "2021-2025",
            "2021 2022 2023",
            "60.1699, 24.9384", "+60.169900+024.938400/", "lat 60.169856 lon 24.938379", "0.0123456789",
            "00100 Helsinki", "PL 1, 00099 HELSINGIN KAUPUNKI", "02070 Espoon kaupunki",
            "Pohjoisesplanadi 11-13, 00170",
            "0201256-6", "Y-tunnus 0201256-6", "FI02012566", "FI21 1234 5600 0007 85", "FI0512345600000785",
            "1 200 000 euroa", "+1 200 000 euroa", "050 000 euroa", "4 000 000 €", "1234567890", "Q1757", "0x1F600",
            "https://paatokset.hel.fi/fi/asia/hel-2019-005840", "https://example.org/id/09123456789012", "v1.02.0345",
            "131052-308A", "999999-308T", "556016-0680", "850709-9804", "202405-1234", "id: 0401234567890",
            "10.1000/182",
            "Kiinteistötunnus 091-417-0002-0034", "OVT 003702012566", "Tilausnumero 0123456789",
            "laskunumero 0456123456", "p. 12345", "s. 310", "asianumero 09 310 1234", "numero 310 1234", "040, 2019",
            "T 04 01 23 45 67", "13.10.1952-308A", "kirja no 310 1234", "viite 09 310 1234", "viikot 04 05 06 07",
            "hel_2019_005840", "x850709-9805", "\"info\"@hel.fi", "ota miukumauku mukaan.fi", "data_protection@hel.fi",
            "seuraa @hel.fi", "vanhat @ merkit", "358 euroa",
            "131052 308A", "13101952-308A",
            "", " ", "Helsinki", "puhelin", "tel.", "puhelin 2019-2020", "puh. 2024", "English at level B2",
        ])
    func harmless(text: String) {
        #expect(data.findings(in: text).isEmpty, "\(data.findings(in: text))")
        #expect(helsinki.findings(in: text).isEmpty, "\(helsinki.findings(in: text))")
    }

    @Test("a text with a mailbox and telephone numbers names all of them, as they are written and in order")
    func several() {
        let text = "Kysy 040 123 4567 / 050 765 4321 tai Matti.Virtanen (at) hel.fi; uudestaan 040 123 4567."
        let found = data.findings(in: text)
        #expect(found.map(\.text) == ["040 123 4567", "050 765 4321", "Matti.Virtanen (at) hel.fi"])
    }

    @Test("the pattern of role mailboxes decides where no word does")
    func policy() {
        let register = PersonalData(roleMailbox: #"^[a-z.]+@oslo\.no$"#)
        #expect(register.findings(in: "norge.rundt@oslo.no").isEmpty)
        #expect(register.findings(in: "Norge.Rundt@OSLO.no").isEmpty)
        #expect(kinds("norge.rundt@bergen.no", register) == [.mailbox])
        #expect(kinds("norge@bergen.no", register) == [.mailbox])
        #expect(kinds("norge.rundt@oslo.no") == [.mailbox])
        #expect(kinds("matti.virtanen@oslo.no", register) == [.mailbox])
    }

    @Test("a number in a field for numbers is one, whatever it looks like")
    func fields() {
        #expect(data.findings(in: "3101234", key: "gsm").map(\.kind) == [.telephone])
        #expect(data.findings(in: "3101234", key: "matkapuhelin").map(\.kind) == [.telephone])
        #expect(data.findings(in: "12345", key: "puhelin-numero").map(\.kind) == [.telephone])
        for key in ["puhelimet", "puhelinnumerot", "matkapuhelinnumero", "phoneNumber", "phones", "gsmNro", "gsm tyo"] {
            #expect(data.findings(in: "3101234", key: key).map(\.kind) == [.telephone], "\(key)")
        }
        #expect(data.findings(in: "3101234", key: "headcount").isEmpty)
        #expect(data.findings(in: "1234", key: "gsm").isEmpty)
        #expect(data.findings(in: "3101234", key: "hotel").isEmpty)
        #expect(data.findings(in: "05-2019", key: "phone").isEmpty)
    }

    @Test("at most twenty of a text are told")
    func bounded() {
        let text = (10...60).map { "040 123 45\($0)" }.joined(separator: "; ")
        #expect(data.findings(in: text).count == 20)
    }

    @Test("what stands in a long text is found wherever its pieces meet")
    func pieces() {
        for before in [65_500, 65_520, 65_535, 65_536, 130_000] {
            let text = String(repeating: "-", count: before) + " matti.virtanen@hel.fi and 040 123 4567 "
            #expect(
                Set(data.findings(in: text + text).map(\.text)).isSuperset(of: [
                    "matti.virtanen@hel.fi", "040 123 4567",
                ]))
        }
    }

    @Test(
        "hostile texts are read to their end",
        arguments: ["@", "a@", "(at", "( at ) ", "0", "0 ", "+", "((", "040-", "a.", " at ", "1.", "é@", "09.", "://0"])
    func hostile(piece: String) {
        let text = String(repeating: piece, count: 10_000) + " matti.virtanen@hel.fi"
        #expect(data.findings(in: text).count <= 20)
    }
}
