/// Damages bytes in ways that are the same in every run (SplitMix64).
struct Mutator {
    var state: UInt64

    private mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(bound))
    }

    /// The bytes with one to four of them put in, taken out, replaced or repeated.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let signs = Array("[]{}:,-?#&*!|>'\"%@` \n\t\r\\0ä\u{FEFF}\u{0}\u{85}\u{2028}".utf8) + [0xFF, 0xC0, 0xED]
        for _ in 0...below(3) {
            let at = below(bytes.count + 1)
            switch below(4) {
            case 0: bytes.insert(signs[below(signs.count)], at: at)
            case 1 where at < bytes.count: bytes.remove(at: at)
            case 2 where at < bytes.count: bytes[at] = signs[below(signs.count)]
            default: bytes.insert(contentsOf: bytes[at..<min(at + below(20), bytes.count)], at: below(at + 1))
            }
        }
        return bytes
    }
}
