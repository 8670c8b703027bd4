import Documents

extension Evaluator {
    /// Evaluates a schema on a property's value, a key or an item.
    @inline(__always)
    mutating func evaluateInside(_ schema: SchemaRef, _ at: Int) -> Bool {
        let frame = marks.suspend()
        let holds = evaluate(schema, at)
        marks.resume(frame)
        return holds
    }

    /// Whether a value meets a schema, without violations; the marks and annotations of a failing one are dropped.
    mutating func probe(_ schema: SchemaRef, _ at: Int, keepsMarks: Bool = true) -> Bool {
        let wasExplaining = explains
        explains = false
        defer { explains = wasExplaining }
        let annotationCount = annotations.count
        guard marks.hasRoomForCopy else {
            stop(.effort(at: at))
            return false
        }
        marks.save()
        let holds = evaluate(schema, at)
        let keeps = holds && keepsMarks
        marks.drop(restoring: !keeps)
        if !keeps { dropAnnotations(to: annotationCount) }
        return holds
    }

    /// The same on a property's value, a key or an item.
    mutating func probeInside(_ schema: SchemaRef, _ at: Int) -> Bool {
        let frame = marks.suspend()
        let holds = probe(schema, at)
        marks.resume(frame)
        return holds
    }

    /// What is wrong with a value, seen by one schema; the marks stay, so that unevaluatedProperties sees what was looked at.
    mutating func violations(of schema: SchemaRef, _ at: Int) -> [Violation] {
        let wasExplaining = explains
        explains = true
        let count = violations.count
        let annotationCount = annotations.count
        _ = evaluate(schema, at)
        explains = wasExplaining
        dropAnnotations(to: annotationCount)
        defer { violations.removeLast(violations.count - count) }
        return Array(violations[count...])
    }

    /// Whether a scalar would meet a schema if it were of another kind: in quotes, or without.
    mutating func wouldHold(_ schema: SchemaRef, _ at: Int, as kind: Kind) -> Bool {
        let original = unsafe tree.slots
        defer { unsafe tree.slots = unsafe original }
        var slot = unsafe original[at]
        slot.kind = kind
        slot.next = 1
        return unsafe withUnsafePointer(to: slot) { pointer in
            unsafe tree.slots = unsafe UnsafeBufferPointer(start: pointer, count: 1)
            return probeInside(schema, 0)
        }
    }

    /// Whether any branch must be evaluated even after one has succeeded.
    var needsAllBranches: Bool { marks.isActive || collects }
}
