package import Diagnostics

/// A text in which `⟦` and `⟧` mark the places where diagnostics are expected.
///
/// `owner: ⟦x⟧` is the text `owner: x` with one expected place; `⟦⟧` is an empty place.
package struct Marked: Sendable {
    /// The text without its marks.
    package private(set) var text = ""
    /// The marked places: where each begins and ends.
    package private(set) var places: [Range<Position>] = []

    /// Takes the marks out of a text; they do not nest.
    package init(_ marked: String) {
        var position = Position.start
        var start = position
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": start = position
            case "⟧": places.append(start..<position)
            default:
                text.unicodeScalars.append(scalar)
                position =
                    scalar == "\n"
                    ? Position(line: position.line + 1, column: 1)
                    : Position(line: position.line, column: position.column + 1)
            }
        }
    }

    /// The UTF-8 bytes of the text.
    package var bytes: [UInt8] { Array(text.utf8) }
}

extension Diagnostic {
    /// Its place, for comparing with ``Marked/places``.
    package var place: Range<Position> { location.start..<location.end }
}
