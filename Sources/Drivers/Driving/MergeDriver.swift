package import Diagnostics
import Differences
import Documents
import Records

/// Merges the three versions of a record that git hands over.
package struct MergeDriver {
    /// The versions as bytes; an empty base stands for none.
    package struct Versions: Sendable {
        /// The version that both sides began from.
        package let base: [UInt8]
        /// Our version.
        package let ours: [UInt8]
        /// Their version.
        package let theirs: [UInt8]

        /// Takes the bytes.
        package init(base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
            self.base = base
            self.ours = ours
            self.theirs = theirs
        }
    }

    /// What came of it.
    package enum Outcome: Sendable {
        /// The merged text.
        case merged([UInt8])
        /// The text with conflict markers, and a line about each conflict.
        case conflicts([UInt8], [Text])
        /// It is not possible field by field, for this reason: git's own merge of lines has to do.
        case lines(Text)
    }

    private let path: String
    private let register: RegisterGuide
    private let markerSize: Int
    private var guide: FieldGuide { register.guide }

    /// Makes a driver for the file with a path; `register` says what its fields are called, and records that they name.
    package init(path: String, register: RegisterGuide, markerSize: Int) {
        self.path = path
        self.register = register
        self.markerSize = markerSize
    }

    /// Merges field by field, where all versions can be read.
    package func merge(_ versions: Versions) -> Outcome {
        var documents: [Document] = []
        for (name, bytes) in [(Text.ours, versions.ours), (.theirs, versions.theirs), (.common, versions.base)] {
            if bytes.isEmpty, name == .common { continue }
            var result = Documents.read(bytes, path: path)
            if name == .common, !result.diagnostics.isEmpty, let bytes = MergedBase(bytes).bytes {
                result = Documents.read(bytes, path: path)
            }
            if let problem = result.diagnostics.first {
                let (message, line) = (problem.message, problem.location.start.line)
                return .lines(
                    Text(
                        en: "\(name.en) version cannot be read, \(message.en) in line \(line)",
                        fi: "\(name.fi) versiota ei voi lukea, rivi \(line): \(message.fi)",
                        sv: "\(name.sv) version går inte att läsa, rad \(line): \(message.sv)"))
            }
            documents.append(result.document)
        }
        do throws(EditError) {
            let result = try Differences.merge(
                base: documents.count > 2 ? documents[2] : nil, ours: documents[0], theirs: documents[1], guide: guide,
                markers: ConflictMarkers(size: markerSize))
            if result.conflicts.isEmpty, result.comments == nil { return .merged(result.bytes) }
            let words = ConflictWords.all(
                result.conflicts, ours: documents[0], theirs: documents[1], guide: guide,
                prose: register.proseLanguage
            ) { register.title($0, $1, in: $2) }
            return .conflicts(
                result.comments?.bytes ?? result.bytes,
                words.map(Self.line(_:)) + (result.comments?.comments ?? []).map(Self.line(comment:)))
        } catch {
            return .lines(error.message)
        }
    }

    private static func line(_ words: ConflictWords) -> Text {
        Text(
            en: "\(words.label.en): ours is \(words.ours.en), theirs is \(words.theirs.en)",
            fi: "\(words.label.fi): meillä \(words.ours.fi), heillä \(words.theirs.fi)",
            sv: "\(words.label.sv): vår är \(words.ours.sv), deras är \(words.theirs.sv)")
    }

    private static func line(comment: String) -> Text {
        Text(
            en: "the comment '#\(comment)': both sides changed the lines that it stands at",
            fi: "kommentti '#\(comment)': kumpikin on muuttanut rivejä sen kohdalla",
            sv: "kommentaren '#\(comment)': båda har ändrat raderna där den står")
    }
}

extension Text {
    fileprivate static let ours = Text(en: "our", fi: "omaa", sv: "vår")
    fileprivate static let theirs = Text(en: "their", fi: "toisen", sv: "deras")
    fileprivate static let common = Text(en: "the common", fi: "yhteistä", sv: "den gemensamma")
}
