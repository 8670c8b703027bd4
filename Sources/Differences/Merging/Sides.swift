import Documents

/// One thing in the three versions of a merge.
struct Sides<Value> {
    /// In the version that both sides began from.
    var base: Value?
    /// On our side.
    var ours: Value?
    /// On their side.
    var theirs: Value?
}

extension Sides where Value == Node {
    /// Whether every version that has it is of this kind, and both sides do have it.
    func areAll(_ kind: Kind) -> Bool {
        ours?.kind == kind && theirs?.kind == kind && (base == nil || base?.kind == kind)
    }
}

/// The places of one field or entry in its collection's three versions.
typealias Places = Sides<Int>

/// What three versions of text make together, where one of them may have been left alone.
enum ThreeWay {
    /// The side that changed; both sides' lines, ours first, where both did.
    static func lines(base: [String], ours: [String], theirs: [String]) -> [String] {
        if ours == base || ours == theirs { return theirs }
        if theirs == base { return ours }
        let known = Set(base + ours)
        return ours + theirs.filter { !known.contains($0) }
    }

    /// The same for comments of one line.
    static func comment(base: String?, ours: String?, theirs: String?) -> String? {
        if ours == base || ours == theirs { return theirs }
        if theirs == base { return ours }
        guard let ours, let theirs else { return ours ?? theirs }
        return "\(ours) \(theirs)"
    }
}
