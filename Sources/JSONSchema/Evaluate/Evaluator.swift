package import Diagnostics
package import Documents

/// Evaluates documents against compiled schemas; holds the memory that it needs, so keep one for each thread.
///
/// Asking whether a document is valid takes no memory. Only where it is not, a second pass finds out everything that is
/// wrong, and where.
package struct Evaluator: ~Copyable {
    /// The document that is being evaluated.
    var tree = TreeView(
        slots: UnsafeBufferPointer(start: nil, count: 0), source: UnsafeRawBufferPointer(start: nil, count: 0),
        decoded: UnsafeRawBufferPointer(start: nil, count: 0))
    /// The memory for patterns.
    let memory = MatchMemory()
    /// What has been looked at.
    var marks = Marks()
    /// Whether everything wrong is being collected, rather than a verdict.
    var explains = false
    /// Whether somebody wants annotations, so that no branch may be skipped.
    var collects = false
    /// What has been found wrong.
    var violations: [Violation] = []
    /// What made a verdict impossible.
    var exceeded: EvaluationLimit?
    /// The resources through which evaluation came here, outermost first; only kept for dynamic references.
    var scope: [Int32] = []
    /// Whether the scope must be kept.
    private(set) var usesDynamicScope = false
    /// What dynamic references lead to.
    private(set) var dynamicTargets: [CompiledSchema.DynamicTarget: SchemaRef] = [:]
    /// How many schemas lead to the one that is being evaluated.
    var depth = 0
    /// How many evaluations are left before this is called too much.
    var effort = 0

    /// The annotations of the value that was evaluated last, in the order of evaluation.
    ///
    /// After ``isValid(_:at:against:)`` said no, they are incomplete; after ``check(_:at:against:)`` they are all that
    /// apply, as if the mistakes were mended.
    package private(set) var annotations: [Annotation] = []

    /// Makes an evaluator.
    package init() {}

    /// Whether a value of a document is valid. Takes time with the value's size, and no memory.
    package mutating func isValid(
        _ document: borrowing Document, at index: Int = 0, against schema: borrowing CompiledSchema
    ) -> Bool {
        document.withTreeView { tree in
            prepare(tree, schema)
            return evaluate(schema.root, index) && exceeded == nil
        }
    }

    /// Everything that is wrong with a value of a document; empty where it is valid.
    package mutating func check(
        _ document: Document, at index: Int = 0, against schema: CompiledSchema
    ) -> [Diagnostic] {
        if isValid(document, at: index, against: schema) { return [] }
        let hadVerdict = exceeded == nil
        return document.withTreeView { tree in
            prepare(tree, schema)
            explains = true
            // What a verdict could be given on, must be explainable too, though every branch is looked at again.
            if hadVerdict { effort *= 16 }
            _ = evaluate(schema.root, index)
            explains = false
            if let exceeded { violations.append(exceeded.violation) }
            return Report.diagnostics(of: violations, in: document)
        }
    }

    private mutating func prepare(_ tree: TreeView, _ schema: borrowing CompiledSchema) {
        self.tree = tree
        collects = !schema.annotations.isEmpty
        annotations.removeAll(keepingCapacity: true)
        violations.removeAll(keepingCapacity: true)
        marks.reset()
        exceeded = nil
        depth = 0
        // Enough for any record against any sensible schema; a second or less.
        effort = 2_000_000 + 500 * tree.slots.count
        usesDynamicScope = schema.usesDynamicScope
        if usesDynamicScope {
            dynamicTargets = schema.dynamicTargets
            scope.removeAll(keepingCapacity: true)
        }
    }

    /// Notes a collected keyword.
    mutating func annotate(_ at: Int, _ number: Int) {
        annotations.append(Annotation(instance: at, number: number))
    }

    /// Drops the annotations of a branch that failed.
    mutating func dropAnnotations(to count: Int) {
        annotations.removeLast(annotations.count - count)
    }
}
