package import Diagnostics
package import Pages
import Publishing

/// The forms that a report takes.
package enum ReportFormat: String, Sendable, CaseIterable {
    case text, markdown, html, json
    /// The findings as one table, for programs.
    case csv
    /// The findings as a workbook, a sheet for each kind.
    case xlsx
    case docx, pdf

    /// Whether it has what was found, and not the page.
    package var isOfFindings: Bool { self == .csv || self == .xlsx }
    /// Whether a terminal cannot show it.
    package var isDocument: Bool { self == .xlsx || self == .docx || self == .pdf }
}

extension PageView {
    /// The page in a form; the style counts for text, its language for all but JSON.
    ///
    /// Throws as `DocumentFormat.document(of:in:recordAddress:)`. A form of findings is a broken assumption.
    package func bytes(
        _ format: ReportFormat, _ style: TextStyle, recordAddress: RecordAddress? = nil
    ) throws -> [UInt8] {
        if let format = DocumentFormat(rawValue: format.rawValue) {
            return try format.document(of: self, in: style.language, recordAddress: recordAddress)
        }
        guard let format = PageFormat(rawValue: format.rawValue) else {
            preconditionFailure("the form '\(format.rawValue)' is none that every page has")
        }
        return Array(text(format, style, recordAddress: recordAddress).utf8)
    }
}

extension Report {
    /// The report in a form, one of findings too. Throws as `PageView.bytes(_:_:recordAddress:)`.
    package func file(
        _ format: ReportFormat, _ style: TextStyle, recordAddress: RecordAddress? = nil
    ) throws -> [UInt8] {
        switch format {
        case .csv: Array(csv.utf8)
        case .xlsx: workbook(in: style.language).bytes
        default: try bytes(format, style, recordAddress: recordAddress)
        }
    }

    /// The findings as a workbook; without findings it has one empty sheet.
    private func workbook(in language: Language) -> Workbook {
        let sheets = tables(in: language).map { Workbook.Sheet($0.name, header: $0.header, rows: $0.rows) }
        return Workbook(
            sheets.isEmpty ? [Workbook.Sheet(question.name.rawValue, header: ["records"], rows: [])] : sheets)
    }
}
