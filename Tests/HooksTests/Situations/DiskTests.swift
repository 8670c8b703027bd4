import Foundation
import Git
import TestSupport
import Testing

/// What is mounted here is seen by one script and what it runs only, and is gone with it.
@Suite("Disks that are full or may only be read") struct DiskTests {
    private static let network = "records/networks/c40.yaml"

    /// Runs a script with mounts of its own in the folder around the repository; `nil` where nobody may mount.
    private func mounting(_ script: String, _ register: GuardedRegister) throws -> GuardedRegister.Run? {
        let arguments = ["unshare", "--mount", "sh", "-e", "-c"]
        let attempt = try register.run("/usr/bin/env", arguments + ["mount -t tmpfs -o size=64k none ."], in: ".")
        guard attempt.status == 0 else {
            print("skipped: mounting needs root: \(attempt.output)")
            return nil
        }
        return try register.run("/usr/bin/env", arguments + [script], in: ".")
    }

    /// A script that fills the disk but for some bytes, judges, and makes room again for git.
    private func filling(_ hook: String, free: Int) -> String {
        """
        #!/bin/sh
        cat /dev/zero > "$DISK/filler" 2>/dev/null
        truncate -s -\(free) "$DISK/filler"
        '\(GuardedRegister.program)' hook \(hook) "$@"
        status=$?
        rm "$DISK/filler"
        exit $status
        """
    }

    /// A register whose memory takes more than a page of a disk.
    private func large() throws -> GuardedRegister {
        var files = GuardedRegister.sound
        for i in 0..<100 {
            files["records/networks/n\(i).yaml"] = GuardedRegister.network.replacing("c40", with: "n\(i)")
        }
        return try GuardedRegister(files, installs: false)
    }

    @Test(
        "where the disk is full, commits and pushes are judged as ever, and nothing is half written",
        arguments: [0, 4096])
    func full(free: Int) throws {
        let register = try large()
        try register.serve()
        let hooks = register.repository.folder + "/filling"
        for hook in ["pre-commit", "commit-msg", "pre-push", "pre-receive"] {
            try register.repository.write("filling/\(hook)", filling(hook, free: free), executable: true)
        }
        let script = """
            mkdir disk
            mount -t tmpfs -o size=16m none disk
            export DISK="$PWD/disk"
            cp -a main server.git disk
            cd disk/main
            git remote set-url origin ../server.git
            refused() {
                if said=$("$@" 2>&1); then echo "passed: $*"; else echo "$said" | grep -o 'error.owner-required.'; fi
            }
            git config core.hooksPath '\(hooks)'
            printf '\(GuardedRegister.unowned.replacing("\n", with: "\\n"))' > \(Self.network)
            refused git commit -a -m Drop
            git commit --quiet --no-verify -a -m Bypass
            refused git push origin main
            git config --unset core.hooksPath
            git --git-dir=../server.git config core.hooksPath '\(hooks)'
            refused git push origin main
            git reset --quiet --hard HEAD~
            git config core.hooksPath '\(hooks)'
            echo 'notes: x' >> \(Self.network)
            git commit --quiet -a -m Note
            git push --quiet origin main
            git fsck --no-dangling
            git --git-dir=../server.git fsck --no-dangling
            find .. -path '*/kumppani/*' -o -name '*.lock' -o -name '*.tmp'
            """
        guard let run = try mounting(script, register) else { return }
        let verdicts = String(repeating: "error[owner-required]\n", count: 3)
        #expect(run.status == 0 && run.output == verdicts, "\(run.output)")
    }

    @Test("an installation on a full disk says so, leaves nothing half written, and succeeds when there is room")
    func installing() throws {
        let register = try GuardedRegister(installs: false)
        let script = """
            mkdir disk
            mount -t tmpfs -o size=16m none disk
            cp -a main disk
            cd disk/main
            for own in no yes; do
                if [ $own = yes ]; then cp -a .git/hooks hooks; '\(GuardedRegister.program)' hooks uninstall >../said; fi
                find .git -type f | sort | xargs md5sum > ../before
                cat /dev/zero > ../filler 2>/dev/null || true
                if '\(GuardedRegister.program)' hooks install; then :; else echo "status $?"; fi
                rm ../filler
                find .git -type f | sort | xargs md5sum | diff ../before -
                '\(GuardedRegister.program)' hooks install >../said
                '\(GuardedRegister.program)' hooks status >../said
            done
            """
        guard let run = try mounting(script, register) else { return }
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.components(separatedBy: "No space left on device").count == 3, "\(run.output)")
        #expect(run.output.components(separatedBy: "status 2\n").count == 3, "\(run.output)")
    }

    @Test("where the repository may only be read, what is staged, committed and pushed is judged as ever")
    func reading() throws {
        let register = try GuardedRegister(installs: false)
        try register.serve()
        let good = try register.repository.commit([Self.network: GuardedRegister.network + "notes: x\n"])
        let bad = try register.repository.commit([Self.network: GuardedRegister.unowned], "Bypass")
        try register.repository.git(["fetch", "--quiet", "../main", "main:refs/heads/other"], in: "server.git")
        try register.repository.git("reset", "--quiet", "--soft", "HEAD~")
        let old = try register.repository.id("HEAD~")
        let script = """
            mount --bind . .
            cd "$PWD"
            mount -o remount,ro,bind .
            if touch main/x 2>/dev/null; then echo "it can be written to"; fi
            judge() { status=0; "$@" >/dev/null || status=$?; echo "$status"; }
            cd main
            judge '\(GuardedRegister.program)' check --staged
            judge '\(GuardedRegister.program)' check --staged --no-cache
            judge '\(GuardedRegister.program)' check --rev HEAD
            judge '\(GuardedRegister.program)' hook pre-commit 2>/dev/null
            cd ../server.git
            for new in \(good) \(bad); do
                echo "\(old) $new refs/heads/main" | judge '\(GuardedRegister.program)' hook pre-receive 2>/dev/null
            done
            """
        guard let run = try mounting(script, register) else { return }
        #expect(run.status == 0 && run.output == "1\n1\n0\n1\n0\n1\n", "\(run.output)")
    }
}
