import Diagnostics
import Documents
import Records

/// Tells when the CODEOWNERS file of a register says something else than its records.
enum CodeownersCheck {
    /// A warning for each generated file that is out of date; files that somebody wrote by hand are left alone.
    static func problems(in place: CodeownersPlace, _ register: Register) throws(SourceError) -> [Diagnostic] {
        let upwards = place.folder.split(separator: "/").map { _ in "../" }.joined()
        var problems: [Diagnostic] = []
        let paths = Set(Codeowners.Forge.allCases.flatMap(\.paths)).sorted()
        for path in paths {
            guard let bytes = try contents(of: path, in: place.source) else { continue }
            let text = Self.text(bytes)
            guard let forge = Codeowners.Forge.allCases.first(where: { text.hasPrefix(Codeowners.mark($0)) }),
                let line = firstDifference(text, Codeowners(of: register, for: forge, folder: place.folder).text)
            else { continue }
            let start = Position(line: line.number, column: 1)
            problems.append(
                Diagnostic(
                    rule: Explanations.codeownersCurrent, severity: .warning,
                    message: Text(
                        en: "the file says something else than the records about who owns what",
                        fi: "tiedosto kertoo omistajista muuta kuin tietueet",
                        sv: "filen säger något annat än posterna om vem som äger vad"),
                    location: Location(file: upwards + path, start: start, line: line.text),
                    hint: Text(verbatim: "kumppani codeowners --for \(forge.rawValue) -o \(upwards)\(path)")))
        }
        return problems
    }

    /// The bytes of a file; `nil` where there is none, or a link to another, which is looked at itself.
    private static func contents(of path: String, in source: any RecordSource) throws(SourceError) -> [UInt8]? {
        do {
            return try source.readIfPresent(path, limit: Limits().size)
        } catch {
            guard error.remedy == nil else { throw error }
            return nil
        }
    }

    /// The text of a file with line feeds for line ends: git may have written others into the work tree.
    private static func text(_ bytes: [UInt8]) -> String {
        let kept = bytes.indices.lazy.filter { i in
            bytes[i] != 0x0D || i + 1 == bytes.count || bytes[i + 1] != 0x0A
        }
        return String(decoding: kept.map { bytes[$0] }, as: UTF8.self)
    }

    /// The first line in which a text differs from the one wanted.
    private static func firstDifference(_ text: String, _ wanted: String) -> (number: Int, text: String?)? {
        guard text != wanted else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let others = wanted.split(separator: "\n", omittingEmptySubsequences: false)
        let number = zip(lines, others).enumerated().first { $1.0 != $1.1 }?.offset ?? min(lines.count, others.count)
        return (number + 1, number < lines.count ? String(lines[number]) : nil)
    }
}
