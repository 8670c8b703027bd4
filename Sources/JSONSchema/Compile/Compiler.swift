import Diagnostics
import Documents

/// Turns schemas into ``CompiledSchema``: finds resources, follows references, makes keywords.
///
/// Schemas are made when something refers to them and filled from a queue, so that cycles are no special case.
final class Compiler {
    let store: SchemaStore
    let options: SchemaOptions
    /// Custom dialects by the URIs of their metaschemas.
    var dialects: [String: Dialect] = [:]
    /// The resources that were found, by number.
    var resources: [Resource] = []
    /// The numbers of resources by their URIs.
    var resourceNumbers: [String: Int] = [:]
    /// The resource that each schema belongs to.
    var resourceOf: [NodeKey: Int] = [:]
    /// The numbers of the names that dynamic references ask for.
    var dynamicNames: [String: Int] = [:]
    /// The mistakes that were found.
    private(set) var problems: [Diagnostic] = []
    /// The documents that were asked for, by the keys of their URIs; `nil` where there is none.
    var loaded: [String: Document?] = [:]
    /// For each folder in which an `$id` was looked for, the documents in which there is one, by that.
    var neighboursByID: [String: [String: [(uri: URI, document: Document)]]] = [:]
    /// The URI of the document that the compilation began with.
    private(set) var base: URI?
    /// The places of the entries of large mappings, and of the items of lists, that references have been led through.
    var childPlaces: [NodeKey: ChildPlaces] = [:]
    /// Why a schema's file could not be read.
    var failure: SchemaReadError?
    private var isOverLimit = false

    private var refs: [NodeKey: SchemaRef] = [:]
    private var places: [SchemaPlace] = []
    private var bodies: [SchemaRef] = []
    private(set) var keywords: [Keyword] = []
    private var annotations: [(keyword: String, value: Node)] = []
    private var compiled = 0

    /// Begins with nothing but what the store holds.
    init(store: SchemaStore, options: SchemaOptions) {
        self.store = store
        self.options = options
    }

    /// Compiles a schema and everything that it refers to.
    func compile(_ node: Node, base: URI) throws(SchemaReadError) -> Compilation {
        self.base = base
        for (uri, document) in store.documents where document !== node.document { index(document.root, at: uri) }
        let resource = index(node, at: base.withoutFragment)
        let root = schema(SchemaPlace(node: node, resource: resource))
        finishQueue()
        let targets = dynamicTargets()
        for error in endlessReferences(among: bodies) { report(error) }
        if options.checkSchema { try checkAgainstMetaschemas(node.document) }
        if let failure { throw failure }
        let schema = CompiledSchema(
            root: root, bodies: bodies, keywords: keywords, places: places.map(\.node), annotations: annotations,
            dynamicTargets: targets)
        let isSound = !problems.contains { $0.severity == .error }
        return Compilation(schema: isSound ? schema : nil, diagnostics: Array(Set(problems)).sorted())
    }

    /// Notes a mistake; nobody reads more than some hundreds, and a hostile schema could bring millions.
    func report(_ error: SchemaError, _ severity: Severity = .error) {
        if problems.count <= Report.limit { problems.append(error.diagnostic(severity)) }
    }

    /// Notes what a metaschema has found.
    func report(_ problem: Diagnostic) {
        if problems.count <= Report.limit { problems.append(problem) }
    }

    /// Counts parts of schemas: objects, names and values; whether there may be more.
    func take(parts count: Int, at node: Node) -> Bool {
        if isOverLimit { return false }
        if store.budget.take(parts: count) { return true }
        isOverLimit = true
        report(overLimit(at: node))
        return false
    }

    /// The mistake of schemas that have too many parts.
    func overLimit(at node: Node) -> SchemaError {
        let most = store.budget.limits.parts
        return SchemaError(
            rule: SchemaRule.limit, node: node,
            message: Text(
                en: "the schemas have more than \(most) parts together", fi: "skeemoissa on yhteensä yli \(most) osaa",
                sv: "schemana har tillsammans mer än \(most) delar"),
            hint: Text(
                en: "make the schemas smaller; whoever runs the program can set another limit",
                fi: "pienennä skeemoja; ohjelman ylläpitäjä voi asettaa toisen rajan",
                sv: "gör schemana mindre; den som driver programmet kan sätta en annan gräns"))
    }

    /// Whether nothing further need be looked at, because the schemas cannot be used anyway.
    private var hasStopped: Bool { isOverLimit || failure != nil || problems.count > Report.limit }

