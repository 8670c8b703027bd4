import Diagnostics
import Documents
import JSONSchema
import Records

/// Finds the steps that bring their changes of a record into our text, and the fields where both sides disagree.
struct Merger: ~Copyable {
    private let ours: Document
    private let guide: FieldGuide
    private var evaluator = Evaluator()
    private var path: [FieldPath.Step] = []
    private(set) var steps: [MergeStep] = []
    private(set) var conflicts: [FieldConflict] = []

    init(ours: Document, guide: FieldGuide) {
        self.ours = ours
        self.guide = guide
    }

    /// Compares the three versions of a record.
    mutating func compare(base: Document?, theirs: Document) {
        merge(Sides(base: base?.root, ours: ours.root, theirs: theirs.root), replace: (nil, 0))
        let footer = ThreeWay.lines(base: base?.footer ?? [], ours: ours.footer, theirs: theirs.footer)
        if footer != ours.footer { steps.append(MergeStep(kind: .footer(lines: footer), position: ours.slots.count)) }
    }

    /// Merges a value that both sides have. `replace` is where theirs stands.
    private mutating func merge(_ node: Sides<Node>, replace place: (collection: Node?, place: Int)) {
        guard let ours = node.ours, let theirs = node.theirs, !ours.hasSameValue(as: theirs) || !ours.isScalar else {
            return
        }
        if node.areAll(.mapping) { return mergeFields(node) }
        if node.areAll(.sequence), mergeEntries(node) { return }
        let isOurs = node.base?.hasSameValue(as: theirs) == true
        if isOurs || ours.hasSameValue(as: theirs) { return }
        let step = MergeStep.Kind.replace(
            ours: ours.index, theirs: theirs, theirCollection: place.collection, theirPlace: place.place)
        decide(node, step, at: ours.index)
    }

    /// Takes their side of something, or leaves it to people where we changed it too.
    private mutating func decide(_ node: Sides<Node>, _ kind: MergeStep.Kind, at position: Int) {
        var step = MergeStep(kind: kind, position: position)
        let isUnchanged: Bool =
            switch (node.base, node.ours) {
            case (nil, nil): true
            case (let base?, let ours?): base.hasSameValue(as: ours)
            default: false
            }
        if !isUnchanged {
            step.conflict = conflicts.count
            conflicts.append(
                FieldConflict(
                    path: FieldPath(path), base: node.base?.json(), ours: node.ours?.json(), theirs: node.theirs?.json()
                ))
        }
        steps.append(step)
    }

    private mutating func mergeFields(_ node: Sides<Node>) {
        guard let ours = node.ours, let theirs = node.theirs else { return }
        func places(_ node: Node?) -> [String: Int] {
            Dictionary((node?.entries ?? []).enumerated().map { ($1.key.text, $0) }, uniquingKeysWith: { a, _ in a })
        }
        let (base, mine, other) = (places(node.base), places(ours), places(theirs))
        var fields: [(Places, FieldPath.Step)] = theirs.entries.enumerated().map { place, entry in
            let key = entry.key.text
            return (Places(base: base[key], ours: mine[key], theirs: place), .field(key))
        }
        for (place, entry) in ours.entries.enumerated() where other[entry.key.text] == nil {
            fields.append((Places(base: base[entry.key.text], ours: place, theirs: nil), .field(entry.key.text)))
        }
        mergeChildren(node, fields)
    }

    /// Merges lists entry by entry; whether that is possible.
    private mutating func mergeEntries(_ node: Sides<Node>) -> Bool {
        guard let ours = node.ours, let theirs = node.theirs else { return false }
        let (base, mine, other) = (node.base?.items ?? [], ours.items, theirs.items)
        let declared = notes(ours.document).key(of: ours)
        let isOurs = ListMatch(base, mine, declared: declared)
        let isTheirs = ListMatch(base, other, declared: declared)
        let isTuple = (base + mine + other).allSatisfy { $0.kind == .integer || $0.kind == .float }
        if isTuple, !isOurs.keepsOrder || !isTheirs.keepsOrder, !notes(ours.document).isSet(ours) { return false }
        let naming = ListNaming(declared: declared, old: mine, new: other)
        let (names, otherNames) = (naming.names(of: mine), naming.names(of: other))
        let ourPlaces = isOurs.pairs.reduce(into: [Int: Int]()) { if let i = $1.old, let j = $1.new { $0[i] = j } }
        let ourNew = isOurs.pairs.compactMap { $0.old == nil ? $0.new : nil }
        var taken: Set<Int> = []
        var entries: [(Places, FieldPath.Step)] = []
        for (i, j) in isTheirs.pairs {
            if let i {
                let mine = ourPlaces[i]
                if let mine { taken.insert(mine) }
                let name = mine.map { names[$0] } ?? j.map { otherNames[$0] }
                if let name { entries.append((Places(base: i, ours: mine, theirs: j), .entry(name))) }
            } else if let j {
                // What both sides added is one entry where it is the same, or has the same name.
                let same = ourNew.first { place in
                    !taken.contains(place)
                        && (mine[place].hasSameValue(as: other[j])
                            || naming.identity(of: other[j]).map { $0 == naming.identity(of: mine[place]) } ?? false)
                }
                if let same { taken.insert(same) }
                entries.append(
                    (Places(base: nil, ours: same, theirs: j), .entry(same.map { names[$0] } ?? otherNames[j])))
            }
        }
        mergeChildren(node, entries)
        return true
    }

