import Documents
import Records

/// A name in lower case without spaces and punctuation.
struct PlainName: Hashable {
    private let scalars: [Unicode.Scalar]
    private let digits: [Unicode.Scalar]
    /// Which letters occur, to tell most names apart at once.
    let letters: Letters

    /// A set of letters, in which several may share a place.
    struct Letters: Hashable {
        private let places: UInt64

        init(_ scalars: [Unicode.Scalar]) { places = scalars.reduce(0) { $0 | 1 << UInt64($1.value % 64) } }

        /// Whether one edit may lead from a text with these letters to one with those.
        func isNearly(_ other: Letters) -> Bool { (places ^ other.places).nonzeroBitCount <= 2 }
    }

    /// All names of a record.
    static func all(of record: Record) -> [PlainName] {
        guard let name = record["name"] else { return [] }
        let texts = name.isScalar ? [name.text] : name.entries.map(\.value.text)
        let plain = texts.map { $0.lowercased().unicodeScalars.filter(isKept) }
        return Array(Set(plain.filter { !$0.isEmpty }.map { PlainName(Array($0)) }))
    }

    /// Letters and digits are, and the marks that belong to them.
    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9": return true
        case _ where scalar.isASCII: return false
        default:
            let properties = scalar.properties
            return properties.isAlphabetic || properties.numericType != nil
                || properties.canonicalCombiningClass != .notReordered
        }
    }

    private init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        letters = Letters(scalars)
        digits = scalars.filter { $0.properties.numericType != nil }
    }

    /// Numbers of which two names that are nearly one have one in common; of short names only equal ones are.
    ///
    /// One edit leaves the first or the last letters as they are: as many as are less than half of the shorter name,
    /// and that may be this name or one with a letter less.
    var keys: [UInt64] {
        func hash(_ scalars: some Sequence<Unicode.Scalar>, _ seed: UInt64) -> UInt64 {
            scalars.reduce(seed) { ($0 ^ UInt64($1.value)) &* 0x100_0000_01B3 }
        }
        guard scalars.count >= 6 else { return [hash(scalars, 0)] }
        return [scalars.count, scalars.count - 1].flatMap { length in
            let count = (length - 1) / 2
            let seed = hash(digits, UInt64(length))
            return [hash(scalars.prefix(count), seed), hash(scalars.suffix(count), seed ^ 1 << 32)]
        }
    }

    /// Whether two names are one but for one letter; digits tell them apart.
    func isNearly(_ other: PlainName) -> Bool {
        self == other
            || (min(scalars.count, other.scalars.count) >= 6 && digits == other.digits
                && isWithinOneEdit(of: other))
    }

    /// Whether adding, dropping or changing one letter, or swapping two neighbours, makes one of the other.
    private func isWithinOneEdit(of other: PlainName) -> Bool {
        let (a, b) = (scalars, other.scalars)
        guard abs(a.count - b.count) <= 1 else { return false }
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
        let (restA, restB) = (a[start...], b[start...])
        if a.count != b.count {
            return a.count > b.count ? restA.dropFirst() == restB : restA == restB.dropFirst()
        }
        return restA.dropFirst() == restB.dropFirst()
            || (restA.count >= 2 && restA.prefix(2).reversed().elementsEqual(restB.prefix(2))
                && restA.dropFirst(2) == restB.dropFirst(2))
    }
}
