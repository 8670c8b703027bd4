import Documents

extension Compiler {
    /// Finds the resources and anchors of a document; the number of the one that it is as a whole.
    @discardableResult
    func index(_ root: Node, at uri: URI) -> Int {
        if let known = resourceOf[NodeKey(root)] { return known }
        let number = open(root, uri, from: uri, .standard(options.defaultDialect))
        if resourceNumbers[uri.description] == nil { resourceNumbers[uri.description] = number }
        visit(root, number, isRoot: true)
        return number
    }

    /// Begins a resource.
    private func open(_ node: Node, _ base: URI, from origin: URI, _ inherited: Dialect) -> Int {
        var dialect = inherited
        do throws(SchemaError) { dialect = try self.dialect(of: node, else: inherited) } catch {
            problems.append(error.diagnostic())
        }
        var uri = base
        if let id = identifier(of: node, dialect) { uri = base.resolving(URI(id)).withoutFragment }
        let number = resources.count
        resources.append(Resource(uri: uri, origin: origin, root: node, dialect: dialect))
        if resourceNumbers[uri.description] == nil { resourceNumbers[uri.description] = number }
        return number
    }

    /// A schema's `$id`, unless it is only an anchor or, in draft-07, stands beside a `$ref`.
    private func identifier(of node: Node, _ dialect: Dialect) -> String? {
        guard let id = node["$id"]?.string else { return nil }
        if dialect.isDraft07, node["$ref"] != nil || id.hasPrefix("#") { return nil }
        return id
    }

    /// Visits a schema and those inside it. Schemas nest no deeper than documents may.
    func visit(_ node: Node, _ parent: Int, isRoot: Bool = false) {
        guard node.kind == .mapping else {
            resourceOf[NodeKey(node)] = parent
            return
        }
        var number = parent
        if !isRoot, identifier(of: node, resources[parent].dialect) != nil {
            let outer = resources[parent]
            number = open(node, outer.uri, from: outer.origin, outer.dialect)
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
            guard let id = node["$id"]?.string, id.hasPrefix("#"), id.count > 1 else { return }
            resources[number].anchors[String(id.dropFirst())] = node
            return
        }
        for name in ["$anchor", "$dynamicAnchor"] {
            guard let value = node[name], let anchor = value.string else { continue }
            if let other = resources[number].anchors.updateValue(node, forKey: anchor), other.index != node.index {
                let error = SchemaError(
                    rule: SchemaRule.identifier, node: value, message: "another schema has the anchor '\(anchor)'",
                    hint: "give one of the two another name")
                problems.append(error.diagnostic())
            }
            if name == "$dynamicAnchor" { resources[number].dynamicAnchors[anchor] = node }
        }
    }
}
