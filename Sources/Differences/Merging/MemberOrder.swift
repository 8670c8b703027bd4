/// The order of a collection's members after a merge.
struct MemberOrder {
    /// The numbers of the members that either side has, in their order.
    private(set) var order: [Int] = []
    /// Whether either side moved members that both have.
    let isMoved: Bool
    /// Whether both did, each in another way.
    let isContested: Bool

    /// Takes the order of the side that moved members that both have, else ours; what only one side has follows what
    /// it followed there, ours before theirs. Linear, but for sorting.
    init(_ members: [Versions<Int>]) {
        func sequence(_ place: (Versions<Int>) -> Int?) -> [Int] {
            members.indices.compactMap { number in place(members[number]).map { (number, $0) } }.sorted { $0.1 < $1.1 }
                .map(\.0)
        }
        func isAscending(_ numbers: [Int], by place: (Versions<Int>) -> Int?) -> Bool {
            let places = numbers.compactMap { place(members[$0]) }
            return zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
        }
        func isShared(_ number: Int) -> Bool { members[number].ours != nil && members[number].theirs != nil }
        let (mine, other) = (sequence(\.ours), sequence(\.theirs))
        let areSame = isAscending(mine.filter(isShared), by: \.theirs)
        let oursKeepsOrder = isAscending(mine.filter(isShared), by: \.base)
        let theirsKeepsOrder = isAscending(other.filter(isShared), by: \.base)
        let isOurOrder = areSame || theirsKeepsOrder
        let isTheirOrder = !isOurOrder && oursKeepsOrder
        isMoved = !areSame || !oursKeepsOrder || !theirsKeepsOrder
        isContested = !isOurOrder && !isTheirOrder
        if isTheirOrder {
            order = Self.joined(other, adding: mine) { _ in false }
        } else {
            order = Self.joined(mine, adding: other) { members[$0].base == nil && members[$0].theirs == nil }
        }
    }

    /// One sequence with what only another has, each behind what it follows there, and behind members that `stayBefore` it.
    private static func joined(
        _ sequence: [Int], adding other: [Int], staysBefore: (Int) -> Bool
    ) -> [Int] {
        let known = Set(sequence)
        var first: [Int] = []
        var following: [Int: [Int]] = [:]
        var last: Int?
        for number in other {
            if known.contains(number) {
                last = number
            } else if let last {
                following[last, default: []].append(number)
            } else {
                first.append(number)
            }
        }
        var order: [Int] = []
        var waiting = first
        for number in sequence {
            if !staysBefore(number) {
                order += waiting
                waiting = []
            }
            order.append(number)
            waiting += following[number] ?? []
        }
        return order + waiting
    }
}
