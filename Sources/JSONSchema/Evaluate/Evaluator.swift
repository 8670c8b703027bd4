package import Diagnostics
package import Documents

/// Evaluates documents against compiled schemas; holds the memory that it needs, so keep one for each thread.
///
/// Asking whether a document is valid takes no memory. Only where it is not, a second pass finds out everything that is
/// wrong, and where.
package struct Evaluator: ~Copyable {
    /// How deep schemas may lead to schemas.
    static let depthLimit = 3_000

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
    var complaints: [Complaint] = []
    /// What made a verdict impossible.
    var trouble: Trouble?
    /// The resources through which evaluation came here, outermost first; only kept for dynamic references.
    var scope: [Int32] = []
    private(set) var usesDynamicScope = false
    private(set) var dynamicTargets: [CompiledSchema.DynamicTarget: SchemaRef] = [:]
    private var depth = 0
    private var effort = 0

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
            return evaluate(schema.root, index) && trouble == nil
        }
    }

    /// Everything that is wrong with a value of a document; empty where it is valid.
    package mutating func check(
        _ document: Document, at index: Int = 0, against schema: CompiledSchema
    ) -> [Diagnostic] {
        if isValid(document, at: index, against: schema) { return [] }
        return document.withTreeView { tree in
            prepare(tree, schema)
            explains = true
            _ = evaluate(schema.root, index)
            explains = false
            if let trouble { complaints.append(trouble.complaint) }
            return Report.diagnostics(of: complaints, in: document)
        }
    }

    private mutating func prepare(_ tree: TreeView, _ schema: borrowing CompiledSchema) {
        self.tree = tree
        collects = !schema.annotations.isEmpty
        annotations.removeAll(keepingCapacity: true)
        complaints.removeAll(keepingCapacity: true)
        marks.reset()
        trouble = nil
        depth = 0
        // Enough for any record against any sensible schema; a second or less.
        effort = 2_000_000 + 500 * tree.slots.count
        usesDynamicScope = schema.usesDynamicScope
        if usesDynamicScope {
            dynamicTargets = schema.dynamicTargets
            scope.removeAll(keepingCapacity: true)
        }
    }

    /// Evaluates a schema on a value; whether the value meets it.
    mutating func evaluate(_ schema: SchemaRef, _ at: Int) -> Bool {
        depth += 1
        effort -= 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit, effort > 0 else { return giveUp(at) }
        let body = schema.pointee
        if body.tracks || usesDynamicScope || explains { return evaluateThoroughly(body, at) }
        return evaluateSteps(body, at)
    }

    @inline(__always)
    private mutating func evaluateSteps(_ body: SchemaBody, _ at: Int) -> Bool {
        let kind = KindSet(tree.slots[at].kind)
        for step in body.steps where step.kinds.rawValue & kind.rawValue != 0 {
            guard step.keyword._withUnsafeGuaranteedRef({ $0.holds(at, &self) }) else { return false }
        }
        return true
    }

    /// The same with marks for the keywords that ask, the dynamic scope, and complaints.
    @inline(never)
    private mutating func evaluateThoroughly(_ body: SchemaBody, _ at: Int) -> Bool {
        let entersResource = usesDynamicScope && scope.last != body.resource
        if entersResource { scope.append(body.resource) }
        defer { if entersResource { scope.removeLast() } }
        let tracks = body.tracks && KindSet([.list, .mapping]).contains(KindSet(tree.slots[at].kind))
        let frame = tracks ? marks.open(tree.count(of: at)) : Marks.Frame()
        let holds = explains ? explain(body, at) : evaluateSteps(body, at)
        if tracks { marks.close(frame, keeping: holds || explains) }
        return holds
    }

    /// Evaluates all keywords, and collects what they have to say.
    private mutating func explain(_ body: SchemaBody, _ at: Int) -> Bool {
        let kind = KindSet(tree.slots[at].kind)
        var holds = true
        var own: [Complaint] = []
        for step in body.steps where step.kinds.rawValue & kind.rawValue != 0 {
            let keyword = step.keyword.takeUnretainedValue()
            if keyword.holds(at, &self) { continue }
            holds = false
            if trouble != nil { break }
            if complaints.count > Report.limit { continue }
            for var complaint in keyword.complaints(at, &self) {
                if complaint.keyword.isEmpty {
                    complaint.keyword = keyword.name
                    complaint.weight = keyword.weight
                    complaint.schema = body.number
                }
                own.append(complaint)
            }
        }
        if complaints.count <= Report.limit { complaints += Report.weightiest(of: own) }
        return holds
    }

    @inline(never)
    private mutating func giveUp(_ at: Int) -> Bool {
        if trouble == nil { trouble = effort > 0 ? .recursion(at: at) : .effort(at: at) }
        // From here on every evaluation returns at once, so that no branch begins anew.
        effort = 0
        return false
    }

    /// Stops the evaluation, because nobody can say whether a value is valid.
    mutating func stop(_ trouble: Trouble) {
        if self.trouble == nil { self.trouble = trouble }
        effort = 0
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
