import Diagnostics
import Differences
import Documents
import Foundation
import Records
import Testing

@Suite struct RealRecordTests {
    /// The register that this package ships with.
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    @Test("the schemas of the real register name every field of a change")
    func labels() throws {
        let source = FolderSource(root: Self.root)
        let configuration = try RegisterConfiguration.read(from: source)
        let guide = try FieldGuide(source: source, configuration: configuration, collection: "partners")
        let text = String(decoding: try source.read("records/partners/tallinna.yaml", limit: 1 << 20), as: UTF8.self)
        let new = text.replacing("form: unspecified", with: "form: joint-project", maxReplacements: 1)
            .replacing("importance: key", with: "importance: active").replacing(
                "  sv: Tallinn\n", with: "  sv: Reval\n"
            )
            .replacing("  - status: active\n", with: "  - status: active\n    since: 1990\n")
        let found = changes(from: yaml(text), to: yaml(new), guide: guide)
        #expect(
            found.map { $0.text(ValueWords(in: .en)) } == [
                "Name: In Swedish: Tallinn → Reval", "Importance: Key → Active",
                "Phase active 1990: Since: added: 1990",
                "Cooperation Kaksoiskaupunki: Form: Not specified → Joint project",
            ])
        #expect(
            found.last?.text(ValueWords(in: .fi))
                == "Yhteistyö Kaksoiskaupunki: Muoto: Muotoa ei ole tarkennettu → Hankeyhteistyö")
        #expect(
            found.last?.path.description
                == "/cooperation[topic=Kaksoiskaupunki,lead=kansainvalisten-asioiden-yksikko]/form")
    }
}
