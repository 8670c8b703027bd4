package import Documents

/// A schema ready for use: never changes, and may be shared by all threads.
package final class CompiledSchema: @unchecked Sendable {
    /// Where evaluation begins.
    let root: SchemaRef
    /// The schema objects where they stand, by their numbers.
    let places: [Node]
    /// The values of the annotations that ``SchemaOptions/collect`` asked for, by ``Annotation/number``.
    package let annotations: [(keyword: String, value: Node)]
    /// Whether a `$dynamicRef` depends on the way that evaluation has taken.
    let usesDynamicScope: Bool
    /// What dynamic references lead to, in each resource.
    let dynamicTargets: [DynamicTarget: SchemaRef]
    private let bodies: [SchemaRef]
    private let keywords: [Keyword]

    /// A dynamic anchor of one resource.
    struct DynamicTarget: Hashable {
        /// The number of the resource.
        var resource: Int32
        /// The number of the anchor's name.
        var name: Int32
    }

    /// Takes over what a compiler has made.
    init(
        root: SchemaRef, bodies: [SchemaRef], keywords: [Keyword], places: [Node],
        annotations: [(keyword: String, value: Node)], dynamicTargets: [DynamicTarget: SchemaRef]
    ) {
        self.root = root
        self.bodies = bodies
        self.keywords = keywords
        self.places = places
        self.annotations = annotations
        self.dynamicTargets = dynamicTargets
        usesDynamicScope = !dynamicTargets.isEmpty
    }

    deinit {
        for body in bodies { body.deallocate() }
    }
}
