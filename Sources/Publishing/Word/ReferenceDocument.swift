/// The empty document from which pandoc takes the styles, the paper and the page numbers of the documents that it writes.
///
/// Pandoc's own has American paper and no page numbers.
enum ReferenceDocument {
    /// The document as a file.
    static var bytes: [UInt8] {
        var archive = ZipArchive()
        for (name, text) in parts {
            archive.add(name, Array(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text).utf8))
        }
        return archive.bytes
    }

    private static let parts = [
        ("[Content_Types].xml", types), ("_rels/.rels", relationships),
        ("word/_rels/document.xml.rels", documentRelationships), ("word/document.xml", document),
        ("word/footer1.xml", footer), ("word/styles.xml", WordStyles.text),
    ]

    private static let office = "http://schemas.openxmlformats.org"
    private static let media = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static let namespaces =
        "xmlns:w=\"\(office)/wordprocessingml/2006/main\" xmlns:r=\"\(office)/officeDocument/2006/relationships\""

    private static let types = """
        <Types xmlns="\(office)/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(media).document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="\(media).styles+xml"/>\
        <Override PartName="/word/footer1.xml" ContentType="\(media).footer+xml"/>\
        </Types>
        """

    private static let relationships = """
        <Relationships xmlns="\(office)/package/2006/relationships">\
        <Relationship Id="rId1" Type="\(office)/officeDocument/2006/relationships/officeDocument" \
        Target="word/document.xml"/></Relationships>
        """

    private static let documentRelationships = """
        <Relationships xmlns="\(office)/package/2006/relationships">\
        <Relationship Id="rId1" Type="\(office)/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
        <Relationship Id="rId9" Type="\(office)/officeDocument/2006/relationships/footer" Target="footer1.xml"/>\
        </Relationships>
        """

    /// A4 with margins of two centimetres.
    private static let document = """
        <w:document \(namespaces)><w:body><w:p/><w:sectPr><w:footerReference w:type="default" r:id="rId9"/>\
        <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" \
        w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
        """

    /// The number of the page, and of all pages.
    private static let footer = """
        <w:ftr \(namespaces)><w:p><w:pPr><w:jc w:val="right"/></w:pPr>\(field("PAGE"))\
        <w:r><w:t xml:space="preserve"> / </w:t></w:r>\(field("NUMPAGES"))</w:p></w:ftr>
        """

    private static func field(_ name: String) -> String {
        """
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> \(name) </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
        """
    }
}
