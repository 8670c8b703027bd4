/// Words with the numbers of what holds them, while they are collected.
struct HeldWords: Sendable {
    /// The numbers by word, ascending, each once.
    private(set) var holders: [String: [Int32]] = [:]

    /// Adds the words of a text to what one of the numbered things holds; fastest in the order of the numbers.
    mutating func add(_ text: String, of number: Int) {
        WordSplitter.each(of: text) { holders[$0, default: []].insertInOrder(Int32(number)) }
    }
}

extension [Int32] {
    /// Puts a number in its place, unless it is there.
    fileprivate mutating func insertInOrder(_ number: Int32) {
        guard let last, number <= last else { return append(number) }
        guard number != last else { return }
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        if self[low] != number { insert(number, at: low) }
    }
}
