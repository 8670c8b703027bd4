import Diagnostics
import Documents
import Records

extension Rule {
    static let possibleDuplicate = Rule(
        "possible-duplicate", .warning, "No two partners and no two networks have nearly the same name.",
        why: """
            One partner under two names has two histories and two owners, and neither is whole: the register promises \
            one record per partner (HEL 2019-005840).
            """,
        failing: """
            # networks/eurocities.yaml
            id: eurocities
            name: {fi: ⟦Eurocities⟧}
            # networks/euro-cities.yaml
            id: euro-cities
            name: {fi: ⟦Euro-Cities⟧}
            """,
        passing: """
            # networks/eurocities.yaml
            id: eurocities
            name: {fi: Eurocities}
            # networks/energy-cities.yaml
            id: energy-cities
            name: {fi: Energy Cities}
            """
    ) { checkup in
        [Role.partner, .network].flatMap { role in pairs(of: checkup.register.records(role)) }
    }

    /// The records that share a name, or a name but for one letter: those with a letter left out have a key in common.
    private static func pairs(of records: [Record]) -> [Finding] {
        let names = records.map(PlainName.all)
        var last: [UInt64: Int] = [:]
        var twins: [Int: Int] = [:]
        for b in records.indices {
            for key in names[b].flatMap(\.keys) {
                let a = last.updateValue(b, forKey: key)
                guard let a, a != b, records[a].isOf(sameCountryAs: records[b]),
                    names[a].contains(where: { name in names[b].contains(where: name.isNearly) })
                else { continue }
                twins[a] = min(twins[a] ?? b, b)
                twins[b] = min(twins[b] ?? a, a)
            }
        }
        return twins.sorted { $0.key < $1.key }.compactMap { i, j in
            guard let name = records[i].firstName, let other = records[j].firstName else { return nil }
            return records[i].finding(
                at: name, "the name is nearly that of '\(records[j].id)'",
                hint: "merge the two records if they are one, or make their names tell them apart",
                notes: [.init("the other name", at: other.location)])
        }
    }
}

/// A name in lower case without spaces and punctuation.
private struct PlainName: Hashable {
    private let scalars: [Unicode.Scalar]
    private let digits: [Unicode.Scalar]

    /// All names of a record.
    static func all(of record: Record) -> [PlainName] {
        guard let name = record["name"] else { return [] }
        let texts = name.isScalar ? [name.text] : name.entries.map(\.value.text)
        let plain = texts.map { Array($0.lowercased().filter { $0.isLetter || $0.isNumber }.unicodeScalars) }
        return Array(Set(plain.filter { !$0.isEmpty }.map(PlainName.init)))
    }

    private init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        digits = scalars.filter { $0.properties.numericType != nil }
    }

    /// A number for the name and, if it is long enough, one for each text that is left when one letter is taken out.
    ///
    /// Whatever two names have in common, they are compared letter by letter before anything is said.
    var keys: [UInt64] {
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        func hash(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
            scalars.reduce(1) { $0 &* factor &+ UInt64($1.value) }
        }
        guard scalars.count >= 6 else { return [hash(scalars)] }
        // What follows the letter that is left out, hashed from each position on, and the power that goes before it.
        var rest = [UInt64](repeating: 0, count: scalars.count + 1)
        var power = [UInt64](repeating: 1, count: scalars.count + 1)
        for i in scalars.indices.reversed() {
            rest[i] = rest[i + 1] &+ UInt64(scalars[i].value) &* power[i + 1]
            power[i] = power[i + 1] &* factor
        }
        let seed = hash(digits)
        var before: UInt64 = 1
        var keys = [before &* power[0] &+ rest[0] ^ seed]
        for i in scalars.indices {
            keys.append(before &* power[i + 1] &+ rest[i + 1] ^ seed)
            before = before &* factor &+ UInt64(scalars[i].value)
        }
        return keys
    }

    /// Whether two names are one but for one letter; digits tell them apart.
    func isNearly(_ other: PlainName) -> Bool {
        self == other
            || (min(scalars.count, other.scalars.count) >= 6 && digits == other.digits
                && Spelling.distance(scalars, other.scalars) <= 1)
    }
}

extension Record {
    fileprivate var firstName: Node? { self["name"].map { $0.isScalar ? $0 : $0.entries.first?.value ?? $0 } }

    /// Whether two records may be of one country: those that name none may.
    fileprivate func isOf(sameCountryAs other: Record) -> Bool {
        guard let country = self["country"]?.text, let others = other["country"]?.text else { return true }
        return country == others
    }
}
