/// The styles of documents, by the names that pandoc gives to paragraphs and tables.
enum WordStyles {
    /// The part `word/styles.xml`.
    static let text =
        "<w:styles \(ReferenceDocument.namespaces)>" + defaults + paragraphs.joined() + characters + table
        + "</w:styles>"

    /// Sizes are in half points, distances in twentieths of a point. The language is set by pandoc.
    private static let defaults = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="21"/>\
        <w:lang w:val="fi-FI"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" \
        w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        """

    private static let paragraphs = [
        style("Normal", "Normal", basedOn: nil), style("BodyText", "Body Text"),
        style("FirstParagraph", "First Paragraph", basedOn: "BodyText"),
        style(
            "Compact", "Compact", basedOn: "BodyText", paragraph: "<w:spacing w:before=\"20\" w:after=\"20\"/>",
            run: "<w:sz w:val=\"19\"/>"),
        style("BlockText", "Block Text", basedOn: "BodyText", paragraph: "<w:ind w:left=\"360\"/>"),
        style(
            "Title", "Title", paragraph: "<w:keepNext/><w:spacing w:after=\"120\"/>",
            run: "<w:b/><w:sz w:val=\"36\"/>"),
        heading(1, size: 28), heading(2, size: 24), heading(3, size: 22),
        style("TableCaption", "Table Caption", paragraph: "<w:keepNext/><w:spacing w:before=\"120\"/>", run: "<w:b/>"),
        style("Footer", "footer", run: "<w:sz w:val=\"18\"/>"),
    ]

    private static func heading(_ level: Int, size: Int) -> String {
        style(
            "Heading\(level)", "heading \(level)",
            paragraph:
                "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
            run: "<w:b/><w:sz w:val=\"\(size)\"/>")
    }

    private static func style(
        _ id: String, _ name: String, basedOn base: String? = "Normal", paragraph: String = "", run: String = ""
    ) -> String {
        let basis = base.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? ""
        return """
            <w:style w:type="paragraph"\(base == nil ? " w:default=\"1\"" : "") w:styleId="\(id)"><w:name w:val="\(name)"/>\
            \(basis)<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>
            """
    }

    private static let characters = """
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
        <w:name w:val="Default Paragraph Font"/></w:style>\
        <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>\
        <w:rPr><w:color w:val="0000BF"/></w:rPr></w:style>
        """

    /// Rules between rows; rows are not broken over pages, and the head is repeated on each.
    private static let table = """
        <w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/><w:pPr><w:spacing w:after="0"/></w:pPr>\
        <w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="9CA3AF"/>\
        <w:insideH w:val="single" w:sz="4" w:color="9CA3AF"/></w:tblBorders><w:tblCellMar><w:left w:w="40" w:type="dxa"/>\
        <w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:trPr><w:cantSplit/></w:trPr>\
        <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>\
        <w:bottom w:val="single" w:sz="8" w:color="0000BF"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>
        """
}
