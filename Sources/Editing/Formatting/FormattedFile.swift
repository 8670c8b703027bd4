package import Diagnostics
import Files

/// A record's file that is not in the layout of records.
package struct FormattedFile: Sendable {
    /// The path from the register's top.
    package let path: String
    /// The bytes as they stand.
    package let old: [UInt8]
    /// The bytes in the layout.
    package let new: [UInt8]

    /// Puts the file into the layout, whole or not at all; it keeps its permissions. Returns why it was not written: it
    /// cannot be, or another program has written it since it was read.
    func write(in root: String) -> (any ExplainedError)? {
        let file = "\(root)/\(path)"
        do throws(FileError) {
            guard try readFile(at: file, limit: old.count) == old else { return ChangedFile(path: path) }
            try replaceFile(at: file, with: new, keepsPermissions: true)
            return nil
        } catch {
            return error
        }
    }
}

/// A file that somebody else has changed since it was read, and so was not written.
package struct ChangedFile: ExplainedError {
    /// The path from the register's top.
    package let path: String

    package var message: Text {
        Text(
            en: "'\(path)' was not written, since another program has changed it meanwhile",
            fi: "tiedostoa '\(path)' ei kirjoitettu, koska toinen ohjelma on muuttanut sitä sillä välin",
            sv: "'\(path)' skrevs inte, eftersom ett annat program har ändrat den under tiden")
    }
    package var hint: Text? {
        Text(en: "do it once more", fi: "tee se uudelleen", sv: "gör det en gång till")
    }
}

/// A repository without files was to be formatted.
package struct NoFilesToFormat: ExplainedError {
    package var message: Text {
        Text(
            en: "a bare repository has no files to format", fi: "paljaassa arkistossa ei ole muotoiltavia tiedostoja",
            sv: "ett naket arkiv har inga filer att formatera")
    }
    package var hint: Text? {
        Text(
            en: "format them in a clone; here it can only be checked whether they are in the layout",
            fi: "muotoile ne kloonissa; täällä voi vain tarkistaa, ovatko ne asettelun mukaisia",
            sv: "formatera dem i en klon; här går det bara att kontrollera om de följer layouten")
    }
}

/// A file that is named to be formatted and is no record.
package struct NoRecordFile: ExplainedError {
    /// Its path in the register.
    package let path: String

    package var message: Text {
        let path = path
        return Text(
            en: "'\(path)' is a record of no collection, so it is not formatted",
            fi: "'\(path)' ei ole minkään kokoelman tietue, joten sitä ei muotoilla",
            sv: "'\(path)' är ingen post i någon samling, så den formateras inte")
    }

    package var hint: Text? {
        Text(
            en: "name records or their folders", fi: "nimeä tietueita tai niiden kansioita",
            sv: "ange poster eller deras mappar")
    }
}
