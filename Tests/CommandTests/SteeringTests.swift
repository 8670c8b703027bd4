import Foundation
import TestSupport
import Testing

/// Whatever records, names of files, messages and authors hold, nothing that is printed steers a terminal or a spreadsheet.
@Suite("Foreign text that would steer a terminal") struct SteeringTests {
    private static let steering = "\u{1B}[2J\u{9B}31m\u{202E}\u{61C}\u{2066}\u{8}\u{7}\u{2028}"
    /// The same as YAML and JSON can write it.
    private static let escaped = #"\u001b[2J\u009b31m\u202e\u061c\u2066\b\u0007\u2028"#
    private static let odd = "records/networks/x\u{1B}[2J\u{202E}.yaml"

    private let repository: TemporaryRepository

    init() throws {
        repository = try TemporaryRepository()
        let text = Self.escaped
        try repository.write(
            "main/register.yaml",
            """
            title: {fi: "T\(text)"}
            languages: [fi]
            collections:
              networks: {files: "records/networks/{id}.yaml", role: network, schema: schemas/network.json}
              units: {files: "records/units/{id}.yaml", role: unit}

            """)
        try repository.write(
            "main/schemas/network.json",
            #"{"properties": {"owner": {"type": "string", "x-references": "units", "x-label": {"en": "L\#(text)"}}}}"#)
        try repository.write(
            "main/records/networks/c40.yaml",
            """
            id: c40
            name: {fi: "=1+1\(text)", sv: "\\r=1+1", en: "＝1+1"}
            owner: "k\(text)"
            "key\(text)": "v\(text)"
            notes: |
              one \u{202E} line
              another

            """)
        try repository.write("main/" + Self.odd, "id: x\nname: {fi: X}\nowner: kv\n")
        try repository.write("main/records/units/kv.yaml", "id: kv\nname: {fi: \"@\(text)\"}\n")
        let author = ["GIT_AUTHOR_NAME": "Aino" + Self.steering, "GIT_COMMITTER_NAME": "Aino" + Self.steering]
        try repository.git("add", "--all")
        try repository.git(
            [
                "commit", "--quiet", "--cleanup=verbatim", "-m",
                "Begin \(Self.steering)\n\nDecision: x\(Self.steering)\n",
            ],
            with: author)
        try repository.write("main/records/units/kv.yaml", "id: kv\nname: {fi: \"@\(text)\"}\nnotes: \"\(text)\"\n")
        try repository.git(["commit", "--quiet", "--all", "-m", "Change"], with: author)
    }

    private func run(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "kumppani")
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: repository.path)
        process.environment = repository.environment.merging(["NO_COLOR": "1"]) { $1 }
        let file = repository.folder + "/output"
        try Data().write(to: URL(filePath: file))
        let handle = try FileHandle(forWritingTo: URL(filePath: file))
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        return try String(contentsOfFile: file, encoding: .utf8)
    }

    private func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    @Test(
        "is spelt out by every command in every format",
        arguments: [
            ["check", "--format", "text"], ["check", "--format", "json"], ["check", "--format", "sarif"],
            ["check", "--format", "github"], ["check", "--format", "gitlab"], ["check", "--format", "junit"],
            ["check", "--overview"], ["list"], ["list", "networks"], ["list", "networks", "--format", "json"],
            ["find", "x"], ["find", "x", "--format", "json"], ["show", "kv"], ["show", "c40"], ["show", odd],
            ["show", "c40", "--format", "json"], ["show", "kv", "--format", "yaml"], ["history", "kv"],
            ["history", "kv", "--format", "json"], ["history", "c40", "--format", "html"],
            ["history", "kv", "--format", "markdown"], ["history", odd], ["changes", "--since", "2000"],
            ["changes", "--since", "2000", "--format", "json"], ["changes", "--since", "2000", "--format", "atom"],
            ["changes", "--since", "2000", "--format", "html"], ["report", "period", "--since", "2000"],
            ["report", "period", "--since", "2000", "--format", "html"], ["blame", "kv"], ["blame", odd],
            ["diff", "HEAD~..HEAD"], ["when-broken"], ["when-broken", "--format", "json"], ["doctor"],
            ["show", "\u{1B}[2J"], ["list", "\u{202E}"], ["check", "--on", "\u{202E}"],
        ])
    func spelt(arguments: [String]) throws {
        let output = try run(arguments)
        #expect(!output.isEmpty)
        let found = output.unicodeScalars.filter(steers)
        #expect(found.isEmpty, "\(output.debugDescription)")
    }

    @Test("nor is any cell of CSV a formula, or more than one line end away from the next")
    func csv() throws {
        for arguments in [
            ["list", "networks"], ["list", "networks", "--columns", "name.sv,name.en"], ["show", "c40"], ["find", "x"],
        ] {
            let output = try run(arguments + ["--format", "csv"])
            let rest = output.replacing("\r\n", with: "\n")
            #expect(!rest.unicodeScalars.contains(where: steers), "\(output.debugDescription)")
            let cells = rest.split { ",\n\"".contains($0) }
            #expect(!cells.contains { $0.first.map { "=+-@＝".contains($0) } ?? false }, "\(output.debugDescription)")
        }
    }

    @Test("a record that is no YAML is given without its control characters, one that is YAML as it is")
    func yaml() throws {
        try repository.write("main/records/units/bad.yaml", "id: bad \u{1B}[2J\nname: [\n")
        #expect(try run(["show", "bad", "--format", "yaml"]).contains(#"id: bad \u{1b}[2J"#))
        #expect(try run(["show", "c40", "--format", "yaml"]).contains("one \u{202E} line"))
    }
}
