import Diagnostics
import Documents

extension Compiler {
    /// The dialect that a schema resource names with `$schema`, or else its parent's.
    func dialect(
        of schema: Node, else inherited: Dialect, from origin: URI
    ) throws(SchemaError) -> Dialect {
        guard let node = schema["$schema"] else { return inherited }
        guard let text = node.string else {
            throw SchemaError(node: node, message: "'$schema' must be text: a dialect's URI")
        }
        let uri = text.hasSuffix("#") ? String(text.dropLast()) : text
        if let standard = StandardDialect(uri: URI(uri)) { return .standard(standard) }
        if let known = dialects[uri] { return known }
        if URI(uri).authority == "json-schema.org" {
            throw SchemaError(
                rule: SchemaRule.dialect, node: node, message: "this tool reads 2020-12 and draft-07, not '\(text)'",
                hint: "write \"$schema\": \"\(StandardDialect.draft2020_12.rawValue)\" and adapt the schema to it")
        }
        let dialect = try customDialect(uri, at: node, from: origin)
        dialects[uri] = dialect
        return dialect
    }

    private func customDialect(_ uri: String, at node: Node, from origin: URI) throws(SchemaError) -> Dialect {
        let found = document(at: URI(uri)) ?? neighbour(with: URI(uri), beside: origin, at: node)?.document
        guard let document = found else {
            throw SchemaError(
                rule: SchemaRule.dialect, node: node, message: "the dialect '\(uri)' is not known here",
                hint: "use \(StandardDialect.draft2020_12.rawValue), or keep the metaschema beside the schemas")
        }
        let metaschema = document.root
        // A metaschema that names itself or a cycle of others is read as the default one.
        dialects[uri] = .standard(options.defaultDialect)
        let base = try dialect(
            of: metaschema, else: .standard(options.defaultDialect), from: origin)
        guard let vocabularies = metaschema["$vocabulary"], !base.isDraft07 else { return base }
        var chosen: Set<String> = []
        for (key, value) in vocabularies.entries {
            if Vocabulary.keywords(of: key.text) != nil {
                chosen.insert(key.text.split(separator: "/").last.map(String.init) ?? "")
            } else if value.boolean == true {
                throw SchemaError(
                    rule: SchemaRule.dialect, node: node,
                    message: "the dialect '\(uri)' needs the vocabulary '\(key.text)', which is not known here",
                    hint: "use a dialect with the standard vocabularies only")
            }
        }
        return .custom(uri, vocabularies: chosen)
    }
}
