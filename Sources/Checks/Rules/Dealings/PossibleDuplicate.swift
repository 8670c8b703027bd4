import Diagnostics
import Documents
import Records

extension Rule {
    static let possibleDuplicate = Rule(
        "possible-duplicate", .warning,
        Text(
            en: "No two partners and no two networks have the same name, or nearly the same.",
            fi: "Kahdella kumppanilla tai kahdella verkostolla ei ole samaa tai lähes samaa nimeä.",
            sv: "Två partner eller två nätverk har inte samma eller nästan samma namn."),
        of: .register,
        why: Text(
            en: """
                One partner under two names has two histories and two owners, and neither is whole: the register \
                promises one record per partner (HEL 2019-005840).
                """,
            fi: """
                Kumppanilla, joka on rekisterissä kahdella nimellä, on kaksi historiaa ja kaksi omistajaa, eikä \
                kumpikaan ole kokonainen. Rekisteri lupaa yhden tietueen kumppania kohti (HEL 2019-005840).
                """,
            sv: """
                En partner under två namn har två historier och två ägare, och ingen av dem är hel. Registret \
                lovar en post per partner (HEL 2019-005840).
                """),
        examples: [
            .fails(
                "one name with a hyphen and one without",
                """
                # networks/eurocities.yaml
                id: eurocities
                name: {fi: ⟦Eurocities⟧}
                # networks/euro-cities.yaml
                id: euro-cities
                name: {fi: ⟦Euro-Cities⟧}
                """,
                .says("the name is nearly that of 'networks/euro-cities'", hint: hint),
                .says("the name is nearly that of 'networks/eurocities'", hint: hint)),
            .fails(
                "partners of one country, in another language; one that names no country may be of any",
                """
                # partners/a.yaml
                name: ⟦Tukholma⟧
                country: SE
                # partners/b.yaml
                name: {fi: ⟦Toinen⟧, sv: Tukholma}
                # partners/c.yaml
                name: {fi: ⟦Tukholma⟧}
                country: SE
                """,
                .says("the name is that of 'partners/b'", hint: hint),
                .says("the name is that of 'partners/a'", hint: hint),
                .says("the name is that of 'partners/a'", hint: hint)),
            .passes(
                "different names",
                """
                # networks/eurocities.yaml
                id: eurocities
                name: {fi: Eurocities}
                # networks/energy-cities.yaml
                id: energy-cities
                name: {fi: Energy Cities}
                """),
            .passes(
                "other countries, a partner and a network, two languages of one, and records of other kinds",
                """
                # partners/a.yaml
                name: {fi: Valencia, es: Valencia}
                country: ES
                # partners/b.yaml
                name: {fi: Valencia}
                country: VE
                # networks/c.yaml
                name: {fi: Valencia}
                # networks/d.yaml
                id: d
                # networks/e.yaml
                name: "!"
                # networks/f.yaml
                name: "?"
                # units/g.yaml
                name: {fi: Talous}
                # units/h.yaml
                name: {fi: Talous}
                """),
        ]
    ) { context in
        [Role.partner, .network].flatMap { role in pairs(of: context.register.records(role)) }
    }

    /// The records that share a name, or a name but for one letter: only those with a key in common are compared, and of
    /// very many with one key the first only, so that time stays linear.
    private static func pairs(of records: [Record]) -> [Finding] {
        var buckets: [UInt64: [(record: Int, name: PlainName)]] = [:]
        var twins: [Int: Int] = [:]
        for b in records.indices {
            for name in PlainName.all(of: records[b]) {
                for key in name.keys {
                    for (a, other) in buckets[key] ?? []
                    where other.letters.isNearly(name.letters) && a != b
                        && ((twins[a] ?? .max) > b || (twins[b] ?? .max) > a)
                        && name.isNearly(other) && records[a].isOf(sameCountryAs: records[b])
                    {
                        twins[a] = min(twins[a] ?? b, b)
                        twins[b] = min(twins[b] ?? a, a)
                    }
                    if buckets[key]?.count ?? 0 < mostCompared { buckets[key, default: []].append((b, name)) }
                }
            }
        }
        return twins.sorted { $0.key < $1.key }.compactMap { i, j in
            guard let name = records[i].firstName, let other = records[j].firstName else { return nil }
            let isSame = !records[i].names.isDisjoint(with: records[j].names)
            return records[i].finding(
                at: name,
                Text(
                    en: "the name is \(isSame ? "" : "nearly ")that of '\(records[j].id)'",
                    fi: "nimi on \(isSame ? "" : "lähes ")sama kuin tietueella '\(records[j].id)'",
                    sv: "namnet är \(isSame ? "" : "nästan ")detsamma som hos '\(records[j].id)'"),
                hint: hint,
                notes: [
                    .init(Text(en: "the other name", fi: "toinen nimi", sv: "det andra namnet"), at: other.location)
                ])
        }
    }

    /// The most names with one key that others are compared with.
    private static let mostCompared = 200
    private static let hint = Text(
        en: "merge the two records if they are one, or make their names tell them apart",
        fi: "yhdistä tietueet, jos ne ovat sama asia, tai muuta nimiä niin, että ne erottuvat",
        sv: "slå ihop posterna om de är samma sak, eller ändra namnen så att de går att skilja åt")
}

extension Record {
    fileprivate var firstName: Node? { self["name"].map { $0.isScalar ? $0 : $0.entries.first?.value ?? $0 } }

    /// All names of the record, as they are written.
    fileprivate var names: Set<String> {
        guard let name = self["name"] else { return [] }
        return Set(name.isScalar ? [name.text] : name.entries.map(\.value.text))
    }

    /// Whether two records may be of one country: those that name none may.
    fileprivate func isOf(sameCountryAs other: Record) -> Bool {
        guard let country = self["country"]?.text, let others = other["country"]?.text else { return true }
        return country == others
    }
}
