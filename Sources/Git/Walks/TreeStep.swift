/// One name at which two versions of one folder differ: on both sides a folder, or on neither.
struct TreeStep {
    let name: [UInt8]
    let old: TreeChange.Side?
    let new: TreeChange.Side?

    var isFolder: Bool { (old ?? new)?.mode == .directory }

    static func folder(_ id: ObjectID) -> TreeChange.Side {
        TreeChange.Side(mode: .directory, id: id)
    }

    /// The names at which the trees differ, in git's order. Throws where one of them is not as git writes it.
    ///
    /// Along a history each tree is the old one of its child, and has been looked at: of the new one it is enough to look at
    /// the entries that differ.
    static func between(_ old: Tree, _ new: Tree) throws(TreeFlaw) -> [TreeStep] {
        try old.check()
        let (steps, check) = unsafe old.withBytes { old in
            unsafe new.withBytes { new in unsafe between(old, new) }
        }
        if new.object?.isCheckedTree == false {
            if case .flawed(let flaw) = check { throw flaw }
            if case .whole = check { try new.check() }
            new.object?.isCheckedTree = true
        }
        return steps
    }

    /// What looking at the differing entries of the new tree has come to.
    private enum Check {
        case sound
        case flawed(TreeFlaw)
        /// All entries have to be looked at.
        case whole
    }

    /// More new entries than this are as much work as all.
    private static let fewAdditions = 64

    private static func between(
        _ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer
    ) -> (steps: [TreeStep], check: Check) {
        var steps: [TreeStep] = []
        var check = Check.sound
        var additions = 0
        var left = 0
        var right = 0
        /// Where the entry before `right` begins.
        var previous: Int?
        while left < old.count || right < new.count {
            let (equal, last) = unsafe lengthOfEqualEntries(old, left, new, right)
            if let last { previous = right + last }
            left += equal
            right += equal
            let leftEntry = unsafe left < old.count ? TreeEntryLayout(old, at: left) : nil
            let rightEntry = unsafe right < new.count ? TreeEntryLayout(new, at: right) : nil
            guard (leftEntry == nil) == (left == old.count), (rightEntry == nil) == (right == new.count) else {
                return ([], .flawed(TreeFlaw(.malformed)))
            }
            guard leftEntry != nil || rightEntry != nil else { break }
            let order: Int =
                if let leftEntry, let rightEntry {
                    unsafe TreeEntryLayout.order(old, leftEntry, new, rightEntry)
                } else {
                    leftEntry == nil ? 1 : -1
                }
            if let rightEntry, order >= 0 {
                if order > 0 { additions += 1 }
                if case .sound = check {
                    let before = previous.flatMap { unsafe TreeEntryLayout(new, at: $0) }
                    if let flaw = unsafe rightEntry.flaw(new, at: right) {
                        check = .flawed(flaw)
                    } else if order > 0, let flaw = before.flatMap({ unsafe rightEntry.flaw(new, behind: $0) }) {
                        check = .flawed(flaw)
                    } else if order > 0, rightEntry.isFolder || additions > fewAdditions {
                        check = .whole
                    } else if order > 0, unsafe rightEntry.hasFolderOfSameName(new) {
                        check = unsafe .flawed(TreeFlaw(.duplicate, Array(new[rightEntry.name])))
                    }
                }
                previous = right
                right = rightEntry.end
            }
            if let leftEntry, order <= 0 { left = leftEntry.end }
            unsafe append(
                order <= 0 ? leftEntry?.entry(old) : nil, order >= 0 ? rightEntry?.entry(new) : nil, to: &steps)
        }
        return (steps, check)
    }

    private static func append(_ old: TreeEntry?, _ new: TreeEntry?, to steps: inout [TreeStep]) {
        let left = old.map { TreeChange.Side(mode: $0.mode, id: $0.id) }
        let right = new.map { TreeChange.Side(mode: $0.mode, id: $0.id) }
        if left != right, let name = old?.name ?? new?.name {
            steps.append(TreeStep(name: name, old: left, new: right))
        }
    }

    /// The length of the whole entries that are the same, byte for byte, from the two offsets on, and where the last of
    /// them begins.
    private static func lengthOfEqualEntries(
        _ old: UnsafeRawBufferPointer, _ left: Int, _ new: UnsafeRawBufferPointer, _ right: Int
    ) -> (length: Int, last: Int?) {
        let count = min(old.count - left, new.count - right)
        var equal = 0
        while equal + 8 <= count,
            unsafe old.loadUnaligned(fromByteOffset: left + equal, as: UInt64.self)
                == new.loadUnaligned(fromByteOffset: right + equal, as: UInt64.self)
        {
            equal += 8
        }
        while equal < count, unsafe old[left + equal] == new[right + equal] { equal += 1 }
        var end = left
        var last: Int?
        while let next = unsafe TreeEntryLayout.end(old, from: end), next <= left + equal {
            last = end - left
            end = next
        }
        return (end - left, last)
    }
}
