import Diagnostics
import Documents

extension Compiler {
    /// The schema that a reference in a resource leads to (Core, section 8.2).
    func resolve(_ reference: Node, in resource: Int) throws(SchemaError) -> SchemaPlace {
        guard let text = reference.string else {
            throw SchemaError(node: reference, message: "a reference must be text")
        }
        let uri = resources[resource].uri.resolving(URI(text))
        // A file beside this one is found there too, whatever address the schema's `$id` gives itself.
        let beside = resources[resource].origin.resolving(URI(text)).withoutFragment
        let number = try self.resource(at: uri.withoutFragment, or: beside, for: reference)
        let fragment = URI.decoded(uri.fragment ?? "")
        if fragment.isEmpty { return SchemaPlace(node: resources[number].root, resource: number) }
        if fragment.hasPrefix("/") { return try follow(fragment, from: number, for: reference) }
        guard let node = resources[number].anchors[fragment] else {
            let nearest = Spelling.nearest(to: fragment, among: resources[number].anchors.keys.sorted())
            throw SchemaError(
                rule: SchemaRule.reference, node: reference,
                message: "no schema there has the anchor '\(fragment)'",
                hint: nearest.map { "did you mean '#\($0)'?" })
        }
        return SchemaPlace(node: node, resource: number)
    }

    private func resource(at uri: URI, or beside: URI, for reference: Node) throws(SchemaError) -> Int {
        if let number = resourceNumbers[uri.description] { return number }
        if store.document(at: uri) == nil, beside != uri, let number = resourceNumbers[beside.description] {
            return number
        }
        let found = store.document(at: uri).map { (uri, $0) } ?? store.document(at: beside).map { (beside, $0) }
        guard let (uri, document) = found else {
            let known = resources.map(\.uri.description)
            throw SchemaError(
                rule: SchemaRule.reference, node: reference, message: "there is no schema '\(uri)'",
                hint: Spelling.nearest(to: uri.description, among: known).map { "did you mean '\($0)'?" }
                    ?? "keep the file beside the schemas; nothing is fetched from the network")
        }
        guard document.isSound else {
            throw SchemaError(
                rule: SchemaRule.reference, node: reference, message: "the schema '\(uri)' cannot be read",
                hint: "check '\(document.path)' by itself")
        }
        let number = index(document.root, at: uri)
        resourceNumbers[uri.description] = number
        return number
    }

    /// Follows a JSON Pointer, minding that schemas on the way may be resources of their own.
    private func follow(_ pointer: String, from number: Int, for reference: Node) throws(SchemaError) -> SchemaPlace {
        var node = resources[number].root
        var resource = number
        for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let name = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
            guard let next = child(of: node, name) else {
                let names = node.entries.map { $0.key.text }
                throw SchemaError(
                    rule: SchemaRule.reference, node: reference, message: "there is nothing at '#\(pointer)'",
                    hint: Spelling.nearest(to: name, among: names).map { "did you mean '\($0)' instead of '\(name)'?" })
            }
            node = next
            if let found = resourceOf[NodeKey(node)] { resource = found }
        }
        // A reference may lead to what no keyword calls a schema; it becomes one by that.
        if resourceOf[NodeKey(node)] == nil { visit(node, resource) }
        return SchemaPlace(node: node, resource: resourceOf[NodeKey(node)] ?? resource)
    }

    private func child(of node: Node, _ name: String) -> Node? {
        guard node.kind == .sequence else { return node[name] }
        guard let place = Int(name), node.items.indices.contains(place) else { return nil }
        return node.items[place]
    }
}
