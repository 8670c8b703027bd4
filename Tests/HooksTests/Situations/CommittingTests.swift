import Foundation
import TestSupport
import Testing

@Suite("Ways to make a commit") struct CommittingTests {
    private static let network = "records/networks/c40.yaml"

    @Test("on no branch, before the first commit and with commit -p, what is staged is checked all the same")
    func heads() throws {
        let register = try GuardedRegister()
        try register.repository.git("checkout", "--quiet", "--detach")
        try register.write(GuardedRegister.unowned, to: Self.network)
        #expect(try register.git("commit", "-a", "-m", "Drop").status == 1)
        let chosen = try register.run("/bin/sh", ["-c", "yes | git commit -p -m Drop"])
        #expect(chosen.status == 1 && chosen.output.contains("owner-required"), "\(chosen.output)")
        try register.repository.git("checkout", "--quiet", "--orphan", "new")
        #expect(try register.git("commit", "-a", "-m", "Begin").status == 1)
        try register.stage(GuardedRegister.network, as: Self.network)
        #expect(try register.git("commit", "-a", "-m", "Begin").status == 0)
    }

    @Test("a stash takes what no commit may, and gives it back")
    func stash() throws {
        let register = try GuardedRegister()
        try register.stage(GuardedRegister.unowned, as: Self.network)
        #expect(try register.git("stash").status == 0)
        #expect(try register.git("stash", "pop", "--index").status == 0)
        #expect(try register.git("commit", "-m", "Drop").status == 1)
    }

    @Test("a merged branch has answered for what it removes; a merge that removes more has not")
    func mergedRemoval() throws {
        let register = try GuardedRegister()
        for id in ["x40", "y40"] {
            try register.stage(
                GuardedRegister.network.replacing("c40", with: id), as: "records/networks/\(id).yaml")
        }
        #expect(try register.git("commit", "-m", "Add").status == 0)
        try register.repository.git("checkout", "--quiet", "-b", "side")
        try register.repository.git("rm", "--quiet", "records/networks/x40.yaml")
        #expect(try register.git("commit", "-m", "Delete", "-m", "Removes: networks/x40 (entered twice)").status == 0)
        try register.repository.git("checkout", "--quiet", "main")
        try register.stage(GuardedRegister.unit + "notes: x\n", as: "records/units/kv.yaml")
        #expect(try register.git("commit", "-m", "Note").status == 0)
        #expect(try register.git("merge", "--no-commit", "side").status == 0)
        try register.repository.git("rm", "--quiet", "records/networks/y40.yaml")
        let more = try register.git("commit", "--no-edit")
        #expect(more.status == 1 && more.output.contains("'networks/y40'") && !more.output.contains("'networks/x40'"))
        try register.repository.git("merge", "--abort")
        let merge = try register.git("merge", "side", "-m", "Merge side")
        #expect(merge.status == 0, "\(merge.output)")
    }

    @Test("a commit mends a register.yaml that nobody can follow")
    func mendedFrame() throws {
        let register = try GuardedRegister()
        try register.stage("collections: []\n", as: "register.yaml")
        #expect(try register.git("commit", "-m", "Break").status == 1)
        try register.repository.git("commit", "--quiet", "--no-verify", "-m", "Break")
        try register.stage(GuardedRegister.frame["register.yaml"] ?? "", as: "register.yaml")
        let mending = try register.git("commit", "-m", "Mend")
        #expect(mending.status == 0, "\(mending.output)")
    }

    @Test("what git makes without asking hooks of commits is refused when it is pushed")
    func unasked() throws {
        let register = try GuardedRegister()
        try register.serve()
        try register.repository.git("checkout", "--quiet", "-b", "side")
        try register.stage(GuardedRegister.unowned, as: Self.network)
        try register.repository.git("commit", "--quiet", "--no-verify", "-m", "Drop")
        try register.repository.git("format-patch", "--quiet", "-1", "-o", "../patches")
        let patch = register.repository.folder + "/patches/0001-Drop.patch"
        for command in [["cherry-pick", "side"], ["am", patch], ["rebase", "--onto", "main~0", "main", "side"]] {
            try register.repository.git("checkout", "--quiet", "-B", "work", "main")
            #expect(try register.run("/usr/bin/env", ["git"] + command).status == 0, "\(command)")
            for check in [["--verify"], ["--no-verify"]] {
                let push = try register.run("/usr/bin/env", ["git", "push"] + check + ["origin", "HEAD:main"])
                #expect(push.status == 1 && push.output.contains("owner-required"), "\(command): \(push.output)")
            }
        }
        // A revert goes back to what was sound.
        #expect(try register.git("revert", "--no-edit", "HEAD").status == 0)
        #expect(try register.kumppani("check", "--staged").status == 0)
    }

    @Test("signed commits and tags are made and pushed, and unsigned ones leave everything as it was")
    func signatures() throws {
        let register = try GuardedRegister()
        try register.serve()
        try register.repository.write(
            "gpg",
            """
            #!/bin/sh
            cat > /dev/null
            echo "[GNUPG:] SIG_CREATED D 1 8 00 1500000000 0" >&2
            printf -- '-----BEGIN PGP SIGNATURE-----\\n\\nAAAA\\n-----END PGP SIGNATURE-----\\n'
            """, executable: true)
        for (name, value) in [
            ("commit.gpgsign", "true"), ("gpg.program", register.repository.folder + "/gpg"), ("user.signingkey", "x"),
        ] { try register.repository.git("config", name, value) }
        try register.stage(GuardedRegister.network + "notes: x\n", as: Self.network)
        #expect(try register.git("commit", "-m", "Note", "-m", "Decision: hel-1").status == 0)
        #expect(try register.repository.git("cat-file", "commit", "HEAD").contains("gpgsig "))
        #expect(try register.git("tag", "-s", "-m", "Signed", "v1").status == 0)
        let push = try register.git("push", "origin", "main", "v1")
        #expect(push.status == 0, "\(push.output)")
        try register.stage(GuardedRegister.unowned, as: Self.network)
        #expect(try register.git("commit", "-m", "Drop").status == 1)
        try register.repository.git("config", "gpg.program", "/bin/false")
        let before = try register.repository.id("HEAD")
        try register.stage(GuardedRegister.network, as: Self.network)
        #expect(try register.git("commit", "-m", "Unsigned").status != 0)
        #expect(try register.repository.id("HEAD") == before)
    }
}
