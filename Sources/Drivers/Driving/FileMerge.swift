package import Diagnostics
import Files
import Git

/// Merges the files that git hands to its merge driver; the result replaces our version.
package struct FileMerge {
    private let base: String
    private let ours: String
    private let theirs: String
    private let path: String
    private let markerSize: Int

    /// Takes the files of the three versions, and the path of the record in the repository.
    package init(base: String, ours: String, theirs: String, path: String, markerSize: Int) {
        self.base = base
        self.ours = ours
        self.theirs = theirs
        self.path = path
        self.markerSize = markerSize
    }

    /// Merges field by field, else line by line as git does, and returns the exit code for git: 0 without conflicts.
    ///
    /// `tell` hears of each conflict, and why lines are merged; of a merge of common versions nothing, since nobody will
    /// see that text. Throws as `DriverFile.read`, and what writing files and running git throw.
    package func run(_ tell: (Notice) -> Void) throws -> Int32 {
        let isOfCommonVersions = isOfCommonVersions
        func note(_ notice: Notice) { if !isOfCommonVersions { tell(notice) } }
        let versions = MergeDriver.Versions(
            base: try DriverFile.read(base), ours: try DriverFile.read(ours), theirs: try DriverFile.read(theirs))
        let driver = MergeDriver(path: path, register: RegisterGuide(top: ".", path: path), markerSize: markerSize)
        switch driver.merge(versions) {
        case .merged(let bytes):
            try replaceFile(at: ours, with: bytes)
            return 0
        case .conflicts(let bytes, let lines):
            try replaceFile(at: ours, with: bytes)
            for line in lines { note(conflict(at: line)) }
            return 1
        case .lines(let reason):
            note(byLines(reason))
            let arguments = [
                "merge-file", "--marker-size=\(markerSize)", "-L", "ours", "-L", "base", "-L", "theirs", ours, base,
                theirs,
            ]
            // What git's own merge says, which counts conflicts.
            return min(try GitCommand(in: ".").run(arguments).status, 127)
        }
    }

    /// Whether git merges the common versions of a criss-cross merge: the markers are longer then.
    private var isOfCommonVersions: Bool {
        let usual = 7
        guard markerSize > usual else { return false }
        let set = GitAttribute.value("conflict-marker-size", of: path, in: ".").flatMap { Int($0) }
        return markerSize > set ?? usual
    }

    private func conflict(at line: Text) -> Notice {
        Notice(
            Text(
                en: "conflict in \(path) at \(line.en)", fi: "ristiriita: \(path), \(line.fi)",
                sv: "konflikt i \(path): \(line.sv)"))
    }

    private func byLines(_ reason: Text) -> Notice {
        Notice(
            Text(
                en: "\(path) is merged line by line: \(reason.en)",
                fi: "\(path) yhdistetään rivi riviltä: \(reason.fi)",
                sv: "\(path) slås ihop rad för rad: \(reason.sv)"))
    }
}
