package import Diagnostics

/// A file could not be brought into the layout of records; it stays as it stands.
package struct FormatError: ExplainedError {
    /// The path of the file.
    package let path: String
    package let message: Text
    package let hint: Text?

    /// A file that cannot be read, with what is wrong with it.
    static func unreadable(_ read: ReadResult) -> FormatError {
        let path = read.document.path
        let reason =
            read.diagnostics.first?.message
            ?? Text(en: "it is no text", fi: "se ei ole tekstiä", sv: "den är ingen text")
        let line = read.diagnostics.first.map { ":\($0.location.start.line)" } ?? ""
        return FormatError(
            path: path,
            message: Text(
                en: "'\(path)\(line)' stays as it is, since it cannot be read: \(reason.en)",
                fi: "'\(path)\(line)' jää ennalleen, koska sitä ei voi lukea: \(reason.fi)",
                sv: "'\(path)\(line)' förblir som den är, eftersom den inte kan läsas: \(reason.sv)"),
            hint: Text(en: "mend it by hand first", fi: "korjaa se ensin käsin", sv: "rätta den först för hand"))
    }

    /// A file whose layout would have changed more than its layout.
    static func notKept(_ path: String, _ what: Text) -> FormatError {
        FormatError(
            path: path,
            message: Text(
                en: "'\(path)' stays as it is, since in the layout of records \(what.en)",
                fi: "'\(path)' jää ennalleen, koska tietueiden asettelussa \(what.fi)",
                sv: "'\(path)' förblir som den är, eftersom i posternas layout \(what.sv)"),
            hint: Text(
                en: "simplify how it is written, and report it as a fault of kumppani",
                fi: "yksinkertaista sen kirjoitusasua ja ilmoita asiasta kumppanin vikana",
                sv: "förenkla hur den är skriven, och rapportera det som ett fel i kumppani"))
    }

    static let valuesDiffer = Text(
        en: "it would have other values", fi: "sen arvot muuttuisivat", sv: "skulle den ha andra värden")
    static let commentsDiffer = Text(
        en: "it would have other comments", fi: "sen kommentit muuttuisivat", sv: "skulle den ha andra kommentarer")
    static let notStable = Text(
        en: "it would not stay the same when it is formatted again",
        fi: "se ei pysyisi samana, kun se muotoillaan uudelleen",
        sv: "skulle den inte förbli densamma när den formateras på nytt")
}
