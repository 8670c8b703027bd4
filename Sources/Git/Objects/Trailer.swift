/// A `Key: value` line at the end of a commit message, such as `Decision: § 12`.
package struct Trailer: Hashable, Sendable {
    /// What stands before the colon, in its own case; git compares keys without regard to case.
    package let key: String
    /// What stands after it, its further lines joined with single spaces.
    package let value: String

    /// The trailers of a message, in their order, by the rules of `git interpret-trailers --parse --no-divider`, which are
    /// also those of `git log --format=%(trailers:only,unfold)`. Linear in the length of the message.
    package static func all(in message: String) -> [Trailer] {
        var trailers: [Trailer] = []
        var key: String?
        var value: [UInt8] = []
        func finish() {
            if let key {
                trailers.append(Trailer(key: key, value: String(decoding: value, as: UTF8.self)[...].utf8.trimmed.text))
            }
            key = nil
        }
        for line in TrailerBlock.lines(of: message) {
            if key != nil, line.first.map(Substring.UTF8View.isSpace) ?? false {
                // The line end and the indentation become one space.
                value.append(UInt8(ascii: " "))
                value.append(contentsOf: line.drop(while: Substring.UTF8View.isSpace))
            } else {
                finish()
                guard let colon = TrailerBlock.colon(in: line) else { continue }
                key = line[..<colon].trimmed.text
                value = Array(line[line.index(after: colon)...])
            }
        }
        finish()
        return trailers
    }
}
