import Diagnostics
import Documents

extension ReadResult {
    /// Whether the tree is whole, lies in the text, and can be written as JSON, and every diagnostic has a place in it.
    func verify(bytes: [UInt8]) throws(Finding) {
        let slots = document.slots
        guard slots.first.map({ Int($0.next) }) == slots.count else {
            throw Finding("the root ends at slot \(slots.first?.next ?? 0) of \(slots.count)")
        }
        for (i, slot) in slots.enumerated() {
            let store = slot.isVerbatim ? bytes.count : Int.max
            guard slot.start <= slot.end, Int(slot.end) <= bytes.count, Int(slot.next) > i,
                Int(slot.next) <= slots.count, Int(slot.valueStart) + Int(slot.valueLength) <= store
            else {
                throw Finding("slot \(i) lies outside of the text: \(slot)")
            }
        }
        guard document.isSound || !diagnostics.isEmpty else { throw Finding("refused without a diagnostic") }
        for diagnostic in diagnostics {
            guard diagnostic.location.start <= diagnostic.location.end else {
                throw Finding("a diagnostic ends before it begins: \(diagnostic)")
            }
        }
        _ = document.root.json().text
    }
}
