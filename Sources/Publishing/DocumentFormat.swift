package import Diagnostics
import Files
package import Pages

/// The formats of documents that other programs make of our HTML.
package enum DocumentFormat: String, Sendable, CaseIterable {
    /// Office Open XML, by pandoc.
    case docx
    /// PDF/UA-1, tagged for screen readers, by WeasyPrint.
    case pdf

    /// The program that makes it.
    private var program: OutsideProgram {
        OutsideProgram(name: self == .docx ? "pandoc" : "weasyprint", secondsAllowed: 300)
    }

    /// Makes a document of a view in a language; links lead to records that have an address.
    ///
    /// Throws ``DocumentError`` where the program is missing, fails or takes more than five minutes, and `FileError`.
    package func document(
        of view: some PageView, in language: Language, recordAddress: RecordAddress? = nil
    ) throws -> [UInt8] {
        let html =
            switch self {
            case .docx: view.sourceOfDocument(in: language, recordAddress: recordAddress)
            case .pdf: view.text(.html, TextStyle(language: language), recordAddress: recordAddress)
            }
        return try TemporaryFolder.with { folder in
            try replaceFile(at: folder + "/page.html", with: Array(html.utf8))
            if self == .docx { try replaceFile(at: folder + "/styles.docx", with: ReferenceDocument.bytes) }
            let run = try program.run(arguments(in: folder), keepingMessagesIn: folder)
            guard run.status == 0 else { throw DocumentError.failed(program.name, run) }
            guard let document = try readFile(at: folder + "/document", limit: 1 << 30) else {
                throw DocumentError.failed(program.name, run)
            }
            return document
        }
    }

    private func arguments(in folder: String) -> [String] {
        switch self {
        // The page's title stands in its head; so its headings begin at the second level.
        case .docx:
            [
                "--from=html", "--to=docx", "--shift-heading-level-by=-1", "--reference-doc=\(folder)/styles.docx",
                "--output=\(folder)/document", "\(folder)/page.html",
            ]
        case .pdf: ["--pdf-variant", "pdf/ua-1", "--encoding", "utf-8", "\(folder)/page.html", "\(folder)/document"]
        }
    }
}
