import Checks
import Diagnostics
import Records
import TestSupport
import Testing

@Suite("CODEOWNERS") struct CodeownersTests {
    private func register(_ texts: [String: String], policy: String = "{codeowners: \"@city/{id}\"}") throws -> Register
    {
        let frame = """
            policies: \(policy)
            collections:
              units: {files: "units/{id}.yaml", role: unit}
              nets: {files: "nets/{id}.yaml"}
            """
        let source = MemorySource(texts.merging(["register.yaml": frame]) { $1 })
        return try RegisterLoader(source: source, configuration: .read(from: source)).load().register
    }

    private func lines(_ register: Register, _ forge: Codeowners.Forge) -> [String] {
        Codeowners(of: register, for: forge).text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }

    @Test("each forge has its own signs that mean something in a path")
    func patterns() throws {
        let register = try register([
            "units/kv.yaml": "id: kv\n", #"nets/a [b] #*?\!.yaml"#: "owner: kv\n", "nets/!x.yaml": "owner: kv\n",
        ])
        #expect(lines(register, .github) == ["/nets/!x.yaml @city/kv", #"/nets/a\ \[b\]\ #\*\?\\!.yaml @city/kv"#])
        #expect(lines(register, .gitlab) == ["/nets/!x.yaml @city/kv", ##"/nets/a\ \[b\]\ \#\*\?\\!.yaml @city/kv"##])
        let pattern = ##"nets/a\ \\[b\\]\ \#\\*\\?\\\\!\\.yaml @city/kv"##
        #expect(lines(register, .forgejo) == [#"nets/!x\\.yaml @city/kv"#, pattern])
        #expect(lines(register, .gitea) == lines(register, .forgejo))
    }

    @Test("an owner that would be several words has no line, and the reason is said")
    func severalWords() throws {
        let texts = ["units/the port.yaml": "id: the port\n", "nets/a.yaml": "owner: the port\n"]
        let file = Codeowners(of: try register(texts), for: .github)
        #expect(!file.text.contains("nets/a.yaml"))
        #expect(file.withoutLine.map(\.path) == ["nets/a.yaml"])
        #expect(file.withoutLine.map(\.reason) == ["'@city/the port', the name of its owner, is not one word"])
    }

    @Test("without a policy the unit's mailbox is its name, where it is one word and the forge takes mailboxes")
    func mailboxes() throws {
        let texts = [
            "units/kv.yaml": "mailbox: kv@hel.fi\n", "units/no.yaml": "id: no\n",
            "units/two.yaml": "mailbox: a@b c@d\n",
            "nets/a.yaml": "owner: kv\n", "nets/b.yaml": "owner: no\n", "nets/c.yaml": "owner: two\n",
            "nets/d.yaml": "owner: gone\n", "nets/e.yaml": "owner: units/kv\n", "nets/f.yaml": "owner:\n",
        ]
        let register = try register(texts, policy: "{formats: assert}")
        let file = Codeowners(of: register, for: .github)
        #expect(lines(register, .github) == ["/nets/a.yaml kv@hel.fi"])
        #expect(
            file.withoutLine.map(\.reason) == [
                "its owner 'units/no' has no mailbox", "the mailbox 'a@b c@d' of 'units/two' is not one word",
                "nothing says what its owner 'gone' is called there",
                "nothing says what its owner 'units/kv' is called there",
            ])
        #expect(Codeowners(of: register, for: .gitea).withoutLine.count == 5)
    }

    @Test("a path with a tab or a line break has no line")
    func oddPaths() throws {
        let texts = ["units/kv.yaml": "id: kv\n", "nets/a\tb.yaml": "owner: kv\n", "nets/c\r\nd.yaml": "owner: kv\n"]
        let file = Codeowners(of: try register(texts), for: .github)
        #expect(file.withoutLine.map(\.path.visibleName) == [#"nets/a\tb.yaml"#, #"nets/c\u{d}\u{a}d.yaml"#])
        #expect(file.text.split(separator: "\n").allSatisfy { $0.hasPrefix("#") })
    }

    @Test("a file that says something else is told at its first other line; line ends make no difference")
    func outOfDate() throws {
        let texts = ["units/kv.yaml": "id: kv\n", "nets/a.yaml": "owner: kv\n", "nets/b.yaml": "owner: kv\n"]
        let text = Codeowners(of: try register(texts), for: .github).text
        func problems(_ file: String) throws -> [String] {
            let frame = """
                policies: {codeowners: "@city/{id}"}
                collections:
                  units: {files: "units/{id}.yaml", role: unit}
                  nets: {files: "nets/{id}.yaml"}
                """
            let source = MemorySource(texts.merging(["register.yaml": frame, "CODEOWNERS": file]) { $1 })
            return try RegisterCheck.run(source: source, configuration: .read(from: source), day: RuleExample.usualDay)
                .report
                .problems.filter { $0.rule == "codeowners-current" }
                .map { "\($0.location.file):\($0.location.start.line): \($0.hint ?? "")" }
        }
        let hint = "kumppani codeowners --for github -o CODEOWNERS"
        #expect(try problems(text).isEmpty)
        #expect(try problems(text.replacing("\n", with: "\r\n")).isEmpty)
        #expect(try problems(text.replacing("b.yaml @city/kv", with: "b.yaml @city/x")) == ["CODEOWNERS:4: \(hint)"])
        #expect(try problems(text + "/nets/c.yaml @city/kv\n") == ["CODEOWNERS:5: \(hint)"])
        #expect(try problems("# by hand\n").isEmpty)
    }
}
