import Diagnostics

// What the readers of YAML and JSON both say of bytes that are no text.

extension Text {
    static let notUTF8 = Text(
        en: "the text is not UTF-8", fi: "teksti ei ole UTF-8-muodossa", sv: "texten är inte kodad i UTF-8")
    static let saveAsUTF8 = Text(
        en: "save the file as UTF-8", fi: "tallenna tiedosto UTF-8-muodossa", sv: "spara filen i UTF-8")
}
