import Differences
import Documents
import Testing

/// Texts of several lines merge by line, as git does it.
@Suite struct MergedTextTests {
    private static let text = "notes: |\n  one\n  two\n  three\n  four\nz: 1\n"

    private func merged(_ base: String, _ ours: String, _ theirs: String) throws -> (text: String, conflicts: [String])
    {
        let result = try merge(base: yaml(base), ours: yaml(ours), theirs: yaml(theirs))
        return (String(decoding: result.bytes, as: UTF8.self), result.conflicts.map(\.path.description))
    }

    @Test("lines that two sides changed apart from each other come together", arguments: ["|", ">", "|-", ">-"])
    func apart(style: String) throws {
        let base = Self.text.replacing("|", with: style)
        let (text, conflicts) = try merged(
            base, base.replacing("  one", with: "  ONE").replacing("z: 1", with: "z: 2"),
            base.replacing("  four\n", with: "  four\n  five\n").replacing("\(style)\n", with: "\(style)\n"))
        #expect(conflicts.isEmpty)
        #expect(
            text == "notes: \(style)\n  ONE\n  two\n  three\n  four\n  five\nz: 2\n")
    }

    @Test("lines that touch conflict, and only they stand between the markers")
    func touching() throws {
        let (text, conflicts) = try merged(
            Self.text, Self.text.replacing("two", with: "TWO").replacing("four", with: "FOUR"),
            Self.text.replacing("two", with: "2"))
        #expect(conflicts == ["/notes"])
        #expect(
            text
                == "notes: |\n  one\n<<<<<<< ours\n  TWO\n=======\n  2\n>>>>>>> theirs\n  three\n  FOUR\nz: 1\n")
    }

    @Test("a comment beside the head of a text merges with it")
    func comment() throws {
        let (text, conflicts) = try merged(
            Self.text, Self.text.replacing("notes: |", with: "notes: | # why"), Self.text.replacing("four", with: "4"))
        #expect(conflicts.isEmpty)
        #expect(text == Self.text.replacing("notes: |", with: "notes: | # why").replacing("four", with: "4"))
    }
}
