import Foundation
import TestSupport
import Testing

/// What the program prints as JSON is as the schemas in `docs/` say, by the program's own check.
@Suite struct OutputShapeTests: RunsProgram {
    private static let docs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs")
        .standardized.path

    let repository: TemporaryRepository

    /// A register with a record that changes, is renamed and is removed, and with a problem.
    init() throws {
        repository = try TemporaryRepository()
        for (path, text) in SmallRegister.sound { try repository.write("main/\(path)", text) }
        try repository.write("main/records/partners/bergen.yaml", "id: bergen\nname: Bergen\nowner: kv\n")
        try commit("Begin")
        try repository.write("main/records/partners/oslo.yaml", "id: oslo\nname: Oslo kommune\nowner: kw\n")
        try repository.write(
            "main/records/partners/bergen.yaml", "id: bergen\nname: Bergen\nowner: kv\npostcode: '5'\n")
        try commit("Change")
    }

    private func commit(_ message: String) throws {
        try repository.git("add", "--all")
        try repository.git("commit", "--quiet", "-m", message)
    }

    @Test(
        "every JSON output has a schema that it holds",
        arguments: [
            ("check", ["check"]), ("history", ["history", "oslo"]), ("history", ["history", "kv", "--related"]),
            ("spans", ["history", "oslo", "--field", "owner", "--spans"]), ("valid", ["history", "oslo", "--valid"]),
            ("diff", ["diff", "HEAD~1..HEAD"]), ("blame", ["blame", "oslo"]),
            ("changes", ["changes", "--since", "2000"]),
            ("period", ["report", "period", "--recorded", "--since", "2000"]), ("when-broken", ["when-broken"]),
            ("report", ["report", "period", "--since", "2000"]), ("report", ["report", "quality"]),
            ("change", ["set", "bergen", "postcode=6", "--dry-run"]), ("change", ["set", "bergen", "owner=kw"]),
            ("change", ["rename", "bergen", "bjorgvin"]), ("change", ["rename", "bergen", "bjorgvin", "--commit"]),
            ("records", ["list", "partners"]), ("records", ["find", "kv"]),
        ])
    func shape(schema: String, command: [String]) throws {
        let output = try run(command + ["--format", "json"]).output
        #expect(output.count > 20, "\(command): \(output)")
        try repository.write("output.json", output)
        let check = try run(["schema", "check", "\(Self.docs)/\(schema).schema.json", "../output.json"])
        #expect(check.status == 0, "\(command): \(check.output)")
    }

    @Test("the data of a written site is as its schema says")
    func siteShape() throws {
        let site = try run(["site", "../site"])
        #expect(site.status == 0, "\(site.output)")
        let files = ["register.json", "partners.json", "partners/oslo.json", "units/kv.json"]
        let check = try run(["schema", "check", "\(Self.docs)/site.schema.json"] + files.map { "../site/data/\($0)" })
        #expect(check.status == 0, "\(check.output)")
    }
}
