import Diagnostics
import Foundation
import FoundationXML
import Records
import Site
import Testing

@Suite struct FeedTests {
    private let small: SmallSite

    init() throws { small = try SmallSite() }

    private func bytes(_ route: Route) throws -> [UInt8] { try #require(try small.site.content(of: route)).bytes }

    @Test("each feed is well-formed, and tells the newest change first")
    func feeds() throws {
        for case .feed(let name, let language) in try small.site.routes() {
            let parser = XMLParser(data: Data(try bytes(.feed(name, language))))
            #expect(parser.parse())
        }
        let text = String(
            decoding: try bytes(.feed(.record(RecordID(collection: "partners", id: "pietari")), .fi)), as: UTF8.self)
        let ended = try #require(text.firstRange(of: "<title>Pietari: päättynyt</title>"))
        let added = try #require(text.firstRange(of: "<title>Pietari: lisätty rekisteriin</title>"))
        #expect(ended.lowerBound < added.lowerBound)
        #expect(text.contains("href=\"../../partners/pietari.html\""))
    }

    @Test("the feed of a unit tells of what it owns too")
    func unit() throws {
        let text = String(
            decoding: try bytes(.feed(.record(RecordID(collection: "units", id: "kv")), .en)), as: UTF8.self)
        #expect(text.contains("<title>St Petersburg: ended</title>"))
    }

    @Test("what ends by a month or a year is in the calendar on its last day, a visit by a year is not")
    func lastDays() throws {
        let small = try SmallSite([
            "records/partners/oslo.yaml":
                "id: oslo\nname: {fi: Oslo}\nowner: kv\nagreements:\n  - {title: A, until: 2027}\n  - {title: B, until: 2027-02}\n",
            "records/engagements/visit.yaml":
                "id: visit\nname: {fi: Vierailu Osloon}\nowner: kv\nsince: 2027\nstate: planned\n",
        ])
        let bytes = try #require(try small.site.content(of: .calendarFile(.fi))).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        for (first, end) in [("20271231", "20280101"), ("20270228", "20270301")] {
            #expect(
                text.contains("DTSTART;VALUE=DATE:\(first)\r\nDTEND;VALUE=DATE:\(end)\r\nSUMMARY:Sopimus päättyy: Oslo")
            )
        }
        #expect(text.contains("(2027)") && !text.contains("Vierailu Osloon"))
    }

    @Test("the calendar keeps to lines of 75 bytes that end with CR LF, and to what is known to a month")
    func calendar() throws {
        let text = String(decoding: try bytes(.calendarFile(.fi)), as: UTF8.self)
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
        for line in text.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 75)
            #expect(!line.contains("\n"))
        }
        #expect(
            text.contains("DTSTART;VALUE=DATE:20260203\r\nDTEND;VALUE=DATE:20260206\r\nSUMMARY:Vierailu Tallinnaan\r\n")
        )
    }

    @Test("a list as a table has the columns of the page, in the page's language")
    func table() throws {
        let workbook = try bytes(.table("partners", .sv, .workbook))
        #expect(workbook.starts(with: Array("PK".utf8)))
        let text = String(decoding: try bytes(.table("partners", .sv, .csv)), as: UTF8.self)
        #expect(text.hasPrefix("Id,Namn,Status,Ägare,Land\r\n"))
        #expect(text.contains("pietari,Sankt Petersburg,Avslutat,Internationella enheten,Ryssland\r\n"))
    }

    @Test("the data of each record and list is JSON, with what refers to it")
    func data() throws {
        for case .json(let name) in try small.site.routes() {
            _ = try JSONSerialization.jsonObject(with: Data(try bytes(.json(name))))
        }
        let data = try JSONSerialization.jsonObject(
            with: Data(try bytes(.json(.record(RecordID(collection: "units", id: "kv"))))))
        let object = try #require(data as? [String: Any])
        #expect(object["record"] as? String == "units/kv")
        #expect(
            (object["referredToBy"] as? [[String: String]])?.contains { $0["record"] == "networks/eurocities" } == true)
    }

    @Test("the search index leads from the words of a record, without accents, to its page")
    func search() throws {
        let names = String(decoding: try bytes(.searchPart("names", .fi)), as: UTF8.self)
        #expect(names.contains("[\"Tallinna\",\"partners/tallinna.html\",\"Kumppanit\",\"Käynnissä\"]"))
        let words = String(decoding: try bytes(.searchPart("w-l", .fi)), as: UTF8.self)
        #expect(words.contains("\"laheisyys\":[1]"))
    }
}
