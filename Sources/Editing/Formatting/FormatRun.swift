package import Diagnostics
import Documents

/// What is not in the layout among the files of a register, and what could not be looked at.
package struct FormatRun {
    /// The register's folder in its repository; empty for the top, and where there is no repository.
    let folder: String
    /// How many records were looked at.
    package let records: Int
    /// Whether the files were written.
    let isWritten: Bool
    /// The files that are not in the layout, or were not, in the order of their paths.
    package internal(set) var changes: [FormattedFile] = []
    /// Why files are left as they stand.
    package internal(set) var failures: [any ExplainedError] = []

    init(folder: String, records: Int, isWritten: Bool) {
        self.folder = folder
        self.records = records
        self.isWritten = isWritten
    }

    /// Whether a failure is one of this run instead of a file's: what cannot be read is for its author to mend.
    package var couldNotWork: Bool { failures.contains { !($0 is FormatError) } }

    /// The changes as `git apply` takes them, with paths from the repository's top.
    package var difference: String {
        changes.map { file in
            UnifiedDiff.text(
                String(decoding: file.old, as: UTF8.self), String(decoding: file.new, as: UTF8.self),
                path: folder.isEmpty ? file.path : "\(folder)/\(file.path)")
        }.joined()
    }

    /// `188 records: 3 formatted`, or that so many are not in the layout where none was written.
    package var summary: Text {
        let (count, left) = (changes.count, failures.count)
        let found: Text =
            if count == 0 {
                Text(en: "nothing to format", fi: "ei muotoiltavaa", sv: "inget att formatera")
            } else if isWritten {
                Text(en: "\(count) formatted", fi: "\(count) muotoiltu", sv: "\(count) formaterade")
            } else {
                Text(
                    en: "\(count) not in the layout", fi: "\(count) poikkeaa asettelusta",
                    sv: "\(count) avviker från layouten")
            }
        let rest =
            left == 0
            ? Text(verbatim: "")
            : Text(
                en: ", \(left) left as \(left == 1 ? "it is" : "they are")", fi: ", \(left) jäi ennalleen",
                sv: ", \(left) \(left == 1 ? "oförändrad" : "oförändrade")")
        return Text(
            en: records.counted("record", "records") + ": \(found.en)\(rest.en)",
            fi: records.counted("tietue", "tietuetta") + ": \(found.fi)\(rest.fi)",
            sv: records.counted("post", "poster") + ": \(found.sv)\(rest.sv)")
    }
}
