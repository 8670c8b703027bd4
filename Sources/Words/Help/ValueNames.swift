package import Diagnostics

/// The words that stand for values in the usage of commands.
extension Text {
    /// The address of pages on the web.
    package static let addressValue = Text(en: "address", fi: "osoite", sv: "adress")
    /// What git hands to a hook.
    package static let argumentsValue = Text(en: "arguments", fi: "argumentit", sv: "argument")
    /// A collection of the register.
    package static let collectionValue = Text(en: "collection", fi: "kokoelma", sv: "samling")
    /// When colours are used.
    package static let colourValue = Text(en: "color", fi: "väri", sv: "färg")
    /// A condition on fields.
    package static let conditionValue = Text(en: "condition", fi: "ehto", sv: "villkor")
    /// A day, month or year.
    package static let dateValue = Text(en: "date", fi: "päivä", sv: "datum")
    /// A number of days.
    package static let daysValue = Text(en: "days", fi: "päiviä", sv: "dagar")
    /// A folder.
    package static let folderValue = Text(en: "dir", fi: "kansio", sv: "mapp")
    /// A field of a record.
    package static let fieldValue = Text(en: "field", fi: "kenttä", sv: "fält")
    /// A field and the value that it gets.
    package static let fieldWithValue = Text(en: "field=value", fi: "kenttä=arvo", sv: "fält=värde")
    /// Several fields, joined by commas.
    package static let fieldsValue = Text(en: "fields", fi: "kentät", sv: "fält")
    /// A file.
    package static let fileValue = Text(en: "file", fi: "tiedosto", sv: "fil")
    /// Several files.
    package static let filesValue = Text(en: "files", fi: "tiedostot", sv: "filer")
    /// The service that keeps a repository.
    package static let forgeValue = Text(en: "forge", fi: "palvelu", sv: "tjänst")
    /// The form in which a result is shown.
    package static let formatValue = Text(en: "format", fi: "muoto", sv: "format")
    /// The name of a git hook.
    package static let hookValue = Text(en: "name", fi: "koukku", sv: "krok")
    /// The name or address of a computer.
    package static let hostValue = Text(en: "host", fi: "palvelin", sv: "värd")
    /// The id of a record.
    package static let idValue = Text(en: "id", fi: "tunnus", sv: "id")
    /// A record and one of its fields.
    package static let idAndFieldValue = Text(en: "id field", fi: "tunnus kenttä", sv: "id fält")
    /// The id of a new record, or a field of it.
    package static let idOrFieldValue = Text(
        en: "id or field=value", fi: "tunnus tai kenttä=arvo", sv: "id eller fält=värde")
    /// A language.
    package static let languageValue = Text(en: "language", fi: "kieli", sv: "språk")
    /// The level of a meeting.
    package static let levelValue = Text(en: "level", fi: "taso", sv: "nivå")
    /// A list in a record.
    package static let listValue = Text(en: "list", fi: "luettelo", sv: "lista")
    /// The id that a record gets.
    package static let newIDValue = Text(en: "new-id", fi: "uusi-tunnus", sv: "nytt-id")
    /// The path of a file.
    package static let pathValue = Text(en: "path", fi: "polku", sv: "sökväg")
    /// Several paths.
    package static let pathsValue = Text(en: "paths", fi: "polut", sv: "sökvägar")
    /// The port of a server.
    package static let portValue = Text(en: "port", fi: "portti", sv: "port")
    /// What all addresses begin with.
    package static let prefixValue = Text(en: "prefix", fi: "alku", sv: "prefix")
    /// Two revisions or dates.
    package static let rangeValue = Text(verbatim: "A..B")
    /// A record.
    package static let recordValue = Text(en: "record", fi: "tietue", sv: "post")
    /// A record, or none, and a commit.
    package static let recordAndCommitValue = Text(en: "record commit", fi: "tietue commit", sv: "post commit")
    /// Several records.
    package static let recordsValue = Text(en: "records", fi: "tietueet", sv: "poster")
    /// The name of a report.
    package static let reportValue = Text(en: "name", fi: "raportti", sv: "rapport")
    /// A revision of the repository.
    package static let revisionValue = Text(en: "rev", fi: "versio", sv: "version")
    /// A revision of the repository, or a date.
    package static let revisionOrDateValue = Text(en: "rev|date", fi: "versio|päivä", sv: "version|datum")
    /// The name of a rule.
    package static let ruleValue = Text(en: "rule", fi: "sääntö", sv: "regel")
    /// A JSON schema.
    package static let schemaValue = Text(en: "schema", fi: "skeema", sv: "schema")
    /// A number of characters.
    package static let sizeValue = Text(en: "size", fi: "koko", sv: "storlek")
    /// Free text.
    package static let textValue = Text(en: "text", fi: "teksti", sv: "text")
    /// A unit of the city.
    package static let unitValue = Text(en: "unit", fi: "yksikkö", sv: "enhet")
    /// The verdict of a review.
    package static let verdictValue = Text(en: "verdict", fi: "johtopäätös", sv: "slutsats")
    /// A version of a file.
    package static let versionValue = Text(en: "version", fi: "versio", sv: "version")
    /// Words to look for.
    package static let wordsValue = Text(en: "words", fi: "sanat", sv: "ord")
}
