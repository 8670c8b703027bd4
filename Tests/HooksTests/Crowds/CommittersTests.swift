import Foundation
import Git
import TestSupport
import Testing

/// What changes records and commits, in real processes; `make soak` has them go on for longer.
@Suite("Many committers at once", .serialized) struct CommittersTests {
    private static let isSoak = ProcessInfo.processInfo.environment["KUMPPANI_SOAK"] != nil

    /// A register of some networks, with or without hooks.
    private static func register(networks count: Int, installs: Bool = false) throws -> GuardedRegister {
        var files = GuardedRegister.sound
        for i in 0..<count {
            files["records/networks/n\(i).yaml"] = GuardedRegister.network.replacing("c40", with: "n\(i)")
        }
        return try GuardedRegister(files, installs: installs)
    }

    private static func path(_ network: String) -> String { "records/networks/\(network).yaml" }

    /// Expects files and index to match HEAD, no lock file, and a repository that git finds sound.
    private static func expectWhole(_ register: GuardedRegister, _ when: String = "") throws {
        #expect(try register.repository.git("status", "--porcelain") == "", "\(when)")
        #expect(try locks(in: register) == [], "\(when)")
        let fsck = try register.git("fsck", "--strict", "--no-dangling")
        #expect(fsck.status == 0 && fsck.output.isEmpty, "\(when): \(fsck.output)")
    }

    private static func locks(in register: GuardedRegister) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: register.repository.path).filter { $0.hasSuffix(".lock") }
    }

    @Test("of many that change a record each all land, each once")
    func aRecordEach() throws {
        let count = Self.isSoak ? 50 : 12
        let register = try Self.register(networks: count)
        let processes = try (0..<count).map { i in
            let process = try register.start(
                GuardedRegister.program, ["set", "networks/n\(i)", "notes=\(i)", "--commit", "-m", "Change \(i)"])
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            return process
        }
        for (i, process) in processes.enumerated() {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(i)")
        }
        let subjects = try register.repository.git("log", "--format=%s", "--reverse").split(separator: "\n").dropFirst()
        #expect(subjects.sorted() == (0..<count).map { "Change \($0)" }.sorted())
        for i in 0..<count {
            #expect(try register.repository.git("show", "HEAD:\(Self.path("n\(i)"))").contains("notes: \(i)"))
        }
        try Self.expectWhole(register)
    }

    @Test("of two that change different fields of one record both land")
    func differentFields() throws {
        for round in 0..<(Self.isSoak ? 20 : 3) {
            let register = try Self.register(networks: 0)
            let processes = try ["notes=x", "name.fi=Toinen"].map { value in
                let process = try register.start(
                    GuardedRegister.program, ["set", "networks/c40", value, "--commit", "-m", value])
                process.standardOutput = FileHandle.nullDevice
                try process.run()
                return process
            }
            for process in processes {
                process.waitUntilExit()
                #expect(process.terminationStatus == 0, "round \(round)")
            }
            let text = try register.repository.git("show", "HEAD:\(Self.path("c40"))")
            #expect(text.contains("notes: x") && text.contains("fi: Toinen"), "\(text)")
            try Self.expectWhole(register, "round \(round)")
        }
    }

    /// `git commit` of other files in a loop, until a file is there; those that git refuses are tried again.
    private static let committing = """
        n=0
        while [ ! -e ../stop ]; do
            n=$((n + 1))
            echo $n > other.txt
            until git add other.txt 2>/dev/null; do sleep 0.003; done
            until git commit --quiet -m "theirs $n" COMMIT 2>../refused; do
                if grep -q "is staged as it was before" ../refused; then git restore --staged records; fi
                sleep 0.003
            done
            echo $n > ../theirs
        done
        """

    /// What `git commit` is told, and whether hooks are in place: without them it can write back an old index when the machine
    /// stops it for long in one place (docs/decisions/0110), which a soak shows to be rare.
    private static let ways: [(arguments: String, installs: Bool)] =
        [("", true), ("--all", false), ("other.txt", false)] + (isSoak ? [("", false), ("--all", true)] : [])

    @Test("beside git commit in a loop nothing is lost and nothing taken back", arguments: ways)
    func besideGit(arguments: String, installs: Bool) throws {
        let register = try Self.register(networks: 20, installs: installs)
        try register.repository.commit(["other.txt": "0\n"])
        let start = try register.repository.id("HEAD")
        let script = Self.committing.replacing("COMMIT", with: arguments)
        let theirs = try register.start("/bin/sh", ["-c", script])
        theirs.standardOutput = FileHandle.nullDevice
        try theirs.run()
        let deadline = Date.now + (Self.isSoak ? 60 : 1.5)
        var landed = 0
        while Date.now < deadline {
            let value = "notes=\(landed + 1)"
            let run = try register.kumppani("set", "networks/c40", value, "--commit", "-m", "ours \(landed + 1)")
            #expect(run.status == 0, "\(run.output)")
            guard run.status == 0 else { break }
            landed += 1
        }
        try register.repository.write("stop", "")
        theirs.waitUntilExit()
        let count = try String(contentsOfFile: register.repository.folder + "/theirs", encoding: .utf8)
        let log = try register.repository.git("log", "--format=@%s", "--name-only", "\(start)..HEAD")
        var expected: [String: String] = [:]
        for i in 0..<landed { expected["ours \(i + 1)"] = Self.path("c40") }
        for i in 0..<(Int(count.trimmingCharacters(in: .newlines)) ?? 0) { expected["theirs \(i + 1)"] = "other.txt" }
        let actual = log.split(separator: "@").map { entry in entry.split(separator: "\n").map(String.init) }
        #expect(actual.allSatisfy { $0.count == 2 }, "\(actual)")
        #expect(Dictionary(actual.map { ($0[0], $0.last ?? "") }) { "\($0) \($1)" } == expected)
        #expect(landed > 0 && actual.count == expected.count)
        try Self.expectWhole(register)
    }

    @Test("killed at random points, the next commit finds everything as it was or as it was to be")
    func killed() throws {
        let register = try Self.register(networks: 20)
        var delays = SystemRandomNumberGenerator()
        var leftLocks = 0
        for round in 0..<(Self.isSoak ? 200 : 15) {
            let process = try register.start(
                GuardedRegister.program, ["set", "networks/c40", "notes=\(round)", "--commit", "-m", "Change \(round)"])
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32.random(in: 0...250_000, using: &delays))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if try Self.locks(in: register) != [] { leftLocks += 1 }
            let run = try register.kumppani(
                "set", "networks/n0", "notes=\(round)", "--commit", "-m", "next \(round)")
            #expect(run.status == 0, "round \(round): \(run.output)")
            try Self.expectWhole(register, "round \(round)")
            let git = try register.git("commit", "--quiet", "--allow-empty", "-m", "git \(round)")
            #expect(git.status == 0, "round \(round): \(git.output)")
        }
        if Self.isSoak { #expect(leftLocks > 0, "no kill came while locks were held") }
    }
}
