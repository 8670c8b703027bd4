import Diagnostics
import Documents
import JSONSchema
import Records

extension MergePlanner {
    /// A member of a collection: its places in the three versions, and what it is called.
    struct Member {
        var places: Versions<Int>
        var name: FieldPath.Step
        /// Whether both sides put something of their own in its place.
        var isReplaced = false

        /// Its value on one side, a field with its key.
        func renamed(in side: Members?, _ place: KeyPath<Versions<Int>, Int?>) -> JSONValue? {
            guard let side, let place = places[keyPath: place] else { return nil }
            let value = side.values[place].json()
            return side.keys.isEmpty ? value : .object([(side.keys[place], value)])
        }
    }

    func fields(of node: Versions<Node>) -> [Member] {
        var places: [String: Int] = [:]
        var members: [Member] = []
        func add(_ mapping: Node?, _ place: WritableKeyPath<Versions<Int>, Int?>) {
            for (i, entry) in (mapping?.entries ?? []).enumerated() {
                let key = entry.key.text
                let number = places[key] ?? members.count
                if number == members.count {
                    places[key] = number
                    members.append(Member(places: Versions(), name: .field(key)))
                }
                members[number].places[keyPath: place] = i
            }
        }
        add(node.base, \.base)
        add(node.ours, \.ours)
        add(node.theirs, \.theirs)
        return members
    }

    /// Merges lists entry by entry; whether that is possible.
    mutating func mergeEntries(_ node: Versions<Node>) -> Bool {
        guard let list = node.ours else { return false }
        let entries = node.map(\.items)
        let (declared, isSet) = (ourNotes().key(of: list), ourNotes().isSet(list))
        let alignment = ListAlignment(entries, declared: declared)
        if alignment.isIncomplete { return false }
        let (mine, other) = (entries.ours ?? [], entries.theirs ?? [])
        let order = MemberOrder(alignment.entries)
        let isNumbers = ((entries.base ?? []) + mine + other).allSatisfy { $0.kind == .integer || $0.kind == .float }
        // The order of numbers may be all that they mean, as in a coordinate.
        let isTuple = isNumbers && !isSet
        if isTuple, node.base == nil || order.isMoved || alignment.isExtendedByBoth { return false }
        // Of two lists that both sides put into one list nobody can say that they are one.
        if node.base == nil, case .entry? = path.last { return false }
        // Where the schema says what tells entries apart, their order means nothing.
        if order.isContested, !isSet, declared == nil { return false }
        let naming = ListNaming(declared: declared, old: mine, new: other)
        let (names, otherNames) = (naming.names(of: mine), naming.names(of: other))
        let formerNames = naming.names(of: entries.base ?? [])
        let members = alignment.entries.enumerated().map { number, places in
            let name =
                places.ours.map { names[$0] } ?? places.theirs.map { otherNames[$0] }
                ?? places.base.map { formerNames[$0] }
            return Member(
                places: places, name: .entry(name ?? EntryName(.position(1))),
                isReplaced: alignment.replaced.contains(number))
        }
        mergeMembers(node.map(Members.init), members, areNamed: naming.isStrict)
        return true
    }
}

extension MergePlanner {
    /// Merges the members of a collection; `areNamed` tells whether their names alone say which is which.
    mutating func mergeMembers(_ collection: Versions<Members>, _ members: [Member], areNamed: Bool) {
        guard let ours = collection.ours, let theirs = collection.theirs else { return }
        var merged: [MergedMember] = []
        var changesValue = false
        let outer = headComments
        headComments = []
        var renames = areNamed ? Renames(members.map(\.places), collection) : Renames()
        for number in MemberOrder(members.map(\.places)).order {
            let member = members[number]
            path.append(member.name)
            defer { path.removeLast() }
            let places = member.places
            let node = places.values(in: collection)
            switch (places.ours, places.theirs) {
            case (let mine?, .some):
                merged.append(MergedMember(source: .own(mine)))
                mergeShared(member, node, collection)
            case (let mine?, nil) where places.base == nil:
                let conflict = conflict(about: renames.origins[number], members, collection, &renames)
                merged.append(
                    MergedMember(source: .own(mine), condition: conflict.map { .ours(conflict: $0) } ?? .always))
            case (let mine?, nil):
                if let conflict = conflict(about: number, members, collection, &renames) {
                    merged.append(MergedMember(source: .own(mine), condition: .ours(conflict: conflict)))
                } else {
                    changesValue = true
                    let before = places.base.flatMap { collection.base?.around($0).above } ?? []
                    let added = ours.around(mine).above.filter { $0.hasPrefix("#") && !before.contains($0) }
                    if !added.isEmpty { merged.append(MergedMember(source: .comments(added))) }
                }
            case (nil, let other?) where places.base == nil:
                let conflict = conflict(about: renames.origins[number], members, collection, &renames)
                changesValue = changesValue || conflict == nil
                merged.append(
                    MergedMember(
                        source: .copy(of: theirs.collection, place: other),
                        condition: conflict.map { .theirs(conflict: $0) } ?? .always))
            case (nil, let other?):
                if let conflict = conflict(about: number, members, collection, &renames) {
                    merged.append(
                        MergedMember(
                            source: .copy(of: theirs.collection, place: other), condition: .theirs(conflict: conflict)))
                } else {
                    let added = theirs.around(other).above.filter { $0.hasPrefix("#") && hasNewOfTheirs([$0]) }
                    if ours.surroundings.isEmpty {
                        keep(added)
                    } else if !added.isEmpty {
                        merged.append(MergedMember(source: .comments(added)))
                    }
                }
            case (nil, nil): continue
            }
        }
        homeless += headComments
        headComments = outer
        let own = merged.map { if case .own(let place) = $0.source, case .always = $0.condition { place } else { -1 } }
        guard own != Array(ours.values.indices) else { return }
        keepComments(of: merged, in: ours, theirs)
        // Decided one by one, conflicts could leave nothing of it.
        let numbers = merged.map(\.conflict)
        if !numbers.contains(nil) { inseparable.append(Set(numbers.compactMap(\.self))) }
        add(
            .arrange(collection: ours.collection.index, members: merged), at: ours.collection.index,
            changesValue: changesValue)
    }

