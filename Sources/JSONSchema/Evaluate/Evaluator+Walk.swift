import Documents

extension Evaluator {
    /// Evaluates a schema on a value; whether the value meets it.
    mutating func evaluate(_ schema: SchemaRef, _ at: Int) -> Bool {
        depth += 1
        effort -= 1 + size(of: at)
        defer { depth -= 1 }
        guard depth < depthLimit, effort > 0 || mayGoOn(at) else { return giveUp(at) }
        let body = schema.pointee
        if body.tracks || usesDynamicScope || explains { return evaluateThoroughly(body, at) }
        return evaluateSteps(body, at)
    }

    @inline(__always)
    private mutating func evaluateSteps(_ body: SchemaBody, _ at: Int) -> Bool {
        let kind = unsafe KindSet(tree.slots[at].kind)
        for i in unsafe body.steps.indices {
            let step = unsafe body.steps[i]
            guard step.kinds.rawValue & kind.rawValue != 0 else { continue }
            guard unsafe step.keyword._withUnsafeGuaranteedRef({ $0.holds(at, &self) }) else { return false }
        }
        return true
    }

    /// The same with marks for the keywords that ask, the dynamic scope, and violations.
    @inline(never)
    private mutating func evaluateThoroughly(_ body: SchemaBody, _ at: Int) -> Bool {
        let entersResource = usesDynamicScope && scope.last != body.resource
        if entersResource { scope.append(body.resource) }
        defer { if entersResource { scope.removeLast() } }
        let tracks = unsafe body.tracks && KindSet([.list, .mapping]).contains(KindSet(tree.slots[at].kind))
        if tracks, unsafe !marks.hasRoom(for: tree.count(of: at)) {
            stop(.effort(at: at))
            return false
        }
        let frame = unsafe tracks ? marks.open(tree.count(of: at)) : Marks.Frame()
        let holds = explains ? explain(body, at) : evaluateSteps(body, at)
        if tracks { marks.close(frame, keeping: holds || explains) }
        return holds
    }

    /// Evaluates all keywords, and collects what they have to say.
    private mutating func explain(_ body: SchemaBody, _ at: Int) -> Bool {
        let kind = unsafe KindSet(tree.slots[at].kind)
        var holds = true
        var own: [Violation] = []
        for i in unsafe body.steps.indices {
            let step = unsafe body.steps[i]
            guard step.kinds.rawValue & kind.rawValue != 0 else { continue }
            let keyword = unsafe step.keyword.takeUnretainedValue()
            if keyword.holds(at, &self) { continue }
            holds = false
            if exceeded != nil { break }
            if violations.count > Report.limit || own.count > Report.limit { continue }
            // What a value is called is found by a walk to it.
            charge(at / 8, at)
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

    /// Stops where the schemas lead too deep.
    @inline(never)
    private mutating func giveUp(_ at: Int) -> Bool {
        stop(.depth(depthLimit, at: at))
        return false
    }
}
