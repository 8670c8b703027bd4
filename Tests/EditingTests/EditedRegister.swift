import Checks
import Diagnostics
import Documents
import Editing
import Records
import TestSupport
import Workspace

/// Proposals on a small register in memory.
enum EditedRegister {
    /// Networks with lists, mappings and phases, units that they refer to, and records of a collection without schema.
    static let texts: [String: String] = [
        "register.yaml": """
        title: Trial
        languages: [fi, en]
        collections:
          networks: {files: "records/networks/{id}.yaml", schema: schemas/network.schema.json}
          units: {files: "records/units/{id}.yaml", schema: schemas/unit.schema.json}
          notes: {files: "records/notes/{id}.json"}
        """,
        "schemas/network.schema.json": """
        {"type": "object", "required": ["id", "name", "owner"], "additionalProperties": false,
         "properties": {
           "id": {"type": "string"},
           "name": {"x-label": {"fi": "Nimi", "en": "Name"}, "type": "object",
             "properties": {"fi": {"$ref": "#/$defs/text"}, "en": {"$ref": "#/$defs/text"}}},
           "kind": {"type": "string", "enum": ["city", "theme"], "x-enum-labels": {"city": {"fi": "Kaupungit"}}},
           "owner": {"type": "string", "x-references": "units", "x-label": {"fi": "Omistaja", "en": "Owner"},
             "x-help": {"en": "The unit that answers for it."}},
           "members": {"type": "array", "minItems": 1, "uniqueItems": true,
             "items": {"type": "string", "x-references": ["units", "networks"]}},
           "phases": {"type": "array", "minItems": 1, "x-key": ["status", "since"],
             "items": {"type": "object", "required": ["status"], "additionalProperties": false,
               "properties": {"status": {"enum": ["member", "left"]},
                 "since": {"type": ["string", "integer"]}, "reason": {"$ref": "#/$defs/text"},
                 "source": {"type": "string"}}}},
           "review": {"type": "object", "properties": {"last": {"type": "string"}, "next": {"type": "string"}}},
           "fee": {"type": "number"}, "public": {"type": "boolean"}, "notes": {"$ref": "#/$defs/text"}},
         "$defs": {"text": {"type": "string", "minLength": 1}}}
        """,
        "schemas/unit.schema.json": """
        {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "name": {"type": "string"},
           "until": {"type": ["string", "integer"]}, "parent": {"type": "string", "x-references": "units"}}}
        """,
        "records/units/kv.yaml": "id: kv\nname: International affairs\n",
        "records/units/culture.yaml": "id: culture # the other one\nname: Culture\nparent: kv\n",
        "records/networks/c40.yaml": """
        # Cities against climate change
        id: c40
        name:
          fi: C40   # as the network writes it
        owner: kv

        members:
          - units/kv # the first
          - units/culture
        phases:
          - {status: member, since: 2019}
        notes: >-
          A text of
          two lines.

        """,
        "records/notes/a.json": #"{"title": "A", "about": ["c40"]}"# + "\n",
    ]

    /// A proposal of which nothing is changed yet.
    static func proposal(_ more: [String: String] = [:]) throws -> Proposal {
        try proposal(replacing: more.mapValues(Optional.some))
    }

    /// The same on a register with other files, of which some may lack.
    static func proposal(replacing files: [String: String?]) throws -> Proposal {
        let source = MemorySource(texts.filter { files[$0.key] == nil }.merging(files.compactMapValues(\.self)) { $1 })
        let snapshot = RegisterSnapshot(
            source: source, configuration: try .read(from: source), day: RuleExample.usualDay)
        let (report, register) = try snapshot.check()
        return Proposal(of: snapshot, register) { report.problems }
    }

    /// What a file of a proposal would be; `nil` where there would be none.
    static func text(_ path: String, of proposal: Proposal) throws -> String? {
        try proposal.document(at: path).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
