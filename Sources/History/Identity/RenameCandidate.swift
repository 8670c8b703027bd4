import Documents
import Git
import Records

/// A file that may be one end of a rename: its lines, and what it is called.
struct RenameCandidate {
    /// Its lines.
    let similarity: LineSimilarity
    /// What the record itself says that its id is; `nil` where it says none.
    let ownID: String?
    /// The id that its path gives it; `nil` where no collection knows the path.
    let pathID: String?
    private let fileName: [UInt8]

    /// Cuts the contents of a file into lines.
    init(_ end: RenameEnd, _ bytes: [UInt8]) {
        similarity = LineSimilarity(bytes)
        ownID = Self.id(in: bytes, path: end.path.description)
        pathID = end.record?.id
        fileName = end.path.name
    }

    /// What it is called, in ways that cannot be mistaken for each other.
    var names: [[UInt8]] { (ownID.map { [Array("id \($0)".utf8)] } ?? []) + [Array("file ".utf8) + fileName] }

    /// How surely a file is what another one was; the surest is the greatest.
    struct Likeness: Comparable {
        let staysInCollection: Bool
        let keepsOwnID: Bool
        let lines: Double
        let keepsName: Bool

        static func < (a: Likeness, b: Likeness) -> Bool { a.order < b.order }

        private var order: (Int, Int, Double, Int) {
            (staysInCollection ? 1 : 0, keepsOwnID ? 1 : 0, lines, keepsName ? 1 : 0)
        }
    }

    /// How surely it is what `old` was; `nil` where it is another record.
    ///
    /// `isAllowed` says whether a record may go from there to here whatever it is called: within its collection.
    /// Otherwise it has to keep an id, and half of its lines.
    func likeness(to old: RenameCandidate, isAllowed: Bool) -> Likeness? {
        let keepsOwnID = ownID != nil && ownID == old.ownID
        let lines = similarity.score(old.similarity)
        let keepsID = keepsOwnID || pathID != nil && pathID == old.pathID
        guard isAllowed ? keepsOwnID || lines >= 0.5 : keepsID && lines >= 0.5 else { return nil }
        return Likeness(
            staysInCollection: isAllowed, keepsOwnID: keepsOwnID, lines: lines, keepsName: fileName == old.fileName)
    }

    /// What a record says that its id is; `nil` where it says none.
    static func id(in bytes: [UInt8], path: String) -> String? {
        let newline = UInt8(ascii: "\n")
        // In flow style and with quotes a key may stand anywhere; without, only at the beginning of a line.
        let mayStandAnywhere =
            path.hasSuffix(".json") || bytes.contains(UInt8(ascii: "{")) || bytes.contains(UInt8(ascii: "\""))
        if !mayStandAnywhere {
            guard
                let line = bytes.split(whereSeparator: { $0 == newline || $0 == UInt8(ascii: "\r") }).first(where: {
                    $0.starts(with: "id:".utf8)
                })
            else { return nil }
            // A plain word needs no reader.
            let word = line.dropFirst(3).drop { $0 == UInt8(ascii: " ") }
            if line.count > word.count + 3, !word.isEmpty, word.allSatisfy(isPlain) {
                return String(decoding: word, as: UTF8.self)
            }
        }
        let text = Documents.read(bytes, path: path).document.root["id"]?.text
        return text?.isEmpty == true ? nil : text
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        return letters || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }
}
