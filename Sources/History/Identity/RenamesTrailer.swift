package import Git

/// What a commit says about renaming in a `Renames: old -> new` trailer: ids, `collection/id` or paths.
package struct RenamesTrailer {
    /// The trailer as it stands in the message.
    package let trailer: Trailer
    /// The ways to read it: names may hold arrows of their own.
    let readings: [(old: [UInt8], new: [UInt8])]

    /// More arrows stand in no name that anybody has given.
    private static let maxReadings = 8

    /// The renames that a commit's trailers tell.
    package static func all(in trailers: [Trailer]) -> [RenamesTrailer] {
        trailers.filter { $0.key.lowercased() == "renames" }.map(RenamesTrailer.init)
    }

    private init(_ trailer: Trailer) {
        self.trailer = trailer
        let value = Array(trailer.value.utf8)
        var readings: [(old: [UInt8], new: [UInt8])] = []
        for arrow in ["->", "→"].map({ Array($0.utf8) }) {
            for start in value.indices where readings.count < Self.maxReadings {
                guard value[start...].starts(with: arrow) else { continue }
                readings.append((Self.trimmed(value[..<start]), Self.trimmed(value[(start + arrow.count)...])))
            }
        }
        self.readings = readings
    }

    /// Whether it says that a file, by one of its names, was renamed.
    package func begins(at end: RenameEnd) -> Bool { readings.contains { end.names.contains($0.old) } }

    /// What it calls the new file; `nil` where there is no arrow.
    package var newName: String? { readings.first.map { String(decoding: $0.new, as: UTF8.self) } }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
        return Array(bytes[start..<end])
    }
}
