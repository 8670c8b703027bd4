import JSONSchema
import Testing

/// What is said about mappings and lists, and where.
struct CollectionMessageTests {
    @Test("A missing property is reported at the mapping's first key, or its brace")
    func missing() throws {
        try expect(
            """
            id: x
            ^^ required /owner: 'owner' is missing | add 'owner:' with its value
            fee: {basis: fixed}
                 ^ required /fee/amount: 'amount' is missing | add 'amount:' with its value
            none: {}
                  ^ required /none/amount: 'amount' is missing | add 'amount:' with its value
            """,
            against: """
                required: [id, owner]
                properties: {fee: {required: [amount]}, none: {required: [amount]}}
                """)
    }

    @Test("A missing property that stands there misspelt")
    func misspelt() throws {
        try expect(
            """
            ownr: x
            ^^^^ required /owner: 'owner' is missing | write 'owner' instead of 'ownr'
            """, against: "{required: [owner], properties: {owner: true}}")
    }

    @Test("A property that is not known is underlined at its key, with the one that was meant")
    func unknown() throws {
        try expect(
            """
            naem: x
            ^^^^ additionalProperties /naem: 'naem' is not known here | did you mean 'name'?
            zzz: x
            ^^^ additionalProperties /zzz: 'zzz' is not known here | known here and not yet used: 'name' and 'code'
            """, against: "{properties: {name: true, code: true}, additionalProperties: false}")
        try expect(
            """
            naem: x
            ^^^^ unevaluatedProperties /naem: 'naem' is not known here | did you mean 'name'?
            """, against: "{$ref: '#/$defs/a', unevaluatedProperties: false, $defs: {a: {properties: {name: true}}}}")
    }

    @Test("Properties that a failed branch has looked at are not called unknown")
    func noCascade() throws {
        try expect(
            """
            name: 5
                  ^ type /name: 'name' must be text, not the number 5 | put it in quotes: '5'
            kind: a
            until: 2024
                   ^^^^ type /until: 'until' must be text, not the number 2024 | put it in quotes: '2024'
            code: 7
                  ^ type /code: 'code' must be text, not the number 7 | put it in quotes: '7'
            """,
            against: """
                $ref: '#/$defs/named'
                allOf: [{properties: {code: {type: string}}}]
                if: {properties: {kind: {const: a}}}
                then: {properties: {until: {type: string}}}
                unevaluatedProperties: false
                $defs: {named: {properties: {name: {type: string}}}}
                """)
    }

    @Test("A property that depends on another one")
    func dependent() throws {
        try expect(
            """
            card: 1
            ^^^^ dependentRequired /billing: 'billing' is missing; it belongs to 'card' | add 'billing:' with its value
            """, against: "dependentRequired: {card: [billing]}")
    }

    @Test("Names of properties")
    func names() throws {
        try expect(
            """
            Fi: x
            ^^ pattern /Fi: the name 'Fi' does not have the expected form: 'Fi' | the form is ^[a-z]+$
            """, against: "propertyNames: {pattern: '^[a-z]+$'}")
    }

    @Test("What stands twice is underlined the second time")
    func unique() throws {
        try expect(
            """
            languages: [fi, sv, fi]
                                ^^ uniqueItems /languages/2: 'fi' stands here a second time; it is item 1 already | keep one of the two
            """, against: "properties: {languages: {uniqueItems: true}}")
    }

    @Test("Lists and mappings of another size")
    func counts() throws {
        try expect(
            """
            a: []
               ^^ minItems /a: 'a' must not be empty
            b: [1, 2, 3]
               ^^^^^^^^^ maxItems /b: 'b' must have at most 2 items, not 3
            c: {x: 1}
               ^^^^^^ minProperties /c: 'c' must have at least 2 entries, not 1
            d: {x: 1}
               ^^^^^^ maxProperties /d: 'd' must be empty
            e: [1, 2, 3]
                      ^ items /e/2: 'e' must have at most 2 items | delete what is too much
            """,
            against: """
                properties:
                  a: {minItems: 1}
                  b: {maxItems: 2}
                  c: {minProperties: 2}
                  d: {maxProperties: 0}
                  e: {prefixItems: [true, true], items: false}
                """)
    }

    @Test("What a list must contain")
    func contains() throws {
        try expect(
            """
            a: [1, 2]
               ^^^^^^ contains /a: 'a' must have at least 1 item that is text
            b: [x, y]
               ^^^^^^ contains /b: 'b' must have at most 1 item that is text, not 2
            """, against: "properties: {a: {contains: {type: string}}, b: {contains: {type: string}, maxContains: 1}}")
    }

    @Test("What is not allowed")
    func forbidden() throws {
        try expect(
            """
            a: 1
               ^ false /a: 'a' is not allowed here | delete it
            b: x
               ^ not /b: 'b' must not be 'x'
            """, against: "properties: {a: false, b: {not: {const: x}}}")
    }
}
