/// The parts of a workbook that are the same but for the number and names of its sheets.
enum WorkbookParts {
    static let office = "http://schemas.openxmlformats.org"
    private static let media = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    private static let relations = "\(office)/officeDocument/2006/relationships"

    /// Which part is of which type.
    static func types(_ sheets: Int) -> String {
        let parts = (1...sheets).map {
            "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(media).worksheet+xml\"/>"
        }
        return """
            <Types xmlns="\(office)/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="\(media).sheet.main+xml"/>\
            <Override PartName="/xl/styles.xml" ContentType="\(media).styles+xml"/>\(parts.joined())</Types>
            """
    }

    /// Where the workbook lies.
    static let relationships = """
        <Relationships xmlns="\(office)/package/2006/relationships"><Relationship Id="rId1" \
        Type="\(relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """

    /// The names of the sheets.
    static func workbook(_ names: [String]) -> String {
        let sheets = names.enumerated().map { i, name in
            "<sheet name=\"\(Workbook.escaped(name))\" sheetId=\"\(i + 1)\" r:id=\"rId\(i + 1)\"/>"
        }
        return """
            <workbook xmlns="\(office)/spreadsheetml/2006/main" xmlns:r="\(relations)"><sheets>\(sheets.joined())</sheets>\
            </workbook>
            """
    }

    /// Where the sheets and the styles lie.
    static func workbookRelationships(_ sheets: Int) -> String {
        let parts = (1...sheets).map {
            "<Relationship Id=\"rId\($0)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }
        return """
            <Relationships xmlns="\(office)/package/2006/relationships">\(parts.joined())<Relationship Id="rId\(sheets + 1)" \
            Type="\(relations)/styles" Target="styles.xml"/></Relationships>
            """
    }

    /// Two styles: plain, and bold for the header.
    static let styles = """
        <styleSheet xmlns="\(office)/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font>\
        <font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/>\
        </fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>\
        <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/>\
        </cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """
}
