import Pages
import Records
import Testing
import Words

@testable import Reports

/// Everything that reports find, and every number that they tell, held against a script that reads the YAML by other means.
@Suite struct FiguresTests {
    @Test("reports find what the records say, and nothing else", arguments: FigureRegister.allCases)
    func findings(of register: FigureRegister) throws {
        let loaded = try register.loaded()
        let figures = try #require(loaded.figures["findings"])
        #expect(Set(figures.keys.compactMap { $0.split(separator: " ").first.map(String.init) }).count == 10)
        for (key, lines) in figures {
            let found = try loaded.report(key).findings.compactMap(\.line)
            let (missing, extra) = (Self.difference(lines, found), Self.difference(found, lines))
            #expect(
                missing.isEmpty && extra.isEmpty, "\(key): not found \(missing.prefix(3)), wrong \(extra.prefix(3))")
        }
    }

    @Test("pages tell the numbers that the records make", arguments: FigureRegister.allCases)
    func numbers(of register: FigureRegister) throws {
        let loaded = try register.loaded()
        for (key, pieces) in try #require(loaded.figures["told"]) {
            let told = Self.plain(try loaded.report(key).told())
            for piece in pieces { #expect(told.contains(piece), "\(key): \(piece)") }
        }
    }

    @Test("what is due is what the records date", arguments: FigureRegister.allCases)
    func due(of register: FigureRegister) throws {
        let loaded = try register.loaded()
        let digest = Digest(try loaded.context(.unit), within: 36_500, changes: nil)
        let told = (digest.overdue + digest.coming).map { "\($0.record.id) \($0.kind.rawValue) \($0.date)" }
        #expect(told.sorted() == loaded.figures["due"]?["all"]?.sorted())
    }

    /// What of some lines is not among others, each as often as it is missing.
    private static func difference(_ lines: [String], _ others: [String]) -> [String] {
        var counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
        return lines.filter { line in
            counts[line, default: 0] -= 1
            return counts[line, default: 0] < 0
        }
    }

    /// A page without the marks of what sentences rest on, and with one space for several.
    private static func plain(_ text: String) -> String {
        let unmarked = text.replacing(#/ \[[0-9–, ]+\]/#, with: "")
        return unmarked.split(separator: "\n").map { $0.split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ") }
            .joined(separator: "\n")
    }
}
