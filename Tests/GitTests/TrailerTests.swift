import Foundation
import Git
import TestSupport
import Testing

@Suite("Trailers")
struct TrailerTests {
    @Test("the last paragraph holds them, long values go on in indented lines")
    func plain() {
        let message = "Subject\n\nBody: of the text\n\nDecision: § 12,\n  the board\nRemoves:networks/c40\n"
        let trailers = Trailer.all(in: message)
        #expect(trailers.map(\.key) == ["Decision", "Removes"])
        #expect(trailers.map(\.value) == ["§ 12, the board", "networks/c40"])
    }

    @Test("they are those that git finds, in messages put together at random", arguments: 1...4)
    func likeGit(seed: UInt64) throws {
        let repository = try TemporaryRepository()
        let lines = [
            "Decision: § 12", "Removes : a", " folded", "\tfolded by tab", "", "", "free text", "# comment", "---",
            "Signed-off-by: A <a@b>", "(cherry picked from commit 0123)", "https://example.org", "Key-2:", ": none",
            "  ", "Ääkköset: no key", "Windows: line\r", "\r", "\u{301}: accent", "two words: no key", "Subject",
            "Conflicts:", "\trecords/a.yaml", "Spaces:   at both ends  ", "  in the middle  ", "\u{B}vertical: tab",
            "Key \t: x",
            "# ------------------------ >8 ------------------------",
        ]
        var random = SplitMix(seed: seed)
        var messages = (0..<300).map { _ in
            "Subject\n"
                + (0..<Int.random(in: 1...14, using: &random)).map { _ in
                    lines[Int.random(in: 0..<lines.count, using: &random)] + "\n"
                }.joined()
        }
        messages += ["A: b\n", "\n\nA: b\n", "S\n\nA: b", "S\n\nA: b\n\n\n", "S\n\n A: b\n", "S\n \nA: b\n", ""]
        let stream = messages.enumerated().map { number, message in
            """
            commit refs/heads/main
            committer A <a@b> \(number) +0000
            data \(message.utf8.count)
            \(message)

            """
        }.joined()
        try repository.git(["fast-import", "--quiet"], input: Data(stream.utf8))
        let output = try repository.git([
            "log", "--reverse", "--format=%(trailers:only,unfold,separator=%x01,key_value_separator=%x02)%x00",
        ])
        let expected = output.split(separator: "\0\n", omittingEmptySubsequences: false).dropLast()
        #expect(expected.count == messages.count)
        for (message, expected) in zip(messages, expected) {
            let found = Trailer.all(in: message).map { "\($0.key)\u{2}\($0.value)" }.joined(separator: "\u{1}")
            #expect(found == expected, "\(message.debugDescription)")
        }
    }

    @Test("a value that goes on over very many lines, and very many trailers, are read whole")
    func long() {
        let folded = "Subject\n\nDecision: x\n" + String(repeating: " y\n", count: 200_000)
        let many = "Subject\n\n" + String(repeating: "Decision: x\n", count: 200_000)
        // Joined anew for each line, the first alone would take minutes.
        #expect(Trailer.all(in: folded).map(\.value.utf8.count) == [400_001])
        #expect(Trailer.all(in: many).count == 200_000)
    }
}
