import Foundation
import Git
import TestSupport

extension TemporaryRepository {
    /// Adds a history of random shape (branches, merges, octopuses, several roots) and random small trees, and returns
    /// its commits, oldest first. The same seed makes the same history.
    func randomHistory(commits: Int, seed: UInt64, hasWrongClocks: Bool = false) throws -> [ObjectID] {
        var random = SplitMix(seed: seed)
        var stream = ""
        for number in 1...commits {
            let seconds = hasWrongClocks ? Int.random(in: 0...1000, using: &random) : number * 60
            stream += "reset refs/heads/c\(number)\ncommit refs/heads/c\(number)\nmark :\(number)\n"
            stream += "committer A <a@b> \(seconds) +0000\ndata 2\n\(number % 10)\n\n"
            let isRoot = number == 1 || Int.random(in: 0..<30, using: &random) == 0
            var parents: [Int] = []
            let parentCount = isRoot ? 0 : [1, 1, 1, 2, 2, 3].randomElement(using: &random) ?? 1
            for _ in 0..<parentCount {
                let parent = Int.random(in: max(1, number - 12)..<number, using: &random)
                if !parents.contains(parent) { parents.append(parent) }
            }
            for (position, parent) in parents.enumerated() {
                stream += "\(position == 0 ? "from" : "merge") :\(parent)\n"
            }
            for _ in 0..<Int.random(in: 1...4, using: &random) { stream += Self.randomEdit(&random) }
            stream += "\n"
        }
        let marks = folder + "/marks"
        try git(["fast-import", "--quiet", "--export-marks=\(marks)"], input: Data(stream.utf8))
        let lines = try String(contentsOfFile: marks, encoding: .utf8).split(separator: "\n")
        let ids = lines.compactMap { line -> (Int, ObjectID)? in
            let fields = line.dropFirst().split(separator: " ")
            guard let mark = Int(fields[0]), let id = ObjectID(hex: fields[1]) else { return nil }
            return (mark, id)
        }
        return ids.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Names that sort differently as files and as folders, and that give way to each other.
    private static func randomEdit(_ random: inout SplitMix) -> String {
        let names = ["a", "a.b", "a-b", "a0", "b", "ä", "with space"]
        let path = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in names.randomElement(using: &random) }
            .joined(separator: "/")
        let quoted = "\"\(path)\""
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1: return "D \(quoted)\n"
        case 2: return "M 100755 inline \(quoted)\ndata 2\nx\n\n"
        case 3: return "M 120000 inline \(quoted)\ndata 2\na\n\n"
        case 4: return "M 160000 \(random.objectID()) \(quoted)\n"
        default:
            let text = "\(Int.random(in: 0..<50, using: &random))\n"
            return "M 100644 inline \(quoted)\ndata \(text.utf8.count)\n\(text)\n"
        }
    }
}
