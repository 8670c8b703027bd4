import Diagnostics
import Documents
import Records

extension Rule {
    static let personalData = Rule(
        "personal-data", .error,
        Text(
            en: "No record holds a person's mailbox, telephone number or identity code.",
            fi: "Missään tietueessa ei ole henkilön sähköpostiosoitetta, puhelinnumeroa tai henkilötunnusta.",
            sv: "Ingen post innehåller en persons e-postadress, telefonnummer eller personbeteckning."),
        of: .recordsWithRole, readsBrokenRecords: true,
        why: Text(
            en: """
                People appear as roles with a role mailbox. A git history cannot forget, so it must not learn: \
                what has once been committed stays readable in every clone, whatever later commits say.
                """,
            fi: """
                Ihmiset esiintyvät rooleina, joilla on yhteiskäyttöinen sähköposti. Git-historia ei unohda, joten \
                sen ei pidä oppia: mikä on kerran tallennettu, on luettavissa jokaisessa kopiossa, mitä myöhemmin \
                muutetaankin.
                """,
            sv: """
                Människor förekommer som roller med en funktionsbrevlåda. En git-historik kan inte glömma, så den \
                ska inte lära sig: det som en gång har sparats går att läsa i varje kopia, vad senare ändringar än \
                säger.
                """),
        examples: [
            .fails(
                "a person's mailbox and a number",
                """
                # partners/oslo.yaml
                id: oslo
                contacts:
                  - {role: yhteyshenkilö, mailbox: ⟦etu.suku@hel.fi⟧}
                notes: ⟦"Kysy numerosta +358 9 310 00000."⟧
                """,
                .says("'etu.suku@hel.fi' looks like a person's mailbox", hint: personalDataHint),
                .says("'+358 9 310 00000' looks like a person's telephone number", hint: personalDataHint)),
            .fails(
                "in a key, in comments of every kind, and in a number that its key tells",
                """
                # partners/oslo.yaml
                id: oslo ⟦#etu.suku@hel.fi⟧
                ⟦matti.virtanen@hel.fi⟧: x
                gsm: ⟦3101234⟧
                notes: ⟦| # 040 123 4567
                  Teksti.⟧
                ⟦# 131052-308T⟧
                """,
                .says("'etu.suku@hel.fi' looks like a person's mailbox", hint: personalDataHint),
                .says("'matti.virtanen@hel.fi' looks like a person's mailbox", hint: personalDataHint),
                .says("'3101234' looks like a person's telephone number", hint: personalDataHint),
                .says("'040 123 4567' looks like a person's telephone number", hint: personalDataHint),
                .says("'131052-308T' looks like a person's identity code", hint: personalDataHint)),
            .fails(
                "in the name of the file",
                """
                # partners/matti.virtanen@hel.fi.yaml
                ⟦id⟧: x
                """,
                .says(
                    "'matti.virtanen@hel.fi.yaml' looks like a person's mailbox",
                    hint: Text(en: "rename the file", fi: "nimeä tiedosto uudelleen", sv: "byt namn på filen"))),
            .fails(
                "in lists and mappings below a field for numbers",
                """
                # partners/oslo.yaml
                id: oslo
                gsm:
                  - 2019
                  - ⟦3101234⟧
                phoneNumbers: {office: ⟦3105678⟧, others: [⟦3109012⟧]}
                """,
                .says("'3101234' looks like a person's telephone number", hint: personalDataHint),
                .says("'3105678' looks like a person's telephone number", hint: personalDataHint),
                .says("'3109012' looks like a person's telephone number", hint: personalDataHint)),
            .passes(
                "a role's mailbox, and numbers that are not for calling",
                """
                # partners/oslo.yaml
                id: oslo
                contacts:
                  - {role: yhteyshenkilö, mailbox: kaupunginkanslia@hel.fi}
                notes: Asia HEL 2019-005840 (T 04 03 01), 00099 Helsinki, 2024-02-29.
                """),
            .passes(
                "a register of someone else, without roles",
                """
                # nested/a/oslo.yaml
                mailbox: etu.suku@hel.fi
                """),
        ]
    ) { context in context.record.personalData(context.personalData) }

    /// What to do about a person's data.
    static let personalDataHint = Text(
        en: "name the role and its mailbox instead; a commit cannot be forgotten",
        fi: "nimeä sen sijaan rooli ja sen yhteiskäyttöinen sähköposti; tallennettua ei saa enää pois historiasta",
        sv: "ange i stället rollen och dess funktionsbrevlåda; det som sparats går inte att ta bort ur historiken")
}

