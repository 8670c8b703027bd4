import Diagnostics
import Documents

extension Evaluator {
    /// Whether a mapping has every key of a table.
    @inline(__always)
    mutating func hasAll(_ table: NameTable, _ at: Int) -> Bool {
        guard table.names.count <= 64 else { return missing(table.names, at).isEmpty }
        var found: UInt64 = 0
        for entry in tree.entries(of: at) {
            let number = table.number(of: entry.key, in: tree)
            if number >= 0 { found |= 1 << UInt64(number) }
        }
        return found == table.allNumbers
    }

    /// Which names are no keys of a mapping.
    func missing(_ names: [String], _ at: Int) -> [String] {
        guard !names.isEmpty else { return [] }
        let table = NameTable(names)
        var found = [Bool](repeating: false, count: names.count)
        for entry in tree.entries(of: at) {
            let number = table.number(of: entry.key, in: tree)
            if number >= 0 { found[number] = true }
        }
        var seen: Set<[UInt8]> = []
        return names.indices.filter { seen.insert(Array(names[$0].utf8)).inserted && !found[$0] }.map { names[$0] }
    }

    /// What to say where a missing name stands misspelt among the keys of a mapping that the schema does not know.
    func misspelling(of name: String, _ at: Int, _ schema: SchemaRef) -> String? {
        let known = Set(Describing.propertyNames(schema))
        let others = tree.entries(of: at).map { tree.text(of: $0.key) }.filter { !known.contains($0) }
        return Spelling.nearest(to: name, among: others).map { "write '\(name)' instead of '\($0)'" }
    }

    /// What to say about keys that are not known here; as much as anybody wants to read.
    func unknown(_ keys: [Int], _ at: Int, _ schema: SchemaRef) -> [Violation] {
        let present = Set(tree.entries(of: at).map { tree.text(of: $0.key) })
        var seen: Set<String> = []
        let free = Describing.propertyNames(schema).filter { !present.contains($0) && seen.insert($0).inserted }
        return keys.prefix(Report.limit + 1).map { key in
            let text = tree.text(of: key)
            var hint = Spelling.nearest(to: text, among: free).map { "did you mean '\($0)'?" }
            if hint == nil, !free.isEmpty {
                hint = "known here and not yet used: " + Words.list(free.map(Words.quote), "and")
            }
            return Violation(key, "\(Words.quote(text)) is not known here", hint: hint ?? "delete it")
        }
    }
}