    /// The conflict about a member of the base that a side removed, though the other changed it, wrote a comment at it or
    /// gave it another name too; `nil` where there is none.
    private mutating func conflict(
        about number: Int?, _ members: [Member], _ collection: Versions<Members>, _ renames: inout Renames
    ) -> Int? {
        guard let number else { return nil }
        if let known = renames.conflicts[number] { return known }
        let places = members[number].places
        let node = places.values(in: collection)
        let isContested: Bool
        switch (places.ours, places.theirs) {
        case (let mine?, nil):
            isContested =
                !node.isUnchangedByUs || hasNewOfOurs(collection.ours?.collection.comments(of: mine) ?? [])
        case (nil, let other?):
            isContested =
                !node.isUnchangedByThem || hasNewOfTheirs(collection.theirs?.collection.comments(of: other) ?? [])
        default: isContested = renames.ours[number] != nil && renames.theirs[number] != nil
        }
        guard isContested else { return nil }
        var value = node.map { $0.json() }
        if let new = renames.ours[number] { value.ours = members[new].renamed(in: collection.ours, \.ours) }
        if let new = renames.theirs[number] { value.theirs = members[new].renamed(in: collection.theirs, \.theirs) }
        let last = path.removeLast()
        path.append(members[number].name)
        let conflict = noteConflict(value)
        path[path.count - 1] = last
        renames.conflicts[number] = conflict
        return conflict
    }

    /// Merges a member that both sides have, with what stands around it.
    private mutating func mergeShared(
        _ member: Member, _ node: Versions<Node>, _ collection: Versions<Members>
    ) {
        guard let ours = collection.ours, let theirs = collection.theirs, let mine = member.places.ours,
            let other = member.places.theirs
        else { return }
        let base = member.places.base.flatMap { collection.base?.around($0) }
        let around = Versions(base: base, ours: ours.around(mine), theirs: theirs.around(other))
        let lines = around.map(\.lines)
        let position = ours.starts[mine]
        let isComplete = lines.ours?.isEmpty == false && lines.theirs?.isEmpty == false
        let edit = { (lines: [String]) in
            MergeEdit.Kind.setLines(collection: ours.collection.index, place: mine, lines: lines)
        }
        let isSame = node.theirs.flatMap { node.ours?.hasSameValue(as: $0) } == true
        var mergesBeside = false
        var conflict: Int?
        if isComplete, lines.ours == lines.base, node.isUnchangedByUs {
            // Ours is as it was, to the letter: theirs is taken as it is written.
            if let their = lines.theirs, their != lines.ours {
                add(edit(their), at: position, changesValue: !isSame)
            }
        } else if isComplete,
            lines.theirs == lines.base && node.isUnchangedByThem || lines.theirs == lines.ours && isSame
        {
            // Theirs has nothing that ours lacks.
        } else if isComplete, !isSame, let text = mergedText(node, around) {
            if text.ours != lines.ours { add(edit(text.ours), at: position) }
            if !text.isClean {
                add(edit(text.theirs), at: position, conflict: noteConflict(node.map { $0.json() }))
            }
        } else {
            mergesBeside = true
            let place = (theirs.collection, other)
            conflict = member.isReplaced ? replace(node, place) : merge(node, member: place)
        }
        mergeSurroundings(around, ours, theirs, mine, mergesBeside: mergesBeside, conflict: conflict)
    }

    /// The lines of a text that stands on several lines in all versions, and that both sides changed; `nil` for anything else.
    private func mergedText(_ node: Versions<Node>, _ around: Versions<Surroundings>) -> LineMerge? {
        guard node.areAll(.string), !node.isUnchangedByUs, !node.isUnchangedByThem, around.base != nil else {
            return nil
        }
        let comment = CommentMerge.beside(around.flatMap(\.beside))
        let lines = around.map { $0.lines(withCommentBeside: comment) }
        guard let base = lines.base, let ours = lines.ours, let theirs = lines.theirs,
            [base, ours, theirs].allSatisfy({ $0.count > 1 })
        else { return nil }
        return LineMerge(base: base, ours: ours, theirs: theirs)
    }
}
