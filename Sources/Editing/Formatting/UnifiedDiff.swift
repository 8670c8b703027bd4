import Diagnostics

/// Differences of two texts as `diff -u` shows them, and `git apply` takes them.
enum UnifiedDiff {
    private static let context = 3
    /// The most lines that are compared with each other; beyond that one stretch takes the place of the other.
    private static let most = 20_000

    /// The differences of a file; empty where there are none.
    static func text(_ old: String, _ new: String, path: String) -> String {
        let steps = steps(from: lines(old), to: lines(new))
        let changed = steps.indices.filter { steps[$0].sign != " " }
        guard let first = changed.first else { return "" }
        var text = "--- a/\(path.visible)\n+++ b/\(path.visible)\n"
        var hunk = (start: first, end: first)
        for place in changed.dropFirst() {
            if place - hunk.end > 2 * context {
                text += self.hunk(steps, hunk.start, hunk.end)
                hunk.start = place
            }
            hunk.end = place
        }
        return text + self.hunk(steps, hunk.start, hunk.end)
    }

    /// A line of both texts, of the old one or of the new one, with its end.
    private struct Step {
        let sign: Character
        let line: Substring
    }

    private static func lines(_ text: String) -> [Substring] {
        var lines: [Substring] = []
        var start = text.utf8.startIndex
        while start < text.utf8.endIndex {
            let end = text.utf8[start...].firstIndex(of: 0x0A).map { text.utf8.index(after: $0) } ?? text.utf8.endIndex
            lines.append(text[start..<end])
            start = end
        }
        return lines
    }

    private static func steps(from old: [Substring], to new: [Substring]) -> [Step] {
        let isSame = { (a: Substring, b: Substring) in a.utf8.elementsEqual(b.utf8) }
        let head = zip(old, new).prefix { isSame($0, $1) }.count
        let tail = min(
            zip(old.reversed(), new.reversed()).prefix { isSame($0, $1) }.count, min(old.count, new.count) - head)
        let (inner, others) = (old[head..<old.count - tail], new[head..<new.count - tail])
        var steps = old[..<head].map { Step(sign: " ", line: $0) }
        if inner.count + others.count > most {
            steps += inner.map { Step(sign: "-", line: $0) } + others.map { Step(sign: "+", line: $0) }
        } else {
            let difference = Array(others).difference(from: Array(inner), by: isSame)
            let offset = { (change: CollectionDifference<Substring>.Change) in
                switch change {
                case .insert(let offset, _, _), .remove(let offset, _, _): offset
                }
            }
            let removed = Set(difference.removals.map(offset))
            let added = Set(difference.insertions.map(offset))
            var (i, j) = (0, 0)
            while i < inner.count || j < others.count {
                if removed.contains(i) {
                    steps.append(Step(sign: "-", line: inner[head + i]))
                    i += 1
                } else if added.contains(j) {
                    steps.append(Step(sign: "+", line: others[head + j]))
                    j += 1
                } else {
                    steps.append(Step(sign: " ", line: inner[head + i]))
                    (i, j) = (i + 1, j + 1)
                }
            }
        }
        return steps + old[(old.count - tail)...].map { Step(sign: " ", line: $0) }
    }

    private static func hunk(_ steps: [Step], _ first: Int, _ last: Int) -> String {
        let start = max(0, first - context)
        let part = steps[start..<min(steps.count, last + context + 1)]
        let range = { (without: Character) in
            let before = steps[..<start].count { $0.sign != without }
            let count = part.count { $0.sign != without }
            return "\(count == 0 ? before : before + 1),\(count)"
        }
        return "@@ -\(range("+")) +\(range("-")) @@\n"
            + part.map { step in
                "\(step.sign)\(step.line)" + (step.line.utf8.last == 0x0A ? "" : "\n\\ No newline at end of file\n")
            }.joined()
    }
}
