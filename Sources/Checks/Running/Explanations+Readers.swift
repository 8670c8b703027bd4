package import Diagnostics
import Documents
import JSONSchema

extension Explanations {
    /// The rules of texts and schemas, which have no body of their own here.
    package static let readers: [RuleDescription] = [
        RuleDescription(
            name: TextRule.syntax, severity: .error,
            invariant: Text(
                en: "Every record is well-formed YAML 1.2 or JSON.",
                fi: "Jokainen tietue on muodoltaan oikeaa YAML 1.2:ta tai JSONia.",
                sv: "Varje post är välformad YAML 1.2 eller JSON."),
            why: Text(
                en: "What cannot be read can be neither checked nor shown, and its history breaks off.",
                fi: "Mitä ei voi lukea, sitä ei voi tarkistaa eikä näyttää, ja sen historia katkeaa.",
                sv: "Det som inte går att läsa kan varken kontrolleras eller visas, och dess historik bryts.")),
        RuleDescription(
            name: TextRule.encoding, severity: .error,
            invariant: Text(
                en: "Every record is UTF-8 without a byte-order mark and control characters.",
                fi: "Jokainen tietue on UTF-8:aa ilman tavujärjestysmerkkiä ja ohjausmerkkejä.",
                sv: "Varje post är UTF-8 utan byteordningsmärke och styrtecken."),
            why: Text(
                en: """
                    Other encodings look right on the machine they were written on and wrong on every other.
                    """,
                fi: """
                    Muut merkistöt näyttävät oikeilta koneella, jolla ne on kirjoitettu, ja vääriltä kaikilla \
                    muilla.
                    """,
                sv: "Andra teckenkodningar ser rätt ut på den dator där de skrevs och fel på alla andra.")),
        RuleDescription(
            name: TextRule.uniqueKeys, severity: .error,
            invariant: Text(
                en: "No mapping holds a key twice, in whatever Unicode normalization.",
                fi: "Missään kohdassa ei ole samaa avainta kahdesti, missään Unicode-muodossa.",
                sv: "Ingen nyckel står två gånger på samma ställe, i någon form av Unicode."),
            why: Text(
                en: "Programs disagree about which of the two counts; the reader sees both.",
                fi: "Ohjelmat ovat eri mieltä siitä, kumpi lasketaan; lukija näkee molemmat.",
                sv: "Program är oense om vilken av de två som gäller; läsaren ser båda.")),
        RuleDescription(
            name: TextRule.plainData, severity: .error,
            invariant: Text(
                en: "Records have no anchors, aliases, tags, directives or second documents.",
                fi: "Tietueissa ei ole ankkureita, aliaksia, tageja, määräyksiä tai muita dokumentteja.",
                sv: "Poster har inga ankare, alias, taggar, direktiv eller andra dokument."),
            why: Text(
                en: """
                    A record says what it says in its own lines. Aliases let a few bytes grow to gigabytes, tags \
                    mean something else to every program.
                    """,
                fi: """
                    Tietue sanoo sanottavansa omilla riveillään. Aliaksilla muutama tavu kasvaa \
                    gigatavuiksi, ja tagit merkitsevät eri ohjelmille eri asioita.
                    """,
                sv: """
                    En post säger vad den säger på sina egna rader. Med alias växer några byte till gigabyte, \
                    och taggar betyder olika saker för olika program.
                    """)),
        RuleDescription(
            name: TextRule.bounded, severity: .error,
            invariant: Text(
                en: "Every record has at most 16 MiB and 256 levels.",
                fi: "Jokaisessa tietueessa on enintään 16 MiB ja 256 tasoa.",
                sv: "Varje post har högst 16 MiB och 256 nivåer."),
            why: Text(
                en: "Records are read by people; what is larger is a mistake or an attack.",
                fi: "Tietueita lukevat ihmiset; mikä on suurempaa, on virhe tai hyökkäys.",
                sv: "Poster läses av människor; det som är större är ett misstag eller ett angrepp.")),
        RuleDescription(
            name: SchemaRule.keyword, severity: .error,
            invariant: Text(
                en: "Every keyword of a schema has a value of its kind.",
                fi: "Jokaisella skeeman avainsanalla on oikeanlainen arvo.",
                sv: "Varje nyckelord i ett schema har ett värde av rätt slag."),
            why: Text(
                en: "A misspelt type or a text where a number belongs would let every record pass, or none.",
                fi: """
                    Väärin kirjoitettu tyyppi tai teksti luvun paikalla päästäisi läpi kaikki tietueet tai ei \
                    yhtään.
                    """,
                sv: """
                    En felstavad typ, eller en text där ett tal hör hemma, skulle släppa igenom alla poster \
                    eller inga.
                    """)),
        RuleDescription(
            name: SchemaRule.reference, severity: .error,
            invariant: Text(
                en: "Every reference of a schema leads to a schema that is here, and none back to itself.",
                fi: """
                    Jokainen skeeman viittaus johtaa skeemaan, joka on täällä, eikä mikään takaisin itseensä.
                    """,
                sv: """
                    Varje hänvisning i ett schema leder till ett schema som finns här, och ingen tillbaka till \
                    sig själv.
                    """),
            why: Text(
                en: "Schemas are read from files of the register only, never from the network.",
                fi: "Skeemat luetaan vain rekisterin tiedostoista, ei koskaan verkosta.",
                sv: "Scheman läses bara ur registrets filer, aldrig från nätet.")),
        RuleDescription(
            name: SchemaRule.pattern, severity: .error,
            invariant: Text(
                en: "Every pattern of a schema is a regular expression of ECMA-262.",
                fi: "Jokainen skeeman kaava on ECMA-262:n säännöllinen lauseke.",
                sv: "Varje mönster i ett schema är ett reguljärt uttryck enligt ECMA-262."),
            why: Text(
                en: "Patterns mean the same in this check, in editors and in every other validator.",
                fi: """
                    Kaavat tarkoittavat samaa tässä tarkistuksessa, tekstieditoreissa ja kaikissa muissa ohjelmissa.
                    """,
                sv: "Mönster betyder detsamma i denna kontroll, i redigerare och i alla andra validerare.")),
        RuleDescription(
            name: SchemaRule.dialect, severity: .error,
            invariant: Text(
                en: "Every schema is written in draft 2020-12 or draft-07.",
                fi: "Jokainen skeema on kirjoitettu luonnoksella 2020-12 tai draft-07.",
                sv: "Varje schema är skrivet i utkast 2020-12 eller draft-07."),
            why: Text(
                en: "Keywords mean different things in different drafts.",
                fi: "Avainsanat tarkoittavat eri luonnoksissa eri asioita.",
                sv: "Nyckelord betyder olika saker i olika utkast.")),
        RuleDescription(
            name: SchemaRule.identifier, severity: .error,
            invariant: Text(
                en: "No two schemas have one identifier or anchor.",
                fi: "Kahdella skeemalla ei ole samaa tunnistetta tai ankkuria.",
                sv: "Två scheman har inte samma identifierare eller ankare."),
            why: Text(
                en: "A reference to it could mean either.",
                fi: "Viittaus voisi tarkoittaa kumpaa tahansa.",
                sv: "En hänvisning kunde avse vilket som helst av dem.")),
        RuleDescription(
            name: SchemaRule.limit, severity: .error,
            invariant: Text(
                en: """
                    The schemas of a register have at most 250,000 parts together, and addresses of at most \
                    4,096 bytes.
                    """,
                fi: """
                    Rekisterin skeemoissa on yhteensä enintään 250 000 osaa ja enintään 4 096 tavun osoitteita.
                    """,
                sv: """
                    Ett registers scheman har sammanlagt högst 250 000 delar, och adresser på högst 4 096 byte.
                    """),
            why: Text(
                en: """
                    Schemas come from pushes; what is larger than any real schema would stop the server for \
                    everybody.
                    """,
                fi: """
                    Skeemat tulevat palvelimelle muiden lähettäminä; mikä on suurempaa kuin mikään oikea skeema, \
                    pysäyttäisi palvelimen kaikilta.
                    """,
                sv: """
                    Scheman skickas till servern av andra; det som är större än något riktigt schema skulle \
                    stoppa servern för alla.
                    """)),
        RuleDescription(
            name: registerFiles, severity: .error,
            invariant: Text(
                en: "The collections of 'register.yaml' say which files are records of which.",
                fi: """
                    Tiedoston 'register.yaml' kokoelmat kertovat, mitkä tiedostot ovat minkin kokoelman \
                    tietueita.
                    """,
                sv: "Samlingarna i 'register.yaml' säger vilka filer som är poster i vilken samling."),
            why: Text(
                en: "A file that two collections claim would be two records; a pattern without an id none.",
                fi: """
                    Tiedosto, joka kuuluu kahteen kokoelmaan, olisi kaksi tietuetta; kaava ilman tunnusta ei \
                    yhtään.
                    """,
                sv: """
                    En fil som två samlingar gör anspråk på skulle vara två poster; ett mönster utan id ingen.
                    """)),
        RuleDescription(
            name: registerSchema, severity: .error,
            invariant: Text(
                en: "The schemas that 'register.yaml' names are there.",
                fi: "Skeemat, jotka 'register.yaml' nimeää, ovat olemassa.",
                sv: "De scheman som 'register.yaml' nämner finns."),
            why: Text(
                en: "Without its schema a collection would be checked for nothing.",
                fi: "Ilman skeemaa kokoelmaa ei tarkistettaisi lainkaan.",
                sv: "Utan sitt schema skulle en samling inte kontrolleras alls.")),
        RuleDescription(
            name: problemsBounded, severity: .error,
            invariant: Text(
                en: "A register has at most 100,000 problems.",
                fi: "Rekisterissä on enintään 100 000 ongelmaa.",
                sv: "Ett register har högst 100 000 problem."),
            why: Text(
                en: "Nobody reads more, and a check that keeps them all would take the machine's memory.",
                fi: "Enempää ei kukaan lue, ja tarkistus, joka säilyttäisi ne kaikki, veisi koneen muistin.",
                sv: "Ingen läser fler, och en kontroll som behåller alla skulle ta datorns minne.")),
    ]

