import Diagnostics
import Records
import Synchronization

/// Which records a register has, by name only.
final class RecordNames: Sendable {
    private let register: Register
    private let memory = Mutex(Memory())

    /// What was looked for so far.
    private struct Memory {
        var ids: [String: [String]] = [:]
        var nearest: [RecordID: String?] = [:]
    }

    /// The most names for which a similar one is looked for: each is a search through a whole collection.
    static let mostSearches = 100

    init(_ register: Register) { self.register = register }

    /// Whether there is a record with this name.
    func contains(_ id: RecordID) -> Bool { register.contains(id) }

    /// The collections of the register, in its order.
    var collections: [String] { register.configuration.collections.map(\.name) }

    /// Whether a collection has no records.
    func isEmpty(_ collection: String) -> Bool { ids(in: collection).isEmpty }

    /// The id of the collection that is nearest to a name; of the first hundred names that are asked for.
    func nearest(to name: RecordID) -> String? {
        let ids = ids(in: name.collection)
        return memory.withLock { memory in
            if let nearest = memory.nearest[name] { return nearest }
            guard memory.nearest.count < Self.mostSearches else { return nil }
            let nearest = Spelling.nearest(to: name.id, among: ids)
            memory.nearest[name] = .some(nearest)
            return nearest
        }
    }

    private func ids(in collection: String) -> [String] {
        memory.withLock { memory in
            if let ids = memory.ids[collection] { return ids }
            let ids = register.records(of: collection).map(\.id.id)
            memory.ids[collection] = ids
            return ids
        }
    }
}
