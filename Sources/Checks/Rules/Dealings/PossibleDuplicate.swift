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

    /// The records that share a name, or a name but for one letter: those with a letter left out meet in one bucket.
    private static func pairs(of records: [Record]) -> [Finding] {
        var buckets: [String: [Int]] = [:]
        for (i, record) in records.enumerated() {
            for key in Set(record.plainNames.flatMap(keys)) { buckets[key, default: []].append(i) }
        }
        var twins: [Int: Int] = [:]
        for bucket in buckets.values where bucket.count > 1 {
            for (a, b) in zip(bucket, bucket.dropFirst()) where records[a].isNearlyNamed(as: records[b]) {
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

    /// A name, and if it is long enough each text that is left when one letter is taken out.
    private static func keys(_ name: String) -> [String] {
        guard name.count >= 6 else { return [name] }
        return [name]
            + name.indices.map { i in
                var shorter = name
                shorter.remove(at: i)
                return shorter
            }
    }
}

extension Record {
    fileprivate var firstName: Node? { self["name"].map { $0.isScalar ? $0 : $0.entries.first?.value ?? $0 } }

    /// The names in lower case without spaces and punctuation.
    fileprivate var plainNames: Set<String> {
        guard let name = self["name"] else { return [] }
        let texts = name.isScalar ? [name.text] : name.entries.map(\.value.text)
        return Set(texts.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }.filter { !$0.isEmpty })
    }

    /// Whether two records share a name but for one letter; digits and countries tell records apart.
    fileprivate func isNearlyNamed(as other: Record) -> Bool {
        if let country = self["country"]?.text, let others = other["country"]?.text, country != others { return false }
        return plainNames.contains { name in
            other.plainNames.contains { otherName in
                name == otherName
                    || (min(name.count, otherName.count) >= 6 && name.filter(\.isNumber) == otherName.filter(\.isNumber)
                        && Spelling.distance(Array(name.unicodeScalars), Array(otherName.unicodeScalars)) <= 1)
            }
        }
    }
}
