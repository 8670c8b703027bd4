import Diagnostics
import Foundation
import Records
import Site
import TestSupport
import Testing

/// Foreign text in every field: it is shown, and does nothing.
@Suite struct HostileTextTests {
    private static let texts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)",
        "https://e.org/\"onmouseover=\"alert(1)", "https://e.org@evil.org/<b>",
        "data:text/html,<script>alert(1)</script>",
        "\u{202E}txt.exe\u{2066}", "</title></script><script>alert(1)</script>", "'; alert(1); //", "{{7*7}} ${7*7}",
        "مرحبا بالعالم", "kv@hel.fi?bcc=a@b.c", "a@b\r\nBcc: c@d", "\u{0}\u{1}\u{85}",
        String(repeating: "a", count: 10_000),
    ]

    /// A record whose every field holds one of the texts.
    private static func record(_ text: String) throws -> String {
        let json = String(
            decoding: try JSONSerialization.data(withJSONObject: [text], options: []), as: UTF8.self)
        let value = json.dropFirst().dropLast()
        return """
            {"id": "x", "name": {"fi": \(value), "sv": \(value)}, "kind": \(value), "importance": \(value),
             "country": \(value), "owner": \(value), "website": \(value), "notes": \(value), "sources": [\(value)],
             "phases": [{"status": \(value), "since": \(value), "reason": \(value), "source": \(value)}],
             "cooperation": [{"topic": \(value), "lead": \(value), "until": \(value)}], \(value): \(value),
             "location": {"lat": \(value), "lon": 1e400}, "wikidata": \(value), "mailbox": \(value)}
            """
    }

    @Test("no page of a hostile register holds markup, an address or a mark of direction from a record")
    func hostile() throws {
        var files: [String: String] = [:]
        for (i, text) in Self.texts.enumerated() {
            for collection in ["partners", "networks", "engagements", "units", "decisions", "priorities"] {
                files["records/\(collection)/h\(i).yaml"] = try Self.record(text)
            }
        }
        let small = try SmallSite(files)
        let allowed: Set<String> = ["http://", "https://", "mailto:"]
        for route in try small.site.routes() {
            let bytes = try #require(try small.site.content(of: route)).bytes
            let text = String(decoding: bytes, as: UTF8.self)
            guard case .page = route else { continue }
            let page = RenderedPage(bytes)
            #expect(page.faults.isEmpty, "\(route.path): \(page.faults)")
            #expect(!page.elements.contains("img") && !page.elements.contains("b"), "\(route.path)")
            #expect(!page.attributes.contains { $0.name.hasPrefix("on") || $0.name == "style" }, "\(route.path)")
            for address in page.links.map(\.address) + page.resources where address.contains(":") {
                #expect(allowed.contains { address.hasPrefix($0) }, "\(route.path): \(address)")
                if address.hasPrefix("mailto:") { #expect(!address.contains("?"), "\(route.path): \(address)") }
            }
            let marks: Set<UInt32> = [
                0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F,
            ]
            #expect(!text.unicodeScalars.contains { marks.contains($0.value) || $0.value == 0 }, "\(route.path)")
        }
    }

    @Test("scripts of ours that carry texts of records cannot be ended by them")
    func scripts() throws {
        let small = try SmallSite(["records/partners/h.yaml": try Self.record("</script><script>alert(1)</script>")])
        for route in try small.site.routes() {
            let text = String(decoding: try #require(try small.site.content(of: route)).bytes, as: UTF8.self)
            guard case .page = route else { continue }
            #expect(text.components(separatedBy: "<script").count <= 3, "\(route.path)")
            #expect(!text.contains("<script>"), "\(route.path)")
        }
    }

    @Test("names of collections, fields and records cannot lead out of the folder or onto another page")
    func paths() throws {
        let language = Language.fi
        for id in ["a/../../b", "..", ".", "x\ny", String(repeating: "ä", count: 200)] {
            for route in [
                Route.page(.record(RecordID(collection: "..", id: id)), language),
                .json(.record(RecordID(collection: "a", id: id))),
                .page(.filtered("..", FilterValue(field: "..", value: id)), language),
            ] {
                let parts = route.path.split(separator: "/", omittingEmptySubsequences: false)
                #expect(!parts.contains("..") && !parts.contains(".") && !parts.contains(""))
                #expect(parts.allSatisfy { $0.utf8.count < 250 && !$0.contains("\n") })
            }
        }
        #expect(
            Route.page(.list("calendar", part: 1), language).path != Route.page(.calendar, language).path)
    }
}
