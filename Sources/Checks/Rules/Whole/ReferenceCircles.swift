import Documents
import Records

/// The circles that references of one field make of records, of those fields that must come to an end.
struct ReferenceCircles {
    /// A shortest circle through a reference.
    struct Circle {
        /// Its records in order, the one with the smallest name first.
        let records: [Record]
        /// The number of the reference among those of the first record that leads to the second.
        let reference: Int
    }

    /// The circles; each once, told at its record with the smallest name.
    ///
    /// Of records that refer to each other in very many ways one circle is told and not all, so that time stays linear.
    private(set) var all: [Circle] = []
    /// How many references may still be followed for the shortest circles.
    private var stepsLeft = 1_000_000

    /// A reference from a record to another, by their numbers.
    private struct Edge {
        let target: Int
        let reference: Int
    }

    /// Finds the circles of a register; the texts are read of those records only that stand in one.
    init(in register: Register) {
        let linked = register.linkedRecords
        var numbers: [RecordID: Int] = [:]
        for (i, record) in linked.enumerated() where numbers[record.id] == nil { numbers[record.id] = i }
        let edges = linked.map { record in
            record.references.enumerated().compactMap { number, reference -> Edge? in
                guard reference.isAcyclic, let target = reference.target.flatMap({ numbers[$0] }) else { return nil }
                return Edge(target: target, reference: number)
            }
        }
        for group in Self.connected(edges) {
            for (_, references) in Self.byField(group, linked, edges).sorted(by: { $0.key < $1.key }) {
                let members = Set(references.flatMap { [$0.source, $0.edge.target] }).sorted()
                let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
                var local = [[Edge]](repeating: [], count: members.count)
                for (source, edge) in references {
                    guard let place = places[source], let target = places[edge.target] else { continue }
                    local[place].append(Edge(target: target, reference: edge.reference))
                }
                let records = members.map { linked[$0] }
                for circle in Self.connected(local) { add(circle, local, records) }
            }
        }
    }

    /// The references within a group of records, by the name of the field that they stand in.
    private static func byField(
        _ group: [Int], _ linked: [Record], _ edges: [[Edge]]
    ) -> [String: [(source: Int, edge: Edge)]] {
        let members = Set(group)
        var fields: [String: [(source: Int, edge: Edge)]] = [:]
        for number in group.sorted() {
            let record = linked[number]
            let entries = record.root.entries
            var next = 0
            for edge in edges[number] where members.contains(edge.target) {
                let place = record.value(of: record.references[edge.reference]).index
                while next + 1 < entries.count, entries[next + 1].key.index <= place { next += 1 }
                if next < entries.count { fields[entries[next].key.text, default: []].append((number, edge)) }
            }
        }
        return fields
    }

    /// Adds the circles of records that all lead to each other.
    private mutating func add(_ members: [Int], _ edges: [[Edge]], _ records: [Record]) {
        let inside = Set(members)
        let ordered = members.sorted { records[$0].id < records[$1].id }
        for start in ordered {
            for edge in edges[start] where inside.contains(edge.target) {
                // One circle of the smallest record is told in any case.
                let isFirst = start == ordered[0] && all.last?.records.first?.id != records[start].id
                guard stepsLeft > 0 || isFirst, let way = way(from: edge.target, to: start, edges, inside) else {
                    continue
                }
                let circle = ([start] + way.dropLast()).map { records[$0] }
                if circle.allSatisfy({ !($0.id < circle[0].id) }) {
                    all.append(Circle(records: circle, reference: edge.reference))
                }
            }
        }
    }

    /// A shortest way from one record to another, both included.
    private mutating func way(from start: Int, to end: Int, _ edges: [[Edge]], _ inside: Set<Int>) -> [Int]? {
        var before: [Int: Int] = [start: start]
        var pending = [start]
        var next = 0
        while next < pending.count, before[end] == nil {
            let number = pending[next]
            next += 1
            for edge in edges[number] where inside.contains(edge.target) && before[edge.target] == nil {
                before[edge.target] = number
                pending.append(edge.target)
            }
            stepsLeft -= edges[number].count
        }
        guard before[end] != nil else { return nil }
        var way = [end]
        while let last = way.last, last != start, let previous = before[last] { way.append(previous) }
        return way.reversed()
    }

    /// The groups of numbers that all lead to each other, in Tarjan's way without recursion; linear.
    private static func connected(_ edges: [[Edge]]) -> [[Int]] {
        var order = [Int](repeating: -1, count: edges.count)
        var lowest = order
        var isOpen = [Bool](repeating: false, count: edges.count)
        var open: [Int] = []
        var groups: [[Int]] = []
        var count = 0
        for root in edges.indices where order[root] < 0 {
            var path: [(number: Int, edge: Int)] = [(root, 0)]
            while let (number, edge) = path.last {
                if edge == 0 {
                    (order[number], lowest[number], isOpen[number]) = (count, count, true)
                    count += 1
                    open.append(number)
                }
                if edge < edges[number].count {
                    path[path.count - 1].edge += 1
                    let target = edges[number][edge].target
                    if order[target] < 0 {
                        path.append((target, 0))
                    } else if isOpen[target] {
                        lowest[number] = min(lowest[number], order[target])
                    }
                    continue
                }
                path.removeLast()
                if let parent = path.last?.number { lowest[parent] = min(lowest[parent], lowest[number]) }
                guard lowest[number] == order[number] else { continue }
                var group: [Int] = []
                while let last = open.popLast() {
                    isOpen[last] = false
                    group.append(last)
                    if last == number { break }
                }
                if group.count > 1 || edges[number].contains(where: { $0.target == number }) { groups.append(group) }
            }
        }
        return groups
    }
}
