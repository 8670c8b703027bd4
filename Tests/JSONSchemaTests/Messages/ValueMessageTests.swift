import Diagnostics
import Documents
import JSONSchema
import Testing

/// What is said about wrong values, and where.
struct ValueMessageTests {
    @Test("A number where text is wanted: put it in quotes")
    func quotes() throws {
        try expect(
            """
            code: 00100
                  ^^^^^ type /code: 'code' must be text, not the number 00100 | put it in quotes: '00100'
            """, against: "properties: {code: {type: string, pattern: '^[0-9]{5}$'}}")
    }

    @Test("Quotes are not proposed where the quoted text would be wrong too")
    func uselessQuotes() throws {
        try expect(
            """
            since: 2024
                   ^^^^ type /since: 'since' must be a date, not the number 2024 | write a date such as 2024-02-29
            """, against: "properties: {since: {type: string, format: date}}")
    }

    @Test("A quoted number where a number is wanted: no quotes")
    func unquotes() throws {
        try expect(
            """
            fee: "250"
                 ^^^^^ type /fee: 'fee' must be a whole number, not the text '250' | write it without quotes: 250
            open: 'true'
                  ^^^^^^ type /open: 'open' must be true or false, not the text 'true' | write it without quotes: true
            shut: yes
                  ^^^ type /shut: 'shut' must be true or false, not the text 'yes' | write true instead
            """,
            against: "properties: {fee: {type: integer, minimum: 0}, open: {type: boolean}, shut: {type: boolean}}")
    }

    @Test("A key without a value is said to be empty")
    func empty() throws {
        try expect(
            """
            name:
                 ^ type /name: 'name' must be text, but it is empty | write a value, or delete the key
            kind: city
            """, against: "properties: {name: {type: string}}")
    }

    @Test("A single value where a list is wanted")
    func list() throws {
        try expect(
            """
            languages: fi
                       ^^ type /languages: 'languages' must be a list, not the text 'fi' | write it as a list, also where it has a single item: [fi]
            themes: [1, x]
                     ^ type /themes/0: this item must be text or empty, not the number 1 | put it in quotes: '1'
            """,
            against: "properties: {languages: {type: array}, themes: {items: {type: [string, 'null']}}}")
    }

    @Test("Where the type is wrong, nothing else is said about the value")
    func onlyType() throws {
        try expect(
            """
            status: 5
                    ^ type /status: 'status' must be text, not the number 5
            """,
            against:
                "properties: {status: {type: string, enum: [a, b], minLength: 3, not: {const: 5}, allOf: [{const: a}]}}"
        )
    }

    @Test("A value that is none of the allowed ones, with the one that was meant")
    func enumeration() throws {
        try expect(
            """
            status: Actve
                    ^^^^^ enum /status: 'status' must be one of 'planned', 'active' or 'ended', not 'Actve' | did you mean 'active'?
            kind: town
                  ^^^^ const /kind: 'kind' must be 'city', not 'town'
            level: '2'
                   ^^^ enum /level: 'level' must be one of 1, 2 or empty, not '2' | write it without quotes: 2
            year: 2022
                  ^^^^ enum /year: 'year' must be one of '2022' or '2023', not 2022 | put it in quotes: '2022'
            """,
            against: """
                properties:
                  status: {enum: [planned, active, ended]}
                  kind: {const: city}
                  level: {enum: [1, 2, null]}
                  year: {enum: ['2022', '2023']}
                """)
    }

    @Test("Of many allowed values some are named")
    func manyValues() throws {
        try expect(
            """
            theme: zzz
                   ^^^ enum /theme: 'theme' must be one of 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h' or 4 others, not 'zzz'
            """, against: "properties: {theme: {enum: [a, b, c, d, e, f, g, h, i, j, k, l]}}")
    }

    @Test("Where pattern and format both fail, the format is named with an example")
    func format() throws {
        try expect(
            """
            since: 2x24-01-01
                   ^^^^^^^^^^ format /since: 'since' must be a date, not '2x24-01-01' | write a date such as 2024-02-29
            """, against: "properties: {since: {type: string, pattern: '^[0-9-]+$', format: date}}")
    }

