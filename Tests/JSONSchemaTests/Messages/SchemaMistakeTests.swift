import JSONSchema
import Testing

/// What is said about mistakes in a schema file itself.
struct SchemaMistakeTests {
    @Test("A type that does not exist")
    func type() throws {
        try expectSchemaError(
            """
            type: strnig
                  ^^^^^^ schema-file/keyword /type: 'type' must be 'array', 'boolean', 'integer', 'null', 'number', 'object' or 'string', not 'strnig' | did you mean 'string'?
            """)
    }

    @Test("Values of the wrong kind")
    func values() throws {
        try expectSchemaError(
            """
            minLength: -1
                       ^^ schema-file/keyword /minLength: 'minLength' must be a whole number, 0 or more
            required: owner
                      ^^^^^ schema-file/keyword /required: 'required' must be a list of texts
            properties: []
                        ^^ schema-file/keyword /properties: 'properties' must be a mapping whose values are schemas
            items: 5
                   ^ schema-file/keyword /items: a schema must be a mapping, true or false
            """)
    }

    @Test("A pattern that is no regular expression")
    func pattern() throws {
        try expectSchemaError(
            """
            pattern: '^(a'
                     ^^^^^ schema-file/pattern /pattern: the pattern '^(a' cannot be used: a '(' is never closed
            patternProperties: {'[z-a]': true}
                                ^^^^^^^ schema-file/pattern /patternProperties/[z-a]: the pattern '[z-a]' cannot be used: the range z-a is out of order
            """)
    }

    @Test("References that lead nowhere")
    func references() throws {
        try expectSchemaError(
            """
            $defs: {partner: {type: string}, place: {$anchor: place}}
            allOf:
              - $ref: '#/$defs/partnr'
                      ^^^^^^^^^^^^^^^^ schema-file/reference /allOf/0/$ref: there is nothing at '#/$defs/partnr' | did you mean 'partner' instead of 'partnr'?
              - $ref: '#plaec'
                      ^^^^^^^^ schema-file/reference /allOf/1/$ref: no schema there has the anchor 'plaec' | did you mean '#place'?
              - $ref: other.json
                      ^^^^^^^^^^ schema-file/reference /allOf/2/$ref: there is no schema 'file:///other.json' | keep the file beside the schemas; nothing is fetched from the network
            """)
    }

    @Test("References that lead back to themselves")
    func endless() throws {
        try expectSchemaError(
            """
            $ref: '#/$defs/a'
            $defs:
              a: {$ref: '#/$defs/b'}
              b: {allOf: [{$ref: '#/$defs/a'}]}
                                 ^^^^^^^^^^^ schema-file/reference /$defs/b/allOf/0/$ref: this leads back to itself without end | let it refer to the schema of a property or an item instead
            """)
    }

    @Test("Dialects that this tool does not read")
    func dialects() throws {
        try expectSchemaError(
            """
            $schema: http://json-schema.org/draft-04/schema#
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ schema-file/dialect /$schema: this tool reads 2020-12 and draft-07, not 'http://json-schema.org/draft-04/schema#' | write "$schema": "https://json-schema.org/draft/2020-12/schema" and adapt the schema to it
            """)
        try expectSchemaError(
            """
            $schema: https://example.org/mine
                     ^^^^^^^^^^^^^^^^^^^^^^^^ schema-file/dialect /$schema: the dialect 'https://example.org/mine' is not known here | use https://json-schema.org/draft/2020-12/schema, or keep the metaschema beside the schemas
            """)
    }

    @Test("Misspelt keywords are warned of where the schema itself is checked")
    func misspelt() throws {
        try expectSchemaError(
            """
            requierd: [a]
            ^^^^^^^^ schema-file/keyword /requierd: 'requierd' is no keyword and has no effect | did you mean 'required'?
            x-label: {fi: Nimi}
            title: 5
                   ^ type /title: 'title' must be text, not the number 5 | put it in quotes: '5'
            """, options: SchemaOptions(checkSchema: true))
    }
}
