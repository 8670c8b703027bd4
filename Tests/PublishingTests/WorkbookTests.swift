import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct WorkbookTests {
    /// A part of a workbook as Python's `zipfile` and its reader of XML see it.
    private func part(_ name: String, of workbook: Workbook) throws -> String {
        let folder = try TestSupport.TemporaryFolder()
        try replaceFile(at: folder.path + "/a.xlsx", with: workbook.bytes)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import sys, zipfile, xml.dom.minidom as x; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; "
                + "[x.parseString(z.read(n)) for n in z.namelist()]; print(z.read(sys.argv[2]).decode())",
            folder.path + "/a.xlsx", name,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }

    private static let workbook = Workbook([
        Workbook.Sheet(
            "fees", header: ["name", "fee", "key"],
            rows: [
                [.string("A & <B>"), .number("8650.5"), .boolean(true)], [.string("=1+1"), .null, .boolean(false)],
                [.array([.string("x"), .string("y")]), .number("-1"), .string("\u{1}\n")],
            ]), Workbook.Sheet("empty", header: ["a"], rows: []),
    ])

    @Test("numbers are numbers, texts are texts and never formulas, and what is not known is no cell")
    func cells() throws {
        let sheet = try part("xl/worksheets/sheet1.xml", of: Self.workbook)
        for cell in [
            "<c r=\"B1\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">fee</t>",
            "<c r=\"B2\"><v>8650.5</v></c>",
            ">A &amp; &lt;B&gt;</t>", "<c r=\"C2\" t=\"b\"><v>1</v></c>", ">=1+1</t>", ">x y</t>",
            "<c r=\"B4\"><v>-1</v></c>", ">\u{FFFD}\n</t>", "<autoFilter ref=\"A1:C4\"/>",
        ] { #expect(sheet.contains(cell), "\(cell)") }
        #expect(!sheet.contains("r=\"B3\"") && !sheet.contains("<f>"))
    }

    @Test("each table is a sheet under its name")
    func sheets() throws {
        let text = try part("xl/workbook.xml", of: Self.workbook)
        #expect(text.contains("<sheet name=\"fees\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"empty\" sheetId=\"2\""))
        #expect(try part("xl/worksheets/sheet2.xml", of: Self.workbook).contains("<autoFilter ref=\"A1:A1\"/>"))
    }

    @Test(
        "columns are named as spreadsheets do",
        arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
    func columns(index: Int, name: String) {
        #expect(Workbook.column(index) == name)
    }

    @Test("a cell holds no more than a spreadsheet takes")
    func long() {
        let whole = String(repeating: "a", count: Workbook.longestText)
        #expect(Workbook.escaped(whole) == whole)
        #expect(Workbook.escaped(whole + "b") == whole.dropLast() + "…")
    }
}
