/// The trees that were read lately: two generations, of which the older is dropped when the younger is full.
///
/// Walking along history, each tree is needed twice, once as a commit's own and once as its child's parent.
struct TreeCache {
    private var young: [ObjectID: Tree] = [:]
    private var old: [ObjectID: Tree] = [:]
    private var youngBytes = 0

    /// Bytes of trees in one generation.
    private static let limit = 16 << 20

    subscript(id: ObjectID) -> Tree? {
        mutating get {
            if let tree = young[id] { return tree }
            guard let tree = old[id] else { return nil }
            self[id] = tree
            return tree
        }
        set {
            guard let newValue else { return }
            if youngBytes > Self.limit {
                old = young
                young.removeAll(keepingCapacity: true)
                youngBytes = 0
            }
            young[id] = newValue
            youngBytes += newValue.count
        }
    }
}
