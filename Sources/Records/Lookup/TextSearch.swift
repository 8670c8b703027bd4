package import Documents

/// A search for words in everything that records say; case and accents count as nothing.
package struct TextSearch: Sendable {
    /// A record that was found, with the text that matched best.
    package struct Hit: Sendable {
        /// The record.
        package let record: Record
        /// The value with the first of the words; `nil` where only the id has it.
        package let node: Node?
        /// The line of that value with the word, or as much around the word as can be read at a glance.
        package let text: String

        /// The JSON Pointer of the value.
        package var pointer: String { node?.pointer ?? "/id" }

        /// Where the value stands, in words: the labels of the fields that lead to it, `Phases, Reason`.
        package func place(_ notes: FieldNotes, in language: String) -> String {
            node.map { notes.place(of: $0, in: language) } ?? "id"
        }
    }

    /// How many characters of a line are shown at most.
    private static let width = 80

    private let words: [String]

    /// Makes a search for all of these words.
    package init(_ words: [String]) {
        self.words = words.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map { String($0).folded }
    }

    /// The records that hold every word, those with a word in id or name first; linear in all that records say.
    package func hits(in register: Register) -> [Hit] {
        let hits = register.records.compactMap { record in hit(record).map { (record, $0) } }
        return hits.sorted { a, b in a.1.rank < b.1.rank }.map { $1.hit }
    }

    private func hit(_ record: Record) -> (hit: Hit, rank: Int)? {
        let scalars = Self.scalars(in: record.root)
        let folded = [record.id.id.folded] + scalars.map { $0.text.folded }
        guard !words.isEmpty, words.allSatisfy({ word in folded.contains { $0.contains(word) } }) else { return nil }
        let first = folded.indices.dropFirst().first { folded[$0].contains(words[0]) }
        let isName = words.allSatisfy { word in
            folded[0].contains(word)
                || scalars.contains { $0.pointer.hasPrefix("/name") && $0.text.folded.contains(word) }
        }
        let node = first.map { scalars[$0 - 1] }
        let line = node?.text.split(separator: "\n").first { String($0).folded.contains(words[0]) }
        let text = line.map { line in
            Self.excerpt(String(line), width: Self.width) { $0.folded.contains(words[0]) }
        }
        return (Hit(record: record, node: node, text: text ?? record.id.id), isName ? 0 : 1)
    }

    /// As much of a line around the first word that is a hit as can be read at a glance, with `…` where something is
    /// left out; `width` counts characters.
    package static func excerpt(_ line: String, width: Int, isHit: (String) -> Bool) -> String {
        guard line.count > width else { return line }
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        let hit = parts.firstIndex { isHit(String($0)) } ?? 0
        var (first, last) = (hit, hit)
        var (left, right) = (0, 0)
        while true {
            let rest = width - parts[hit].count - left - right
            let before = first > 0 ? parts[first - 1].count + 1 : Int.max
            let after = last + 1 < parts.count ? parts[last + 1].count + 1 : Int.max
            guard before < rest || after < rest else { break }
            if before < rest, after >= rest || left <= right {
                first -= 1
                left += before
            } else {
                last += 1
                right += after
            }
        }
        let text = parts[first...last].joined(separator: " ").prefix(width * 2)
        return (first > 0 ? "… " : "") + text + (last + 1 < parts.count ? " …" : "")
    }

    private static func scalars(in node: Node) -> [Node] {
        switch node.kind {
        case .sequence: node.items.flatMap(scalars)
        case .mapping: node.entries.flatMap { scalars(in: $0.value) }
        default: [node]
        }
    }
}

extension String {
    /// The text in lower case and without accents, for comparing as people do who cannot type them.
    package var folded: String {
        var folded = String.UnicodeScalarView()
        for scalar in lowercased().unicodeScalars {
            if scalar.isASCII {
                folded.append(scalar)
            } else if scalar.properties.canonicalCombiningClass == .notReordered {
                folded.append(scalar.baseLetter)
            }
        }
        return String(folded)
    }
}

extension Unicode.Scalar {
    /// The letter without its mark, as the character's own name tells: `LATIN SMALL LETTER O WITH STROKE` is `o`.
    fileprivate var baseLetter: Unicode.Scalar {
        let place = Int(value) - 0xE0
        return Self.accented.indices.contains(place) ? Self.accented[place] : namedBaseLetter
    }

    /// The letters from `à` to `ÿ`, which are nearly all accented ones in texts of this part of the world.
    private static let accented: [Unicode.Scalar] = (UInt8(0xE0)...0xFF).map { Unicode.Scalar($0).namedBaseLetter }

    private var namedBaseLetter: Unicode.Scalar {
        guard let name = properties.name, name.hasPrefix("LATIN SMALL LETTER "),
            let with = name.firstRange(of: " WITH ")
        else { return self }
        let letter = name[..<with.lowerBound].dropFirst("LATIN SMALL LETTER ".count)
        return letter.unicodeScalars.count == 1 ? letter.lowercased().unicodeScalars.first ?? self : self
    }
}
