/// Reads rows of cells out of text.
struct CSVReader {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var line = 1
    private var separator: Unicode.Scalar = ","

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// The rows, each with the line on which it begins. Throws ``TableError``.
    consuming func rows() throws(TableError) -> [(line: Int, cells: [String])] {
        readSeparator()
        var rows: [(line: Int, cells: [String])] = []
        while place < scalars.count {
            let start = line
            rows.append((start, try row()))
        }
        return rows
    }

    /// Finds out what stands between cells: a first line `sep=;` says it, else the sign that the first row has most of
    /// outside of quotations.
    private mutating func readSeparator() {
        let mark = Array("sep=".unicodeScalars)
        if scalars.count > 4, scalars[..<4].elementsEqual(mark), scalars.count == 5 || Self.isLineEnd(scalars[5]) {
            separator = scalars[4]
            place = 5
            endLine()
            return
        }
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        for scalar in scalars {
            if scalar == "\"" { isQuoted.toggle() }
            if !isQuoted, Self.isLineEnd(scalar) { break }
            if !isQuoted, [",", ";", "\t"].contains(scalar) { counts[scalar, default: 0] += 1 }
        }
        separator = [",", ";", "\t"].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ","
        if counts.isEmpty { separator = "," }
    }

    private mutating func row() throws(TableError) -> [String] {
        var cells: [String] = []
        while true {
            cells.append(try cell())
            guard place < scalars.count else { return cells }
            guard scalars[place] == separator else {
                endLine()
                return cells
            }
            place += 1
        }
    }

    /// A cell up to the sign behind it; quotes count where the cell begins with one.
    private mutating func cell() throws(TableError) -> String {
        var text = String.UnicodeScalarView()
        guard place < scalars.count, scalars[place] == "\"" else {
            while place < scalars.count, scalars[place] != separator, !Self.isLineEnd(scalars[place]) {
                text.append(scalars[place])
                place += 1
            }
            return String(text)
        }
        let start = line
        place += 1
        while true {
            guard place < scalars.count else { throw TableError.openQuotation(line: start) }
            let scalar = scalars[place]
            if scalar == "\"" {
                place += 1
                guard place < scalars.count, scalars[place] == "\"" else { break }
                text.append(scalar)
                place += 1
            } else if Self.isLineEnd(scalar) {
                endLine()
                text.append("\n")
            } else {
                text.append(scalar)
                place += 1
            }
        }
        guard place == scalars.count || scalars[place] == separator || Self.isLineEnd(scalars[place]) else {
            throw TableError.textBehindQuotation(line: line)
        }
        return String(text)
    }

    /// Goes behind the end of a line, if one stands here.
    private mutating func endLine() {
        guard place < scalars.count, Self.isLineEnd(scalars[place]) else { return }
        let isPair = scalars[place] == "\r" && place + 1 < scalars.count && scalars[place + 1] == "\n"
        place += isPair ? 2 : 1
        line += 1
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}
