package import Diagnostics
package import Documents

/// Evaluates documents against compiled schemas; holds the memory that it needs, so keep one for each thread.
///
/// Asking whether a document is valid takes no memory. Only where it is not, a second pass finds out everything that is
/// wrong, and where.
@safe package struct Evaluator: ~Copyable {
    /// The document that is being evaluated.
    var tree = unsafe TreeView(
        slots: UnsafeBufferPointer(start: nil, count: 0), source: UnsafeRawBufferPointer(start: nil, count: 0),
        decoded: UnsafeRawBufferPointer(start: nil, count: 0))
    /// The memory for patterns, with the time that is used.
    let memory: MatchMemory
    /// What has been looked at.
    var marks = Marks()
    /// Whether everything wrong is being collected, rather than a verdict.
    var explains = false
    /// Whether somebody wants annotations, so that no branch may be skipped.
    var collects = false
    /// The document whose mistakes are being explained.
    private(set) var document: Document?
    /// The schema that they are explained by.
    private(set) var explained: CompiledSchema?
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
    /// How many there may be.
    var depthLimit = 0
    /// How much work may be done before the clock is asked again.
    var effort = 0
    /// How much more work the document may take then.
    var effortInReserve = 0

    /// The annotations of the value that was evaluated last, in the order of evaluation.
    ///
    /// After ``isValid(_:at:against:)`` said no, they are incomplete; after ``check(_:at:against:)`` they are all that
    /// apply, as if the mistakes were mended.
    package private(set) var annotations: [Annotation] = []

    /// Makes an evaluator for one thread of a run with this budget.
    package init(budget: SchemaBudget = SchemaBudget()) {
        memory = MatchMemory(budget: budget)
    }

    /// Whether a value of a document is valid. Takes time with the value's size, and no memory.
    package mutating func isValid(
        _ document: borrowing Document, at index: Int = 0, against schema: borrowing CompiledSchema
    ) -> Bool {
        unsafe document.withTreeView { tree in
            unsafe prepare(tree, schema)
            let isValid = evaluate(schema.root, index) && exceeded == nil
            return finishLap(at: index) && isValid
        }
    }

    /// Everything that is wrong with a value of a document; empty where it is valid.
    package mutating func check(
        _ document: Document, at index: Int = 0, against schema: CompiledSchema
    ) -> [Diagnostic] {
        if isValid(document, at: index, against: schema) { return [] }
        let hadVerdict = exceeded == nil
        if let exceeded, exceeded.isOfWholeDocument {
            return Report.diagnostics(of: [exceeded.violation], in: document)
        }
        self.document = document
        explained = schema
        defer {
            self.document = nil
            explained = nil
        }
        return unsafe document.withTreeView { tree in
            unsafe prepare(tree, schema)
            explains = true
            depthLimit = memory.watch.budget.limits.depthOfExplanations
            // What a verdict could be given on, must be explainable too, though every branch is looked at again.
            if hadVerdict { effortInReserve *= 16 }
            _ = evaluate(schema.root, index)
            _ = finishLap(at: index)
            explains = false
            if let exceeded { violations.append(exceeded.violation) }
            return Report.diagnostics(of: violations, in: document)
        }
    }

    private mutating func prepare(_ tree: TreeView, _ schema: borrowing CompiledSchema) {
        unsafe self.tree = unsafe tree
        collects = !schema.annotations.isEmpty
        annotations.removeAll(keepingCapacity: true)
        violations.removeAll(keepingCapacity: true)
        marks.reset()
        exceeded = nil
        depth = 0
        unsafe memory.watch.start(bytes: tree.source.count)
        let work = unsafe memory.watch.budget.limits.evaluations(values: tree.slots.count)
        effort = min(Self.portion, work)
        effortInReserve = work - effort
        depthLimit = memory.watch.budget.limits.depth
        if memory.watch.isOut { stop(.time(memory.watch.budget.limits.seconds, at: 0)) }
        usesDynamicScope = schema.usesDynamicScope
        if usesDynamicScope {
            dynamicTargets = schema.dynamicTargets
            scope.removeAll(keepingCapacity: true)
        }
    }

    /// Notes a collected keyword.
    mutating func annotate(_ at: Int, _ number: Int) {
        guard unsafe annotations.count <= 100_000 + 8 * tree.slots.count else { return stop(.effort(at: at)) }
        annotations.append(Annotation(instance: at, number: number))
    }

    /// Drops the annotations of a branch that failed.
    mutating func dropAnnotations(to count: Int) {
        annotations.removeLast(annotations.count - count)
    }
}
