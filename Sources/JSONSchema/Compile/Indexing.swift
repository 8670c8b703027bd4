import Diagnostics
import Documents

extension Compiler {
    /// Finds the resources and anchors of a document; the number of the one that it is as a whole.
    @discardableResult
    func index(_ root: Node, at uri: URI) -> Int {
        if let known = resourceOf[NodeKey(root)] { return known }
        let number = open(root, in: nil, uri, from: uri, .standard(options.defaultDialect))
        if resourceNumbers[uri.key] == nil { resourceNumbers[uri.key] = number }
        visit(root, number, isRoot: true)
        return number
    }

    /// Begins a resource.
    private func open(_ node: Node, in outer: Int?, _ base: URI, from origin: URI, _ inherited: Dialect) -> Int {
        var dialect = inherited
        do throws(SchemaError) { dialect = try self.dialect(of: node, else: inherited, from: origin) } catch {
            report(error)
        }
        let number = resources.count
        var uri = base
        if let id = identifier(of: node, dialect) {
            uri = base.resolving(URI(id.text)).withoutFragment
            if id.text.utf8.count > store.budget.limits.uriLength { report(longAddress(at: id)) }
            if let other = resourceNumbers[uri.key] { compare(node, resources[other].root, id, uri) }
        }
        resources.append(Resource(uri: uri, origin: origin, root: node, outer: outer, dialect: dialect))
        if resourceNumbers[uri.key] == nil { resourceNumbers[uri.key] = number }
        return number
    }

    /// A schema's `$id`, unless it is only an anchor or, in draft-07, stands beside a `$ref`.
    private func identifier(of node: Node, _ dialect: Dialect) -> Node? {
        guard let id = node["$id"], let text = id.string else { return nil }
        if dialect.isDraft07, node["$ref"] != nil || text.hasPrefix("#") { return nil }
        return id
    }

    /// The mistake of a URI that is too long.
    func longAddress(at node: Node) -> SchemaError {
        let most = store.budget.limits.uriLength
        return SchemaError(
            rule: SchemaRule.limit, node: node,
            message: Text(
                en: "an address may have at most \(most) bytes", fi: "osoitteessa saa olla enintään \(most) tavua",
                sv: "en adress får ha högst \(most) byte"),
            hint: Text(en: "shorten it", fi: "lyhennä sitä", sv: "förkorta den"))
    }

    /// Reports two schemas with one `$id`, unless they are copies in several documents, as bundled schemas may be.
    private func compare(_ node: Node, _ other: Node, _ id: Node, _ uri: URI) {
        if other.document !== node.document, node.hasSameValue(as: other) { return }
        let address = uri.shown
        let message = Text(
            en: "another schema has the $id '\(address)'", fi: "toisella skeemalla on sama $id '\(address)'",
            sv: "ett annat schema har $id '\(address)'")
        reportTwins(message, id, other["$id"] ?? other)
    }

    /// Says that two schemas have one name.
    private func reportTwins(_ message: Text, _ node: Node, _ other: Node) {
        let hint = Text(
            en: "give one of the two another name", fi: "anna toiselle niistä toinen nimi",
            sv: "ge en av de två ett annat namn")
        let note = Text(en: "the other one", fi: "tämä on se toinen", sv: "det andra schemat")
        report(
            SchemaError(
                rule: SchemaRule.identifier, node: node, message: message, hint: hint,
                notes: [Diagnostic.Note(note, at: other.location)]))
    }

    /// Visits a schema and those inside it. Schemas nest no deeper than documents may.
    func visit(_ node: Node, _ parent: Int, isRoot: Bool = false) {
        guard resourceOf[NodeKey(node)] == nil, take(parts: 1, at: node) else { return }
        guard node.kind == .mapping else {
            resourceOf[NodeKey(node)] = parent
            return
        }
        var number = parent
        if !isRoot, identifier(of: node, resources[parent].dialect) != nil {
            let outer = resources[parent]
            number = open(node, in: parent, outer.uri, from: outer.origin, outer.dialect)
        }
        resourceOf[NodeKey(node)] = number
        noteAnchors(of: node, number)
        let dialect = resources[number].dialect
        for (key, value) in node.entries {
            switch dialect.keywords[key.text]?.subschemas {
            case .schemas:
                if value.kind == .sequence {
                    for item in value.items { visit(item, number) }
                } else {
                    visit(value, number)
                }
            case .named:
                for entry in value.entries where entry.value.kind != .sequence { visit(entry.value, number) }
            case .some(.none), nil:
                break
            }
        }
    }

    private func noteAnchors(of node: Node, _ number: Int) {
        if resources[number].dialect.isDraft07 {
            guard let id = node["$id"], let text = id.string, text.hasPrefix("#"), text.utf8.count > 1 else { return }
            return note(anchor: URI.decoded(String(text.dropFirst())), id, of: node, number)
        }
        for name in ["$anchor", "$dynamicAnchor"] {
            guard let value = node[name], let anchor = value.string else { continue }
            note(anchor: anchor, value, of: node, number)
            if name == "$dynamicAnchor" { resources[number].dynamicAnchors[anchor] = node }
        }
    }

    private func note(anchor: String, _ value: Node, of node: Node, _ number: Int) {
        if let other = resources[number].anchors.updateValue(node, forKey: anchor), other.index != node.index {
            let message = Text(
                en: "another schema has the anchor '\(anchor)'", fi: "toisella skeemalla on sama ankkuri '\(anchor)'",
                sv: "ett annat schema har ankaret '\(anchor)'")
            reportTwins(message, value, other)
        }
    }
}
