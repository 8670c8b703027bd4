import Foundation
import TestSupport
import Testing

/// Git's drivers for records, in real repositories with the real git.
@Suite struct DriversTests {
    static let program = Bundle.main.executableURL?.deletingLastPathComponent().path ?? ""

    static let oslo = """
        # yaml-language-server
        id: oslo
        name: Oslo
        country: NO
        owner: kv
        related:
          - units/kv

        """

    /// A register in a repository with its drivers in place.
    func register(install: Bool = true) throws -> TemporaryRepository {
        let repository = try TemporaryRepository()
        try repository.commit(SmallRegister.sound.merging(["records/partners/oslo.yaml": Self.oslo]) { $1 })
        if install {
            try kumppani(["drivers", "install"], in: repository)
            try repository.commit([:], "Install the drivers")
        }
        return repository
    }

    @Test("the status is told in a bare repository, also of a register in a folder; there is nothing to install there")
    func bare() throws {
        let repository = try register()
        try repository.git("clone", "--quiet", "--bare", ".", "../bare.git")
        let status = try kumppani(["drivers", "status"], in: repository, name: "bare.git")
        #expect(status.contains("merge.kumppani.driver: not set"))
        #expect(status.contains("records/partners/*.yaml: has"))
        #expect(status.contains("this repository has no work tree; drivers are for clones"))
        #expect(throws: (any Error).self) { try kumppani(["drivers", "install"], in: repository, name: "bare.git") }
        #expect(throws: (any Error).self) { try kumppani(["drivers", "uninstall"], in: repository, name: "bare.git") }
    }

    private var environment: [String: String] {
        ["PATH": Self.program + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")]
    }

    /// Runs the built program in the repository.
    @discardableResult
    func kumppani(_ arguments: [String], in repository: TemporaryRepository, name: String = "main") throws
        -> String
    {
        // Through git, so that it runs with the same environment.
        try repository.git(
            ["-c", "alias.run=!kumppani", "run"] + arguments, in: name, with: environment)
    }

    @discardableResult
    func git(_ repository: TemporaryRepository, _ arguments: String...) throws -> String {
        try repository.git(arguments, with: environment)
    }

    func change(_ repository: TemporaryRepository, _ old: String, _ new: String) throws {
        let text = try self.text(repository)
        #expect(text.contains(old))
        try repository.commit(["records/partners/oslo.yaml": text.replacing(old, with: new)], "Change")
    }

    func text(_ repository: TemporaryRepository, in name: String = "main") throws -> String {
        try String(contentsOfFile: "\(repository.folder)/\(name)/records/partners/oslo.yaml", encoding: .utf8)
    }

    /// Two branches that change neighbouring fields of one record, each with a comment.
    func branches(_ repository: TemporaryRepository) throws {
        try git(repository, "checkout", "--quiet", "-b", "theirs")
        try change(repository, "country: NO\n", "# as ISO has it\ncountry: SE # theirs\n")
        try git(repository, "checkout", "--quiet", "main")
        try change(repository, "name: Oslo\n", "name: Kristiania # ours\n")
        try change(repository, "  - units/kv\n", "  - units/kv\n  - partners/oslo\n")
    }

    static let merged = oslo.replacing(
        "name: Oslo\ncountry: NO\n", with: "name: Kristiania # ours\n# as ISO has it\ncountry: SE # theirs\n"
    ).replacing("  - units/kv\n", with: "  - units/kv\n  - partners/oslo\n")

    @Test("git merge takes different fields of one record from both branches, with the comments of both")
    func merge() throws {
        let repository = try register()
        try branches(repository)
        try git(repository, "merge", "--quiet", "--no-edit", "theirs")
        #expect(try text(repository) == Self.merged)
    }

    @Test("so do git rebase and git cherry-pick")
    func rebaseAndCherryPick() throws {
        let repository = try register()
        try branches(repository)
        try git(repository, "checkout", "--quiet", "-b", "picked")
        try git(repository, "cherry-pick", "theirs")
        #expect(try text(repository) == Self.merged)
        try git(repository, "checkout", "--quiet", "main")
        try git(repository, "rebase", "--quiet", "theirs")
        #expect(try text(repository) == Self.merged)
    }

    @Test("without the drivers the same branches conflict")
    func withoutDrivers() throws {
        let repository = try register(install: false)
        try branches(repository)
        #expect(throws: (any Error).self) { try git(repository, "merge", "--quiet", "--no-edit", "theirs") }
    }

    @Test("one field changed on both branches conflicts around its own lines, and the rest is merged")
    func conflict() throws {
        let repository = try register()
        try branches(repository)
        try change(repository, "owner: kv", "owner: kv-ours")
        try git(repository, "checkout", "--quiet", "theirs")
        try change(repository, "owner: kv", "owner: kv-theirs")
        try git(repository, "checkout", "--quiet", "main")
        #expect(throws: (any Error).self) { try git(repository, "merge", "--quiet", "--no-edit", "theirs") }
        #expect(
            try text(repository)
                == Self.merged.replacing(
                    "owner: kv\n", with: "<<<<<<< ours\nowner: kv-ours\n=======\nowner: kv-theirs\n>>>>>>> theirs\n"))
        #expect(try git(repository, "diff", "--name-only", "--diff-filter=U").contains("oslo.yaml"))
    }

