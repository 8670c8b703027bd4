import Git
import Records

/// What a commit says about renaming in a `Renames: old -> new` trailer: ids, `collection/id` or paths.
struct RenamesTrailer {
    let old: String
    let new: String

    /// The renames that a commit's trailers tell.
    static func all(in trailers: [Trailer]) -> [RenamesTrailer] {
        trailers.filter { $0.key.lowercased() == "renames" }.compactMap { trailer in
            for arrow in ["->", "→"] {
                if let range = trailer.value.firstRange(of: arrow) {
                    return RenamesTrailer(
                        old: trimmed(trailer.value[..<range.lowerBound]),
                        new: trimmed(trailer.value[range.upperBound...]))
                }
            }
            return nil
        }
    }

    /// Whether one of the names means a path that was or is a record.
    static func name(_ name: String, means path: RepositoryPath, _ paths: RecordPaths) -> Bool {
        let names =
            [path.description, paths.registerPath(path)]
            + (paths.record(at: path).map { [$0.description, $0.id] } ?? [])
        // Bytes are compared: what looks the same may be the other side of the rename.
        return names.contains { $0.utf8.elementsEqual(name.utf8) }
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
