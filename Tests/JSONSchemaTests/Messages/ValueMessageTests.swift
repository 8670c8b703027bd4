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
                   ^^^^ type /since: 'since' must be text, not the number 2024
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
                       ^^ type /languages: 'languages' must be a list, not the text 'fi' | write it as a list, also where it has a single item
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
