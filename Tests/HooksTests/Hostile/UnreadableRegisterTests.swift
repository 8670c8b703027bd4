import Foundation
import TestSupport
import Testing

/// A register whose schemas cannot be followed, since before the server had its hook.
@Suite("Registers that cannot be read") struct UnreadableRegisterTests {
    private func served(_ policies: String = "frame: {change: allow}") throws -> GuardedRegister {
        var files = GuardedRegister.sound
        files["register.yaml"] =
            (GuardedRegister.frame["register.yaml"] ?? "").replacing(
                "role: network}", with: "schema: schemas/network.json, role: network}") + "\npolicies: {\(policies)}\n"
        files["schemas/network.json"] = #"{"$ref": "nope.json"}"#
        let register = try GuardedRegister(files, installs: false)
        try register.serve()
        return register
    }

    @Test(
        "nothing gets into a register that cannot be judged, whatever was wrong with it before",
        arguments: ["frame: {change: allow}", "frame: {change: refuse}", "branches: {commits: last}"])
    func unjudged(policies: String) throws {
        let register = try served(policies)
        let before = try register.served()
        for text in ["name: 5\nnotes: etu.suku@hel.fi\n", "name: [\n"] {
            try register.repository.commit(["records/units/kv.yaml": text], "Worse")
            let run = try register.git("push", "origin", "main")
            #expect(run.status == 1 && run.output.contains("nope.json"), "\(run.output)")
            #expect(run.output.contains("so nothing else of it could be checked: mend it in this push"))
        }
        #expect(try register.served() == before)
    }

    @Test("a push that mends what kept the register from being read gets in")
    func mended() throws {
        let register = try served()
        try register.repository.commit(["schemas/network.json": #"{"type": "object"}"#], "Mend the schema")
        let run = try register.git("push", "origin", "main")
        #expect(run.status == 0, "\(run.output)")
    }

    @Test("what leaves the register as it is gets in")
    func elsewhere() throws {
        let register = try served()
        try register.repository.git("branch", "draft")
        #expect(try register.git("push", "origin", "draft").status == 0)
    }
}
