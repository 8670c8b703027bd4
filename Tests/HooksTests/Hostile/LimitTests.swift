import Foundation
import Git
import GitRecords
import Hooks
import Records
import TestSupport
import Testing
import Workspace

@Suite("Limits of pushes") struct LimitTests {
    private let register: GuardedRegister
    private let pusher: Pusher

    init() throws {
        register = try GuardedRegister(installs: false)
        try register.serve()
        pusher = Pusher(register: register)
    }

    private func limit(_ name: String, _ value: Int) throws {
        try register.repository.git(["config", "kumppani.\(name)", "\(value)"], in: "server.git")
    }

    private func note(_ text: String) throws {
        try register.repository.commit(["records/units/kv.yaml": GuardedRegister.unit + "notes: \(text)\n"], "Note")
    }

    @Test("the list of limits in docs/threat-model.md is the one in the code")
    func documented() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../../docs/threat-model.md").standardized
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| `kumppani.") }
            .map { $0.split(separator: "|").prefix(2).map { $0.trimmingCharacters(in: [" ", "`"]) } }
        #expect(rows.map { $0[0] } == PushLimits().all.map { "kumppani.\($0.name)" })
        #expect(rows.map { $0[1].replacing(",", with: "") } == PushLimits().all.map { "\($0.value)" })
    }

    @Test("each limit is what git's configuration says, and the usual one where that says nothing that counts")
    func configured() throws {
        for (name, _) in PushLimits().all { try limit(name, 7) }
        try register.repository.git(["config", "kumppani.pushSeconds", "many"], in: "server.git")
        try register.repository.git(["config", "kumppani.pushMegabytes", "0"], in: "server.git")
        try register.repository.git(["config", "kumppani.pushCommits", "99999999999"], in: "server.git")
        let path = register.repository.folder + "/server.git"
        let shared = try SharedRepository { () throws(GitError) in
            try Repository.open(from: path, environment: TemporaryRepository.plain)
        }
        let limits = try PushLimits(of: RegisterRepository(shared, day: Day(number: 20_000)))
        #expect(
            limits.all.map(\.value) == [10, 500, Int(Int32.max)] + Array(repeating: 7, count: limits.all.count - 3))
    }

    @Test("no register.yaml sets a limit")
    func notByThePush() throws {
        try register.repository.commit(
            ["register.yaml": GuardedRegister.frame["register.yaml", default: ""] + "\nlimits: {pushCommits: 9}\n"], "x"
        )
        #expect(try pusher.push("HEAD").output.contains("limits"))
    }

    @Test("schemas of more parts than the server's owner allows are refused with the limit")
    func schemas() throws {
        try limit("schemaParts", 1)
        try register.repository.commit(
            [
                "register.yaml": GuardedRegister.frame["register.yaml", default: ""]
                    .replacing("role: network", with: "role: network, schema: schemas/n.json"),
                "schemas/n.json": #"{"type": "object", "properties": {"a": {}, "b": {}}}"#,
            ], "Schema")
        let run = try pusher.push("HEAD")
        #expect(run.status == 1)
        #expect(run.output.contains("the schemas have more than 1 parts together"))
    }

    @Test("more commits than the server's owner allows are refused, and pushed in parts they land")
    func commits() throws {
        try limit("pushCommits", 3)
        for i in 0..<4 { try note("\(i)") }
        let run = try pusher.push("HEAD")
        #expect(run.status == 1)
        #expect(run.output.contains("4 new commits are more than the 3 that are judged at once"))
        #expect(try pusher.push("HEAD~").status == 0)
        #expect(try pusher.push("HEAD").status == 0)
    }

    @Test("a first push of more commits lands, its last commit being judged")
    func firstPush() throws {
        try register.repository.git("init", "--quiet", "--bare", "--initial-branch=main", "../empty.git")
        #expect(try register.kumppani("hooks", "install", "--server", in: "empty.git").status == 0)
        try register.repository.git(["config", "kumppani.pushCommits", "3"], in: "empty.git")
        for i in 0..<4 { try note("\(i)") }
        let run = try pusher.push("HEAD", at: "../empty.git")
        #expect(run.status == 0)
        #expect(run.output.contains("5 commits are more than 3"))
    }

    @Test("a message that is too long is refused")
    func message() throws {
        try note("x")
        let text = "Note\n\nDecision: hel-1\n" + String(repeating: " y\n", count: 50_000)
        let id = try pusher.commit(
            register.repository.git("rev-parse", "HEAD^{tree}"), parents: [register.repository.id("HEAD~").description],
            message: text)
        let run = try pusher.push(id)
        #expect(run.status == 1)
        #expect(run.output.contains("more than the 100000 that are read"))
    }

    @Test(
        "judging that takes too much memory or time ends with the limit that it broke",
        arguments: [("pushMegabytes", "more than 1 MB of memory"), ("pushSeconds", "longer than 1 s")])
    func resources(name: String, what: String) throws {
        try limit(name, 1)
        // Git that never ends what it tells the hook.
        let process = try register.start(GuardedRegister.program, ["hook", "pre-receive"], in: "server.git")
        process.standardInput = Pipe()
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 1)
        #expect(String(decoding: said, as: UTF8.self).contains("judging this push takes \(what)"))
    }

    @Test("thousands of new references to one commit are judged once")
    func references() throws {
        try note("x")
        let id = try register.repository.id("HEAD").description
        let zeros = String(repeating: "0", count: 40)
        let lines = (0..<5000).map { "\(zeros) \(id) refs/heads/many-\($0)\n" }.joined()
        try register.repository.git(["fetch", "--quiet", "../main", "HEAD"], in: "server.git")
        let start = Date.now
        let process = try register.start(GuardedRegister.program, ["hook", "pre-receive"], in: "server.git")
        let file = register.repository.folder + "/lines"
        try Data(lines.utf8).write(to: URL(filePath: file))
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: file))
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(Date.now.timeIntervalSince(start) < 10)
    }

    @Test("records exchanged by the hundreds are answered at once, with what to write")
    func exchanged() throws {
        let network = { (id: String, i: Int) in
            "id: \(id)\nname: {fi: N}\nowner: kv\nsupports: [x]\nsources: [s\(i)]\nnotes: n\(i * i)\n"
        }
        try register.repository.commit(
            Dictionary(uniqueKeysWithValues: (0..<150).map { ("records/networks/u\($0).yaml", network("u\($0)", $0)) }),
            "Add")
        #expect(try pusher.push("HEAD").status == 0)
        try register.repository.git("rm", "--quiet", "-r", "records/networks")
        try register.repository.commit(
            Dictionary(
                uniqueKeysWithValues: (0..<150).map { i in
                    (
                        "records/networks/v\(i).yaml",
                        "owner: kv\nsupports: [\(i)]\nid: v\(i)\nname: {fi: Toinen \(i)}\nsources: [t]\n"
                    )
                }), "Exchange")
        let start = Date.now
        let run = try pusher.push("HEAD")
        #expect(run.status == 1)
        #expect(run.output.contains("error[record-removed]"))
        #expect(Date.now.timeIntervalSince(start) < 20)
    }
}
