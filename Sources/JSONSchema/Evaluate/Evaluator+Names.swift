import Diagnostics
import Documents

extension Evaluator {
    /// Whether a mapping has every key of a table.
    @inline(__always)
    mutating func hasAll(_ table: NameTable, _ at: Int) -> Bool {
        guard table.names.count <= 64 else {
            return unsafe tree.count(of: at) >= table.firsts.count && missing(table, at).isEmpty
        }
        var found: UInt64 = 0
        for entry in unsafe tree.entries(of: at) {
            let number = unsafe table.number(of: entry.key, in: tree)
            if number >= 0 { found |= 1 << UInt64(number) }
        }
        return found == table.allNumbers
    }

    /// Which of a table's names are no keys of a mapping, each once; as many as anybody wants to read.
    func missing(_ table: NameTable, _ at: Int) -> [String] {
        var found = [Bool](repeating: false, count: table.names.count)
        for entry in unsafe tree.entries(of: at) {
            let number = unsafe table.number(of: entry.key, in: tree)
            if number >= 0 { found[number] = true }
        }
        return Array(table.firsts.lazy.filter { !found[$0] }.map { table.names[$0] }.prefix(Report.limit + 1))
    }

    /// What to say where a missing name stands misspelt among the keys of a mapping that the schema does not know.
    mutating func misspelling(of name: String, _ at: Int, _ schema: SchemaRef) -> Text? {
        let known = Set(Describing.propertyNames(schema))
        let others = unsafe tree.entries(of: at).map { unsafe tree.text(of: $0.key) }.filter { !known.contains($0) }
            .prefix(1_000)
        unsafe charge(tree.count(of: at) + known.count + others.count, at)
        guard let nearest = Spelling.nearest(to: name, among: others) else { return nil }
        let (right, wrong) = (notation.name(name), notation.name(nearest))
        return Text(
            en: "write \(right) instead of \(wrong)", fi: "kirjoita \(right), ei \(wrong)",
            sv: "skriv \(right) i stället för \(wrong)")
    }

    /// What to say where a name is missing.
    func addition(of name: String) -> Text {
        let key = notation == .json ? notation.key(name) : "'\(name):'"
        return Text(
            en: "add \(key) with its value", fi: "lisää \(key) ja sen arvo", sv: "lägg till \(key) med ett värde")
    }

    /// What to say about keys that are not known here; as much as anybody wants to read.
    mutating func unknown(_ keys: [Int], _ at: Int, _ schema: SchemaRef) -> [Violation] {
        let present = unsafe Set(tree.entries(of: at).map { unsafe tree.text(of: $0.key) })
        charge(present.count, at)
        var seen: Set<String> = []
        let free = Describing.propertyNames(schema).filter { !present.contains($0) && seen.insert($0).inserted }
        charge(keys.prefix(Report.limit).count * free.count, at)
        let names = free.isEmpty ? nil : Words.list(free.map(notation.name), .and)
        let unused = names.map { names in
            Text(
                en: "known here and not yet used: \(names.en)", fi: "tässä tunnetut, vielä käyttämättömät: \(names.fi)",
                sv: "kända här och ännu inte använda: \(names.sv)")
        }
        return keys.prefix(Report.limit + 1).map { key in
            let text = unsafe tree.text(of: key)
            let hint = Spelling.nearest(to: text, among: free).map { Text.didYouMean(notation.name($0)) }
            let name = Words.quote(text)
            let message = Text(
                en: "\(name) is not known here", fi: "avainta \(name) ei tunneta tässä",
                sv: "nyckeln \(name) är okänd här")
            return Violation(key, message, hint: hint ?? unused ?? .deleteIt)
        }
    }
}
