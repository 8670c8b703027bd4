import Diagnostics

/// What a reader has found wrong with one text so far.
struct ReadLog {
    /// How many diagnostics one text gets: whoever mends so many runs the check again anyway.
    private static let most = 50

    private let path: String
    private let bytes: [UInt8]
    /// The text for looking up places, made when the first thing is wrong.
    private lazy var text = Document(path: path, bytes: bytes, slots: [], decoded: [], isSound: false)
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether the tree still says what the author meant.
    private(set) var isSound = true

    /// Begins the log of one file.
    init(path: String = "", bytes: [UInt8] = []) {
        self.path = path
        self.bytes = bytes
    }

    /// Whether the file is small enough to be read; where not, that is reported.
    mutating func isWithin(_ limits: Limits) -> Bool {
        guard bytes.count > limits.size else { return true }
        let size = limits.size
        diagnostics.append(
            Diagnostic(
                rule: TextRule.bounded,
                message: Text(
                    en: "the file has more than \(size) bytes, the most that a record may have",
                    fi: "tiedostossa on yli \(size) tavua, mikä on enemmän kuin tietueessa saa olla",
                    sv: "filen är större än \(size) byte, vilket är mer än en post får vara"),
                location: Location(file: path),
                hint: Text(
                    en: "keep large contents elsewhere and link to them",
                    fi: "säilytä suuret sisällöt muualla ja lisää niihin linkki",
                    sv: "förvara stora innehåll på annat håll och länka till dem")))
        isSound = false
        return false
    }

    /// The length of the byte-order mark at the beginning, which is reported; 0 where there is none.
    mutating func skipByteOrderMark() -> Int {
        guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return 0 }
        report(
            TextRule.encoding,
            Text(
                en: "the file begins with a byte-order mark", fi: "tiedosto alkaa tavujärjestysmerkillä",
                sv: "filen börjar med ett byteordningsmärke"), 0..<0,
            hint: Text(
                en: "save it as UTF-8 without a byte-order mark",
                fi: "tallenna se UTF-8-muodossa ilman tavujärjestysmerkkiä (BOM)",
                sv: "spara den i UTF-8 utan byteordningsmärke (BOM)"))
        return 3
    }

    /// Adds a diagnostic; a fatal one means that the tree is not what the author meant.
    mutating func report(_ rule: String, _ message: Text, _ range: Range<Int>, hint: Text?, isFatal: Bool = false) {
        if isFatal { isSound = false }
        guard diagnostics.count < Self.most else { return }
        diagnostics.append(Diagnostic(rule: rule, message: message, location: text.location(of: range), hint: hint))
    }

    /// Whether nothing more will be told.
    var isFull: Bool { diagnostics.count >= Self.most }

    /// Reports a fault; the tree is not what the author meant.
    mutating func report(_ fault: Fault) {
        report(fault.rule, fault.message, fault.range, hint: fault.hint, isFatal: true)
    }

    /// The number of the line that a byte stands in; linear in the text.
    func line(of offset: Int) -> Int {
        Document(path: path, bytes: bytes, slots: [], decoded: [], isSound: false).position(at: offset).line
    }

    /// Reports the keys that a finished mapping holds twice, each with a note on the first.
    mutating func reportDuplicateKeys(of index: Int, in builder: TreeBuilder) {
        let pairs = DuplicateKeys.inMapping(index, slots: builder.slots) { builder.text(of: $0, source: bytes) }
        for pair in pairs.prefix(Self.most - diagnostics.count) {
            let places = [pair.first, pair.again].map { slot in
                text.location(of: Int(builder.slots[slot].start)..<Int(builder.slots[slot].end))
            }
            let key = builder.text(of: pair.again, source: bytes)
            let first = Text(
                en: "it stands here first", fi: "ensimmäinen on tässä", sv: "den första står här")
            diagnostics.append(
                Diagnostic(
                    rule: TextRule.uniqueKeys,
                    message: Text(
                        en: "the key '\(key)' stands here a second time", fi: "avain '\(key)' on tässä toisen kerran",
                        sv: "nyckeln '\(key)' står här för andra gången"),
                    location: places[1],
                    hint: .keepOneOfTwo, notes: [.init(first, at: places[0])]))
        }
    }
}
