import Documents

/// Finds two equal items of a list.
enum Uniqueness {
    /// The first item (by place) that equals an earlier one, and that earlier one; `nil` where all differ.
    ///
    /// Few items are compared each with each, without memory; many by a seeded hash, so that no list is slow.
    static func firstRepetition(in tree: TreeView, _ list: Int) -> (first: Int, again: Int)? {
        let count = Int(tree.slots[list].valueStart)
        return count <= 24 ? byComparing(tree, list) : byHashing(tree, list, count)
    }

    private static func byComparing(_ tree: TreeView, _ list: Int) -> (first: Int, again: Int)? {
        let end = Int(tree.slots[list].next)
        var item = list + 1
        while item < end {
            var earlier = list + 1
            while earlier < item {
                if Equality.areEqual(tree, earlier, tree, item) { return (earlier, item) }
                earlier = Int(tree.slots[earlier].next)
            }
            item = Int(tree.slots[item].next)
        }
        return nil
    }

    private static func byHashing(_ tree: TreeView, _ list: Int, _ count: Int) -> (first: Int, again: Int)? {
        var seen: [Int: [Int]] = [:]
        seen.reserveCapacity(count)
        var item = list + 1
        while item < Int(tree.slots[list].next) {
            let hash = hash(of: item, in: tree)
            if let first = seen[hash]?.first(where: { Equality.areEqual(tree, $0, tree, item) }) {
                return (first, item)
            }
            seen[hash, default: []].append(item)
            item = Int(tree.slots[item].next)
        }
        return nil
    }

    /// A hash that equal values share; seeded anew in every process.
    static func hash(of i: Int, in tree: TreeView) -> Int {
        var hasher = Hasher()
        let slot = tree.slots[i]
        switch slot.kind {
        case .null: hasher.combine(0)
        case .boolean: hasher.combine(Equality.isTrue(tree, i))
        case .string: hasher.combine(bytes: tree.value(of: i))
        case .integer, .float: hasher.combine(ExactNumber(tree.value(of: i)))
        case .sequence:
            var item = i + 1
            while item < Int(slot.next) {
                hasher.combine(hash(of: item, in: tree))
                item = Int(tree.slots[item].next)
            }
        case .mapping:
            var sum = 0
            var key = i + 1
            while key < Int(slot.next) {
                let value = Int(tree.slots[key].next)
                var entry = Hasher()
                entry.combine(bytes: tree.value(of: key))
                entry.combine(hash(of: value, in: tree))
                sum &+= entry.finalize()
                key = Int(tree.slots[value].next)
            }
            hasher.combine(sum)
        }
        return hasher.finalize()
    }
}
