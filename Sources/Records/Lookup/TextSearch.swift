package import Documents

/// A search for words in everything that records say; case and accents count as nothing.
package struct TextSearch: Sendable {
    /// A record that was found, with what it says of the words.
    package struct Hit: Sendable {
        /// The record.
        package let record: Record
        /// As few of its values as hold all the words, that with most of them first; empty where its id has them.
        package let matches: [Match]
    }

    /// A value that holds some of the words.
    package struct Match: Sendable {
        /// The value.
        package let node: Node
        /// Its first sentence with one of the words, or as much around the word as can be read at a glance.
        package let sentence: String
    }

    /// How many characters of a sentence are shown at most.
    package static let width = 160

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
        let folded = scalars.map { $0.text.folded }
        let id = record.id.id.folded
        guard !words.isEmpty, words.allSatisfy({ word in id.contains(word) || folded.contains { $0.contains(word) } })
        else { return nil }
        let isName = words.allSatisfy { word in
            id.contains(word) || zip(scalars, folded).contains { $0.pointer.hasPrefix("/name") && $1.contains(word) }
        }
        let matches = places(of: words, in: folded).map { place in
            let node = scalars[place]
            let sentence = Self.sentence(of: node.text) { text in words.contains { text.folded.contains($0) } }
            return Match(node: node, sentence: sentence ?? node.text)
        }
        return (Hit(record: record, matches: matches), isName ? 0 : 1)
    }

    /// The places of texts that together hold all of some words that any of them holds: that with most words first.
    private func places(of words: [String], in texts: [String]) -> [Int] {
        var left = words.filter { word in texts.contains { $0.contains(word) } }
        var places: [Int] = []
        while !left.isEmpty {
            let counts = texts.map { text in left.count { text.contains($0) } }
            guard let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) else { break }
            places.append(place)
            left.removeAll { texts[place].contains($0) }
        }
        return places
    }

    /// The first sentence of a text that is a hit, or as much of it around the hit as can be read at a glance; `nil` where
    /// none is.
    package static func sentence(of text: String, isHit: (String) -> Bool) -> String? {
        guard isHit(text) else { return nil }
        let all = text.split(separator: "\n").flatMap(sentences)
        return excerpt(all.first(where: isHit) ?? text, width: width, isHit: isHit)
    }

    /// The sentences of a line: they end with a sign and a space, behind which a capital letter stands.
    private static func sentences(of line: Substring) -> [String] {
        var sentences: [String] = []
        var current = ""
        for word in line.split(separator: " ") {
            if let sign = current.last, ".!?".contains(sign), word.first?.isUppercase == true {
                sentences.append(current)
                current = ""
            }
            current += (current.isEmpty ? "" : " ") + word
        }
        return sentences + [current]
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
