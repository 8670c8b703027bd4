import Diagnostics
import Editing
import Testing

@Suite("What a check mends") struct MendTests {
    @Test(
        "a reference becomes the only id that can be meant",
        arguments: [
            ("owner: Kansainvälisten asioiden yksikkö", "owner: kansainvalisten-asioiden-yksikko"),
            ("owner: kansainvalisten-asiain-yksikko # one", "owner: kansainvalisten-asioiden-yksikko # one"),
            ("owner: kultuuri", "owner: kulttuuri"), ("owner: 'units/kulttuuri'", "owner: kulttuuri"),
            ("owner: unit/kulttuuri", "owner: kulttuuri"), ("members: [johtoryhma]", "members: [groups/johtoryhma]"),
            ("members: [unit/kiel]", "members: [units/kiel]"), ("members: [KIEL]", "members: [units/kiel]"),
            ("members:\n  - groups/johtoryhmä", "members:\n  - groups/johtoryhma"),
        ])
    func reference(text: String, mended: String) throws {
        #expect(try MendedRegister.field(text) == mended)
    }

    @Test(
        "a reference stays that may mean another record, or one of two, or one of a collection that the field does not name",
        arguments: [
            "owner: kiev", "owner: genova", "owner: urban-40", "owner: okulttuuri", "owner: kansainvaliset",
            "owner: groups/johtoryhma", "owner: johtoryhma", "members: [kulttuuri]", "members: [groups/kiel]",
            "members: [puheenjohtaja]", "members: [people/puheenjohtaja]", "owner: '-'", "owner: Москва",
        ])
    func unsureReference(text: String) throws {
        #expect(try MendedRegister.field(text) == text)
    }

    @Test(
        "a number or truth value becomes a text as it is written, and the other way round",
        arguments: [
            ("postcode: 00100 # Helsinki", "postcode: '00100' # Helsinki"), ("postcode: 1.50", "postcode: '1.50'"),
            ("postcode: True", "postcode: 'True'"), ("postcode: 0x1F", "postcode: '0x1F'"),
            ("seats: '12'", "seats: 12"), ("seats: \"-3\"", "seats: -3"), ("fee: '0.50'", "fee: 0.50"),
            ("public: 'true'", "public: true"), ("since: 5.2019", "since: 2019-05"),
            ("since: 20190524", "since: 2019-05-24"),
            ("since: '2019'", "since: '2019'"),
        ])
    func types(text: String, mended: String) throws {
        #expect(try MendedRegister.field(text) == mended)
    }

    @Test(
        "a value stays of which something would be lost, which would break another rule, or which is no such value",
        arguments: [
            "postcode: 001000", "seats: '007'", "seats: '1e3'", "seats: '+5'", "seats: '0x1F'", "seats: '1.5'",
            "seats: much",
            "fee: '.5'", "fee: '1.'", "fee: 5 000 €", "public: 'yes'", "postcode:", "postcode: [1]", "seats: ''",
            "seats: '-'",
        ])
    func unsureTypes(text: String) throws {
        #expect(try MendedRegister.field(text) == text)
    }

    @Test(
        "a date is written in one way where only one can be meant",
        arguments: [
            ("since: 1.2.2024", "since: 2024-02-01"), ("since: '2024-2-1' # day", "since: 2024-02-01 # day"),
            ("since: 2024/02/01", "since: 2024-02-01"), ("since: 31/12/2019", "since: 2019-12-31"),
            ("since: 5-5-2019", "since: 2019-05-05"), ("since: 5/2019", "since: 2019-05"),
            ("day: 13-1-2019", "day: 2019-01-13"), ("day: 2024.2.29", "day: 2024-02-29"),
            ("signed: 1.2.2024", "signed: 2024-02-01"),
        ])
    func dates(text: String, mended: String) throws {
        #expect(try MendedRegister.field(text) == mended)
    }

    @Test(
        "a date stays that may be another one, is none, or says more; and what is no date stays",
        arguments: [
            "since: 5/6/2019", "since: 05-06-2019", "since: 2011/12", "since: 2004-5", "since: 1-2.2024",
            "since: 31.2.2024", "since: 2019-13-01", "since: 24.5.2019 12:00", "since: 1.2.24", "since: 1..2.2024",
            "day: 5.2019", "signed: 5.2019", "number: 1.2.2024", "page: 1.2.2024", "page: www.example.org",
            "country: sv",
        ])
    func unsureDates(text: String) throws {
        #expect(try MendedRegister.field(text) == text)
    }

