/// Reads packed objects without libgit2, which keeps one lock around the packs of all threads and copies each object.
///
/// It only ever answers faster: what it does not find, or finds odd, it leaves to libgit2, which also tells what is
/// wrong. As git, it does not compare contents with their ids. See docs/decisions/0024-packs-read-by-ourselves.md.
final class PackReader {
    /// Where an object begins.
    private struct Place: RecentKey {
        let pack: Int
        let offset: Int

        var spread: UInt64 {
            // Neighbours in a pack are some hundred bytes apart: multiplying carries their difference to the high bits.
            UInt64(truncatingIfNeeded: offset &+ pack) &* 0x9E37_79B9_7F4A_7C15 >> 32
        }
    }

    private let packs: [Pack]
    /// The pack that held what was read last: neighbours in history lie together.
    private var latest = 0
    private let inflater = Inflater()
    /// Unpacked objects, as others are made of them: along a history each is soon needed again.
    private var bases = Recent<Place, StoredObject>(limit: 16 << 20, count: 8_192)
    private var deltas: [(offset: Int, entry: Pack.Entry)] = []
    private let scratch = Scratch()

    /// Larger objects are rare here, and libgit2's.
    static let maxObjectSize = 16 << 20
    /// git itself makes chains of 50, and at most of 4,095.
    private static let maxDeltaChain = 4_095

    /// Makes a reader for one thread; the packs may be shared.
    init(_ set: PackSet) { packs = set.packs }

    /// The object; nil where libgit2 has to be asked.
    func object(_ id: ObjectID) -> StoredObject? {
        for i in 0..<packs.count {
            let pack = (latest + i) % packs.count
            guard let offset = packs[pack].index.offset(of: id) else { continue }
            latest = pack
            return object(at: offset, in: pack)
        }
        return nil
    }

    /// The object that begins at an offset: what its chain of deltas makes of the first whole object behind them.
    private func object(at offset: Int, in pack: Int) -> StoredObject? {
        deltas.removeAll(keepingCapacity: true)
        var place = offset
        var object = bases[Place(pack: pack, offset: place)]
        while object == nil {
            guard let entry = packs[pack].entry(at: place), entry.size <= Self.maxObjectSize else { return nil }
            switch entry.content {
            case .whole(let kind):
                object = unsafe StoredObject(kind: kind, count: entry.size) { output in
                    unsafe inflate(entry, in: pack, into: output)
                }
                guard let object else { return nil }
                // Commits and tags hardly ever change a little.
                if kind == .tree || kind == .blob { keep(object, Place(pack: pack, offset: place)) }
            case .delta(let base):
                // A base is found by its id too, so that a damaged chain may run in a circle.
                guard deltas.count < Self.maxDeltaChain else { return nil }
                deltas.append((place, entry))
                place = base
                object = bases[Place(pack: pack, offset: place)]
            }
        }
        for (offset, entry) in deltas.reversed() {
            guard let base = object, let made = make(entry, in: pack, of: base) else { return nil }
            keep(made, Place(pack: pack, offset: offset))
            object = made
        }
        return object
    }

    /// What a delta makes of its base.
    private func make(_ entry: Pack.Entry, in pack: Int, of base: StoredObject) -> StoredObject? {
        let packed = unsafe scratch.bytes(entry.size)
        guard unsafe inflate(entry, in: pack, into: packed),
            let delta = unsafe Delta(UnsafeRawBufferPointer(packed)), delta.size <= Self.maxObjectSize
        else { return nil }
        return unsafe StoredObject(kind: base.kind, count: delta.size) { output in
            unsafe base.withBytes { unsafe delta.apply(UnsafeRawBufferPointer(packed), to: $0, into: output) }
        }
    }

    private func inflate(_ entry: Pack.Entry, in pack: Int, into output: UnsafeMutableRawBufferPointer) -> Bool {
        guard let inflater else { return false }
        return unsafe packs[pack].inflate(entry, with: inflater, into: output)
    }

    private func keep(_ object: StoredObject, _ place: Place) {
        bases.insert(object, for: place, size: object.count)
    }
}

/// Memory that is used again for each delta.
@safe private final class Scratch {
    private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 8)

    deinit {
        unsafe memory.deallocate()
    }

    /// So many bytes, good until the next call.
    func bytes(_ count: Int) -> UnsafeMutableRawBufferPointer {
        if unsafe memory.count < count {
            unsafe memory.deallocate()
            unsafe memory = UnsafeMutableRawBufferPointer.allocate(byteCount: count * 2, alignment: 8)
        }
        return unsafe UnsafeMutableRawBufferPointer(rebasing: memory[..<count])
    }
}
