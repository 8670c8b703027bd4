import Foundation
import TestSupport
import Testing

@Suite("What hooks print") struct TerminalTests {
    private static let escape = "\u{1B}[2J\u{9B}31m\u{202E}\u{061C}\u{8}\u{7}"

    @Test("nothing in subjects, trailers, names of files and values can steer a terminal", arguments: [false, true])
    func escapes(inClone: Bool) throws {
        let register = try GuardedRegister(installs: inClone)
        if !inClone { try register.serve() }
        let name = "records/networks/a\u{1B}[2J\u{202E}.yaml"
        try register.repository.write("main/" + name, "id: x\nname: {fi: \"\(Self.escape.dropFirst(4))\"}\n")
        try register.repository.git("add", "--all")
        let message = "Subject \(Self.escape)\n\nDecision: x\(Self.escape)\n"
        let run: GuardedRegister.Run
        if inClone {
            run = try register.git("commit", "-m", message)
        } else {
            try register.repository.git("commit", "--quiet", "--no-verify", "--cleanup=verbatim", "-m", message)
            run = try register.git("push", "origin", "main")
        }
        #expect(run.status == 1)
        #expect(run.output.contains("error["))
        // Git itself ends each line of a server with spaces; it sends no escapes to what is no terminal.
        let steering = run.output.unicodeScalars.filter { scalar in
            scalar != "\n" && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value))
                || [0x202E, 0x061C].contains(scalar.value)
        }
        #expect(steering.isEmpty, "\(run.output.debugDescription)")
    }
}