    /// The compiled form of a schema, which is filled later.
    func schema(_ place: SchemaPlace) -> SchemaRef {
        let key = NodeKey(place.node)
        if let ref = refs[key] { return ref }
        let resource = resourceOf[key] ?? place.resource
        let ref = unsafe SchemaRef(SchemaBody(number: Int32(bodies.count), resource: Int32(resource)))
        refs[key] = ref
        bodies.append(ref)
        places.append(SchemaPlace(node: place.node, resource: resource))
        return ref
    }

    /// The place of a compiled schema.
    func place(of ref: SchemaRef) -> SchemaPlace { places[Int(ref.pointee.number)] }

    private func finishQueue() {
        while compiled < bodies.count, !hasStopped {
            let number = compiled
            compiled += 1
            fill(bodies[number], places[number])
        }
    }

    private func fill(_ body: SchemaRef, _ place: SchemaPlace) {
        let node = place.node
        if node.boolean == false {
            return install([(.any, Nothing(KeywordSource(self, place, body, name: "false", value: node)))], in: body)
        }
        if node.boolean == true { return }
        guard node.kind == .mapping else {
            let message = Text(
                en: "a schema must be a mapping, true or false",
                fi: "skeeman pitää olla kenttien ryhmä, true tai false",
                sv: "ett schema måste vara en grupp av fält, true eller false")
            return report(SchemaError(node: node, message: message))
        }
        let dialect = resources[place.resource].dialect
        var made: [(order: Int, kinds: KindSet, keyword: Keyword)] = []
        let standsAlone = dialect.isDraft07 ? node.entry("$ref") : nil
        for (key, value) in standsAlone.map({ [$0] }) ?? node.entries {
            let source = KeywordSource(self, place, body, name: key.text, value: value)
            if options.collect.contains(key.text) {
                made.append((-1, .any, Annotator(source, number: annotations.count)))
                annotations.append((key.text, value))
            }
            guard let definition = dialect.keywords[key.text] else {
                if options.checkSchema { warn(of: key, in: dialect) }
                continue
            }
            do throws(SchemaError) {
                guard let keyword = try definition.make?(source) else { continue }
                made.append((dialect.order[key.text] ?? 0, definition.kinds, keyword))
            } catch {
                report(error)
            }
        }
        made.sort { $0.order < $1.order }
        install(made.map { ($0.kinds, $0.keyword) }, in: body)
    }

    private func install(_ made: [(kinds: KindSet, keyword: Keyword)], in body: SchemaRef) {
        let steps = UnsafeMutableBufferPointer<SchemaBody.Step>.allocate(capacity: made.count)
        for (i, (kinds, keyword)) in made.enumerated() {
            unsafe steps.initializeElement(at: i, to: .init(kinds: kinds, keyword: .passUnretained(keyword)))
            keywords.append(keyword)
            if keyword.tracks { body.pointee.tracks = true }
        }
        unsafe body.pointee.steps = unsafe steps
    }

    private func warn(of key: Node, in dialect: Dialect) {
        guard !key.text.hasPrefix("x-"),
            let meant = Spelling.nearest(to: key.text, among: dialect.keywords.keys.sorted())
        else {
            return
        }
        let name = Words.quote(key.text)
        let message = Text(
            en: "\(name) is no keyword and has no effect", fi: "\(name) ei ole avainsana eikä vaikuta mihinkään",
            sv: "\(name) är inget nyckelord och har ingen verkan")
        report(SchemaError(node: key, message: message, hint: .didYouMean("'\(meant)'")), .warning)
    }

    /// Compiles all schemas that dynamic references may lead to, until no new one comes up.
    private func dynamicTargets() -> [CompiledSchema.DynamicTarget: SchemaRef] {
        var targets: [CompiledSchema.DynamicTarget: SchemaRef] = [:]
        var isComplete = false
        while !isComplete {
            isComplete = true
            for (number, resource) in resources.enumerated() {
                for (name, node) in resource.dynamicAnchors {
                    guard let nameNumber = dynamicNames[name] else { continue }
                    let key = CompiledSchema.DynamicTarget(resource: Int32(number), name: Int32(nameNumber))
                    if targets[key] != nil { continue }
                    targets[key] = schema(SchemaPlace(node: node, resource: number))
                    isComplete = false
                }
            }
            finishQueue()
        }
        return targets
    }
}
