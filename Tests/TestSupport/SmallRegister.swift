/// Two collections with schemas, as texts by path: enough of a register for most tests.
package enum SmallRegister {
    /// `register.yaml` and the schemas; partners refer to units, and so do units to their parents.
    package static let frame: [String: String] = [
        "register.yaml": """
        title: {fi: Koe, en: Trial}
        languages: [fi, en]
        collections:
          partners: {files: "records/partners/{id}.yaml", schema: schemas/partner.schema.json}
          units: {files: "records/units/{id}.yaml", schema: schemas/unit.schema.json}
        """,
        "schemas/partner.schema.json": """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
         "required": ["id", "owner"], "additionalProperties": false,
         "properties": {
           "id": {"type": "string"}, "name": {"type": "string", "x-label": {"fi": "Nimi", "en": "Name"}},
           "country": {"$ref": "common.schema.json#/$defs/country"},
           "postcode": {"type": "string"}, "owner": {"type": "string", "x-references": "units", "title": "Owner"},
           "related": {"type": "array", "items": {"type": "string", "x-references": ["partners", "units"]}}}}
        """,
        "schemas/unit.schema.json": """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["id"],
         "properties": {"id": {"type": "string"},
           "parent": {"type": "string", "x-references": "units", "x-acyclic": true}}}
        """,
        "schemas/common.schema.json": """
        {"$defs": {"country": {"type": "string", "pattern": "^[A-Z]{2}$"}}}
        """,
    ]

    /// A sound register of one unit and one partner.
    package static let sound: [String: String] = frame.merging(
        [
            "records/units/kv.yaml": "id: kv\n",
            "records/partners/oslo.yaml": "id: oslo\nname: Oslo\ncountry: NO\nowner: kv\n",
        ]
    ) { $1 }
}
