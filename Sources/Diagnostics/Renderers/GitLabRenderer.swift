extension Renderer {
    /// GitLab's code quality report, a subset of Code Climate's.
    ///
    /// Fingerprints do not depend on line numbers, so that a problem stays the same when text above it changes.
    static let gitlab = Renderer(name: "gitlab") { report, style in
        var seen: [String: Int] = [:]
        let issues = report.problems.map { problem -> JSONValue in
            let identity = problem.identity
            seen[identity, default: 0] += 1
            let hint = problem.hint.map { " (\($0.text(in: style.language)))" } ?? ""
            return [
                "description": .string(problem.message.text(in: style.language) + hint),
                "check_name": .string(problem.rule),
                "fingerprint": .string(StableHash.hex("\(identity)\u{0}\(seen[identity] ?? 0)")),
                "severity": problem.severity == .error ? "major" : "minor",
                "location": [
                    "path": .string(problem.location.file),
                    "lines": [
                        "begin": JSONValue(problem.location.start.line), "end": JSONValue(problem.location.end.line),
                    ],
                ],
            ]
        }
        return JSONValue.array(issues).text + "\n"
    }
}

extension Diagnostic {
    /// What makes it the same problem in another run, whatever line it has moved to.
    var identity: String { [rule, location.file, pointer ?? "", message.en].joined(separator: "\u{0}") }
}

/// A hash that is the same on every machine and in every run.
enum StableHash {
    /// 128 bits of two FNV-1a hashes, in hexadecimal digits; tells texts apart, guards nothing.
    static func hex(_ text: String) -> String {
        [0xcbf2_9ce4_8422_2325, 0x6c62_272e_07bb_0142].map { (basis: UInt64) in
            let hash = text.utf8.reduce(basis) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            let digits = String(hash, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
