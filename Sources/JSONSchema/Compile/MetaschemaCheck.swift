import Diagnostics
import Documents

extension Compiler {
    /// Checks the schemas of a document against the metaschemas of their dialects.
    ///
    /// A document may hold schemas of several dialects, and each is checked against its own (Core, section 9.3.3).
    func checkAgainstMetaschemas(_ document: Document) throws(SchemaReadError) {
        for resource in resources where resource.root.document === document {
            let outer = resource.outer.map { resources[$0].dialect }
            // A schema of the same dialect as the one around it is checked together with that.
            if outer !== resource.dialect { try checkAgainstMetaschema(resource) }
        }
    }

    private func checkAgainstMetaschema(_ resource: Resource) throws(SchemaReadError) {
        guard let (uri, document) = metaschema(of: resource) else { return }
        let options = SchemaOptions(assertFormats: false)
        let metaschema = try Compiler(store: store, options: options).compile(document.root, base: uri)
        guard let schema = metaschema.schema else { return }
        var evaluator = Evaluator(budget: store.budget)
        let root = resource.root
        let others = pointersOfOtherDialects(inside: resource)
        for problem in evaluator.check(root.document, at: root.index, against: schema) {
            let pointer = problem.pointer ?? ""
            if others.contains(where: { pointer == $0 || pointer.hasPrefix($0 + "/") }) { continue }
            // What the compiler has said about a place is not said twice.
            let isKnown = problems.contains {
                $0.location.file == problem.location.file && $0.location.start == problem.location.start
            }
            if !isKnown { report(problem) }
        }
    }

    private func metaschema(of resource: Resource) -> (uri: URI, document: Document)? {
        let uri = URI(resource.dialect.uri)
        return document(at: uri).map { (uri, $0) } ?? neighbour(with: uri, beside: resource.origin, at: resource.root)
    }

    private func pointersOfOtherDialects(inside resource: Resource) -> [String] {
        let root = resource.root
        let inside = root.index + 1..<max(root.index + 1, root.end)
        return resources.filter {
            $0.root.document === root.document && inside.contains($0.root.index) && $0.dialect !== resource.dialect
        }.map(\.root.pointer)
    }
}
