package import Documents

/// What a schema says of one place of a document, whether or not a value stands there.
///
/// Editors and forms ask it what may be written; whether a value is right is for the ``Evaluator``.
package struct SchemaView: @unchecked Sendable {
    // The schema owns what the references point at, and never changes.
    private let schema: CompiledSchema
    private let parts: [Part]

    /// A schema object that may be applied to the place.
    private struct Part {
        let schema: SchemaRef
        let isCertain: Bool
    }

    /// The whole document.
    package init(_ schema: CompiledSchema) {
        self.init(schema, from: [Part(schema: schema.root, isCertain: true)])
    }

    /// Takes schema objects, and finds what they apply to the same place; linear in all of these.
    private init(_ schema: CompiledSchema, from first: [Part]) {
        self.schema = schema
        var parts: [Part] = []
        var seen: Set<SchemaRef> = []
        func add(_ part: Part) {
            guard seen.insert(part.schema).inserted else { return }
            parts.append(part)
            let steps = unsafe part.schema.pointee.steps
            for i in steps.indices {
                let keyword = unsafe steps[i].keyword.takeUnretainedValue()
                let applies = keyword is Reference || keyword is DynamicReference || keyword is AllOf
                for next in keyword.describing { add(Part(schema: next, isCertain: part.isCertain && applies)) }
            }
        }
        first.forEach(add)
        self.parts = parts
    }

    /// The schema objects as they stand in their files: what stands in place before what it refers to.
    ///
    /// Those that are not certain count for some values only: the branches of `anyOf`, `oneOf`, `if`.
    package var objects: [(node: Node, isCertain: Bool)] {
        parts.map { (schema.places[Int($0.schema.pointee.number)], $0.isCertain) }
    }

    /// The keywords of these objects.
    var keywords: [Keyword] {
        parts.flatMap { part in unsafe part.schema.pointee.steps.map { unsafe $0.keyword.takeUnretainedValue() } }
    }

    /// The same of a property of the mapping that stands here; `nil` where the schema says nothing of it.
    package func property(_ name: String) -> SchemaView? { inside { $0.schema(ofProperty: name) } }

    /// The same of the items of the list that stands here; `nil` where the schema says nothing of them.
    package var item: SchemaView? { inside(\.itemSchema) }

    private func inside(_ child: (Keyword) -> SchemaRef?) -> SchemaView? {
        let found = parts.flatMap { part in
            unsafe part.schema.pointee.steps.compactMap { step in
                unsafe child(step.keyword.takeUnretainedValue()).map { Part(schema: $0, isCertain: part.isCertain) }
            }
        }
        return found.isEmpty ? nil : SchemaView(schema, from: found)
    }
}
