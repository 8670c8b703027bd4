import Documents
import JSONSchema

/// One thing in the three versions of a merge.
struct Versions<Value> {
    /// In the version that both sides began from.
    var base: Value?
    /// On our side.
    var ours: Value?
    /// On their side.
    var theirs: Value?
}

extension Versions: Equatable where Value: Equatable {}

extension Versions {
    /// What each version that has it makes of it.
    func map<Result>(_ transform: (Value) -> Result) -> Versions<Result> {
        Versions<Result>(base: base.map(transform), ours: ours.map(transform), theirs: theirs.map(transform))
    }

    /// What each version that has it makes of it, where it makes something of it.
    func flatMap<Result>(_ transform: (Value) -> Result?) -> Versions<Result> {
        Versions<Result>(
            base: base.flatMap(transform), ours: ours.flatMap(transform), theirs: theirs.flatMap(transform))
    }
}

extension Optional where Wrapped: ExpressibleByArrayLiteral {
    /// The collection, or an empty one where there is none.
    var orEmpty: Wrapped { self ?? [] }
}

extension Versions where Value == Node {
    /// Whether every version that has it is of this kind, and both sides do have it.
    func areAll(_ kind: Kind) -> Bool {
        ours?.kind == kind && theirs?.kind == kind && (base == nil || base?.kind == kind)
    }

    /// Whether our side left its value as it was, or lacks it as the base does.
    var isUnchangedByUs: Bool {
        switch (base, ours) {
        case (nil, nil): true
        case (let base?, let ours?): base.hasSameValue(as: ours)
        default: false
        }
    }

    /// Whether their side left its value as it was, or lacks it as the base does.
    var isUnchangedByThem: Bool { Versions(base: base, ours: theirs, theirs: ours).isUnchangedByUs }
}
