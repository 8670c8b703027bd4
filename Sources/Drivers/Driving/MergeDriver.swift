import Diagnostics
import Differences
import Documents
package import Records

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
        case conflicts([UInt8], [String])
        /// It is not possible field by field, for this reason: git's own merge of lines has to do.
        case lines(String)
    }

    private let path: String
    private let guide: FieldGuide
    private let markerSize: Int

    /// Makes a driver for the file with a path.
    package init(path: String, guide: FieldGuide, markerSize: Int) {
        self.path = path
        self.guide = guide
        self.markerSize = markerSize
    }

    /// Merges field by field, where all versions can be read.
    package func merge(_ versions: Versions) -> Outcome {
        var documents: [Document] = []
        for (name, bytes) in [("our", versions.ours), ("their", versions.theirs), ("the common", versions.base)] {
            if name == "the common", bytes.isEmpty { continue }
            let result = Documents.read(bytes, path: path)
            if let problem = result.diagnostics.first {
                return .lines(
                    "\(name) version cannot be read, \(problem.message) in line \(problem.location.start.line)")
            }
            documents.append(result.document)
        }
        do throws(EditError) {
            let result = try Differences.merge(
                base: documents.count > 2 ? documents[2] : nil, ours: documents[0], theirs: documents[1], guide: guide,
                markers: ConflictMarkers(size: markerSize))
            if result.conflicts.isEmpty { return .merged(result.bytes) }
            return .conflicts(result.bytes, result.conflicts.map(Self.line))
        } catch {
            return .lines(error.description)
        }
    }

    private static func line(_ conflict: FieldConflict) -> String {
        func shown(_ value: JSONValue?) -> String {
            guard let text = value?.compactText else { return "nothing" }
            return text.unicodeScalars.count > 60 ? String(text.unicodeScalars.prefix(60)) + "…" : text
        }
        return "\(conflict.path): ours is \(shown(conflict.ours)), theirs is \(shown(conflict.theirs))"
    }
}
