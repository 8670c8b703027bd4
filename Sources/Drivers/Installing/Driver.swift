package import Records

/// One of git's drivers for records: an entry of git's configuration.
package struct Driver: Sendable {
    /// The name of the configuration entry: `merge.kumppani.driver`.
    package let entry: String
    /// The command that git runs.
    package let command: String

    /// What tells our own commands from those of others.
    static let mark = "driver"

    /// The drivers for a register's collections; `program` is how a shell calls this program.
    ///
    /// Git tells a `textconv` driver nothing but the name of a temporary file, so each collection has one of its own.
    /// Where the program is gone, the text is shown and merged as if there were no driver.
    package static func all(
        for collections: [CollectionConfiguration], program: String, register: String
    ) -> [Driver] {
        let word = quoted(program)
        let folder = register.isEmpty ? "" : " --register \(quoted(register))"
        let merge =
            "if command -v \(word) >/dev/null; then \(word) \(mark) merge %O %A %B %P %L; "
            + "else git merge-file --marker-size=%L %A %O %B; fi"
        return [
            Driver(entry: "merge.kumppani.name", command: "records, field by field (\(mark))"),
            Driver(entry: "merge.kumppani.driver", command: merge),
        ]
            + collections.map { collection in
                let text = "\(word) \(mark) text\(folder) --collection \(quoted(collection.name)) \"$1\""
                return Driver(
                    entry: "diff.\(name(of: collection)).textconv",
                    command: "f() { command -v \(word) >/dev/null && \(text) || cat \"$1\"; }; f")
            }
    }

    /// What a collection's diff driver is called: in attributes, a word without spaces.
    static func name(of collection: CollectionConfiguration) -> String {
        let word = collection.name.unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
                ? String(scalar) : "-"
        }
        return "kumppani-" + word.joined()
    }

    /// A word as a shell reads it.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_./".unicodeScalars.contains($0))
        }
        return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