    @Test("A text of another form, with an example where the schema has one")
    func pattern() throws {
        try expect(
            """
            id: UP_1
                ^^^^ pattern /id: 'id' does not have the expected form: 'UP_1' | the form is ^u-[0-9]{4}$
            unit: UP_2
                  ^^^^ pattern /unit: 'unit' does not have the expected form: 'UP_2' | write it like 'u-0001'
            """,
            against: "properties: {id: {pattern: '^u-[0-9]{4}$'}, unit: {pattern: '^u-[0-9]{4}$', examples: [u-0001]}}")
    }

    @Test("A text of another form, with the sentence that the schema has for whoever writes it")
    func sentence() throws {
        try expect(
            """
            id: UP
                ^^ pattern /id: 'id' does not have the expected form: 'UP' | the schema says: Lower-case words.
            code: x
                  ^ pattern /code: 'code' does not have the expected form: 'x' | the schema says: Two capital letters; NO is Norway.
            ort: x
                 ^ pattern /ort: 'ort' does not have the expected form: 'x' | the schema says: Stora bokstäver.
            """,
            against: """
                properties:
                  id: {description: Where it is., $ref: '#/$defs/id'}
                  code: {pattern: '^[A-Z]+$', description: The country., x-help: {fi: Kaksi., en: Two capital letters; NO is Norway.}}
                  ort: {pattern: '^[A-Z]+$', x-help: {sv: Stora bokstäver.}}
                $defs: {id: {pattern: '^[a-z]+$', description: Lower-case words.}}
                """)
    }

    @Test(
        "A date that is written in another way is shown as it should be",
        arguments: [
            ("05-2019", "2019-05"), ("5/2019", "2019-05"), ("24.5.2019", "2019-05-24"), ("2019/5/24", "2019-05-24"),
            ("2019-5", "2019-05"), ("2019-5-4", "2019-05-04"), ("24/05/2019", "2019-05-24"), ("5/5/2019", "2019-05-05"),
            ("2019-05-24T10:00", "2019-05-24"),
        ])
    func correctedDates(text: String, date: String) throws {
        let mark = String(repeating: "^", count: text.count)
        try expect(
            """
            since: \(text)
                   \(mark) format /since: 'since' must be a year, month or day, not '\(text)' | write it as \(date)
            """, against: "properties: {since: {type: [string, integer], format: edtf, pattern: '^[0-9]{4}'}}")
    }

    @Test(
        "A date that could be several is not guessed",
        arguments: ["05/06/2019", "2019-13", "2019-02-30", "31.2.2019", "keväällä 2019", "x"])
    func uncertainDates(text: String) throws {
        let mark = String(repeating: "^", count: text.count)
        try expect(
            """
            since: \(text)
                   \(mark) format /since: 'since' must be a year, month or day, not '\(text)' | write a year, month or day such as 2022, 2022-02 or 2022-02-24
            """, against: "properties: {since: {type: [string, integer], format: edtf}}")
    }

    @Test("Numbers that were meant as dates")
    func numbersAsDates() throws {
        try expect(
            """
            day: 20190524
                 ^^^^^^^^ format /day: 'day' must be a year, month or day, not 20190524 | write it as 2019-05-24
            month: 5.2019
                   ^^^^^^ type /month: 'month' must be a year, month or day, not the number 5.2019 | write it as 2019-05
            """,
            against: """
                properties:
                  day: {type: [string, integer], format: edtf, maximum: 9999}
                  month: {type: [string, integer], format: edtf}
                """)
    }

    @Test("Addresses and countries that lack little")
    func corrections() throws {
        try expect(
            """
            www: www.oslo.no
                 ^^^^^^^^^^^ format /www: 'www' must be a web address, not 'www.oslo.no' | write it as https://www.oslo.no
            country: fi
                     ^^ format /country: 'country' must be a country code, not 'fi' | write it as FI
            land: Norja
                  ^^^^^ format /land: 'land' must be a country code, not 'Norja' | write a country code such as FI
            """,
            against: "properties: {www: {format: uri}, country: {format: iso-3166-1}, land: {format: iso-3166-1}}")
    }

