import Diagnostics
import Documents

extension Compiler {
    /// The schema that a reference in a resource leads to (Core, section 8.2).
    func resolve(_ reference: Node, in resource: Int) throws(SchemaError) -> SchemaPlace {
        guard let text = reference.string else {
            throw SchemaError(
                node: reference,
                message: Text(
                    en: "a reference must be text", fi: "viittauksen pitää olla teksti",
                    sv: "en hänvisning måste vara text"))
        }
        guard text.utf8.count <= store.budget.limits.uriLength else {
            throw longAddress(at: reference)
        }
        let uri = resources[resource].uri.resolving(URI(text))
        // A file beside this one is found there too, whatever address the schema's `$id` gives itself.
        let beside = resources[resource].origin.resolving(URI(text)).withoutFragment
        let number = try self.resource(at: uri.withoutFragment, or: beside, for: reference, in: resource)
        let fragment = URI.decoded(uri.fragment ?? "")
        if fragment.isEmpty { return SchemaPlace(node: resources[number].root, resource: number) }
        if fragment.hasPrefix("/") { return try follow(fragment, from: number, for: reference) }
        guard let node = resources[number].anchors[fragment] else {
            let nearest = Spelling.nearest(to: fragment, among: resources[number].anchors.keys.sorted())
            throw SchemaError(
                rule: SchemaRule.reference, node: reference,
                message: Text(
                    en: "no schema there has the anchor '\(fragment)'",
                    fi: "siellä millään skeemalla ei ole ankkuria '\(fragment)'",
                    sv: "inget schema där har ankaret '\(fragment)'"),
                hint: nearest.map { .didYouMean("'#\($0)'") })
        }
        return SchemaPlace(node: node, resource: number)
    }

    private func resource(
        at uri: URI, or beside: URI, for reference: Node, in referring: Int
    ) throws(SchemaError) -> Int {
        if let number = resourceNumbers[uri.key] { return number }
        if document(at: uri) == nil, beside != uri, let number = resourceNumbers[beside.key] { return number }
        let found =
            document(at: uri).map { (uri, $0) } ?? document(at: beside).map { (beside, $0) }
            ?? neighbour(with: uri, beside: resources[referring].origin, at: reference)
        guard let (place, document) = found else {
            let known = resources.prefix(1_000).map(\.uri.description)
            throw SchemaError(
                rule: SchemaRule.reference, node: reference, message: .noSchema(uri.shown),
                hint: Spelling.nearest(to: uri.description, among: known).map { .didYouMean("'\($0)'") }
                    ?? Text(
                        en: "keep the file beside the schemas; nothing is fetched from the network",
                        fi: "säilytä tiedosto skeemojen rinnalla; mitään ei haeta internetistä",
                        sv: "förvara filen bredvid schemana; inget hämtas från internet"))
        }
        guard document.isSound else {
            let (address, path) = (place.shown, document.path)
            throw SchemaError(
                rule: SchemaRule.reference, node: reference,
                message: Text(
                    en: "the schema '\(address)' cannot be read", fi: "skeemaa '\(address)' ei voi lukea",
                    sv: "schemat '\(address)' kan inte läsas"),
                hint: Text(
                    en: "check '\(path)' by itself", fi: "tarkista tiedosto '\(path)' erikseen",
                    sv: "kontrollera filen '\(path)' för sig"))
        }
        let number = index(document.root, at: place)
        // The schema may be one inside of the document, which has the `$id`.
        return resourceNumbers[uri.key] ?? number
    }

    /// Follows a JSON Pointer, minding that schemas on the way may be resources of their own.
    private func follow(_ pointer: String, from number: Int, for reference: Node) throws(SchemaError) -> SchemaPlace {
        var node = resources[number].root
        var resource = number
        for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            let name = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
            guard let next = child(of: node, name) else {
                let names = node.entries.prefix(1_000).map { $0.key.text }
                throw SchemaError(
                    rule: SchemaRule.reference, node: reference,
                    message: Text(
                        en: "there is nothing at '#\(pointer)'", fi: "kohdassa '#\(pointer)' ei ole mitään",
                        sv: "det finns inget på platsen '#\(pointer)'"),
                    hint: Spelling.nearest(to: name, among: names).map { meant in
                        Text(
                            en: "did you mean '\(meant)' instead of '\(name)'?",
                            fi: "tarkoititko '\(meant)' etkä '\(name)'?",
                            sv: "menade du '\(meant)' i stället för '\(name)'?")
                    })
            }
            node = next
            if let found = resourceOf[NodeKey(node)] { resource = found }
        }
        // A reference may lead to what no keyword calls a schema; it becomes one by that.
        if resourceOf[NodeKey(node)] == nil { visit(node, resource) }
        return SchemaPlace(node: node, resource: resourceOf[NodeKey(node)] ?? resource)
    }

    private func child(of node: Node, _ name: String) -> Node? {
        let key = NodeKey(node)
        let places = childPlaces[key] ?? ChildPlaces(node)
        childPlaces[key] = places
        return places[name].map { Node(document: node.document, index: $0) }
    }
}
