import Diagnostics
import Documents

/// What a keyword is compiled from: its value, its neighbours, and ways to the schemas inside it.
struct KeywordSource {
    /// The keyword's name.
    let name: String
    /// The keyword's value.
    let value: Node
    /// The schema object that the keyword stands in.
    let owner: SchemaRef
    private let compiler: Compiler
    private let place: SchemaPlace

    /// Describes one keyword of one schema object.
    init(_ compiler: Compiler, _ place: SchemaPlace, _ owner: SchemaRef, name: String, value: Node) {
        self.compiler = compiler
        self.place = place
        self.owner = owner
        self.name = name
        self.value = value
    }

    /// How the schema is compiled.
    var options: SchemaOptions { compiler.options }
    /// The dialect of the schema.
    var dialect: Dialect { compiler.resources[place.resource].dialect }
    /// The schema object.
    var object: Node { place.node }

    /// Another keyword of the same schema object, if the dialect knows it.
    func sibling(_ name: String) -> KeywordSource? {
        guard dialect.keywords[name] != nil, let value = place.node[name] else { return nil }
        return KeywordSource(compiler, place, owner, name: name, value: value)
    }

    /// The schema that the value is.
    func schema() -> SchemaRef { schema(value) }

    /// The schema at a place inside of the value.
    func schema(_ node: Node) -> SchemaRef {
        compiler.schema(SchemaPlace(node: node, resource: place.resource))
    }

    /// The schemas that the value lists.
    func schemas() throws(SchemaError) -> [SchemaRef] {
        guard value.kind == .sequence, !value.items.isEmpty else {
            throw error(
                Text(
                    en: "a list of at least one schema", fi: "luettelo, jossa on ainakin yksi skeema",
                    sv: "en lista med minst ett schema"))
        }
        return value.items.map(schema)
    }

    /// The schemas that the value names.
    func namedSchemas() throws(SchemaError) -> [(name: String, schema: SchemaRef)] {
        guard value.kind == .mapping else {
            throw error(
                Text(
                    en: "a mapping whose values are schemas", fi: "kenttien ryhmä, jonka arvot ovat skeemoja",
                    sv: "en grupp av fält vars värden är scheman"))
        }
        try take(parts: value.childCount)
        return value.entries.map { ($0.key.text, schema($0.value)) }
    }

    /// The text that the value is.
    func text() throws(SchemaError) -> String {
        guard let text = value.string else { throw error(Text(en: "text", fi: "teksti", sv: "text")) }
        return text
    }

    /// The different texts that the value lists.
    func texts() throws(SchemaError) -> [String] {
        let expected = Text(en: "a list of texts", fi: "luettelo tekstejä", sv: "en lista med texter")
        guard value.kind == .sequence else { throw error(expected) }
        try take(parts: value.childCount)
        var texts: [String] = []
        for item in value.items {
            guard let text = item.string else { throw error(expected, at: item) }
            texts.append(text)
        }
        return texts
    }

    /// The number that the value is.
    func number() throws(SchemaError) -> ExactNumber {
        guard value.kind == .integer || value.kind == .float,
            let number = unsafe value.document.withTreeView({ unsafe ExactNumber($0.value(of: value.index)) })
        else { throw error(.aNumber) }
        return number
    }

    /// The whole number, not below 0, that the value is; what is beyond 64 bits is cut.
    func count() throws(SchemaError) -> Int {
        guard let number = try? number(), number.isInteger, !number.isNegative else {
            throw error(
                Text(en: "a whole number, 0 or more", fi: "kokonaisluku, vähintään 0", sv: "ett heltal, minst 0"))
        }
        return number.int ?? .max
    }

    /// The pattern that a text is.
    func pattern(_ text: String, at node: Node) throws(SchemaError) -> Pattern {
        do throws(PatternProblem) {
            return try compiler.store.patterns.pattern(text, compiler.store.budget)
        } catch {
            let shown = Words.quote(text)
            let reason = error.message
            throw SchemaError(
                rule: SchemaRule.pattern, node: node,
                message: Text(
                    en: "the pattern \(shown) cannot be used: \(reason.en)",
                    fi: "kaavaa \(shown) ei voi käyttää: \(reason.fi)",
                    sv: "mönstret \(shown) kan inte användas: \(reason.sv)"))
        }
    }

    /// Counts names or values that the keyword lists; throws where the schemas have too many.
    func take(parts count: Int) throws(SchemaError) {
        guard compiler.take(parts: count, at: value) else { throw compiler.overLimit(at: value) }
    }

    /// The schema that the value, a reference, leads to, and where that stands.
    func target() throws(SchemaError) -> (schema: SchemaRef, place: SchemaPlace) {
        let place = try compiler.resolve(value, in: place.resource)
        return (compiler.schema(place), place)
    }

    /// The number of a dynamic reference's anchor; `nil` where the reference is an ordinary one after all.
    func dynamicName(at target: SchemaPlace) -> Int? {
        let fragment = URI.decoded(URI(value.text).fragment ?? "")
        guard compiler.resources[target.resource].dynamicAnchors[fragment]?.index == target.node.index else {
            return nil
        }
        let number = compiler.dynamicNames[fragment] ?? compiler.dynamicNames.count
        compiler.dynamicNames[fragment] = number
        return number
    }

    /// A mistake in the keyword's value, or in a part of it.
    func error(_ expected: Text, at node: Node? = nil, hint: Text? = nil) -> SchemaError {
        let name = name
        let message = Text(
            en: "'\(name)' must be \(expected.en)", fi: "avainsanan '\(name)' arvon pitää olla \(expected.fi)",
            sv: "värdet för '\(name)' måste vara \(expected.sv)")
        return SchemaError(node: node ?? value, message: message, hint: hint)
    }
}
