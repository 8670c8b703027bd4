import Foundation
import Git
import TestSupport
import Testing

@Suite("Many pushers to one branch") struct OneBranchTests {
    /// Pushes until it lands or the hook refuses it (3); others may land first only as often as there are others.
    private static let pusher = """
        for attempt in $(seq 50); do
            if git push --quiet origin main >../output-$1 2>&1; then exit 0; fi
            if grep -q 'pre-receive hook declined' ../output-$1; then exit 3; fi
            git fetch --quiet origin && git rebase --quiet origin/main || exit 4
        done
        exit 5
        """

    private static func network(_ i: Int) -> String { GuardedRegister.network.replacing("c40", with: "n\(i)") }

    @Test("of fifty at once, half of them with something invalid, exactly the valid ones land, one after the other")
    func fifty() throws {
        var files = GuardedRegister.sound
        for i in 0..<50 { files["records/networks/n\(i).yaml"] = Self.network(i) }
        let register = try GuardedRegister(files, installs: false)
        try register.serve()
        let start = try register.repository.id("HEAD")
        for i in 0..<50 {
            try register.repository.git("clone", "--quiet", "../server.git", "../pusher-\(i)")
            let valid = Self.network(i) + "notes: x\n"
            let text = i.isMultiple(of: 2) ? valid : valid.replacing("owner: kv\n", with: "")
            try register.repository.write("pusher-\(i)/records/networks/n\(i).yaml", text)
            try register.repository.git(["commit", "--quiet", "-a", "-m", "\(i)"], in: "pusher-\(i)")
        }
        let processes = try (0..<50).map { i in
            let process = try register.start("/bin/sh", ["-c", Self.pusher, "pusher", "\(i)"], in: "pusher-\(i)")
            try process.run()
            return process
        }
        for (i, process) in processes.enumerated() {
            process.waitUntilExit()
            let said = try String(contentsOfFile: register.repository.folder + "/output-\(i)", encoding: .utf8)
            #expect(process.terminationStatus == (i.isMultiple(of: 2) ? 0 : 3), "pusher \(i): \(said)")
            if !i.isMultiple(of: 2) { #expect(said.contains("records/networks/n\(i).yaml:1:1: error[owner-required]")) }
        }
        let range = "\(start)..main"
        let subjects = try register.repository.git(["log", "--format=%s", range], in: "server.git")
        let landed = subjects.split(separator: "\n").compactMap { Int($0) }
        #expect(landed.sorted() == (0..<25).map { 2 * $0 })
        let check = try register.kumppani("check", "--range", range, in: "server.git")
        #expect(check.status == 0, "\(check.output)")
        #expect(try register.served().split(separator: "\n").count == 1)
        #expect(try register.git("fsck", "--no-dangling", in: "server.git").status == 0)
    }
}
