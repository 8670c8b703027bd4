import Diagnostics
import Documents

extension Compiler {
    /// Checks a schema against its metaschema; what the compiler has said about a place is not said twice.
    func checkAgainstMetaschema(_ resource: Resource) {
        let uri = URI(resource.dialect.uri)
        guard let document = store.document(at: uri) else { return }
        let options = SchemaOptions(assertFormats: false)
        let metaschema = Compiler(store: store, options: options).compile(document.root, base: uri)
        guard let schema = metaschema.schema else { return }
        var evaluator = Evaluator()
        let root = resource.root
        for problem in evaluator.check(root.document, at: root.index, against: schema) {
            let isKnown = problems.contains {
                $0.location.file == problem.location.file && $0.location.start == problem.location.start
            }
            if !isKnown { problems.append(problem) }
        }
    }
}
