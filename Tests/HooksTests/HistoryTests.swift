import Foundation
import Git
import TestSupport
import Testing

@Suite("Looking back, and who owns what") struct HistoryTests {
    @Test("when-broken tells the commit at which each problem began, whether git log is short or long")
    func whenBroken() throws {
        let register = try GuardedRegister(installs: false)
        for i in 0..<11 {
            try register.repository.commit(["records/units/kv.yaml": GuardedRegister.unit + "notes: \(i)\n"])
        }
        #expect(try register.kumppani("when-broken").status == 0)
        let broken = try register.repository.commit(["records/units/kv.yaml": GuardedRegister.ended], "End the unit")
        let missing = GuardedRegister.network.replacing("owner: kv\n", with: "").replacing("c40", with: "x40")
        for i in 0..<6 {
            try register.repository.commit(["records/networks/x40.yaml": missing + "notes: \(i)\n"], "Step \(i)")
        }
        let run = try register.kumppani("when-broken")
        #expect(run.status == 1)
        #expect(
            run.output.contains("owner-in-force")
                && run.output.contains("  \(broken.description.prefix(10))  Aino: End the unit"))
        #expect(run.output.contains("Aino: Step 0"))
        let json = try register.kumppani("when-broken", "--format", "json", "--rule", "owner-in-force")
        #expect(json.output.contains("\"commit\": \"\(broken.description)\""))
        #expect(!json.output.contains("Step 0"))
    }

    @Test("a problem from before a shallow clone begins is told to be so")
    func shallow() throws {
        let register = try GuardedRegister(installs: false)
        try register.repository.commit(["records/units/kv.yaml": GuardedRegister.ended], "End the unit")
        try register.repository.commit(["readme": "x"], "More")
        try register.repository.git(
            "clone", "--quiet", "--depth", "1", "file://\(register.repository.path)", "../shallow")
        let run = try register.kumppani("when-broken", in: "shallow")
        #expect(run.output.contains("git fetch --unshallow"), "\(run.output)")
    }

    @Test("CODEOWNERS follows from the records, in each forge's patterns, and check tells when it lags behind")
    func codeowners() throws {
        let mail = GuardedRegister.unit + "mailbox: kv@example.org\n"
        let register = try GuardedRegister(
            GuardedRegister.sound.merging(["records/units/kv.yaml": mail]) { $1 }, installs: false)
        let github = try register.kumppani("codeowners", "--for", "github").output
        #expect(github.contains("\n/records/networks/c40.yaml kv@example.org\n"))
        let forgejo = try register.kumppani("codeowners", "--for", "forgejo")
        #expect(forgejo.status == 2 && forgejo.output.contains("codeowners: \"@city/{id}\""))
        #expect(try register.kumppani("codeowners", "--for", "gitub").status == 2)
        let nobody = try GuardedRegister(installs: false).kumppani("codeowners", "--for", "github")
        #expect(nobody.status == 0 && nobody.output.contains("the file names nobody"))
        try register.write("# by hand\n", to: "CODEOWNERS")
        try register.write(github, to: ".github/CODEOWNERS")
        #expect(try register.kumppani("check").output.contains("0 warnings"))
        try register.write(
            (GuardedRegister.frame["register.yaml"] ?? "") + "\npolicies: {codeowners: \"@city/{id}\"}\n",
            to: "register.yaml")
        let run = try register.kumppani("check")
        #expect(run.output.contains(".github/CODEOWNERS:3:1: warning[codeowners-current]"))
        #expect(run.output.contains("hint: kumppani codeowners --for github -o .github/CODEOWNERS"))
        #expect(try register.kumppani("codeowners", "--for", "gitlab").output.contains("c40.yaml @city/kv"))
        // Forgejo takes one backslash away before it reads the expression.
        #expect(
            try register.kumppani("codeowners", "--for", "forgejo").output
                .contains("\nrecords/networks/c40\\\\.yaml @city/kv\n"))
    }

    @Test("rules of commits and files have their pages, and doctor tells what is not in place")
    func pages() throws {
        let register = try GuardedRegister(installs: false)
        for rule in ["record-removed", "decision-exists", "codeowners-current"] {
            #expect(try register.kumppani("explain", rule).output.contains("Why"))
            #expect(try register.kumppani("explain").output.contains(rule))
        }
        #expect(try register.kumppani("doctor").output.contains("    kumppani hooks install\n"))
        #expect(try register.kumppani("hooks", "install").status == 0)
        #expect(try register.kumppani("doctor").status == 0)
    }
}
