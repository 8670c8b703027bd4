import Diagnostics

/// The lines with which git marks a merge conflict.
enum ConflictMarker {
    private static let hint = Text(
        en: "keep the lines of one side, or of both, and delete the lines '<<<<<<<', '=======' and '>>>>>>>'",
        fi: "säilytä toisen puolen rivit tai molempien, ja poista rivit '<<<<<<<', '=======' ja '>>>>>>>'",
        sv: "behåll raderna från ena sidan eller båda, och ta bort raderna '<<<<<<<', '=======' och '>>>>>>>'")

    /// What to say of a text that a reader refuses and that has such a line; `nil` where it has none.
    static func fault(in bytes: [UInt8]) -> Fault? {
        guard let range = firstMarker(in: bytes) else { return nil }
        let marker = String(decoding: bytes[range], as: UTF8.self)
        return Fault(
            Text(
                en: "an unresolved merge conflict: git's marker '\(marker)' still stands here",
                fi: "yhdistämisen ristiriita on ratkaisematta: tässä on vielä gitin merkki '\(marker)'",
                sv: "en olöst sammanslagningskonflikt: gits markering '\(marker)' står kvar här"), range, hint: hint)
    }

    /// The first line that begins with seven of git's signs, and nothing else or a space behind them.
    private static func firstMarker(in bytes: [UInt8]) -> Range<Int>? {
        var start = 0
        while start < bytes.count {
            let sign = bytes[start]
            let end = start + 7
            if "<=>|".utf8.contains(sign), end <= bytes.count, bytes[start..<end].allSatisfy({ $0 == sign }),
                end == bytes.count || " \r\n".utf8.contains(bytes[end])
            {
                return start..<end
            }
            start = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1
        }
        return nil
    }
}
