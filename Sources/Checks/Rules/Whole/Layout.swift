import Diagnostics
import Documents
import Records

extension Rule {
    static let layout = Rule(
        "layout", .error,
        Text(
            en: "Where the register asks for it, every record is in the one layout.",
            fi: "Jos rekisteri sitä edellyttää, jokainen tietue on yhdenmukaisen asettelun mukainen.",
            sv: "Där registret kräver det följer varje post den enhetliga layouten."),
        of: .records,
        why: Text(
            en: """
                Where everybody writes records in a style of their own, their histories fill with changes of spaces and \
                quotes. The policy 'layout: canonical' in register.yaml asks for one layout, which a command writes.
                """,
            fi: """
                Jos jokainen kirjoittaa tietueita omalla tyylillään, historiat täyttyvät välilyöntien ja lainausmerkkien \
                muutoksista. Tiedoston register.yaml käytäntö 'layout: canonical' edellyttää yhtä asettelua, jonka \
                komento kirjoittaa.
                """,
            sv: """
                Om var och en skriver poster på sitt eget sätt fylls historiken av ändrade mellanslag och citattecken. \
                Regeln 'layout: canonical' i register.yaml kräver en enda layout, som ett kommando skriver.
                """),
        examples: [
            .fails(
                "quotes that nobody needs, in a register that asks for the layout",
                """
                # register.yaml
                policies: {layout: canonical}
                collections:
                  partners: {files: "records/partners/{id}.yaml", schema: schemas/partner.schema.json}
                # schemas/partner.schema.json
                {"properties": {"id": {}, "name": {}, "country": {}}}
                # partners/oslo.yaml
                id: oslo
                name: ⟦"Oslo"⟧
                country: NO
                """,
                .says(
                    "from here on the record is not in the layout of this register",
                    hint: "'kumppani fmt records/partners/oslo.yaml' brings it into it")),
            .fails(
                "fields that stand in another order than in the schema, and lines that are missing",
                """
                # register.yaml
                policies: {layout: canonical}
                collections:
                  partners: {files: "records/partners/{id}.yaml", schema: schemas/partner.schema.json}
                  units: {files: "records/units/{id}.yaml"}
                # schemas/partner.schema.json
                {"properties": {"id": {}, "name": {}}}
                # partners/oslo.yaml
                ⟦name: Oslo⟧
                id: oslo
                # units/kv.yaml
                name: KV
                id: kv
                tags:
                ⟦- a⟧
                """,
                .says(
                    "from here on the record is not in the layout of this register",
                    hint: "'kumppani fmt records/partners/oslo.yaml' brings it into it"),
                .says(
                    "from here on the record is not in the layout of this register",
                    hint: "'kumppani fmt records/units/kv.yaml' brings it into it")),
            .passes(
                "the layout",
                """
                # register.yaml
                policies: {layout: canonical}
                collections:
                  partners: {files: "records/partners/{id}.yaml", schema: schemas/partner.schema.json}
                # schemas/partner.schema.json
                {"properties": {"id": {}, "name": {}}}
                # partners/oslo.yaml
                id: oslo
                name: Oslo
                """),
            .passes(
                "any layout, in a register that asks for none",
                """
                # register.yaml
                policies: {layout: free}
                collections:
                  partners: {files: "records/partners/{id}.yaml"}
                # partners/oslo.yaml
                id:   "oslo"
                """),
            .passes(
                "a record whose text cannot be read, of which only that is said",
                """
                # register.yaml
                policies: {layout: canonical}
                collections:
                  partners: {files: "records/partners/{id}.yaml"}
                # partners/oslo.yaml
                id: &a "oslo"
                """),
        ]
    ) { context in
        guard context.configuration.policies.requiresLayout else { return [] }
        let record = context.record
        let document = record.document
        var formatter = RecordFormatter(context.guides)
        let written: [UInt8]
        do throws(FormatError) {
            written = try formatter.format(
                document.bytes, path: record.path, collection: record.id.collection)
        } catch {
            // What keeps a file out of the layout is told by its reader.
            return []
        }
        guard written != document.bytes else { return [] }
        let path = record.path
        return [
            Finding(
                record: record.id, location: document.firstDifference(from: written), pointer: nil,
                message: Text(
                    en: "from here on the record is not in the layout of this register",
                    fi: "tästä alkaen tietue poikkeaa tämän rekisterin asettelusta",
                    sv: "härifrån avviker posten från det här registrets layout"),
                hint: Text(
                    en: "'kumppani fmt \(path)' brings it into it", fi: "'kumppani fmt \(path)' korjaa asettelun",
                    sv: "'kumppani fmt \(path)' rättar layouten"), notes: [])
        ]
    }
}

extension Document {
    /// The rest of the line from the first byte that other bytes have otherwise.
    fileprivate func firstDifference(from other: [UInt8]) -> Location {
        let same = zip(bytes, other).prefix { $0 == $1 }.count
        // Not inside of a character.
        var start = min(same, bytes.count)
        while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        return location(of: start..<end)
    }
}
