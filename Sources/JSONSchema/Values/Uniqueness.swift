import Documents

/// Finds two equal items of a list.
enum Uniqueness {
    /// The first item (by place) that equals an earlier one, and that earlier one; `nil` where all differ.
    ///
    /// Few items are compared each with each, without memory; many by a seeded hash, so that no list is slow.
    static func firstRepetition(in tree: TreeView, _ list: Int) -> (first: Int, again: Int)? {
        let count = unsafe Int(tree.slots[list].valueStart)
        return unsafe count <= 24 ? byComparing(tree, list) : byHashing(tree, list, count)
    }

    private static func byComparing(_ tree: TreeView, _ list: Int) -> (first: Int, again: Int)? {
        let end = unsafe Int(tree.slots[list].next)
        var item = list + 1
        while item < end {
            var earlier = list + 1
            while earlier < item {
                if unsafe Equality.areEqual(tree, earlier, tree, item) { return (earlier, item) }
                earlier = unsafe Int(tree.slots[earlier].next)
            }
            item = unsafe Int(tree.slots[item].next)
        }
        return nil
    }

    private static func byHashing(_ tree: TreeView, _ list: Int, _ count: Int) -> (first: Int, again: Int)? {
        var seen: [Int: [Int]] = [:]
        seen.reserveCapacity(count)
        var item = list + 1
        while unsafe item < Int(tree.slots[list].next) {
            let hash = unsafe hash(of: item, in: tree)
            if let first = seen[hash]?.first(where: { unsafe Equality.areEqual(tree, $0, tree, item) }) {
                return (first, item)
            }
            seen[hash, default: []].append(item)
            item = unsafe Int(tree.slots[item].next)
        }
        return nil
    }

    /// A hash that equal values share; seeded anew in every process.
    static func hash(of i: Int, in tree: TreeView) -> Int {
        var hasher = Hasher()
        let slot = unsafe tree.slots[i]
        switch slot.kind {
        case .null: hasher.combine(0)
        case .boolean: unsafe hasher.combine(Equality.isTrue(tree, i))
        case .string: unsafe hasher.combine(bytes: tree.value(of: i))
        case .integer, .float: unsafe hasher.combine(ExactNumber(tree.value(of: i)))
        case .sequence:
            var item = i + 1
            while item < Int(slot.next) {
                unsafe hasher.combine(hash(of: item, in: tree))
                item = unsafe Int(tree.slots[item].next)
            }
        case .mapping:
            var sum = 0
            var key = i + 1
            while key < Int(slot.next) {
                let value = unsafe Int(tree.slots[key].next)
                var entry = Hasher()
                unsafe entry.combine(bytes: tree.value(of: key))
                unsafe entry.combine(hash(of: value, in: tree))
                sum &+= entry.finalize()
                key = unsafe Int(tree.slots[value].next)
            }
            hasher.combine(sum)
        }
        return hasher.finalize()
    }
}
