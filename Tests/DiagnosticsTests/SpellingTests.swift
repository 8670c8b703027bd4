import Diagnostics
import Testing

@Suite struct SpellingTests {
    @Test(
        "the nearest name is found, and none where nothing is near",
        arguments: [
            ("olso", "oslo"), ("Tukholmo", "tukholma"), ("tallina", "tallinna"), ("kööpenhamina", nil), ("x", nil),
        ])
    func nearest(name: String, expected: String?) {
        #expect(Spelling.nearest(to: name, among: ["oslo", "tukholma", "tallinna"]) == expected)
    }
}