    @Test(
        "a choice is meant by its letters, by what it is called in any language, or by a clear typing error",
        arguments: [
            ("kind: City", "kind: city"), ("kind: städer", "kind: city"),
            ("kind: \"Cities\" # two", "kind: city # two"),
            ("kind: Theme Network", "kind: theme-network"), ("kind: theme-netwrok", "kind: theme-network"),
            ("grade: 1", "grade: '1'"),
        ])
    func choices(text: String, mended: String) throws {
        #expect(try MendedRegister.field(text) == mended)
    }

    @Test(
        "a choice stays that two are called, or that is a word of its own",
        arguments: [
            "kind: Verkosto", "kind: cite", "kind: network", "grade: unknown", "grade: 3", "kind:", "kind: [city]",
        ])
    func unsureChoices(text: String) throws {
        #expect(try MendedRegister.field(text) == text)
    }

    @Test(
        "what stands in a list again goes, and the first stays",
        arguments: [
            (
                "members:\n  - units/kiel # first\n  - groups/johtoryhma\n  - units/kiel\n  - groups/johtoryhma\n  - units/kiel",
                "members:\n  - units/kiel # first\n  - groups/johtoryhma"
            ),
            ("members: [units/kiel, units/kiel]", "members: [units/kiel]"), ("values: [1, 2, 1.0]", "values: [1, 2]"),
            ("values: [{a: 1, b: 2}, {b: 2, a: 1}]", "values: [{a: 1, b: 2}]"),
        ])
    func repetitions(text: String, mended: String) throws {
        #expect(try MendedRegister.field(text) == mended)
    }

    @Test(
        "an entry with a comment of its own stays",
        arguments: [
            "members:\n  - units/kiel\n  - units/kiel # again", "members:\n  - units/kiel\n  # again\n  - units/kiel",
            "members: [units/kiel, # one\n  units/kiel]", "values:\n  - {a: 1}\n  -\n    # again\n    a: 1",
        ])
    func commentedRepetitions(text: String) throws {
        #expect(try MendedRegister.field(text) == text)
    }

    @Test(
        "a key is meant by its letters or by a clear typing error, and keeps its place, value and comments",
        arguments: [
            ("Onwer: kiel # who", "owner: kiel # who"), ("OWNER: kiel", "owner: kiel"),
            ("\"membres\": # all\n  - units/kiel", "members: # all\n  - units/kiel"),
            ("review: {verdickt: good, last: 2024}", "review: {verdict: good, last: 2024}"),
            ("postcod: '00100'\nowner: kiel", "postcode: '00100'\nowner: kiel"),
        ])
    func keys(text: String, mended: String) throws {
        #expect(try MendedRegister.field(text) == mended)
    }

    @Test(
        "a key stays that is there, that is no typing error, or whose value would be wrong under the other one",
        arguments: [
            "ownr: kiel\nowner: kiel", "holder: kiel", "fees: 5", "onwer: nobody", "postcod: '001000'",
        ])
    func unsureKeys(text: String) throws {
        #expect(try MendedRegister.field(text) == text)
    }

    @Test("an id becomes the name of its file, also where it was copied from another record")
    func ids() throws {
        let register = try MendedRegister([
            MendedRegister.path: "id: b # copied\n", "records/networks/b.yaml": "id: b\n",
            "records/units/uusi.yaml": "id: usi\n", "records/units/12.yaml": "id: 012\n",
        ])
        #expect(try register.text() == "id: a # copied\n")
        #expect(try register.text("records/units/uusi.yaml") == "id: uusi\n")
        #expect(try register.text("records/units/12.yaml") == "id: '12'\n")
        #expect(register.left.isEmpty)
    }

    @Test("an id stays that others refer to, since the file's name may be wrong, and so does another form of Unicode")
    func unsureIDs() throws {
        let files = [
            "records/units/markinointi.yaml": "id: viestinta\n", "records/networks/b.yaml": "owner: viestinta\n",
            "records/units/k\u{F6}.yaml": "id: \"ko\\u0308\"\n",
        ]
        let register = try MendedRegister(files)
        #expect(register.proposal.isEmpty)
        #expect(register.left.count == 3)
    }

    @Test("a record in JSON stays JSON")
    func json() throws {
        let path = "records/notes/n.json"
        let register = try MendedRegister([
            path:
                #"{"id": "n", "onwer": "kiel", "postcode": 1.50, "since": "1.2.2024", "members": ["units/kiel", "units/kiel"]}"#
        ])
        #expect(
            try register.text(path)
                == #"{"id": "n", "owner": "kiel", "postcode": "1.50", "since": "2024-02-01", "members": ["units/kiel"]}"#
        )
        #expect(register.left.isEmpty)
    }

    @Test("each rule has one mend at most")
    func names() {
        #expect(Set(Mend.all.map(\.rule)).count == Mend.all.count)
        #expect(Mend.named("owner-in-force") == nil && Mend.named("dates-in-order") == nil)
    }
}
