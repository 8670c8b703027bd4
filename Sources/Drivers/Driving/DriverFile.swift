import Diagnostics
import Files

/// A file that git hands to a driver.
package enum DriverFile {
    /// The bytes of a file. Throws `DriverError` where there is none, and `FileError`.
    package static func read(_ path: String) throws -> [UInt8] {
        guard let bytes = try readFile(at: path, limit: Int.max - 1, followsLink: true) else {
            throw DriverError(
                Text(
                    en: "there is no file '\(path)'", fi: "tiedostoa '\(path)' ei ole",
                    sv: "det finns ingen fil '\(path)'"),
                hint: Text(
                    en: "git runs the driver, with files of its own", fi: "git käynnistää tämän omilla tiedostoillaan",
                    sv: "git kör detta med egna filer"))
        }
        return bytes
    }
}