    @Test("a linked work tree merges and compares in the same way")
    func linkedWorkTree() throws {
        let repository = try register()
        try branches(repository)
        try git(repository, "worktree", "add", "--quiet", "-b", "linked", repository.folder + "/linked", "main")
        try repository.git(["merge", "--quiet", "--no-edit", "theirs"], in: "linked", with: environment)
        #expect(try text(repository, in: "linked") == Self.merged)
        #expect(
            try repository.git(["show", "theirs"], in: "linked", with: environment).contains("+country: SE # theirs\n"))
    }

    @Test("git diff, git log -p and git show tell fields by their labels, and nothing of quotes and indentation")
    func differences() throws {
        let repository = try register()
        try repository.write(
            "main/records/partners/oslo.yaml",
            Self.oslo.replacing("id: oslo\nname: Oslo\n", with: "id:   'oslo'\nname: \"Kristiania\"\n")
                .replacing("  - units", with: "- units"))
        let difference = try git(repository, "diff", "-U0")
        #expect(difference.hasSuffix("-Name: Oslo\n+Name: Kristiania\n"))
        try repository.commit([:], "Rename")
        #expect(try git(repository, "show", "--format=", "-U0").hasSuffix("-Name: Oslo\n+Name: Kristiania\n"))
        #expect(try git(repository, "log", "-p", "-1", "-U0").hasSuffix("-Name: Oslo\n+Name: Kristiania\n"))
        #expect(try git(repository, "diff", "--no-textconv", "HEAD~1").contains("-id: oslo"))
    }

    @Test("git blame tells of the lines that the file has")
    func blame() throws {
        let repository = try register()
        try change(repository, "id: oslo\n", "# the id\n\nid: oslo\n")
        let told = try git(repository, "blame", "-p", "records/partners/oslo.yaml").split(separator: "\n").filter {
            $0.hasPrefix("\t")
        }
        #expect(
            told == [
                "\t# yaml-language-server", "\t# the id", "\t", "\tid: oslo", "\tName: Oslo", "\tcountry: NO",
                "\tOwner: kv", "\trelated:", "\trelated: units/kv",
            ])
    }

    @Test(
        "files that git keeps in another encoding in the work tree are compared as text",
        arguments: ["UTF-16", "UTF-16LE-BOM", "ISO-8859-1"])
    func encodings(encoding: String) throws {
        let repository = try register()
        let text = Self.oslo.replacing("name: Oslo", with: "name: Åbo")
        try repository.commit(["records/partners/oslo.yaml": text])
        try repository.write("main/.git/info/attributes", "*.yaml working-tree-encoding=\(encoding)\n")
        try FileManager.default.removeItem(atPath: repository.path + "/records/partners/oslo.yaml")
        try git(repository, "checkout", "--", "records/partners/oslo.yaml")
        let url = URL(filePath: repository.path + "/records/partners/oslo.yaml")
        let coding: String.Encoding = encoding == "ISO-8859-1" ? .isoLatin1 : .utf16
        let written = try String(contentsOf: url, encoding: coding)
        #expect(written.contains("name: Åbo\n"))
        let changed = written.replacing("name: Åbo", with: "name: Örö")
        var data = try #require(changed.data(using: encoding == "ISO-8859-1" ? .isoLatin1 : .utf16LittleEndian))
        if encoding != "ISO-8859-1" { data = Data([0xFF, 0xFE]) + data }
        try data.write(to: url)
        #expect(try git(repository, "diff", "-U0").hasSuffix("-Name: Åbo\n+Name: Örö\n"))
    }

    @Test("a phase that two branches end on two days is a conflict on the day, not two phases")
    func phases() throws {
        let repository = try register()
        let schema = #"{"properties": {"phases": {"x-key": ["status", "since"], "items": {"type": "object"}}}}"#
        let phases = "phases:\n  - status: member\n    since: 2019\n"
        try repository.commit(["schemas/partner.schema.json": schema, "records/partners/oslo.yaml": Self.oslo + phases])
        try git(repository, "checkout", "--quiet", "-b", "theirs")
        try change(repository, phases, phases + "  - status: left\n    since: 2026-07-31\n")
        try git(repository, "checkout", "--quiet", "main")
        try change(repository, phases, phases + "  - status: left\n    since: 2026-06-30\n")
        #expect(throws: (any Error).self) { try git(repository, "merge", "--quiet", "--no-edit", "theirs") }
        #expect(
            try text(repository).hasSuffix(
                "  - status: left\n<<<<<<< ours\n    since: 2026-06-30\n=======\n    since: 2026-07-31\n>>>>>>> theirs\n"
            ))
    }

    @Test("a record that cannot be read is shown as it is, and merged line by line")
    func unreadable() throws {
        let repository = try register()
        try git(repository, "checkout", "--quiet", "-b", "theirs")
        try change(repository, "related:\n", "related: [\n")
        #expect(try git(repository, "show").contains("+related: [\n"))
        try git(repository, "checkout", "--quiet", "main")
        try change(repository, "id: oslo\n", "id: oslo # ours\n")
        try git(repository, "merge", "--quiet", "--no-edit", "theirs")
        #expect(try text(repository).contains("id: oslo # ours\n"))
        #expect(try text(repository).contains("related: [\n"))
    }

    @Test("where lines conflict in a record that cannot be read, git marks them as it does")
    func unreadableConflict() throws {
        let repository = try register()
        try git(repository, "checkout", "--quiet", "-b", "theirs")
        try change(repository, "name: Oslo\n", "name: [theirs\n")
        try git(repository, "checkout", "--quiet", "main")
        try change(repository, "name: Oslo\n", "name: [ours\n")
        #expect(throws: (any Error).self) { try git(repository, "merge", "--quiet", "--no-edit", "theirs") }
        #expect(
            try text(repository).contains("<<<<<<< ours\nname: [ours\n=======\nname: [theirs\n>>>>>>> theirs\n"))
    }

    @Test("a record that both branches added is merged where they agree")
    func bothAdded() throws {
        let repository = try register()
        try git(repository, "checkout", "--quiet", "-b", "theirs")
        try repository.commit(["records/partners/bergen.yaml": "id: bergen\nowner: kv\ncountry: NO # theirs\n"])
        try git(repository, "checkout", "--quiet", "main")
        try repository.commit(["records/partners/bergen.yaml": "# ours\nid: bergen\nname: Bergen\nowner: kv\n"])
        try git(repository, "merge", "--quiet", "--no-edit", "theirs")
        #expect(
            try String(contentsOfFile: repository.path + "/records/partners/bergen.yaml", encoding: .utf8)
                == "# ours\nid: bergen\nname: Bergen\nowner: kv\ncountry: NO # theirs\n")
    }

    @Test("a stash is popped field by field")
    func stash() throws {
        let repository = try register()
        try repository.write(
            "main/records/partners/oslo.yaml", Self.oslo.replacing("name: Oslo\n", with: "name: Kristiania # stashed\n")
        )
        try git(repository, "stash", "--quiet")
        try change(repository, "country: NO\n", "country: SE\n")
        try git(repository, "stash", "pop", "--quiet")
        #expect(try text(repository).contains("name: Kristiania # stashed\ncountry: SE\n"))
    }

    @Test("without a register or schema records are still compared and merged")
    func noSchema() throws {
        let repository = try register()
        try branches(repository)
        try git(repository, "rm", "--quiet", "-r", "schemas", "register.yaml")
        try repository.commit([:], "Drop the schemas")
        try git(repository, "merge", "--quiet", "--no-edit", "theirs")
        #expect(try text(repository) == Self.merged)
        #expect(try git(repository, "show", "theirs").contains("+country: SE # theirs\n"))
    }

    @Test("where the program is gone, git compares and merges lines as before")
    func programGone() throws {
        let repository = try register()
        try git(repository, "checkout", "--quiet", "-b", "theirs")
        try change(repository, "related:\n", "# theirs\nrelated:\n")
        try git(repository, "checkout", "--quiet", "main")
        try change(repository, "id: oslo\n", "id: oslo # ours\n")
        try repository.git(["merge", "--quiet", "--no-edit", "theirs"])
        #expect(try text(repository).contains("# theirs\nrelated:\n"))
        #expect(try repository.git(["show", "theirs"]).contains("+# theirs\n"))
    }

    @Test("installing twice changes nothing, and uninstalling leaves what others wrote")
    func installation() throws {
        let repository = try register(install: false)
        try repository.write("main/.gitattributes", "*.png binary\n")
        let said = try kumppani(["drivers", "install"], in: repository)
        #expect(
            said.contains("added to .gitattributes: /records/partners/*.yaml diff=kumppani-partners merge=kumppani\n"))
        #expect(try kumppani(["drivers", "install"], in: repository) == "the drivers are in place\n")
        #expect(try kumppani(["drivers", "status"], in: repository).contains("merge.kumppani.driver: in place\n"))
        try kumppani(["drivers", "uninstall"], in: repository)
        #expect(try String(contentsOfFile: repository.path + "/.gitattributes", encoding: .utf8) == "*.png binary\n")
        #expect(try kumppani(["drivers", "uninstall"], in: repository) == "no driver was in place\n")
        #expect(
            try kumppani(["drivers", "status"], in: repository).contains("/records/units/*.yaml: has no drivers\n"))
    }

    @Test("attributes with Windows line ends keep them, and lose ours again")
    func windowsLineEnds() throws {
        let repository = try register(install: false)
        let theirs = "*.png binary\r\n*.txt text\r\n"
        try repository.write("main/.gitattributes", theirs)
        try kumppani(["drivers", "install"], in: repository)
        let installed = try String(contentsOfFile: repository.path + "/.gitattributes", encoding: .utf8)
        #expect(installed.hasPrefix(theirs) && installed.hasSuffix(" merge=kumppani\r\n"))
        try kumppani(["drivers", "uninstall"], in: repository)
        #expect(try String(contentsOfFile: repository.path + "/.gitattributes", encoding: .utf8) == theirs)
    }

    @Test("attributes that somebody converted to Windows line ends after the installation lose our lines")
    func convertedLineEnds() throws {
        let repository = try register()
        let path = repository.path + "/.gitattributes"
        let installed = try String(contentsOfFile: path, encoding: .utf8)
        try repository.write("main/.gitattributes", "*.png binary\r\n" + installed.replacing("\n", with: "\r\n"))
        #expect(try kumppani(["drivers", "install"], in: repository) == "the drivers are in place\n")
        try kumppani(["drivers", "uninstall"], in: repository)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "*.png binary\r\n")
    }

    @Test("other people's drivers and attributes stay")
    func others() throws {
        let repository = try register(install: false)
        try git(repository, "config", "merge.kumppani.driver", "mine %A")
        try repository.write("main/.gitattributes", "/records/partners/*.yaml diff=mine\n")
        let said = try kumppani(["drivers", "install"], in: repository)
        #expect(said.contains("left 'merge.kumppani.driver' as it is"))
        #expect(said.contains("left '/records/partners/*.yaml' with diff=mine"))
        #expect(try git(repository, "config", "merge.kumppani.driver") == "mine %A\n")
    }

    @Test("a register in a folder of its repository has its drivers there")
    func subfolder() throws {
        let repository = try TemporaryRepository()
        let files = SmallRegister.sound.merging(["records/partners/oslo.yaml": Self.oslo]) { $1 }
        try repository.commit(Dictionary(uniqueKeysWithValues: files.map { ("data/the register/" + $0, $1) }))
        try kumppani(["-C", "data/the register", "drivers", "install"], in: repository)
        try repository.write(
            "main/data/the register/records/partners/oslo.yaml", Self.oslo.replacing("name: Oslo", with: "name: X"))
        #expect(try git(repository, "diff", "-U0").contains("-Name: Oslo\n+Name: X\n"))
    }
}
