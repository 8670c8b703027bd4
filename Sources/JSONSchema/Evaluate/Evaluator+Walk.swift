import Documents

extension Evaluator {
    /// How deep schemas may lead to schemas.
    private static let depthLimit = 3_000

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

    /// The same with marks for the keywords that ask, the dynamic scope, and violations.
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
        var own: [Violation] = []
        for step in body.steps where step.kinds.rawValue & kind.rawValue != 0 {
            let keyword = step.keyword.takeUnretainedValue()
            if keyword.holds(at, &self) { continue }
            holds = false
            if exceeded != nil { break }
            if violations.count > Report.limit { continue }
            for var violation in keyword.violations(at, &self) {
                if violation.keyword.isEmpty {
                    violation.keyword = keyword.name
                    violation.weight = keyword.weight
                    violation.schema = body.number
                }
                own.append(violation)
            }
        }
        if violations.count <= Report.limit { violations += Report.weightiest(of: own) }
        return holds
    }

    /// Stops where the work would not end.
    @inline(never)
    private mutating func giveUp(_ at: Int) -> Bool {
        if exceeded == nil { exceeded = effort > 0 ? .recursion(at: at) : .effort(at: at) }
        // From here on every evaluation returns at once, so that no branch begins anew.
        effort = 0
        return false
    }

    /// Stops the evaluation, because nobody can say whether a value is valid.
    mutating func stop(_ exceeded: EvaluationLimit) {
        if self.exceeded == nil { self.exceeded = exceeded }
        effort = 0
    }
}
