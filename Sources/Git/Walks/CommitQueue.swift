/// A queue that gives out the newest first, and of equally old ones the one that came first.
struct CommitQueue {
    private struct Item {
        let seconds: Int64
        let arrival: Int
        let position: Int

        func comesBefore(_ other: Item) -> Bool {
            seconds != other.seconds ? seconds > other.seconds : arrival < other.arrival
        }
    }

    /// A binary heap: no item comes before the one at half its index.
    private var items: [Item] = []
    private var arrivals = 0

    /// The date of the next one; nil when the queue is empty.
    var newest: Int64? { items.first?.seconds }

    /// Adds one.
    mutating func push(_ position: Int, seconds: Int64) {
        items.append(Item(seconds: seconds, arrival: arrivals, position: position))
        arrivals += 1
        var child = items.count - 1
        while child > 0, items[child].comesBefore(items[(child - 1) / 2]) {
            items.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes the next one out; nil when the queue is empty.
    mutating func pop() -> Int? {
        guard let first = items.first, let last = items.popLast() else { return nil }
        guard !items.isEmpty else { return first.position }
        items[0] = last
        var parent = 0
        while true {
            var next = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < items.count {
                if items[child].comesBefore(items[next]) { next = child }
            }
            guard next != parent else { return first.position }
            items.swapAt(parent, next)
            parent = next
        }
    }
}
