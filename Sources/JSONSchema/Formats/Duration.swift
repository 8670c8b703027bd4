/// Durations of RFC 3339, appendix A: units in order, none left out between two others.
enum Duration {
    /// `P1Y2M3DT4H5M6S`, `P2W` and parts of it.
    static func isDuration(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var scanner = unsafe ByteScanner(bytes)
        guard scanner.take("P") else { return false }
        let start = scanner.i
        if scanner.take(while: ByteScanner.isDigit) > 0, scanner.take("W") { return scanner.isAtEnd }
        scanner.i = start
        guard let days = takeUnits("YMD", &scanner) else { return false }
        guard scanner.take("T") else { return days > 0 && scanner.isAtEnd }
        guard let hours = takeUnits("HMS", &scanner) else { return false }
        return hours > 0 && scanner.isAtEnd
    }

    /// Takes numbers with these units; how many, `nil` where a unit is missing, unknown or out of its place.
    private static func takeUnits(_ units: String, _ scanner: inout ByteScanner) -> Int? {
        var allowed = Substring(units).unicodeScalars
        var count = 0
        while let byte = scanner.next, ByteScanner.isDigit(byte) {
            _ = scanner.take(while: ByteScanner.isDigit)
            guard let unit = scanner.next, let place = allowed.firstIndex(of: Unicode.Scalar(unit)),
                count == 0 || place == allowed.startIndex
            else { return nil }
            allowed = allowed[allowed.index(after: place)...]
            scanner.i += 1
            count += 1
        }
        return count
    }
}
