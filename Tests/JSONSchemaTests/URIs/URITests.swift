import JSONSchema
import Testing

/// References as RFC 3986 reads them.
struct URITests {
    @Test(
        "References are resolved as in RFC 3986, section 5.4",
        arguments: [
            ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"),
            ("g#s", "http://a/b/c/g#s"), (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
            ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
            ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
            ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
            ("g/./h", "http://a/b/c/g/h"),
            ("g/../h", "http://a/b/c/h"), ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
        ])
    func resolution(reference: String, expected: String) {
        #expect(URI("http://a/b/c/d;p?q").resolving(URI(reference)).description == expected)
    }

    @Test("Files and names without places are bases too")
    func bases() {
        let file = URI("file:///register/schemas/partner.schema.json")
        #expect(
            file.resolving(URI("common.schema.json#/$defs/x")).description
                == "file:///register/schemas/common.schema.json#/$defs/x")
        #expect(URI("urn:uuid:1234").resolving(URI("#/$defs/x")).description == "urn:uuid:1234#/$defs/x")
        #expect(URI("schemas/a.json").resolving(URI("b.json")).description == "schemas/b.json")
    }
}
