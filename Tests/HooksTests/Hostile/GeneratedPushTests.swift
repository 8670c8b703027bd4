import Foundation
import TestSupport
import Testing

/// Every combination of something that may not land, a way to hide it, and a place to land.
@Suite("Generated hostile pushes") struct GeneratedPushTests {
    /// What a commit holds that no history may.
    private static let wrongs: [(name: String, path: String, text: String?)] = [
        ("invalid", network, GuardedRegister.unowned),
        ("broken", network, "id: [c40\n"),
        ("twice", network, GuardedRegister.network + "owner: kv\n"),
        ("anchor", network, GuardedRegister.network.replacing("owner: kv", with: "owner: &a kv")),
        ("mailbox", network, GuardedRegister.network + "notes: etu.suku@hel.fi\n"),
        ("ended", "records/units/kv.yaml", GuardedRegister.ended),
        ("other id", network, GuardedRegister.network.replacing("id: c40", with: "id: c41")),
        ("deleted", spare, nil),
    ]
    /// What else that commit does to the frame.
    private static let covers = ["none", "without register", "emptied", "elsewhere", "other schema"]
    /// Where in the push it stands.
    private static let shapes = ["last", "taken back", "behind a merge", "merged first"]

    private static let network = "records/networks/c40.yaml"
    private static let spare = "records/networks/x40.yaml"
    private static let frame =
        (GuardedRegister.frame["register.yaml"] ?? "").replacing(
            "role: network", with: "role: network, schema: schemas/network.json")
        + "\npolicies: {frame: {change: refuse}, branches: {protected: [main, \"release/*\"]}}\n"
    private static let files = GuardedRegister.sound.merging([
        "register.yaml": frame, "schemas/network.json": #"{"type": "object", "required": ["owner"]}"#,
        spare: GuardedRegister.network.replacing("c40", with: "x40").replacing("C40", with: "Toinen"),
    ]) { $1 }

    @Test("of 200 pushes none lands, none crashes the hook, and the server stays as it was")
    func pushes() throws {
        let register = try GuardedRegister(Self.files, installs: false)
        try register.serve()
        try push(Self.branches(in: register), to: "../server.git", of: register)
    }

    @Test("nor does any of every fifth of them over HTTP")
    func pushesOverHTTP() throws {
        let register = try GuardedRegister(Self.files, installs: false)
        try register.serve()
        let server: Server
        do {
            server = try Server(.http, of: register)
        } catch let absent as Server.Absent {
            print("skipped: pushing over HTTP needs \(absent.program)")
            return
        }
        let chosen = try Self.branches(in: register).enumerated().filter { $0.offset % 5 == $0.offset / 20 % 5 }
        try push(chosen.map(\.element), to: server.address, of: register)
    }

    /// Pushes hostile branches to all places that they are meant for.
    private func push(_ branches: [(branch: String, name: String)], to address: String, of register: GuardedRegister)
        throws
    {
        let pusher = Pusher(register: register)
        let before = try pusher.server()
        for (branch, name) in branches {
            let targets = name.hasSuffix("last") ? ["refs/heads/main", "refs/heads/release/1"] : ["refs/heads/main"]
            for target in targets {
                let run = try pusher.push(branch, to: target, at: address)
                #expect(run.status == 1, "\(name) to \(target): \(run.output)")
                #expect(run.output.contains("remote: \(target) refused: "), "\(name) to \(target): \(run.output)")
            }
        }
        #expect(try pusher.server() == before)
    }

    /// Makes every hostile branch in the pusher's repository, and tells what is in each.
    private static func branches(in register: GuardedRegister) throws -> [(branch: String, name: String)] {
        var branches: [(branch: String, name: String)] = []
        var stream = ""
        for wrong in Self.wrongs {
            for cover in Self.covers {
                for shape in Self.shapes {
                    let branch = "hostile-\(branches.count)"
                    stream += Self.commits(wrong.path, wrong.text, cover, shape, as: branch)
                    branches.append((branch, "\(wrong.name), \(cover), \(shape)"))
                }
            }
        }
        try register.repository.git(["fast-import", "--quiet"], input: Data(stream.utf8))
        return branches
    }

    /// The commits of one hostile branch, as `git fast-import` reads them.
    private static func commits(_ path: String, _ text: String?, _ cover: String, _ shape: String, as branch: String)
        -> String
    {
        let wrong = [(path, text)] + changes(of: cover)
        let right = [(path, files[path])] + changes(of: cover).map { ($0.0, files[$0.0]) }
        let bystander = [("records/units/kv.yaml", Optional(GuardedRegister.unit + "notes: \(branch)\n"))]
        switch shape {
        case "last": return commit(branch, from: "refs/heads/main^0", wrong)
        case "taken back": return commit(branch, from: "refs/heads/main^0", wrong) + commit(branch, right)
        case "behind a merge":
            return commit(branch + "-side", from: "refs/heads/main^0", wrong)
                + commit(branch, from: "refs/heads/main^0", path == bystander[0].0 ? [] : bystander)
                + commit(branch, merging: branch + "-side", right)
        default:
            return commit(branch, from: "refs/heads/main^0", wrong)
                + commit(branch, merging: "main^0", right)
        }
    }

    private static func changes(of cover: String) -> [(String, String?)] {
        switch cover {
        case "without register": [("register.yaml", nil)]
        case "emptied": [("register.yaml", "title: {en: x}\nlanguages: [fi]\ncollections: {}\n")]
        case "elsewhere":
            [
                (
                    "register.yaml",
                    "title: {en: x}\nlanguages: [fi]\ncollections: {networks: {files: \"nowhere/{id}.yaml\"}}\n"
                )
            ]
        case "other schema": [("schemas/network.json", "{}")]
        default: []
        }
    }

    private static func commit(
        _ branch: String, from: String? = nil, merging other: String? = nil, _ changes: [(String, String?)]
    ) -> String {
        var text = "commit refs/heads/\(branch)\ncommitter A <a@example.org> 1600000000 +0000\ndata 7\nChange\n"
        if let from { text += "from \(from)\n" }
        if let other { text += "merge refs/heads/\(other)\n" }
        for (path, content) in changes {
            guard let content else {
                text += "D \(path)\n"
                continue
            }
            text += "M 100644 inline \(path)\ndata \(content.utf8.count)\n\(content)\n"
        }
        return text + "\n"
    }
}
