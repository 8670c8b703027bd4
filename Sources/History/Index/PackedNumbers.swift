import FoundationEssentials

/// Small numbers in a row as a database stores them: four bytes each, lowest first.
enum PackedNumbers {
    static func pack(_ numbers: some Sequence<Int32>) -> Data {
        var data = Data()
        for number in numbers {
            withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
        }
        return data
    }

    static func unpack(_ data: Data) -> [Int32] {
        data.withUnsafeBytes { bytes in
            (0..<bytes.count / 4).map {
                Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: Int32.self))
            }
        }
    }
}