    @Test("A null is not asked to be put in quotes")
    func null() throws {
        try expect(
            """
            a: null
               ^^^^ type /a: 'a' must be text, but it is empty | write a value, or delete the key
            b: ~
               ^ enum /b: 'b' must be one of 'x' or 'null', not nothing | write a value, or delete the key
            """, against: "properties: {a: {type: string}, b: {enum: [x, 'null']}}")
    }

    @Test("An enum without values is the schema's mistake")
    func emptyEnum() throws {
        try expect(
            """
            a: x
               ^ enum /a: 'a' can have no value, because the schema allows none | mend the schema: its list of values is empty
            """, against: "properties: {a: {enum: []}}")
    }

    @Test("A text where a mapping, a number or a single value is wanted is shown as it should be written")
    func shapes() throws {
        try expect(
            """
            name: Oslo
                  ^^^^ type /name: 'name' must be a mapping, not the text 'Oslo' | write it as {fi: Oslo}
            fee: 5 000,50 €
                 ^^^^^^^^^^ type /fee: 'fee' must be a number, not the text '5 000,50 €' | write the number alone: 5000.50
            open: kyllä
                  ^^^^^ type /open: 'open' must be true or false, not the text 'kyllä' | write true instead
            note: [a]
                  ^^^ type /note: 'note' must be text, not a list | write a single value instead of the list
            """,
            against: """
                properties:
                  name: {type: object, required: [fi]}
                  fee: {type: number}
                  open: {type: boolean}
                  note: {type: string}
                """)
    }

    @Test("Hints in a JSON file are JSON")
    func json() throws {
        let schema = """
            properties:
              code: {type: string}
              year: {enum: ['2022']}
              kind: {enum: [city, region]}
              unit: {pattern: '^u-', examples: [u-1]}
              day: {format: date}
              list: {type: array}
              name: {type: object, required: [fi]}
              rest: {additionalProperties: false, properties: {title: true}}
            required: [owner]
            """
        let compiled = try #require(try compile(schema).schema)
        let text = """
            {"code": 5, "year": 2022, "kind": "citty", "unit": "x", "day": "24.5.2019", "list": "a", "name": "Oslo", "rest": {"titel": 1}}
            """
        var reader = JSONReader()
        var evaluator = Evaluator()
        let found = evaluator.check(reader.read(Array(text.utf8), path: "x.json").document, against: compiled)
        #expect(
            found.map { $0.hint?.en ?? "" } == [
                "add \"owner\": with its value", "put it in quotes: \"5\"", "put it in quotes: \"2022\"",
                "did you mean \"city\"?", "write it like \"u-1\"", "write it as \"2019-05-24\"",
                "write it as a list, also where it has a single item: [\"a\"]", "write it as {\"fi\": \"Oslo\"}",
                "did you mean \"title\"?",
            ])
    }

    @Test("Texts that are too short or too long")
    func lengths() throws {
        try expect(
            """
            a: ''
               ^^ minLength /a: 'a' must not be empty
            b: é
               ^ minLength /b: 'b' must have at least 2 characters, not 1
            c: abcd
               ^^^^ maxLength /c: 'c' must have at most 3 characters, not 4
            """, against: "properties: {a: {minLength: 1}, b: {minLength: 2}, c: {maxLength: 3}}")
    }

    @Test("Numbers out of bounds")
    func bounds() throws {
        try expect(
            """
            a: -5
               ^^ minimum /a: 'a' must be at least 0, not -5
            b: 1e400
               ^^^^^ maximum /b: 'b' must be at most 1000000, not 1e400
            c: 0
               ^ exclusiveMinimum /c: 'c' must be more than 0, not 0
            d: 1.50
               ^^^^ exclusiveMaximum /d: 'd' must be less than 1.5, not 1.50
            e: 0.075
               ^^^^^ multipleOf /e: 'e' must be a multiple of 0.01, not 0.075
            f: .nan
               ^^^^ minimum /f: 'f' must be at least 0, not .nan
            """,
            against: """
                properties:
                  a: {minimum: 0}
                  b: {maximum: 1000000}
                  c: {exclusiveMinimum: 0}
                  d: {exclusiveMaximum: 1.5}
                  e: {multipleOf: 0.01}
                  f: {minimum: 0}
                """)
    }
}
