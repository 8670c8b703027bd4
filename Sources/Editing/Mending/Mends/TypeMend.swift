import Diagnostics
import Differences
import Documents
import Records

extension Mend {
    /// A text that is read as a number or truth value, or one of these that is read as a text.
    static let type = Mend(
        "schema/type",
        Text(
            en: """
                puts a number or truth value in quotes where a text is wanted (00100 becomes '00100'), takes the quotes away \
                where a number or truth value is wanted, and writes a date as 2024-02-01.
                """,
            fi: """
                kirjoittaa luvun tai totuusarvon lainausmerkkeihin, kun siinä pitää olla teksti (00100 on '00100'), poistaa \
                lainausmerkit, kun siinä pitää olla luku tai totuusarvo, ja kirjoittaa päivämäärän näin: 2024-02-01.
                """,
            sv: """
                sätter ett tal eller sanningsvärde inom citattecken där det ska stå text (00100 blir '00100'), tar bort dem där \
                det ska stå ett tal eller sanningsvärde, och skriver ett datum som 2024-02-01.
                """)
    ) { place in
        guard let shape = place.shape, place.node.isScalar, place.node.kind != .null else { return nil }
        let (text, isText) = (place.node.text, place.node.kind == .string)
        if let date = shape.date(meantBy: text) { return [.set(place.path, .string(date))] }
        let value = shape.value(of: text)
        switch value {
        case .string where !isText && shape.types.contains("string"): return [.set(place.path, value)]
        case .number where isText && isPlainNumber(text): return [.set(place.path, value)]
        case .boolean where isText: return [.set(place.path, value)]
        default: return nil
        }
    }

    /// Whether a text is a number of which no sign would be lost: not `007`, `+5`, `0x1F`, `1e3`.
    private static func isPlainNumber(_ text: String) -> Bool {
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }
            && (parts[0] == "0" || !parts[0].hasPrefix("0"))
    }
}
