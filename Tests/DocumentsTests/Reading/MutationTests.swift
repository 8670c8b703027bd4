import Diagnostics
import Documents
import TestSupport
import Testing

/// Damaged texts: whatever the bytes, the readers end, and what they give is consistent.
@Suite struct MutationTests {
    private static let seeds = [
        "id: oslo\nname:\n  fi: Oslo\n  sv: 'Os''lo'\nphases:\n  - {status: active, since: 2019-01}\nnotes: |\n  ä\n\n  b\n",
        "a: \"x\\u00e4\\n\"\nb: >-\n  folded\n  text\nc: [1, 0x1F, .inf, ~]\n? d\n: e\n# end\n",
        "{\"a\": [1, 2.5e3, \"\\ud83d\\udca9\", null], \"b\": {\"c\": \"ä\"}}",
    ]

    @Test(
        "a thousand damaged versions of each text are read or refused, and every place lies in the text",
        arguments: 0..<3)
    func mutations(seed: Int) {
        var random = Numbers(state: UInt64(seed) + 1)
        var yaml = YAMLReader(limits: Limits(size: 1 << 16, depth: 32))
        var json = JSONReader(limits: Limits(size: 1 << 16, depth: 32))
        for _ in 0..<1000 {
            var bytes = Array(Self.seeds[seed].utf8)
            for _ in 0...random.below(4) { Self.damage(&bytes, &random) }
            verify(yaml.read(bytes, path: "a.yaml"), bytes)
            verify(json.read(bytes, path: "a.json"), bytes)
        }
    }

    private static func damage(_ bytes: inout [UInt8], _ random: inout Numbers) {
        let at = random.below(bytes.count + 1)
        let signs = Array("[]{}:,-?#&*!|>'\"%@` \n\t\r\\0ä\u{FEFF}\u{0}\u{85}\u{2028}".utf8) + [0xFF, 0xC0, 0xED]
        switch random.below(4) {
        case 0: bytes.insert(signs[random.below(signs.count)], at: at)
        case 1 where at < bytes.count: bytes.remove(at: at)
        case 2 where at < bytes.count: bytes[at] = signs[random.below(signs.count)]
        default: bytes.insert(contentsOf: bytes[at..<min(at + random.below(20), bytes.count)], at: random.below(at + 1))
        }
    }

    private func verify(_ result: ReadResult, _ bytes: [UInt8]) {
        let slots = result.document.slots
        #expect(slots.first.map { Int($0.next) } == slots.count)
        for (i, slot) in slots.enumerated() {
            guard slot.start <= slot.end, Int(slot.end) <= bytes.count, Int(slot.next) > i,
                Int(slot.next) <= slots.count
            else {
                Issue.record("slot \(i) of \(bytes) is \(slot)")
                return
            }
        }
        #expect(result.document.isSound || !result.diagnostics.isEmpty)
        for diagnostic in result.diagnostics { #expect(diagnostic.place.lowerBound <= diagnostic.place.upperBound) }
        _ = result.document.root.json().text
    }
}

/// Pseudo-random numbers, the same in every run (SplitMix64).
struct Numbers {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(bound))
    }
}