extension Record {
    /// What is a person's in the texts of the record: values, keys, comments and the path.
    fileprivate func personalData(_ data: PersonalData) -> [Finding] {
        let document = document
        var findings = data.findings(in: path).map { trace in
            finding(
                about: "", trace.message,
                hint: Text(en: "rename the file", fi: "nimeä tiedosto uudelleen", sv: "byt namn på filen"))
        }
        guard document.isSound else { return findings + textFindings(data) }
        guard !document.slots.isEmpty else { return findings }
        visit(0, key: nil, outerKey: nil) { i, key, outerKey in
            // Around texts behind `|` and `>` stand comments, too.
            let isBlock = document.slots[i].style == .literal || document.slots[i].style == .folded
            let suspicion = document.withValue(of: i) { PersonalDataPrescan($0) }
            guard isBlock || suspicion != .none else { return }
            let node = Node(document: document, index: i)
            let keys = [outerKey, key].compactMap { $0.map(document.text) }.joined(separator: " ")
            findings += traces(in: node, key: keys, data).map { trace in
                finding(at: node, trace.message, hint: Rule.personalDataHint)
            }
        }
        return findings + commentFindings(data)
    }

    /// Calls `body` with the slot of each value and key that is no collection, and with those of the names of the fields that
    /// it stands in: its own and the one around that.
    private func visit(_ index: Int, key: Int?, outerKey: Int?, _ body: (Int, Int?, Int?) -> Void) {
        let slot = document.slots[index]
        let end = Int(slot.next)
        var child = index + 1
        switch slot.kind {
        case .mapping:
            while child < end {
                let value = Int(document.slots[child].next)
                visit(child, key: nil, outerKey: key, body)
                visit(value, key: child, outerKey: key, body)
                child = Int(document.slots[value].next)
            }
        case .sequence:
            while child < end {
                visit(child, key: key, outerKey: outerKey, body)
                child = Int(document.slots[child].next)
            }
        default: body(index, key, outerKey)
        }
    }

    /// What is a person's in a text that is no sound YAML or JSON, line by line: its fields cannot be told.
    private func textFindings(_ data: PersonalData) -> [Finding] {
        data.findings(inLinesOf: document.bytes).map { line, trace in
            Finding(
                record: id, location: document.location(of: line), pointer: nil, message: trace.message,
                hint: Rule.personalDataHint, notes: [])
        }
    }

    /// What is a person's in a value or key.
    private func traces(in node: Node, key: String?, _ data: PersonalData) -> [PersonalData.Trace] {
        let traces = data.findings(in: node.text, key: key)
        guard node.style == .literal || node.style == .folded else { return traces }
        // Comments may stand behind the sign that such a text begins with, and behind its end.
        return traces + data.findings(in: node.source).filter { !traces.contains($0) }
    }

    private func commentFindings(_ data: PersonalData) -> [Finding] {
        guard !path.hasSuffix(".json") else { return [] }
        return document.comments.flatMap { range in
            data.findings(in: String(decoding: document.bytes[range], as: UTF8.self)).map { trace in
                Finding(
                    record: id, location: document.location(of: range), pointer: nil, message: trace.message,
                    hint: Rule.personalDataHint, notes: [])
            }
        }
    }
}

extension PersonalData.Trace {
    /// What is said of it.
    var message: Text {
        Text(
            en: "'\(text)' looks like a person's \(kind.rawValue)", fi: "'\(text)' näyttää henkilön \(kind.words.fi)",
            sv: "'\(text)' ser ut som en persons \(kind.words.sv)")
    }
}

extension Document {
    /// The comments of a YAML text, from `#` to the end of the line, but for those around texts behind `|` and `>`.
    fileprivate var comments: [Range<Int>] {
        guard bytes.contains(UInt8(ascii: "#")) else { return [] }
        var comments: [Range<Int>] = []
        var position = 0
        func look(before end: Int) {
            while position < end {
                guard bytes[position] == UInt8(ascii: "#") else {
                    position += 1
                    continue
                }
                let start = position
                while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
                comments.append(start..<position)
            }
        }
        for slot in slots where slot.kind != .mapping && slot.kind != .sequence {
            look(before: Int(slot.start))
            position = max(position, Int(slot.end))
        }
        look(before: bytes.count)
        return comments
    }
}