    /// The name of the rule that the patterns of `register.yaml` are sound.
    static let registerFiles = "register/files"
    /// The name of the rule that the schemas of `register.yaml` can be followed.
    static let registerSchema = "register/schema"
    /// The name under which it is told that there are more problems than are kept.
    static let problemsBounded = "check/bounded"

    /// Examples of what the readers say.
    static let readerExamples: [String: [RuleExample]] = [
        TextRule.syntax: [
            .fails("a bracket left open", "# nested/a/oslo.yaml\nname: [Oslo\n"),
            .passes("a bracket closed", "# nested/a/oslo.yaml\nname: [Oslo]\n"),
        ],
        TextRule.encoding: [
            .fails("a byte-order mark", "# nested/a/oslo.yaml\n⟦⟧\u{FEFF}id: oslo\n"),
            .passes("none", "# nested/a/oslo.yaml\nid: oslo\n"),
        ],
        TextRule.uniqueKeys: [
            .fails("two names", "# nested/a/oslo.yaml\nname: Oslo\n⟦name⟧: Kristiania\n"),
            .passes("one name", "# nested/a/oslo.yaml\nname: Oslo\n"),
        ],
        TextRule.plainData: [
            .fails("an anchor", "# nested/a/oslo.yaml\nname: ⟦&nimi⟧ Oslo\n"),
            .passes("a text in quotes", "# nested/a/oslo.yaml\nname: \"&nimi Oslo\"\n"),
        ],
        TextRule.bounded: [
            .fails(
                "a list in a list, 300 times", "# nested/a/oslo.yaml\nname: \(String(repeating: "[", count: 300))\n"),
            .passes("a list in a list", "# nested/a/oslo.yaml\nname: [[Oslo]]\n"),
        ],
        SchemaRule.keyword: schemaFile(fails: #"{"type": ⟦"text"⟧}"#, passes: #"{"type": "string"}"#),
        SchemaRule.reference: schemaFile(
            fails: ##"{"$ref": ⟦"#/$defs/name"⟧}"##, passes: ##"{"$defs": {"name": {}}, "$ref": "#/$defs/name"}"##),
        SchemaRule.pattern: schemaFile(fails: #"{"pattern": ⟦"("⟧}"#, passes: #"{"pattern": "[(]"}"#),
        SchemaRule.dialect: schemaFile(
            fails: #"{"$schema": ⟦"http://json-schema.org/draft-04/schema#"⟧}"#,
            passes: #"{"$schema": "https://json-schema.org/draft/2020-12/schema"}"#),
        SchemaRule.identifier: schemaFile(
            fails: #"{"$defs": {"a": {"$anchor": "x"}, "b": {"$anchor": ⟦"x"⟧}}}"#,
            passes: #"{"$defs": {"a": {"$anchor": "x"}, "b": {"$anchor": "y"}}}"#),
        registerFiles: [
            .fails("no id", "# register.yaml\ncollections: {partners: {files: ⟦\"partners/*.yaml\"⟧}}\n"),
            .passes("an id", "# register.yaml\ncollections: {partners: {files: \"partners/{id}.yaml\"}}\n"),
        ],
        registerSchema: [
            .fails(
                "no such file",
                "# register.yaml\ncollections: {partners: {files: \"partners/{id}.yaml\", schema: ⟦schemas/p.json⟧}}\n"),
            .passes(
                "a schema",
                "# register.yaml\ncollections: {partners: {files: \"partners/{id}.yaml\", schema: schemas/p.json}}\n"
                    + "# schemas/p.json\n{}\n"),
        ],
    ]

    private static func schemaFile(fails: String, passes: String) -> [RuleExample] {
        [
            .fails("", "# schemas/example.schema.json\n\(fails)\n"),
            .passes("", "# schemas/example.schema.json\n\(passes)\n"),
        ]
    }
}
