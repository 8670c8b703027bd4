import TestSupport
import Testing

/// Texts that records have in one language only, as readers of another see them in each command.
@Suite("Texts in one language") struct ProseTests: RunsProgram {
    let repository: TemporaryRepository

    /// A partner whose texts are in Finnish, begun with one and ended with another.
    init() throws {
        repository = try TemporaryRepository()
        for (path, text) in Self.frame { try repository.write("main/" + path, text) }
        try commit("topic: Muotoilu\nphases:\n- {status: active, since: 2001}\n", on: "2019-05-01", "Qaa")
        try commit(
            "topic: Satamat\nphases:\n- {status: active, since: 2001}\n- {status: ended, since: 2022-02, reason: Sota.}\n",
            on: "2024-12-02", "Add the end of what the partners of it had")
    }

    private func commit(_ text: String, on day: String, _ message: String) throws {
        try repository.write(
            "main/records/partners/oslo.yaml",
            "id: oslo\nname: {fi: Oslo, sv: Oslo, en: Oslo}\ncode: T 04 03\ncountry: NO\n" + text)
        try repository.git("add", "--all")
        let date = "\(day)T12:00:00+0200"
        try repository.git(
            ["commit", "--quiet", "-m", message], with: ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date])
    }

    private static let frame: [String: String] = [
        "register.yaml": """
        languages: [fi, sv, en]
        collections:
          partners: {files: "records/partners/{id}.yaml", schema: schemas/partner.schema.json, role: partner}

        """,
        "schemas/partner.schema.json": """
        {"type": "object", "properties": {
          "id": {"type": "string"}, "code": {"type": "string"}, "country": {"format": "iso-3166-1"},
          "topic": {"type": "string", "x-prose": true, "x-label": {"fi": "Aihe", "sv": "Ämne", "en": "Topic"}},
          "phases": {"type": "array", "x-key": ["status"], "items": {"type": "object", "properties": {
            "status": {"type": "string"}, "since": {}, "reason": {"type": "string", "x-prose": true}}}}}}
        """,
    ]

    @Test(
        "are marked with it, and codes and names are not",
        arguments: [
            (["show", "oslo"], ["Ämne: Satamat (fi)\n", "reason: Sota. (fi)\n", "code: T 04 03\n"]),
            (["list", "partners", "--columns", "id,topic,code"], ["oslo  Satamat (fi)  T 04 03\n"]),
            (["find", "satamat"], ["Oslo  partners/oslo\n  Ämne: Satamat (fi)\n"]),
            (["history", "oslo"], ["Ämne: Muotoilu (fi) → Satamat (fi)\n", "reason: Sota. (fi)\n"]),
            (["history", "oslo", "--field", "topic", "--spans"], ["Ämne: Satamat (fi)\n", "Ämne: Muotoilu (fi)\n"]),
            (["history", "oslo", "--valid"], ["| Sota. (fi)\n"]),
            (["blame", "oslo"], ["Ämne: Satamat (fi)\n", "code: T 04 03\n"]),
            (["diff", "HEAD~1..HEAD"], ["Ämne: Muotoilu (fi) → Satamat (fi)\n"]),
            (["changes", "--since", "2024"], ["Ämne: Muotoilu (fi) → Satamat (fi)\n"]),
            (["set", "oslo", "topic=Koulut", "--dry-run"], ["Ämne: Satamat (fi) → Koulut (fi)\n"]),
            (["report", "period", "--recorded", "--since", "2024", "--until", "2025"], ["Sota. (fi)"]),
        ])
    func marked(arguments: [String], told: [String]) throws {
        let output = try run(arguments + ["--language", "sv"]).output
        for text in told { #expect(output.contains(text), "\(text)\n\(output)") }
        let own = try run(arguments + ["--language", "fi"]).output
        #expect(!own.contains("(fi)") && own.contains("Satamat") || own.contains("Sota"), "\(own)")
    }

    @Test("HTML and Markdown mark them, too, as they do what commits say")
    func html() throws {
        let html = try run("history", "oslo", "--format", "html", "--language", "sv").output
        #expect(html.contains(#"<span lang="fi">Muotoilu</span> → <span lang="fi">Satamat</span>"#), "\(html)")
        #expect(html.contains(#"reason: <span lang="fi">Sota.</span>"#), "\(html)")
        #expect(html.contains(#"<blockquote lang="en">"#), "\(html)")
        #expect(
            try run("history", "oslo", "--valid", "--format", "html", "--language", "sv").output.contains(
                "<blockquote lang=\"fi\">\n<p>Sota.</p>"))
        let markdown = try run("blame", "oslo", "--format", "markdown", "--language", "sv").output
        #expect(markdown.contains("- Ämne: Satamat (fi)\n"), "\(markdown)")
    }

    @Test("what a commit says is marked for readers of another language, where it can be told")
    func messages() throws {
        let told = try run("history", "oslo", "--language", "sv").output
        #expect(told.contains("| Add the end of what the partners of it had (en)\n"), "\(told)")
        #expect(told.contains("| Qaa\n"), "\(told)")
        #expect(!(try run("history", "oslo", "--language", "en").output.contains("(en)")))
    }
}
