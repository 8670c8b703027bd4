import Records

/// Words with the numbers of what holds them, to be found as people type them: by their beginnings, inflected, as parts
/// of compounds, with a slip of the finger.
struct WordIndex: Sendable {
    /// All words one after another, in the order of their bytes.
    private let bytes: [UInt8]
    /// Where each word begins in ``bytes``, and where the last one ends.
    private let starts: [Int32]
    /// What holds each word, ascending.
    private let holders: [[Int32]]
    /// How many there are that can hold words.
    let count: Int

    /// Makes an index of the folded words that each of `count` things holds; those who hold one ascend.
    init(_ words: [String: [Int32]], count: Int) {
        let sorted = words.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        var bytes: [UInt8] = []
        var starts: [Int32] = [0]
        for (word, _) in sorted {
            bytes += word.utf8
            starts.append(Int32(bytes.count))
        }
        self.bytes = bytes
        self.starts = starts
        holders = sorted.map(\.value)
        self.count = count
    }

    /// How many words there are.
    var wordCount: Int { holders.count }

    /// A word by its number.
    func word(_ number: Int) -> String { String(decoding: slice(number), as: UTF8.self) }

    /// What holds a word, by the word's number.
    func holders(of number: Int) -> [Int32] { holders[number] }

    /// A word of the index that fits to one that was typed, and how well.
    struct Match {
        /// The number of the word.
        let word: Int
        /// From 2 for a slip to 8 for the word itself.
        let weight: UInt16
    }

    /// The words that fit to a folded word. Looks at all words where it is no beginning of one.
    func matches(_ word: String) -> [Match] {
        let typed = Array(word.utf8)
        var found = beginning(with: typed).map { number in
            Match(word: number, weight: slice(number).count == typed.count ? 8 : 6)
        }
        found += shorterForms(of: typed).map { Match(word: $0, weight: 5) }
        if typed.count > 3 { found += holding(typed).map { Match(word: $0, weight: 4) } }
        if found.isEmpty, typed.count > 5 {
            found = beginning(with: Array(typed.prefix(max(4, typed.count - 3)))).map { Match(word: $0, weight: 4) }
        }
        if found.isEmpty, typed.count > 3 { found = slips(typed) }
        return found
    }

    /// The words that begin so.
    private func beginning(with start: [UInt8]) -> Range<Int> {
        let first = firstNotBefore(start)
        var end = first
        while end < wordCount, slice(end).starts(with: start) { end += 1 }
        return first..<end
    }

    /// The words that the typed one goes on from by an ending: `tallinna` for `tallinnassa`.
    private func shorterForms(of typed: [UInt8]) -> [Int] {
        guard typed.count > 4 else { return [] }
        return (max(4, typed.count - 4)..<typed.count).compactMap { length in
            let number = firstNotBefore(Array(typed.prefix(length)))
            return number < wordCount && slice(number).elementsEqual(typed.prefix(length)) ? number : nil
        }
    }

    /// The words that hold the typed one behind their beginning, as compounds do.
    private func holding(_ typed: [UInt8]) -> [Int] {
        (0..<wordCount).filter { number in
            let word = slice(number)
            guard word.count > typed.count else { return false }
            for start in (word.startIndex + 1)...(word.endIndex - typed.count)
            where word[start] == typed[0] && word[start...].starts(with: typed) { return true }
            return false
        }
    }

    /// The words, or beginnings of words, that differ in one letter, or in two that are swapped.
    private func slips(_ typed: [UInt8]) -> [Match] {
        let slip = Slip(typed)
        return (0..<wordCount).compactMap { number in
            let word = slice(number)
            guard word.count + 1 >= typed.count else { return nil }
            if word.count <= typed.count + 1, slip.isOne(from: word) { return Match(word: number, weight: 3) }
            return slip.isOne(from: word.prefix(typed.count)) ? Match(word: number, weight: 2) : nil
        }
    }

    private func firstNotBefore(_ text: [UInt8]) -> Int {
        var (low, high) = (0, wordCount)
        while low < high {
            let middle = (low + high) / 2
            if slice(middle).lexicographicallyPrecedes(text) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func slice(_ number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }
}

/// Tells which words are one slip away from a word: a letter more, less or another, or two swapped (optimal string
/// alignment, with a limit of one).
struct Slip {
    private let typed: [UInt8]

    init(_ typed: [UInt8]) { self.typed = typed }

    /// Whether a word is no more than one slip away.
    func isOne(from word: ArraySlice<UInt8>) -> Bool {
        var (a, b) = (typed[...], word)
        while let first = a.first, first == b.first { (a, b) = (a.dropFirst(), b.dropFirst()) }
        while let last = a.last, last == b.last { (a, b) = (a.dropLast(), b.dropLast()) }
        switch (a.count, b.count) {
        case (0...1, 0...1): return true
        case (2, 2): return a.first == b.last && a.last == b.first
        default: return false
        }
    }
}
