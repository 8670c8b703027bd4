/// Damage to bytes that are sound: a byte for how many of them are cut off, then three for each byte that is another,
/// its place and its value.
struct Changes {
    private let cut: Int
    private let changes: [(place: Int, value: UInt8)]

    /// Reads damage from any bytes.
    init(_ bytes: [UInt8]) {
        cut = Int(bytes.first ?? 0)
        let rest = bytes.dropFirst()
        changes = stride(from: rest.startIndex, to: rest.endIndex - 2, by: 3).map {
            (Int(rest[$0]) << 8 | Int(rest[$0 + 1]), rest[$0 + 2])
        }
    }

    /// The bytes with the damage; places beyond the end begin again at the start.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        var bytes = Array(bytes.dropLast(cut))
        for change in changes where !bytes.isEmpty { bytes[change.place % bytes.count] = change.value }
        return bytes
    }
}
