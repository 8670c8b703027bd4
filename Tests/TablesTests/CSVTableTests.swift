import Diagnostics
import Testing

@testable import Tables

@Suite struct CSVTableTests {
    private func table(_ text: String) throws -> CSVTable { try CSVTable(Array(text.utf8)) }

    private func error(_ bytes: [UInt8]) throws -> String {
        try #require(throws: TableError.self) { try CSVTable(bytes) }.message.en
    }

    @Test("quotations hold separators, quote marks and line ends")
    func quotations() throws {
        let table = try table("a,b\r\n\"x \"\"y\"\", z\",\"1\r\n2\"\r\nlast,\"\"\n")
        #expect(table.header == ["a", "b"])
        #expect(table.rows.map(\.cells) == [["x \"y\", z", "1\n2"], ["last", ""]])
        #expect(table.rows.map(\.line) == [2, 4])
    }

    @Test("a quote mark inside of a cell is a quote mark")
    func quoteMarks() throws {
        #expect(try table("a,b\n1\"x,\"\"\n").rows[0].cells == ["1\"x", ""])
    }

    @Test(
        "the sign that the first row has most of stands between cells",
        arguments: [
            ("a;b\n\"1,5\";2", ["1,5", "2"]), ("a\tb\n1,5\t2", ["1,5", "2"]), ("\"a,x,y\";b\n1;2", ["1", "2"]),
            ("a,b\n1;2,3", ["1;2", "3"]), ("sep=|\na|b\n1|2", ["1", "2"]), ("a\n1", ["1"]),
        ])
    func separators(text: String, cells: [String]) throws {
        #expect(try table(text).rows.map(\.cells) == [cells])
    }

    @Test("lines end with any sign, and empty ones are left out")
    func lineEnds() throws {
        #expect(try table("a,b\r1,2\r\r3,4").rows.map(\.line) == [2, 4])
        #expect(try table("a,b\n , \n,\n1,2").rows.map(\.cells) == [["1", "2"]])
    }

    @Test("a row may have fewer cells, and empty ones behind the last column")
    func unevenRows() throws {
        #expect(try table("a,b,\n1\n1,2,,\n").rows.map(\.cells) == [["1", ""], ["1", "2"]])
        #expect(try error(Array("a,b\n1,2,3\n".utf8)) == "the row on line 2 has more cells than there are columns")
    }

    @Test("text is UTF-8 with or without a mark, UTF-16 with one, else Windows-1252")
    func encodings() throws {
        let text = "nimi,hinta\nÄhtäri,5 €\n"
        let wide = Array(text.utf16)
        let encoded: [[UInt8]] = [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
            [0xFF, 0xFE] + wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            [0xFE, 0xFF] + wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
            Array("nimi,hinta\n".utf8) + [0xC4, 0x68, 0x74, 0xE4, 0x72, 0x69, 0x2C, 0x35, 0x20, 0x80, 0x0A],
        ]
        for bytes in encoded { #expect(try CSVTable(bytes).rows[0].cells == ["Ähtäri", "5 €"]) }
    }

    @Test("what is no table is told with the line")
    func failures() throws {
        #expect(try error([]) == "the table has no header")
        #expect(try error(Array(",,\n1,2".utf8)) == "the table has no header")
        #expect(try error(Array("a,b\n1,2\n\"3,4\n5,6\n".utf8)) == "the quotation that begins on line 3 does not end")
        #expect(try error(Array("a,b\n\"1\"x,2\n".utf8)) == "on line 2 text stands behind the end of a quotation")
        #expect(try error(Array("PK\u{3}\u{4}\0\0".utf8)) == "this is no text")
        #expect(try error([0xFF, 0xFE, 0x41]) == "this is no text")
        #expect(try error([0xFF, 0xFE, 0x00, 0xD8]) == "this is no text")
    }

    @Test(
        "a number is read as people write it, unless it could be two",
        arguments: [
            ("8650", 8650), ("8 650,00 €", 8650), ("8\u{A0}650", 8650), ("8.650,50", 8650.5), ("8,650.50", 8650.5),
            ("1,5", 1.5), ("1.25", 1.25), ("1.234.567", 1_234_567), ("-5", -5), ("500 EUR", 500), ("12 euroa", 12),
            ("1,500", nil), ("1.500", nil), ("", nil), ("abc", nil), ("1,2,3", nil), ("5,", nil), (",5", nil),
            ("1e5", nil), ("1.234,567.8", nil), ("€", nil), ("1,234.567,8", nil),
        ] as [(String, Double?)])
    func numbers(text: String, number: Double?) {
        #expect(NumberText.number(in: text) == number)
    }
}
