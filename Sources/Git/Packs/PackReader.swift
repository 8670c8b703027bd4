/// Reads packed objects.
///
/// libgit2 crashes on some damaged packs, keeps one lock around the packs of all threads and copies each object.
final class PackReader {
    /// Where an object begins.
    private struct Place: SlotCacheKey {
        let pack: Int
        let offset: Int

        var spread: UInt64 {
            // Neighbours in a pack are some hundred bytes apart: multiplying carries their difference to the high bits.
            UInt64(truncatingIfNeeded: offset &+ pack) &* 0x9E37_79B9_7F4A_7C15 >> 32
        }
    }

    private let packs: [Pack]
    private let inflater: Inflater
    /// The pack that held what was read last: neighbours in history lie together.
    private var latest = 0
    /// Unpacked objects, as others are made of them: along a history each is soon needed again.
    private var bases = SlotCache<Place, StoredObject>(limit: 16 << 20, count: 8_192)
    private var deltas: [(offset: Int, entry: Pack.Entry)] = []
    private let scratch = Scratch()

    /// git itself makes chains of 50, and at most of 4,095.
    private static let maxDeltaChain = 4_095

    /// Makes a reader for one thread; the packs may be shared.
    init(_ set: PackSet, _ inflater: Inflater) {
        packs = set.packs
        self.inflater = inflater
    }

    /// The object; nil where it is in none of the packs. Throws where it is damaged.
    func object(_ id: ObjectID) throws(ObjectFlaw) -> StoredObject? {
        guard let (pack, place) = find(id) else { return nil }
        let object = try object(at: place.offset, in: pack)
        try verify(object, id, at: place, in: pack)
        return object
    }

    /// Kind and size of an object, without unpacking it where it is packed whole or large.
    func header(_ id: ObjectID) throws(ObjectFlaw) -> (kind: ObjectKind, size: Int)? {
        guard let (pack, place) = find(id) else { return nil }
        guard let entry = packs[pack].entry(at: place.offset) else { throw packs[pack].flaw(at: place.offset) }
        if case .whole(let kind) = entry.content { return (kind, entry.size) }
        // Who asks for the size mostly reads the object next, and finds it among what was read lately.
        let object = try object(id)
        return object.map { ($0.kind, $0.count) }
    }

    private func find(_ id: ObjectID) -> (pack: Int, place: PackIndex.Place)? {
        for i in 0..<packs.count {
            let pack = (latest + i) % packs.count
            guard let place = packs[pack].index.place(of: id) else { continue }
            latest = pack
            return (pack, place)
        }
        return nil
    }

    /// Compares an object with its id or, a tree, its packed bytes with their checksum in the index: hashing every large
    /// folder of a long history would take longer than all the rest.
    private func verify(
        _ object: StoredObject, _ id: ObjectID, at place: PackIndex.Place, in pack: Int
    ) throws(ObjectFlaw) {
        guard !object.isVerified else { return }
        let isRight =
            if object.kind == .tree {
                packs[pack].checksum(place.offset..<object.packedEnd) == packs[pack].index.checksum(place.number)
            } else {
                object.id == id
            }
        guard isRight else { throw packs[pack].flaw(at: place.offset) }
        object.isVerified = true
    }

    /// The object that begins at an offset: what its chain of deltas makes of the first whole object behind them.
    private func object(at offset: Int, in pack: Int) throws(ObjectFlaw) -> StoredObject {
        deltas.removeAll(keepingCapacity: true)
        var place = offset
        var object = bases[Place(pack: pack, offset: place)]
        while object == nil {
            guard let entry = packs[pack].entry(at: place) else { throw packs[pack].flaw(at: place) }
            switch entry.content {
            case .whole(let kind):
                object = try whole(kind, entry, at: place, in: pack)
            case .delta(let base):
                // A base is found by its id too, so that a damaged chain may run in a circle.
                guard deltas.count < Self.maxDeltaChain else { throw packs[pack].flaw(at: offset) }
                deltas.append((place, entry))
                place = base
                object = bases[Place(pack: pack, offset: place)]
            }
        }
        guard var object else { preconditionFailure("the loop ends with an object") }
        for (offset, entry) in deltas.reversed() {
            object = try make(entry, at: offset, in: pack, of: object)
            keep(object, Place(pack: pack, offset: offset))
        }
        return object
    }

    private func whole(
        _ kind: ObjectKind, _ entry: Pack.Entry, at offset: Int, in pack: Int
    ) throws(ObjectFlaw) -> StoredObject {
        guard entry.size <= ObjectLimits.size(of: kind) else { throw ObjectFlaw(.tooLarge(kind, entry.size)) }
        var end = 0
        let object = unsafe StoredObject(kind: kind, count: entry.size) { output in
            guard let behind = unsafe packs[pack].inflate(entry, with: inflater, into: output) else { return false }
            end = behind
            return true
        }
        guard let object else { throw packs[pack].flaw(at: offset) }
        object.packedEnd = end
        // Commits and tags hardly ever change a little.
        if kind == .tree || kind == .blob { keep(object, Place(pack: pack, offset: offset)) }
        return object
    }

    /// What a delta makes of its base.
    private func make(
        _ entry: Pack.Entry, at offset: Int, in pack: Int, of base: StoredObject
    ) throws(ObjectFlaw) -> StoredObject {
        let limit = ObjectLimits.size(of: base.kind)
        guard entry.size <= limit else { throw ObjectFlaw(.tooLarge(base.kind, entry.size)) }
        let packed = unsafe scratch.bytes(entry.size)
        guard let end = unsafe packs[pack].inflate(entry, with: inflater, into: packed),
            let delta = unsafe Delta(UnsafeRawBufferPointer(packed))
        else { throw packs[pack].flaw(at: offset) }
        guard delta.size <= limit else { throw ObjectFlaw(.tooLarge(base.kind, delta.size)) }
        let object = unsafe StoredObject(kind: base.kind, count: delta.size) { output in
            unsafe base.withBytes { unsafe delta.apply(UnsafeRawBufferPointer(packed), to: $0, into: output) }
        }
        guard let object else { throw packs[pack].flaw(at: offset) }
        object.packedEnd = end
        return object
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
