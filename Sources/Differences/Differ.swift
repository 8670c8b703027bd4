package import Documents
import JSONSchema
package import Records

/// Finds out which fields differ between versions of records; holds memory that it needs, so keep one for each thread.
///
/// Compared are values: text, key order, quoting, comments and layout are no change, nor is the order of a list.
package struct Differ: ~Copyable {
    private var evaluator = Evaluator()
    private var guide = FieldGuide.empty
    private var documents: (old: Document?, new: Document?)
    private var notes: (old: FieldNotes?, new: FieldNotes?)
    private var way: [Step] = []
    private var changes: [FieldChange] = []

    /// One step from the root to what is being compared.
    private struct Step {
        var old: Node?
        var new: Node?
        /// The key that leads to the value; `nil` for an entry of a list.
        var key: Node?
        /// For an entry, its list and its places there.
        var entry: (list: List, old: Int?, new: Int?)?
    }

    /// The list that an entry belongs to.
    private final class List {
        let naming: ListNaming
        let old: [Node]
        let new: [Node]
        private lazy var oldNames = naming.names(of: old)
        private lazy var newNames = naming.names(of: new)
        private var asked = 0

        /// More names than this are cheaper made all at once.
        private static let maxNamedScalars = 4

        /// What the entry at a place of the old version is called there.
        func oldName(_ place: Int) -> EntryName { name(place, of: old) ?? oldNames[place] }

        /// What the entry at a place of the new version is called there.
        func newName(_ place: Int) -> EntryName { name(place, of: new) ?? newNames[place] }

        private func name(_ place: Int, of entries: [Node]) -> EntryName? {
            asked += 1
            return asked <= Self.maxNamedScalars ? naming.name(ofScalarAt: place, in: entries) : nil
        }

        init(naming: ListNaming, old: [Node], new: [Node]) {
            self.naming = naming
            self.old = old
            self.new = new
        }
    }

    /// Makes a differ.
    package init() {}

    /// The fields that differ, in the new version's order; an absent version has no fields.
    ///
    /// A field that only one version has is one change with its whole value, and so is an entry of a list. Entries are
    /// matched by the schema's `x-key`, else by what identifies them (`docs/decisions/0031-entries-of-lists.md`).
    package mutating func changes(
        from old: Document?, to new: Document?, guide: FieldGuide = .empty
    ) -> [FieldChange] {
        // Whoever goes through the versions of a record compares each twice or more.
        let known =
            guide.isSame(as: self.guide) ? [(documents.old, self.notes.old), (documents.new, self.notes.new)] : []
        self.guide = guide
        func notes(on document: Document?) -> FieldNotes? {
            document.flatMap { document in known.first { $0.0 === document }?.1 }
        }
        self.notes = (notes(on: old), notes(on: new))
        documents = (old, new)
        changes = []
        compare(old?.root, new?.root)
        return changes
    }

    private mutating func compare(_ old: Node?, _ new: Node?) {
        switch (old, new) {
        case (let old?, let new?) where old.hasSameValue(as: new): break
        case (let old?, let new?) where old.kind == .mapping && new.kind == .mapping: compareFields(old, new)
        case (let old?, let new?) where old.kind == .sequence && new.kind == .sequence: compareEntries(old, new)
        case (nil, let new?) where way.isEmpty && new.kind == .mapping: compareFields(nil, new)
        case (let old?, nil) where way.isEmpty && old.kind == .mapping: compareFields(old, nil)
        case (nil, nil): break
        default: report()
        }
    }

    private mutating func compareFields(_ old: Node?, _ new: Node?) {
        let before = old?.entries ?? []
        let after = new?.entries ?? []
        var oldPlaces = KeyPlaces(before)
        var newPlaces = KeyPlaces(after)
        /// The field of the old version behind the one that was compared last.
        var next = 0
        // Most fields stand in the same order in both versions, so the next one is tried first.
        func isNext(_ i: Int) -> Bool {
            next < before.count && i < after.count && before[next].key.hasSameText(as: after[i].key)
        }
        var steps: [Step] = []
        steps.reserveCapacity(max(before.count, after.count) + 1)
        // What is gone comes behind the field that it followed.
        func appendGone(before i: Int) {
            while next < before.count, !isNext(i), newPlaces.place(of: before[next].key) == nil {
                steps.append(Step(old: before[next].value, new: nil, key: before[next].key))
                next += 1
            }
        }
        appendGone(before: 0)
        for (i, entry) in after.enumerated() {
            let place = isNext(i) ? next : oldPlaces.place(of: entry.key)
            steps.append(Step(old: place.map { before[$0].value }, new: entry.value, key: entry.key))
            if let place {
                next = place + 1
                appendGone(before: i + 1)
            }
        }
        for step in steps { compare(step) }
    }

    private mutating func compareEntries(_ old: Node, _ new: Node) {
        let (before, after) = (old.items, new.items)
        let declared = notes(on: .new)?.key(of: new) ?? notes(on: .old)?.key(of: old)
        let match = ListMatch(before, after, declared: declared)
        // The order of numbers may be all that they mean, as in a coordinate.
        func isNumber(_ node: Node) -> Bool { node.kind == .integer || node.kind == .float }
        let isTuple = before.allSatisfy(isNumber) && after.allSatisfy(isNumber)
        if isTuple, !match.keepsOrder, notes(on: .new)?.isSet(new) != true { return report() }
        let list = List(naming: match.naming, old: before, new: after)
        for (i, j) in match.differing {
            compare(Step(old: i.map { before[$0] }, new: j.map { after[$0] }, key: nil, entry: (list, i, j)))
        }
    }

    private mutating func compare(_ step: Step) {
        way.append(step)
        compare(step.old, step.new)
        way.removeLast()
    }
}

