import Checks
import Diagnostics
import Documents
import Editing
import Records
import Workspace

/// A register in memory with one record to be mended, and what became of it.
struct MendedRegister {
    static let path = "records/networks/a.yaml"

    static let frame: [String: String] = [
        "register.yaml": """
        title: Trial
        languages: [fi, sv, en]
        policies: {formats: assert}
        collections:
          networks: {files: "records/networks/{id}.yaml", schema: schemas/network.schema.json}
          units: {files: "records/units/{id}.yaml"}
          groups: {files: "records/groups/{id}.yaml"}
          people: {files: "records/people/{id}.yaml"}
          notes: {files: "records/notes/{id}.json", schema: schemas/network.schema.json}

        """,
        "schemas/network.schema.json": #"""
        {"type": "object", "additionalProperties": false, "properties": {
           "id": {"type": "string"},
           "owner": {"type": "string", "x-references": "units"},
           "members": {"type": "array", "uniqueItems": true,
             "items": {"type": "string", "x-references": ["groups", "units"]}},
           "kind": {"type": "string", "enum": ["city", "theme-network", "city-network"], "x-enum-labels": {
             "city": {"fi": "Kaupungit", "sv": "Städer", "en": "Cities"}, "theme-network": {"fi": "Verkosto"},
             "city-network": {"fi": "Verkosto"}}},
           "grade": {"type": "string", "enum": ["1", "2", "known"]},
           "postcode": {"type": "string", "maxLength": 5}, "seats": {"type": "integer"}, "fee": {"type": "number"},
           "public": {"type": "boolean"}, "since": {"type": ["string", "integer"], "format": "edtf"},
           "day": {"type": "string", "format": "date"}, "page": {"type": "string", "format": "uri"},
           "country": {"type": "string", "format": "iso-3166-1"},
           "signed": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
           "number": {"type": "string", "pattern": "^[0-9][0-9-]+$"},
           "values": {"type": "array", "uniqueItems": true},
           "review": {"unevaluatedProperties": false, "properties": {"last": true, "verdict": true}}}}
        """#,
        "records/units/kansainvalisten-asioiden-yksikko.yaml": "id: kansainvalisten-asioiden-yksikko\n",
        "records/units/kulttuuri.yaml": "id: kulttuuri\n", "records/units/kiel.yaml": "id: kiel\n",
        "records/units/geneva.yaml": "id: geneva\n", "records/units/urban-20.yaml": "id: urban-20\n",
        "records/groups/kulttuuri.yaml": "id: kulttuuri\n", "records/groups/johtoryhma.yaml": "id: johtoryhma\n",
        "records/people/puheenjohtaja.yaml": "id: puheenjohtaja\n",
    ]

    /// The files as they would be.
    let proposal: Proposal
    /// The rules whose problems were mended, in order.
    let mended: [String]
    /// The rules of the problems that are left.
    let left: [String]

    /// Mends a register with these files, or what of it is wanted.
    init(
        _ files: [String: String], wanted: (CheckReport) -> CheckReport = { $0 }
    ) throws {
        let source = MemorySource(Self.frame.merging(files) { $1 })
        let snapshot = RegisterSnapshot(
            source: source, configuration: try .read(from: source), day: RuleExample.usualDay)
        let (report, register) = try snapshot.check()
        var mending = Mending(Proposal(of: snapshot, register) { report.problems }, report)
        try mending.run(wanted)
        proposal = mending.proposal
        mended = mending.mended.sorted().map(\.rule)
        left = mending.report.problems.map(\.rule)
    }

    /// A file as it would be.
    func text(_ path: String = path) throws -> String {
        try proposal.document(at: path).map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }

    /// What becomes of a network's field, or of several.
    static func field(_ text: String) throws -> String {
        String(try MendedRegister([path: "id: a\n\(text)\n"]).text().dropFirst("id: a\n".count).dropLast())
    }
}
