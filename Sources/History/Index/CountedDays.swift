package import Records

/// On which day each commit of a history counts: the one notion for states as of a date, differences between dates,
/// and everything that happened in a period. See docs/decisions/0060-when-a-commit-counts.md.
///
/// The line of first parents is what the register said from day to day. A commit on it counts on its committer's day;
/// what a merge brought counts on the merge's day. Where a clock was wrong, so that days run backwards along the line,
/// the fewest commits are set right: each to the nearest day that its neighbours on the line allow.
package struct CountedDays: Sendable {
    /// How a commit came to its day.
    package enum Reason: Sendable, Hashable {
        /// It is the committer's own.
        case committed
        /// It came with a merge of this day.
        case merged
        /// The committer's clock was wrong.
        case wrongClock
    }

    /// The commits of the line of first parents, oldest first, with their days.
    let line: [(number: Int, day: Day)]
    /// By number the place in the line of the commit that brought it; -1 for what is not in this history.
    private let places: [Int32]
    /// The committers' own days.
    private let graph: CommitGraph

    /// Finds the days of what `tip` leads back to. No commit counts after `latest`, since nobody can have made it then.
    init(_ graph: CommitGraph, tip: Int, latest: Day?) {
        self.graph = graph
        var numbers = [tip]
        while let parent = graph.firstParent(of: numbers[numbers.count - 1]) { numbers.append(parent) }
        numbers.reverse()
        line = zip(numbers, Self.ascending(numbers.map { graph.day(of: $0) }, latest: latest)).map { ($0, $1) }
        var places = [Int32](repeating: -1, count: graph.count)
        for (place, number) in numbers.enumerated() {
            var pending = [number]
            while let next = pending.popLast() {
                guard places[next] < 0 else { continue }
                places[next] = Int32(place)
                pending += graph.parents(of: next)
            }
        }
        self.places = places
    }

    /// The day on which a commit counts; `nil` for one of another history.
    func day(of number: Int) -> Day? { place(of: number).map { line[$0].day } }

    /// How a commit came to its day.
    func reason(of number: Int) -> Reason {
        guard let place = place(of: number), line[place].number == number else { return .merged }
        return line[place].day == graph.day(of: number) ? .committed : .wrongClock
    }

    /// The newest commit of the line that counts on a day or before it.
    func newest(onOrBefore day: Day) -> Int? { line.last { $0.day <= day }?.number }

    /// The day on which the history begins.
    package var first: Day? { line.first?.day }

    /// Whether a commit is on the line of first parents.
    func isOnLine(_ number: Int) -> Bool { place(of: number).map { line[$0].number == number } ?? false }

    /// The place in the line of the commit that brought a commit; `nil` for one of another history.
    func place(of number: Int) -> Int? {
        number < places.count && places[number] >= 0 ? Int(places[number]) : nil
    }

    /// The days with as few changed as can be so that none is before the one ahead of it.
    ///
    /// None is after `latest`, the day that it is somewhere already. A last commit whose clock was wrong counts today, the
    /// day before that: who asks about today is told of all that there is.
    static func ascending(_ days: [Day], latest: Day?) -> [Day] {
        var isKept = longestAscending(days, latest: latest)
        // Of a few commits that all run backwards none proves another wrong: the first one is believed.
        if isKept.count(where: { $0 }) == 1, let first = days.first, latest.map({ first <= $0 }) ?? true {
            isKept = days.indices.map { $0 == 0 }
        }
        var result = days
        var upper = latest.map { Day(number: $0.number - 1) }
        for i in days.indices.reversed() {
            if isKept[i] { upper = days[i] } else if let upper { result[i] = min(result[i], upper) }
        }
        for i in days.indices.dropFirst() { result[i] = max(result[i], result[i - 1]) }
        return result
    }

    /// Which days belong to a longest run that never goes backwards. n log n, and n where all days do.
    private static func longestAscending(_ days: [Day], latest: Day?) -> [Bool] {
        // By length of run the position of the least day that ends one so long.
        var ends: [Int] = []
        var previous = [Int](repeating: -1, count: days.count)
        for i in days.indices where latest.map({ days[i] <= $0 }) ?? true {
            var (low, high) = (ends.count, ends.count)
            if let last = ends.last, days[i] < days[last] {
                low = 0
                while low < high {
                    let middle = (low + high) / 2
                    if days[ends[middle]] <= days[i] { low = middle + 1 } else { high = middle }
                }
            }
            previous[i] = low > 0 ? ends[low - 1] : -1
            if low == ends.count { ends.append(i) } else { ends[low] = i }
        }
        var isKept = [Bool](repeating: false, count: days.count)
        var position = ends.last ?? -1
        while position >= 0 {
            isKept[position] = true
            position = previous[position]
        }
        return isKept
    }
}