extension Differ {
    private enum Side { case old, new }

    /// What the guide says of a version; asked for only when something differs.
    private mutating func notes(on side: Side) -> FieldNotes? {
        switch side {
        case .old:
            if notes.old == nil { notes.old = documents.old.map { guide.notes(on: $0, using: &evaluator) } }
            return notes.old
        case .new:
            if notes.new == nil { notes.new = documents.new.map { guide.notes(on: $0, using: &evaluator) } }
            return notes.new
        }
    }

    /// Notes that what the way leads to differs.
    private mutating func report() {
        let (before, after) = (notes(on: .old), notes(on: .new))
        func value(_ node: Node?, _ notes: FieldNotes?) -> FieldValue? {
            node.flatMap { node in notes.map { FieldValue(node, $0) } }
        }
        let old = way.isEmpty ? documents.old?.root : way.last?.old
        let new = way.isEmpty ? documents.new?.root : way.last?.new
        changes.append(
            FieldChange(
                path: FieldPath(way.map { Self.step($0, .new) }),
                formerPath: FieldPath(way.map { Self.step($0, .old) }),
                old: value(old, before), new: value(new, after),
                labels: way.compactMap { Self.label($0, before, after) }
            ))
    }

    /// A step by the name that it has in one version, or else in the other.
    private static func step(_ step: Step, _ side: Side) -> FieldPath.Step {
        guard let (list, old, new) = step.entry else { return .field(step.key?.text ?? "") }
        if let new, side == .new || old == nil { return .entry(list.newName(new)) }
        guard let old else { preconditionFailure("an entry of a list that is in neither version was compared") }
        return .entry(list.oldName(old))
    }

    private static func label(_ step: Step, _ before: FieldNotes?, _ after: FieldNotes?) -> LabelPart? {
        let label = step.new.flatMap { after?.labelValue(of: $0) } ?? step.old.flatMap { before?.labelValue(of: $0) }
        guard let (list, old, new) = step.entry else { return .field(key: step.key?.text ?? "", label: label) }
        guard let entry = step.new ?? step.old else { return nil }
        let notes = step.new == nil ? before : after
        return .entry(entry, list.naming, place: (new ?? old ?? 0) + 1, notes: notes, label: label)
    }
}

/// The fields that differ between two versions of one record; for many, keep a ``Differ``.
package func changes(from old: Document?, to new: Document?, guide: FieldGuide = .empty) -> [FieldChange] {
    var differ = Differ()
    return differ.changes(from: old, to: new, guide: guide)
}
