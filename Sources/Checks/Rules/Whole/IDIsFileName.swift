import Diagnostics
import Documents
import Records

extension Rule {
    static let idIsFileName = Rule(
        "id-is-file-name", .error,
        Text(
            en: "A record's `id` is the name that its path gives it.",
            fi: "Tietueen `id` on nimi, jonka sen polku antaa.",
            sv: "En posts `id` är det namn som sökvägen ger den."),
        of: .records,
        why: Text(
            en: """
                References, histories and links name a record by its id, and find it by its path. Where the two \
                differ, one of them is a typing error or a rename that was done by halves.
                """,
            fi: """
                Viittaukset, historiat ja linkit nimeävät tietueen sen tunnuksella ja löytävät sen polulla. Jos ne \
                eroavat, toinen on kirjoitusvirhe tai puolittain tehty nimenvaihto.
                """,
            sv: """
                Hänvisningar, historier och länkar nämner en post med dess id och hittar den på dess sökväg. Om de \
                skiljer sig är den ena ett skrivfel eller ett namnbyte som gjorts till hälften.
                """),
        examples: [
            .fails(
                "a typing error",
                """
                # partners/oslo.yaml
                id: ⟦olso⟧
                """,
                .says(
                    "the id is 'olso', but the file's name says 'oslo'", hint: "write 'id: oslo', or rename the file")),
            .fails(
                "another case, a number, another normalization; a collection without a role",
                """
                # partners/oslo.yaml
                id: ⟦Oslo⟧
                # nested/a/12.yaml
                id: ⟦012⟧
                # partners/kö.yaml
                id: ⟦"ko\\u0308"⟧
                """,
                .says(
                    "the id is 'Oslo', but the file's name says 'oslo'", hint: "write 'id: oslo', or rename the file"),
                .says("the id is '012', but the file's name says '12'", hint: "write 'id: 12', or rename the file"),
                .says(
                    "the id and the file's name have the same letters in different forms of Unicode",
                    hint: "write the id as the name has it, or better both in composed form (NFC)")
            ),
            .passes(
                "the file's name",
                """
                # partners/oslo.yaml
                id: oslo
                """),
            .passes(
                "no id, and one that is no text",
                """
                # partners/oslo.yaml
                name: Oslo
                # partners/bergen.yaml
                id: [bergen]
                # partners/12.yaml
                id: "12"
                """),
        ]
    ) { context in
        let record = context.record
        guard let id = record["id"], id.isScalar, !id.document.value(of: id.index, equals: record.id.id),
            context.configuration.collection(record.id.collection)?.isIDInPathOnly == false
        else { return [] }
        if id.text == record.id.id {
            return [
                record.finding(
                    at: id,
                    Text(
                        en: "the id and the file's name have the same letters in different forms of Unicode",
                        fi: "tunnuksessa ja tiedoston nimessä on samat kirjaimet eri Unicode-muodoissa",
                        sv: "id:t och filens namn har samma bokstäver i olika former av Unicode"),
                    hint: Text(
                        en: "write the id as the name has it, or better both in composed form (NFC)",
                        fi:
                            "kirjoita tunnus niin kuin se on nimessä, tai mieluummin molemmat yhdistetyssä muodossa (NFC)",
                        sv: "skriv id:t som det står i namnet, eller hellre båda i sammansatt form (NFC)"))
            ]
        }
        return [
            record.finding(
                at: id,
                Text(
                    en: "the id is '\(id.text)', but the file's name says '\(record.id.id)'",
                    fi: "tunnus on '\(id.text)', mutta tiedoston nimi sanoo '\(record.id.id)'",
                    sv: "id:t är '\(id.text)', men filens namn säger '\(record.id.id)'"),
                hint: Text(
                    en: "write 'id: \(record.id.id)', or rename the file",
                    fi: "kirjoita 'id: \(record.id.id)' tai nimeä tiedosto uudelleen",
                    sv: "skriv 'id: \(record.id.id)', eller byt namn på filen"))
        ]
    }
}
