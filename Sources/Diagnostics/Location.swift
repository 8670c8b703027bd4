/// A stretch of one file.
package struct Location: Sendable, Hashable {
    /// The path of the file, relative to the register's root, with `/` between its parts.
    package var file: String
    /// Where the stretch begins.
    package var start: Position
    /// The position just after the stretch's last character.
    package var end: Position
    /// The text of the first line, for showing; `nil` where there is no text to show (an absent or unreadable file).
    package var line: String?

    /// Makes a location; without positions it is the beginning of the file.
    package init(file: String, start: Position = .start, end: Position? = nil, line: String? = nil) {
        self.file = file
        self.start = start
        self.end = end ?? start
        self.line = line
    }
}
