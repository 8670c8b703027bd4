import Diagnostics
import Differences
import Documents

/// What is wrong with a merge of three versions of a ``RandomRecord``, in words; nothing where all is well.
struct MergeFaults {
    private let base: String
    private let ours: String
    private let theirs: String
    private(set) var found: [String] = []
    /// Whether it was refused, so that git merges lines.
    private(set) var isRefused = false
    /// Whether it was clean.
    private(set) var isClean = false

    init(base: String, ours: String, theirs: String) {
        (self.base, self.ours, self.theirs) = (base, ours, theirs)
        let documents = [base, ours, theirs].map { Documents.read(Array($0.utf8), path: "a.yaml") }
        guard documents.allSatisfy(\.diagnostics.isEmpty) else {
            found.append("a version cannot be read: \(documents.flatMap(\.diagnostics).map(\.message))")
            return
        }
        do throws(EditError) {
            let result = try merge(
                base: documents[0].document, ours: documents[1].document, theirs: documents[2].document)
            check(result)
            let swapped = try merge(
                base: documents[0].document, ours: documents[2].document, theirs: documents[1].document)
            if result.conflicts.count != swapped.conflicts.count {
                found.append("\(result.conflicts.count) conflicts one way, \(swapped.conflicts.count) the other")
            }
            if isClean {
                let other = Documents.read(swapped.bytes, path: "a.yaml").document
                let left = changes(from: Documents.read(result.bytes, path: "a.yaml").document, to: other)
                if !left.isEmpty {
                    found.append("the other way it gives other values: \(left.map(\.path.description))")
                }
            }
        } catch {
            isRefused = true
        }
    }

    private mutating func check(_ result: MergeResult) {
        isClean = result.conflicts.isEmpty && result.comments == nil
        let text = String(decoding: result.comments?.bytes ?? result.bytes, as: UTF8.self)
        let sides = [Self.side(of: text, ours: true), Self.side(of: text, ours: false)]
        let merged = sides.map { Documents.read(Array($0.utf8), path: "a.yaml") }
        for (side, name) in zip(merged, ["ours", "theirs"]) where !side.diagnostics.isEmpty {
            found.append("with \(name) of each conflict it cannot be read: \(side.diagnostics[0].message)")
        }
        let words = Self.words(of: text)
        for (side, other) in [(ours, theirs), (theirs, ours)] {
            let (before, there) = (Self.words(of: base), Self.words(of: other))
            for word in Self.words(of: side).keys where words[word] == nil {
                if before[word] == nil || there[word] != nil { found.append("\(word) is lost") }
            }
        }
        for side in sides {
            for (word, count) in Self.words(of: side) where count > 1 {
                if count > max(Self.words(of: ours)[word] ?? 0, Self.words(of: theirs)[word] ?? 0) {
                    found.append("\(word) is there \(count) times")
                }
            }
        }
    }

    /// A text with conflict markers, with one side of each.
    private static func side(of text: String, ours: Bool) -> String {
        var lines: [Substring] = []
        var state = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("<<<<<<<") {
                state = 1
            } else if line == "=======" {
                state = 2
            } else if line.hasPrefix(">>>>>>>") {
                state = 0
            } else if state == 0 || (state == 1) == ours {
                lines.append(line)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The numbered words of a text, with how often each is there.
    private static func words(of text: String) -> [String: Int] {
        var counts: [String: Int] = [:]
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            // `\n` in quotes.
            let word = word.first == "n" && word.count > 1 ? word.dropFirst() : word
            guard let first = word.first, "tic".contains(first), Int(word.dropFirst()) != nil else { continue }
            counts[String(word), default: 0] += 1
        }
        return counts
    }
}
