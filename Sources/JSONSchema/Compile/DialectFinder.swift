import Diagnostics
import Documents

extension Compiler {
    /// The dialect that a schema resource names with `$schema`, or else its parent's.
    func dialect(
        of schema: Node, else inherited: Dialect, from origin: URI
    ) throws(SchemaError) -> Dialect {
        guard let node = schema["$schema"] else { return inherited }
        guard let text = node.string else {
            throw SchemaError(
                node: node,
                message: Text(
                    en: "'$schema' must be text: a dialect's URI",
                    fi: "avainsanan '$schema' arvon pitää olla teksti: skeemakielen URI",
                    sv: "värdet för '$schema' måste vara text: en dialekts URI"))
        }
        let uri = text.hasSuffix("#") ? String(text.dropLast()) : text
        if let standard = StandardDialect(uri: URI(uri)) { return .standard(standard) }
        if let known = dialects[uri] { return known }
        if URI(uri).authority == "json-schema.org" {
            throw SchemaError(
                rule: SchemaRule.dialect, node: node,
                message: Text(
                    en: "this tool reads 2020-12 and draft-07, not '\(text)'",
                    fi: "tämä ohjelma lukee versioita 2020-12 ja draft-07, ei versiota '\(text)'",
                    sv: "det här programmet läser 2020-12 och draft-07, inte '\(text)'"),
                hint: Text(
                    en: "write \"$schema\": \"\(Self.usualDialect)\" and adapt the schema to it",
                    fi: "kirjoita \"$schema\": \"\(Self.usualDialect)\" ja muuta skeema sen mukaiseksi",
                    sv: "skriv \"$schema\": \"\(Self.usualDialect)\" och anpassa schemat till det"))
        }
        let dialect = try customDialect(uri, at: node, from: origin)
        dialects[uri] = dialect
        return dialect
    }

    private static let usualDialect = StandardDialect.draft2020_12.rawValue

    private func customDialect(_ uri: String, at node: Node, from origin: URI) throws(SchemaError) -> Dialect {
        let found = document(at: URI(uri)) ?? neighbour(with: URI(uri), beside: origin, at: node)?.document
        guard let document = found else {
            throw SchemaError(
                rule: SchemaRule.dialect, node: node,
                message: Text(
                    en: "the dialect '\(uri)' is not known here", fi: "skeemakieltä '\(uri)' ei tunneta täällä",
                    sv: "dialekten '\(uri)' är okänd här"),
                hint: Text(
                    en: "use \(Self.usualDialect), or keep the metaschema beside the schemas",
                    fi: "käytä kieltä \(Self.usualDialect), tai säilytä metaskeema skeemojen rinnalla",
                    sv: "använd \(Self.usualDialect), eller förvara metaschemat bredvid schemana"))
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
                let vocabulary = key.text
                throw SchemaError(
                    rule: SchemaRule.dialect, node: node,
                    message: Text(
                        en: "the dialect '\(uri)' needs the vocabulary '\(vocabulary)', which is not known here",
                        fi: "skeemakieli '\(uri)' tarvitsee sanaston '\(vocabulary)', jota ei tunneta täällä",
                        sv: "dialekten '\(uri)' kräver ordförrådet '\(vocabulary)', som är okänt här"),
                    hint: Text(
                        en: "use a dialect with the standard vocabularies only",
                        fi: "käytä skeemakieltä, jossa on vain vakiosanastot",
                        sv: "använd en dialekt med bara standardordförråden"))
            }
        }
        return .custom(uri, vocabularies: chosen)
    }
}
