import Foundation
import TestSupport
import Testing

/// What changed in a register between two states or in a time, from outside.
@Suite struct ChangesCommandTests: RunsProgram {
    let repository: TemporaryRepository

    init() throws { repository = try .ofOwnerHistory() }

    @Test("diff between dates is a page of what is new, ended and changed")
    func diff() throws {
        let output = try run("diff", "2019-12-31..2024-12-31").output
        #expect(
            output == """
                From 31.12.2019 to 31.12.2024
                1 record differs

                Ended: partners

                Oslo (partners/oslo-no)
                  Was partners/oslo, is now partners/oslo-no
                  id: oslo → oslo-no
                  Owner: Elinkeino-osasto → Kansainvälisten asioiden yksikkö
                  phases ended: added: status: ended; since: 2/2022
                  | 2.3.2022 Aino: Move
                  | 1.1.2023 Aino: Rename
                  | 2.12.2024 Aino: End <it> & go
                  Decision: HEL 2022-1, Omistajat (1.3.2022)

                """, "\(output)")
        #expect(try run("diff", "2024..2024").output.contains("No record differs."))
        #expect(try run("diff", "2018..2019", "oslo-no").output.contains("New: partners"))
        let before = try run("diff", "2001..2002")
        #expect(
            before.output.contains("No record differs.")
                && before.errors.contains("the history of this register begins on"))
        #expect(try !run("diff", "2024..2024").errors.contains("begins on"))
        #expect(try run("diff", "HEAD~1..", "--format", "json").output.contains(#""kind": "ended""#))
    }

    @Test("a bare repository has the history of a register in the folder that is noted for it")
    func bareFolder() throws {
        try repository.write("main/register/here", "")
        for name in ["records", "register.yaml", "schemas"] { try repository.git("mv", name, "register/\(name)") }
        try repository.git("commit", "--quiet", "-m", "Move it all")
        try repository.git("clone", "--quiet", "--bare", ".", "../bare.git")
        #expect(try run("history", "oslo-no", in: "bare.git").status == 2)
        try repository.git(["config", "kumppani.folder", "register"], in: "bare.git")
        let told = try run("history", "oslo-no", in: "bare.git")
        #expect(told.status == 0)
        #expect(told.output.contains("| Begin\n"), "\(told.output)\(told.errors)")
    }

    @Test("a digest of changes can be limited to what a unit answers for")
    func changes() throws {
        let all = try run("changes", "--since", "2022").output
        #expect(all.contains("Oslo (partners/oslo-no) — ") && all.contains("ended"), "\(all)")
        #expect(try run("changes", "--since", "2023", "--owner", "elo").output.contains("Nothing changed."))
        #expect(try run("changes", "--since", "2022", "--owner", "elo").output.contains("Oslo"))
        #expect(try run("changes", "--since", "2022", "--owner", "nobody").status == 2)
        let markdown = try run("changes", "--since", "2022", "--format", "markdown").output
        #expect(markdown.contains("### 2.12.2024\n\n*ended · Aino*\n"), "\(markdown)")
    }

    @Test("a feed and a page keep foreign text from being markup")
    func escaping() throws {
        let feed = try run("changes", "--since", "2019", "--format", "atom").output
        #expect(feed.contains("End &lt;it&gt; &amp; go"))
        #expect(XMLNames.areBalanced(feed))
        let page = try run("history", "oslo-no", "--format", "html").output
        #expect(page.contains("End &lt;it&gt; &amp; go") && !page.contains("<it>"))
        #expect(page.contains("<p>As decided.</p>\n<p>By all.</p>"))
        #expect(try run("history", "oslo-no", "--format", "markdown").output.contains("End \\<it\\> \\& go"))
    }

    @Test("a period's review has partners and owners under their headings")
    func review() throws {
        let output = try run("report", "period", "--recorded", "--since", "2022-01-01", "--until", "2024-12-31").output
        #expect(output.contains("Ended: partners\n\nOslo (partners/oslo-no)  2.12.2024  ended  Aino\n"), "\(output)")
        #expect(
            output.contains(
                "Owners\n\nOslo (partners/oslo)  decided 1.3.2022 · recorded 2.3.2022  changed  Aino\n  Owner: Elinkeino-osasto → "
            ))
        #expect(output.contains("Decision: HEL 2022-1, Omistajat"))
    }

    @Test("what was recorded is told of the whole register: with other reports, units and findings it is refused")
    func recorded() throws {
        let period = ["report", "period", "--recorded", "--since", "2022"]
        #expect(try run(period + ["--format", "markdown"]).status == 0)
        for more in [["--unit", "elo"], ["--level", "mayor"], ["--format", "csv"], ["--format", "xlsx"]] {
            let refused = try run(period + more)
            #expect(refused.status == 2 && refused.output.isEmpty)
            #expect(refused.errors.contains("'--recorded' tells what the whole register recorded in a period"))
        }
        #expect(try run("report", "period", "oslo-no", "--recorded", "--since", "2022").status == 2)
        #expect(try run("report", "portfolio", "--recorded").status == 2)
        #expect(try run("report", "period", "--recorded").errors == run("report", "period").errors)
    }

    @Test("a digest as of a day has what was recorded by then, and takes no clock for a wrong one")
    func digestOnDay() throws {
        let digest = ["digest", "--since", "2021", "--format", "json"]
        let then = try run(digest + ["--on", "2022-12-31"]).output
        #expect(then.contains("Move") && !then.contains("Rename") && !then.contains("End <it>"), "\(then)")
        #expect(then.contains("2022-03-02"))
        #expect(try run(digest + ["--on", "2100-01-01"]).output.contains("End <it>"))
    }

    @Test("show goes back to what the register knew then, under the name of then")
    func showAt() throws {
        let output = try run("show", "oslo-no", "--at", "2022-12-31").output
        #expect(
            output.contains("partners/oslo\n") && output.contains("Owner: Kansainvälisten asioiden yksikkö (kv)"),
            "\(output)")
        #expect(
            try run("show", "oslo-no", "--at", "2024", "--on", "2010-01-01").output.contains("under way since 2001."))
        #expect(try run("show", "oslo-no", "--at", "2018").status == 2)
        #expect(try run("show", "oslo-no", "--at", "nothing").status == 2)
    }

    @Test("a bare repository, a shallow clone and a linked work tree tell their histories")
    func places() throws {
        try repository.git("clone", "--quiet", "--bare", repository.path, repository.folder + "/bare.git")
        try repository.git(
            "clone", "--quiet", "--depth", "1", "file://" + repository.path, repository.folder + "/shallow")
        try repository.git("worktree", "add", "--quiet", repository.folder + "/linked")
        let whole = try run("history", "oslo-no").output
        #expect(try run("history", "oslo-no", in: "bare.git").output == whole)
        #expect(try run("history", "oslo-no", in: "linked").output == whole)
        let shallow = try run("history", "oslo-no", in: "shallow")
        #expect(shallow.status == 0)
        #expect(shallow.errors.contains("before 2024-12-02") && shallow.errors.contains("git fetch --unshallow"))
    }

    @Test(
        "what cannot be told is exit code 2 with what to do next",
        arguments: [
            ["history", "olso"], ["diff", "HEAD"], ["diff", "HEAD~1...HEAD"], ["diff", "absent..HEAD"],
            ["blame", "nobody"],
            ["report", "nothing"],
            ["changes"], ["history", "oslo", "--until", "tomorrow"],
        ])
    func failures(arguments: [String]) throws {
        let result =
            arguments.count == 1
            ? try run(arguments[0])
            : arguments.count == 2
                ? try run(arguments[0], arguments[1]) : try run(arguments[0], arguments[1], arguments[2], arguments[3])
        #expect(result.status == 2, "\(result)")
        #expect(result.output.isEmpty)
        #expect(!result.errors.isEmpty)
    }

    @Test("a folder that is no repository says so")
    func noRepository() throws {
        try FileManager.default.createDirectory(atPath: repository.folder + "/empty", withIntermediateDirectories: true)
        let result = try run("history", "oslo", in: "empty")
        #expect(result.status == 2)
        #expect(result.errors.contains("repository"))
    }
}

/// As much of XML as tells whether every element that begins ends.
private enum XMLNames {
    static func areBalanced(_ text: String) -> Bool {
        var open: [Substring] = []
        for part in text.split(separator: "<").dropFirst() {
            let tag = part.prefix { $0 != ">" }
            if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return false }
            } else {
                open.append(tag.prefix { $0 != " " })
            }
        }
        return open.isEmpty
    }
}
