import Testing

@testable import JSONSchema

/// What somebody probably meant.
struct NearestTests {
    @Test(
        "Typing mistakes are recognised",
        arguments: [
            ("actve", "active"), ("Active", "active"), ("acitve", "active"), ("naem", "name"), ("plannned", "planned"),
            ("FINLAND", "finland"),
        ])
    func near(text: String, meant: String) {
        #expect(Nearest.to(text, among: ["active", "planned", "name", "finland", "ended"]) == meant)
    }

    @Test("What is far from everything is nothing's mistake", arguments: ["x", "zzz", "blue", ""])
    func far(text: String) {
        #expect(Nearest.to(text, among: ["active", "planned", "name"]) == nil)
    }
}
