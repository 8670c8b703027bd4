/// `$ref` (Core, section 8.2.3.1).
final class Reference: Keyword {
    /// The schema that it leads to.
    let target: SchemaRef

    required init(_ source: KeywordSource) throws(SchemaError) {
        target = try source.target().schema
        try super.init(source)
    }

    override var inPlace: [SchemaRef] { [target] }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool { run.evaluate(target, at) }
}

/// `$dynamicRef` (Core, section 8.2.3.2).
final class DynamicReference: Keyword {
    private let target: SchemaRef
    private let dynamicName: Int?

    required init(_ source: KeywordSource) throws(SchemaError) {
        let (schema, place) = try source.target()
        target = schema
        dynamicName = source.dynamicName(at: place)
        try super.init(source)
    }

    override var inPlace: [SchemaRef] { [target] }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        guard let dynamicName else { return run.evaluate(target, at) }
        run.charge(run.scope.count, at)
        for resource in run.scope {
            let key = CompiledSchema.DynamicTarget(resource: resource, name: Int32(dynamicName))
            if let outermost = run.dynamicTargets[key] { return run.evaluate(outermost, at) }
        }
        return run.evaluate(target, at)
    }
}

/// `$defs` (Core, section 8.2.4) and draft-07's `definitions`: ask nothing, but must be schemas.
enum Definitions {
    /// Compiles the schemas inside, so that mistakes in them come to light.
    @Sendable
    static func visit(_ source: KeywordSource) throws(SchemaError) -> Keyword? {
        _ = try source.namedSchemas()
        return nil
    }
}
