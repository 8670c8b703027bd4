import Foundation
import Git
import TestSupport
import Testing

@Suite("Malformed objects in pushes") struct ObjectTests {
    private let register: GuardedRegister
    private let pusher: Pusher

    init() throws {
        register = try GuardedRegister(installs: false)
        try register.serve()
        pusher = Pusher(register: register)
    }

    /// A commit upon HEAD with this root tree.
    private func commit(_ tree: String) throws -> String {
        try pusher.commit(tree, parents: [try register.repository.id("HEAD").description])
    }

    @Test(
        "trees that git would check out otherwise than they are read do not land, as git pushes them or as a bare pack",
        arguments: ["twice", "slashes", "dotdot", "dotgit", "unsorted", "empty name"], [false, true])
    func trees(kind: String, asPack: Bool) throws {
        let blob = try pusher.blob(GuardedRegister.unowned)
        var root = try pusher.entries(of: "HEAD")
        switch kind {
        case "twice": root.insert(root[0], at: 0)
        case "slashes": root.insert(.init("100644", "records/networks/evil.yaml", blob), at: root.count - 1)
        case "dotdot": root.insert(.init("100644", "..", blob), at: 0)
        case "dotgit": root.insert(.init("100644", ".git", blob), at: 0)
        case "unsorted": root.reverse()
        default: root.insert(.init("100644", "", blob), at: 0)
        }
        let tree = try pusher.tree(root)
        let new = try commit(tree)
        let before = try pusher.server()
        if asPack {
            let old = try register.repository.id("HEAD").description
            let answer = try pusher.pushPack(of: [blob, tree, new], old: old, new: new)
            #expect(!answer.contains("ok refs/heads/main"), "\(answer)")
        } else {
            #expect(try pusher.push(new).status == 1)
        }
        #expect(try pusher.server() == before)
    }

    @Test("a link or a submodule at a record's path does not land", arguments: ["120000", "160000"])
    func links(mode: String) throws {
        let id =
            mode == "120000" ? try pusher.blob("../../../etc/passwd") : try register.repository.id("HEAD").description
        let new = try commit(
            pusher.root(networks: pusher.entries(of: "HEAD:records/networks") + [.init(mode, "x40.yaml", id)]))
        let run = try pusher.push(new)
        #expect(run.status == 1)
        #expect(run.output.contains("records/networks/x40.yaml"))
    }

    @Test(
        "times that no clock can have shown do not land, whether git looks at objects or not",
        arguments: [
            "9223372036854775807 +0000", "99999999999999999999 +0000", "253402300800 +0000", "1500000000 +9999",
            "9223372036854775807 +9999",
        ], ["true", "false"])
    func times(time: String, checks: String) throws {
        try register.repository.git(["config", "receive.fsckObjects", checks], in: "server.git")
        let head = try register.repository.id("HEAD").description
        let tree = try register.repository.git("rev-parse", "HEAD^{tree}")
        let new = try pusher.commit(tree, parents: [head], committer: "A <a@example.org> \(time)")
        let author = try pusher.commit(tree, parents: [head], author: "A <a@example.org> \(time)")
        let later = try pusher.commit(tree, parents: [new])
        let before = try pusher.server()
        for id in [new, author, later] { #expect(try pusher.push(id).status == 1) }
        #expect(try pusher.server() == before)
    }

    @Test("packs that are cut short, changed or made of anything do not land")
    func packs() throws {
        let head = try register.repository.id("HEAD").description
        let new = try commit(try register.repository.git("rev-parse", "HEAD^{tree}"))
        let pack = try register.repository.gitBytes(
            ["pack-objects", "--stdout", "--quiet"], input: Data((new + "\n").utf8))
        var hostile: [[UInt8]] = [[], Array("PACK".utf8), Array(pack.dropLast(1)), Array(pack.prefix(pack.count / 2))]
        for i in stride(from: 4, to: pack.count, by: 7) {
            var changed = pack
            changed[i] ^= 0x55
            hostile.append(changed)
        }
        let before = try pusher.server()
        for bytes in hostile {
            let answer = try? pusher.pushBytes(bytes, old: head, new: new, to: "refs/heads/main")
            #expect(answer?.contains("ok refs/heads/main") != true)
        }
        #expect(try pusher.server() == before)
    }
}
