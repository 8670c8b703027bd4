/// One name at which two versions of one folder differ: on both sides a folder, or on neither.
struct TreeStep {
    let name: [UInt8]
    let old: TreeChange.Side?
    let new: TreeChange.Side?

    var isFolder: Bool { (old ?? new)?.mode == .directory }

    static func folder(_ id: ObjectID) -> TreeChange.Side {
        TreeChange.Side(mode: .directory, id: id)
    }

    /// The names at which the trees differ, in git's order; nil when one of them is malformed.
    static func between(_ old: Tree, _ new: Tree) -> [TreeStep]? {
        unsafe old.withBytes { old in
            unsafe new.withBytes { new in unsafe between(old, new) }
        }
    }

    private static func between(_ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer) -> [TreeStep]? {
        var steps: [TreeStep] = []
        var left = 0
        var right = 0
        while left < old.count || right < new.count {
            let equal = unsafe lengthOfEqualEntries(old, left, new, right)
            left += equal
            right += equal
            let leftEntry = unsafe left < old.count ? TreeEntryLayout(old, at: left) : nil
            let rightEntry = unsafe right < new.count ? TreeEntryLayout(new, at: right) : nil
            switch (leftEntry, rightEntry) {
            case (let leftEntry?, let rightEntry?):
                let order = unsafe order(old, leftEntry, new, rightEntry)
                if order <= 0 { left = leftEntry.end }
                if order >= 0 { right = rightEntry.end }
                unsafe append(order <= 0 ? leftEntry.entry(old) : nil, order >= 0 ? rightEntry.entry(new) : nil)
            case (let leftEntry?, nil) where right == new.count:
                left = leftEntry.end
                unsafe append(leftEntry.entry(old), nil)
            case (nil, let rightEntry?) where left == old.count:
                right = rightEntry.end
                unsafe append(nil, rightEntry.entry(new))
            case (nil, nil) where left == old.count && right == new.count: break
            default: return nil
            }
        }
        return steps

        func append(_ old: TreeEntry?, _ new: TreeEntry?) {
            let left = old.map { TreeChange.Side(mode: $0.mode, id: $0.id) }
            let right = new.map { TreeChange.Side(mode: $0.mode, id: $0.id) }
            if let old, let new, old.name != new.name || (old.mode == .directory) != (new.mode == .directory) {
                // Only hostile names get here, such as a file "a/" beside a folder "a".
                steps.append(TreeStep(name: old.name, old: left, new: nil))
                steps.append(TreeStep(name: new.name, old: nil, new: right))
            } else if left != right, let name = old?.name ?? new?.name {
                steps.append(TreeStep(name: name, old: left, new: right))
            }
        }
    }

    /// The length of the whole entries that are the same, byte for byte, from the two offsets on.
    private static func lengthOfEqualEntries(
        _ old: UnsafeRawBufferPointer, _ left: Int, _ new: UnsafeRawBufferPointer, _ right: Int
    ) -> Int {
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
        while let next = unsafe TreeEntryLayout.end(old, from: end), next <= left + equal { end = next }
        return end - left
    }

    /// Git's order: by bytes, folders as if their names ended with a slash. Zero for the same name and kind.
    private static func order(
        _ old: UnsafeRawBufferPointer, _ left: TreeEntryLayout,
        _ new: UnsafeRawBufferPointer, _ right: TreeEntryLayout
    ) -> Int {
        let shared = min(left.name.count, right.name.count)
        for offset in 0..<shared {
            let difference = unsafe Int(old[left.name.lowerBound + offset]) - Int(new[right.name.lowerBound + offset])
            if difference != 0 { return difference }
        }
        return unsafe Int(byte(old, left, shared)) - Int(byte(new, right, shared))
    }

    /// The byte of the name at the offset; after its end a slash for folders and 0 for all else.
    private static func byte(_ bytes: UnsafeRawBufferPointer, _ entry: TreeEntryLayout, _ offset: Int) -> UInt8 {
        if offset < entry.name.count { return unsafe bytes[entry.name.lowerBound + offset] }
        return FileMode(canonicalizing: entry.mode) == .directory ? UInt8(ascii: "/") : 0
    }
}