    private mutating func mergeChildren(_ node: Sides<Node>, _ children: [(Places, FieldPath.Step)]) {
        guard let ours = node.ours, let theirs = node.theirs else { return }
        let parts = Sides(base: node.base.map(Parts.init), ours: Parts(ours), theirs: Parts(theirs))
        // What only we have is none of these.
        let shared = Set(children.compactMap { $0.0.theirs == nil && $0.0.base == nil ? nil : $0.0.ours })
        var anchor: Int?
        for (places, name) in children {
            path.append(name)
            defer { path.removeLast() }
            let child = Sides(
                base: places.base.flatMap { parts.base?.values[$0] },
                ours: places.ours.flatMap { parts.ours?.values[$0] },
                theirs: places.theirs.flatMap { parts.theirs?.values[$0] })
            switch (places.ours, places.theirs) {
            case (let mine?, let other?):
                anchor = mine
                merge(child, replace: (theirs, other))
                mergeSurroundings(parts, places)
            case (let mine?, nil):
                // Gone on their side; ours to keep where they never had it.
                guard let before = places.base else { continue }
                let isUntouched = parts.base?.around(before).above == parts.ours?.around(mine).above
                let kind: MergeStep.Kind =
                    ours.kind == .mapping
                    ? .removeField(mapping: ours.index, place: mine, withAbove: isUntouched)
                    : .removeEntry(list: ours.index, place: mine, withAbove: isUntouched)
                decide(child, kind, at: parts.ours?.starts[mine] ?? 0)
            case (nil, let other?):
                if let base = child.base, let theirs = child.theirs, base.hasSameValue(as: theirs) { continue }
                // Behind what we added at the same place.
                var next = anchor.map { $0 + 1 } ?? 0
                let count = parts.ours?.values.count ?? 0
                while next < count, !shared.contains(next) { next += 1 }
                let place = next == 0 ? nil : next - 1
                let kind: MergeStep.Kind =
                    ours.kind == .mapping
                    ? .insertField(mapping: ours.index, after: place, theirMapping: theirs, theirPlace: other)
                    : .insertEntry(list: ours.index, after: place, theirList: theirs, theirPlace: other)
                if ours.style == .flow { homeless += parts.theirs?.around(other).comments ?? [] }
                let last = place.flatMap { parts.ours?.values[$0].index }
                decide(child, kind, at: last.map { Int(self.ours.slots[$0].next) } ?? ours.index + 1)
            case (nil, nil): continue
            }
        }
    }

    /// Brings their comments around a field or entry that both sides have.
    private mutating func mergeSurroundings(_ parts: Sides<Parts>, _ places: Places) {
        guard let ours = parts.ours, let theirs = parts.theirs, let mine = places.ours, let other = places.theirs,
            !theirs.surroundings.isEmpty
        else { return }
        let before = places.base.flatMap { parts.base?.around($0) } ?? Surroundings()
        let (here, there) = (ours.around(mine), theirs.around(other))
        guard !ours.surroundings.isEmpty else {
            homeless += there.comments.filter { !before.comments.contains($0) }
            return
        }
        let position = ours.starts[mine]
        if here.beside != there.beside, ours.hasPlaceBeside(mine) {
            let comment = ThreeWay.comment(base: before.beside, ours: here.beside, theirs: there.beside)
            let kind = MergeStep.Kind.beside(collection: ours.collection, place: mine, comment: comment)
            steps.append(MergeStep(kind: kind, position: position))
        } else if let comment = there.beside, comment != before.beside, comment != here.beside {
            homeless.append(comment)
        }
        let above = ThreeWay.lines(base: before.above, ours: here.above, theirs: there.above) + homeless
        homeless = []
        if above != here.above {
            let kind = MergeStep.Kind.above(collection: ours.collection, place: mine, lines: above)
            steps.append(MergeStep(kind: kind, position: position))
        }
    }

    /// Comments of theirs for which our text has no line, as within brackets: they go above what the brackets are in.
    private var homeless: [String] = []
    private var known: FieldNotes?

    private mutating func notes(_ document: Document) -> FieldNotes {
        let notes = known ?? guide.notes(on: document, using: &evaluator)
        known = notes
        return notes
    }
}
