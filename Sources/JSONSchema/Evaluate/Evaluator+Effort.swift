import Documents

/// The work that evaluating a document takes, in units of one schema looked at one value, and its bound.
extension Evaluator {
    /// How much work is done before the clock is asked; a millisecond or so.
    static let portion = 65_536

    /// How much work looking at a value is, besides what is inside its children: a unit for each child, or for 64 bytes.
    @inline(__always)
    func size(of at: Int) -> Int {
        let slot = unsafe tree.slots[at]
        return slot.kind.isScalar ? Int(slot.valueLength >> 6) : Int(slot.valueStart)
    }

    /// Pays for work that is more than looking at a value once, such as comparing all that is inside of it.
    mutating func charge(_ work: Int, _ at: Int) {
        effort -= work
        if effort <= 0 { _ = mayGoOn(at) }
    }

    /// Whether evaluation may go on after a portion of work: the document has not had too much, and the run has time left.
    @inline(never)
    mutating func mayGoOn(_ at: Int) -> Bool {
        if exceeded != nil { return false }
        // What was charged beyond the portion is taken from the reserve.
        effortInReserve += effort
        guard effortInReserve > 0 else {
            stop(.effort(at: at))
            return false
        }
        effort = min(Self.portion, effortInReserve)
        effortInReserve -= effort
        guard memory.watch.lap() else {
            stop(.time(memory.watch.budget.limits.seconds, at: at))
            return false
        }
        return true
    }

    /// Charges the time since the clock was asked last; whether the run had it.
    mutating func finishLap(at index: Int) -> Bool {
        if memory.watch.lap() { return exceeded == nil }
        stop(.time(memory.watch.budget.limits.seconds, at: index))
        return false
    }

    /// Stops the evaluation, because nobody can say whether a value is valid; from here on every evaluation returns at once.
    mutating func stop(_ limit: EvaluationLimit) {
        if exceeded == nil { exceeded = limit }
        effort = 0
        effortInReserve = 0
    }
}
