import Documents

/// Comments of theirs, brought to where our text has a line for them.
extension MergePlanner {
    /// Keeps the comments of members of theirs that are written anew in our text.
    mutating func keepComments(of merged: [MergedMember], in ours: Members, _ theirs: Members) {
        let hasOwn = merged.contains { if case .own = $0.source { true } else { false } }
        let isInBrackets = ours.collection.parent?.collection.style == .flow
        let staysInBrackets = ours.collection.style == .flow && (hasOwn || isInBrackets)
        for case .copy(_, let place) in merged.map(\.source) {
            let around = theirs.around(place)
            if staysInBrackets { keep(around.above.filter { $0.hasPrefix("#") }) }
            if staysInBrackets || around.lines.isEmpty { keep(theirs.collection.comments(of: place)) }
        }
    }

    /// Notes comments of theirs for which our text has no line.
    mutating func keep(_ comments: [String]) {
        homeless += comments.filter { !known.contains($0) && !homeless.contains($0) }
    }

    /// Brings their comments around a member that both sides have; where its value is in conflict, each side of the
    /// conflict has the comments of that side.
    mutating func mergeSurroundings(
        _ around: Versions<Surroundings>, _ ours: Members, _ theirs: Members, _ mine: Int, mergesBeside: Bool,
        conflict: Int?
    ) {
        let before = around.base ?? Surroundings()
        guard let here = around.ours, let there = around.theirs, !theirs.surroundings.isEmpty || !homeless.isEmpty
        else {
            return
        }
        guard !ours.surroundings.isEmpty else {
            return keep(there.comments)
        }
        let position = ours.starts[mine]
        let collection = ours.collection.index
        if mergesBeside, here.beside != there.beside, !theirs.surroundings.isEmpty {
            let comments = Versions(base: before.beside, ours: here.beside, theirs: there.beside)
            if ours.hasPlaceBeside(mine) {
                let comment = conflict == nil ? CommentMerge.beside(comments) : there.beside
                add(
                    .setBeside(collection: collection, place: mine, comment: comment), at: position,
                    conflict: conflict, changesValue: false)
            } else {
                keep([there.beside].compactMap(\.self))
            }
        }
        var above = here.above
        var otherAbove: [String]?
        if !theirs.surroundings.isEmpty {
            let lines = Versions(base: before.above, ours: here.above, theirs: there.above)
            if conflict != nil, CommentMerge.areContested(lines) {
                otherAbove = there.above + homeless
            } else {
                above = CommentMerge.lines(lines)
            }
        }
        if here.hasLineAbove {
            above += homeless
            homeless = []
        } else {
            headComments += above.filter { $0.hasPrefix("#") && !here.above.contains($0) }
        }
        if above != here.above, here.hasLineAbove {
            add(.setAbove(collection: collection, place: mine, lines: above), at: position, changesValue: false)
        }
        if let otherAbove, here.hasLineAbove {
            add(
                .setAbove(collection: collection, place: mine, lines: otherAbove), at: position, conflict: conflict,
                changesValue: false)
        }
    }

    /// Keeps the comments inside of a value that only their version has, where our text stays or is written anew.
    mutating func keepInnerComments(_ theirs: Node, _ member: (collection: Node, place: Int)?) {
        guard let member else { return keep(theirs.comments) }
        let beside = member.collection.surroundings(of: member.place).beside
        keep(member.collection.comments(of: member.place).filter { $0 != beside })
    }
}
