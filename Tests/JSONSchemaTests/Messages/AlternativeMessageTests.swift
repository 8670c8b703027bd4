import JSONSchema
import Testing

/// What is said where a value fits none of several alternatives, or too many.
struct AlternativeMessageTests {
    private let contact = """
        anyOf:
          - {type: string}
          - {type: object, required: [role], properties: {role: {type: string}}}
        """

    @Test("The alternative of the right type is the one that was meant")
    func byType() throws {
        try expect(
            """
            role: 5
                  ^ type /role: 'role' must be text, not the number 5 | put it in quotes: '5'
            """, against: contact)
    }

    @Test("Where no alternative was meant, all of them are named")
    func all() throws {
        try expect(
            """
            contact: [a]
                     ^^^ anyOf /contact: 'contact' must be text or a mapping with 'role', not a list | write a single value instead of the list
            """,
            against:
                "properties: {contact: {\(contact.replacing("\n", with: " ").replacing("anyOf:   - ", with: "anyOf: [").replacing("   - ", with: ", "))]}}"
        )
    }

    @Test("A property such as 'kind' tells which alternative was meant")
    func byKind() throws {
        let schema = """
            oneOf:
              - {properties: {kind: {const: city}, code: {type: string}}, required: [kind, code]}
              - {properties: {kind: {const: region}, area: {type: integer}}, required: [kind]}
            """
        try expect(
            """
            kind: region
            area: big
                  ^^^ type /area: 'area' must be a whole number, not the text 'big'
            """, against: schema)
        try expect(
            """
            kind: regoin
                  ^^^^^^ const /kind: 'kind' must be one of 'city' or 'region', not 'regoin' | did you mean 'region'?
            """, against: schema)
    }

    @Test("Alternatives that are single values read as one list of them")
    func values() throws {
        try expect(
            """
            status: actve
                    ^^^^^ oneOf /status: 'status' must be one of 'planned', 'active' or 'ended', not 'actve' | did you mean 'active'?
            """,
            against:
                "properties: {status: {oneOf: [{const: planned, title: Suunnitteilla}, {const: active}, {enum: [ended]}]}}"
        )
    }

    @Test("Quotes are proposed where they would make one alternative fit")
    func quotes() throws {
        try expect(
            """
            code: 00100
                  ^^^^^ anyOf /code: 'code' must be text or empty, not the number 00100 | put it in quotes: '00100'
            """, against: "properties: {code: {anyOf: [{type: string}, {type: 'null'}]}}")
    }

    @Test("What fits several of which only one may fit")
    func several() throws {
        try expect(
            """
            size: 3
                  ^ oneOf /size: 'size' must fit only one alternative, but it is a whole number and at least 2 at once | keep what belongs to one of them
            """, against: "properties: {size: {oneOf: [{type: integer}, {minimum: 2}]}}")
    }

    @Test("Where each form only lacks another name, these are asked for")
    func missing() throws {
        let schema = "{oneOf: [{required: [a]}, {required: [b, c]}], properties: {a: true, b: true, c: true}}"
        try expect(
            """
            x: 1
            ^ oneOf /a: 'a' or 'b' and 'c' is missing | add one of them with its value
            """, against: schema)
        try expect(
            """
            x: 1
            ^ anyOf /fixed: 'fixed' or 'introduced' is missing | write 'fixed' instead of 'fixd'
            fixd: 2
            """, against: "anyOf: [{required: [fixed]}, {required: [introduced]}]")
    }

    @Test("Names of which only one may stand")
    func onlyOne() throws {
        try expect(
            """
            {a: 1, b: 2}
            ^^^^^^^^^^^^ oneOf : the whole file may have only one of 'a' or 'b' | keep one of them
            """, against: "oneOf: [{required: [a]}, {required: [b]}]")
        try expect(
            """
            a: 1
            b: 2
            ^ not /b: 'a' and 'b' must not stand together | delete one of them
            """, against: "not: {required: [a, b]}")
        try expect(
            """
            old: 1
            ^^^ not /old: 'old' is not allowed here | delete it
            """, against: "not: {required: [old]}")
    }

    @Test("Forms that are all texts are told by their titles")
    func titles() throws {
        try expect(
            """
            source: Foo Bar
                    ^^^^^^^ anyOf /source: 'source' must be Decision or Web address, not the text 'Foo Bar' | Decision: The id of a decision. Web address: Where it can be read.
            """,
            against: """
                properties:
                  source:
                    anyOf:
                      - {title: Decision, description: The id of a decision., type: string, pattern: '^[a-z]+$'}
                      - {title: Web address, description: Where it can be read., type: string, pattern: '^https://', format: uri}
                """)
    }

    @Test("The only alternative with the right shape is named as the nearest")
    func nearest() throws {
        try expect(
            """
            fixed: zzz
            ^^^^^^^^^^ oneOf : the whole file fits none of its 2 forms; in the nearest one, 'fixed' does not have the expected form: 'zzz' | the form is ^[0-9]+$
            """,
            against: """
                oneOf:
                  - {required: [introduced]}
                  - {required: [fixed], properties: {fixed: {pattern: '^[0-9]+$'}}}
                """)
    }

    @Test("What a condition asks for is said as if it stood by itself")
    func conditional() throws {
        try expect(
            """
            status: ended
            ^^^^^^ required /until: 'until' is missing | add 'until:' with its value
            """,
            against: """
                if: {properties: {status: {const: ended}}}
                then: {required: [until]}
                """)
    }
}
