import Diagnostics
import Files
import Foundation
import Pages
import Records
import TestSupport
import Testing

@testable import Publishing

/// Documents are looked into by programs that had no part in making them: Python's `zipfile`, and poppler's `pdfinfo`.
@Suite struct DocumentFormatTests {
    private struct Sample: PageView {
        let json = JSONValue.null

        func page(in language: Language) -> Page {
            let table = PageTable(
                "Maksut", columns: [PageTable.Column("Verkosto"), PageTable.Column("Maksu", isNumber: true)],
                rows: (1...80).map { ["Verkosto <\($0)>", "\($0) €"] })
            return Page(
                in: language, title: "Jäsenyydet & maksut", about: ["Rekisteri"],
                sections: [
                    Page.Section(
                        title: "Summat",
                        blocks: [
                            .paragraph([Sentence("Maksuja on.", on: [Self.basis])]), .table(table),
                        ])
                ], emptyNote: "")
        }

        static let basis = Basis(
            record: .init(collection: "networks", id: "c40"), title: "C40", source: "HEL 2019-1",
            address: "https://paatokset.hel.fi/fi/asia/hel-2019-1")
    }

    private func made(_ format: DocumentFormat) throws -> (folder: TestSupport.TemporaryFolder, path: String) {
        let folder = try TestSupport.TemporaryFolder()
        let path = folder.path + "/document.\(format.rawValue)"
        let bytes = try format.document(of: Sample(), in: .fi) { "https://kumppanit.example/fi/\($0).html" }
        try replaceFile(at: path, with: bytes)
        return (folder, path)
    }

    private func output(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(program)")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }

    private func part(_ name: String, of path: String) throws -> String {
        try output(
            "python3",
            ["-c", "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())", path, name])
    }

    @Test("a Word document has title, language, headings, tables whose heads are repeated, links and numbered pages")
    func docx() throws {
        let (folder, path) = try made(.docx)
        let text = try part("word/document.xml", of: path)
        let pieces = [
            "<w:pStyle w:val=\"Title\" />", "<w:pStyle w:val=\"Heading1\" />", "<w:tblHeader",
            "<w:jc w:val=\"right\" />", "Verkosto &lt;80&gt;", "<w:footerReference ",
        ]
        #expect(pieces.filter { !text.contains($0) }.isEmpty)
        let isA4 = text.contains(/<w:pgSz [^>]*w:w="11906"/)
        #expect(isA4)
        #expect(try part("docProps/core.xml", of: path).contains("<dc:title>Jäsenyydet &amp; maksut</dc:title>"))
        let styles = try part("word/styles.xml", of: path)
        #expect(styles.contains("<w:lang w:val=\"fi\" />"))
        let footer = try part("word/footer1.xml", of: path)
        #expect(footer.contains(" PAGE ") && footer.contains(" NUMPAGES "))
        let links = try part("word/_rels/document.xml.rels", of: path)
        #expect(links.contains("https://paatokset.hel.fi/fi/asia/hel-2019-1"))
        #expect(links.contains("https://kumppanit.example/fi/networks/c40.html"))
        _ = folder
    }

    @Test("the title of a Word document stands in it once")
    func titleOnce() throws {
        let (folder, path) = try made(.docx)
        let text = try part("word/document.xml", of: path)
        #expect(text.components(separatedBy: "maksut</w:t>").count == 2)
        _ = folder
    }

    @Test("a PDF document is tagged, has its title and numbered pages, and repeats the heads of tables")
    func pdf() throws {
        let (folder, path) = try made(.pdf)
        let facts = try output("pdfinfo", [path])
        #expect(facts.contains("Jäsenyydet & maksut"))
        #expect(facts.contains(/Tagged: +yes/))
        #expect(facts.contains("A4"))
        let structure = try output("pdfinfo", ["-struct", path])
        for tag in ["H1", "H2", "Table", "THead", "TH", "TD", "Link"] { #expect(structure.contains(tag), "\(tag)") }
        let text = try output("pdftotext", ["-layout", path, "-"])
        let pages = text.split(separator: "\u{C}").filter { $0.contains("/") }
        #expect(pages.count > 1)
        for (number, page) in pages.enumerated() {
            let words = page.filter { !$0.isWhitespace }
            #expect(words.contains("\(number + 1)/\(pages.count)"))
            #expect(words.contains("VerkostoMaksu") || !words.contains("€"))
        }
        _ = folder
    }

    @Test("what documents are made from names nothing that a program would fetch")
    func nothingFetched() {
        for html in [
            Sample().sourceOfDocument(in: .fi), Sample().text(.html, TextStyle(language: .fi)),
        ] {
            for word in ["src=", "url(", "<link", "@import", "<script", "<img", "<iframe", "<object"] {
                #expect(!html.contains(word), "\(word)")
            }
        }
    }
}
