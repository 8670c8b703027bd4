import Diagnostics

/// How much of foreign bytes a reader takes before it says no.
///
/// Records are edited by people: the bounds lie far above any real record and far below what would hurt. They bound memory
/// before it is taken: a value costs 32 bytes beside its text, so that one file costs at most about 30 MiB.
package struct Limits: Sendable {
    /// The largest file, in bytes: 16 MiB, a thousand times a large record.
    package var size: Int
    /// The deepest nesting of collections: 256 levels; real records have 5, and each level takes stack.
    package var depth: Int
    /// The most values (keys, scalars and collections) of one file: 200,000; a register in one file has as many, and a file
    /// of 16 MiB could hold eight million.
    package var nodes: Int
    /// The most memory that the documents of one run take together, in bytes: 400 MiB; 100,000 records take 300 MiB, and what
    /// a push of 10 MB unpacks to could take any amount.
    package var run: Int

    /// Makes limits; those above unless told otherwise.
    package init(size: Int = 16 << 20, depth: Int = 256, nodes: Int = 200_000, run: Int = 400 << 20) {
        self.run = run
        self.size = size
        self.depth = depth
        self.nodes = nodes
    }
}

extension Limits {
    /// The refusal of a file that nests too deeply, at the collection that is one too many.
    func tooDeep(_ range: Range<Int>) -> Fault {
        let depth = depth
        return Fault(
            Text(
                en: "the values are nested more than \(depth) deep",
                fi: "arvoja on sisäkkäin yli \(depth) tasoa", sv: "värdena är nästlade i mer än \(depth) nivåer"),
            range,
            hint: Text(
                en: "no record needs this; look for a bracket that is never closed",
                fi: "mikään tietue ei tarvitse tätä; etsi sulje, jota ei ole päätetty",
                sv: "ingen post behöver detta; leta efter en parentes som inte avslutas"), rule: TextRule.bounded)
    }

    /// The refusal of a file with too many values, at the one that is one too many.
    func tooMany(_ range: Range<Int>) -> Fault {
        let nodes = nodes
        return Fault(
            Text(
                en: "the file has more than \(nodes) values, the most that a record may have",
                fi: "tiedostossa on yli \(nodes) arvoa, mikä on enemmän kuin tietueessa saa olla",
                sv: "filen har mer än \(nodes) värden, vilket är fler än en post får ha"), range,
            hint: Text(
                en: "split it into several records", fi: "jaa se useaksi tietueeksi", sv: "dela upp den i flera poster"),
            rule: TextRule.bounded)
    }
}
