import Site

/// The bytes of an answer, with what tells them apart and, where that is shorter, compressed.
final class ServedBody: Sendable {
    /// The media type.
    let type: String
    /// The bytes.
    let bytes: [UInt8]
    /// The bytes compressed; `nil` where they are few or no text.
    let compressed: [UInt8]?
    /// A name that other bytes have not: the same page of another commit has the same one as long as it says the same.
    let tag: String

    /// Makes a body; what is not `isKept` is made for one answer, and not compressed.
    init(_ bytes: [UInt8], type: String, isKept: Bool = true) {
        self.type = type
        self.bytes = bytes
        let packed = isKept && bytes.count >= Gzip.shortest ? Gzip.compressed(bytes) : nil
        compressed = packed.flatMap { $0.count < bytes.count ? $0 : nil }
        tag = ContentHash.text(bytes)
    }

    /// How much memory it takes, in bytes.
    var size: Int { bytes.count + (compressed?.count ?? 0) + 200 }

    /// The media type of what a route leads to.
    static func type(of route: Route) -> String {
        switch route {
        case .page, .door: "text/html; charset=utf-8"
        case .feed: "application/atom+xml; charset=utf-8"
        case .json: "application/json; charset=utf-8"
        case .table(_, _, .csv): "text/csv; charset=utf-8"
        case .table(_, _, .workbook): "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .calendarFile: "text/calendar; charset=utf-8"
        case .siteMap: "application/xml; charset=utf-8"
        case .searchPart, .asset(.script): "text/javascript; charset=utf-8"
        case .asset(.style): "text/css; charset=utf-8"
        case .asset(.icon): "image/svg+xml"
        }
    }
}
