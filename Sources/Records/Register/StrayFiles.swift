import Diagnostics

/// A file that is no record, though it stands where one could.
package struct StrayFile: Sendable {
    /// Why it looks like a record.
    package enum Reason: Sendable {
        /// It has the path of a record, or of a folder of records, and is a link, a submodule, a pipe, or has a name that
        /// is not UTF-8: ``SourceFile/kind`` says which.
        case notOrdinary
        /// With another ending it would be a record; the path that it would have.
        case ending(path: String)
        /// It lies beside records; the collection that lies nearest, and where it would be a record of that: a
        /// path, or the pattern where folders give the ids.
        case place(collection: String, path: String)
    }

    /// The file.
    package let file: SourceFile
    /// Why it looks like a record.
    package let reason: Reason
}

/// Tells which files of a register's folders look like records and are none.
///
/// In a folder of records, and beside it where other such folders are or a name nearly fits, every YAML or JSON file is
/// meant to be a record, unless `register.yaml` excepts it. Schemas, hidden files, leftovers of editors and files with
/// other endings are not.
struct StrayFinder {
    /// A folder whose files are the records of a collection, by the endings that they have.
    private struct Home {
        let collection: String
        let folder: String
        /// The name that all files have, where the folders give the ids.
        let fileName: String?
        let pattern: String
    }

    /// A folder, and the format of the files that are looked for in it.
    private struct Key: Hashable {
        let folder: Substring
        let isJSON: Bool
    }

    /// How many homes of one folder are looked at for each file; a person who has more needs no guess.
    private static let compared = 100

    private let configuration: RegisterConfiguration
    private let frame: Set<String>
    private let frameFolders: Set<Substring>
    /// The homes by their folder.
    private var homes: [Key: [Home]] = [:]
    /// The homes by the folder above theirs.
    private var siblings: [Key: [Home]] = [:]

    /// Makes a finder; `frame` are the paths of the schemas.
    init(_ configuration: RegisterConfiguration, frame: Set<String>) {
        self.configuration = configuration
        self.frame = frame
        frameFolders = Set(frame.map { $0.folder }).subtracting(configuration.collections.map { $0.files.folder[...] })
        for collection in configuration.collections where !collection.files.folder.isEmpty {
            let files = collection.files
            let home = Home(
                collection: collection.name, folder: files.folder, fileName: files.fileName, pattern: files.text)
            let isJSON = Self.isJSON(files.text.ending)
            homes[Key(folder: files.folder[...], isJSON: isJSON), default: []].append(home)
            if home.fileName == nil, !files.folder.folder.isEmpty {
                siblings[Key(folder: files.folder.folder, isJSON: isJSON), default: []].append(home)
            }
        }
    }

    /// What is to be said of a file that is no record; `nil` where it does not look like one.
    func stray(_ file: SourceFile) -> StrayFile? {
        if Array(file.path.utf8).span.isLeftover { return nil }
        guard file.kind == .regular else {
            let isRecordLike =
                configuration.recordID(at: file.path) != nil || configuration.mayHoldRecords(below: file.path)
            return isRecordLike ? StrayFile(file: file, reason: .notOrdinary) : nil
        }
        let ending = file.path.ending
        guard Self.isRecordEnding(ending), !isOfFrame(file.path), !configuration.finder.isExcepted(file.path),
            !file.path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
        else { return nil }
        if let path = withOtherEnding(file.path, ending) { return StrayFile(file: file, reason: .ending(path: path)) }
        guard let home = home(near: file.path, ending) else { return nil }
        let name = file.path.split(separator: "/").last ?? ""
        let path = home.fileName == nil ? "\(home.folder)/\(name)" : home.pattern
        return StrayFile(file: file, reason: .place(collection: home.collection, path: path))
    }

    private static func isRecordEnding(_ ending: Substring) -> Bool {
        [".yaml", ".yml", ".json"].contains(ending.lowercased())
    }

    private func isOfFrame(_ path: String) -> Bool {
        path == RegisterConfiguration.fileName || frame.contains(path) || frameFolders.contains(path.folder)
    }

    /// The path with another ending that would be a record.
    private func withOtherEnding(_ path: String, _ ending: Substring) -> String? {
        let stem = path.dropLast(ending.count)
        return [".yaml", ".yml", ".json"].map { stem + $0 }.first { configuration.recordID(at: $0) != nil }
    }

    /// The home that a file lies below or beside.
    private func home(near path: String, _ ending: Substring) -> Home? {
        var folder = path.folder
        let name = path.split(separator: "/").last.map(String.init)
        var below = Substring()
        while !folder.isEmpty {
            let key = Key(folder: folder, isJSON: Self.isJSON(ending))
            if let home = homes[key]?.prefix(Self.compared).first(where: { $0.fileName.map { $0 == name } ?? true }) {
                return home
            }
            if let found = siblings[key]?.prefix(Self.compared) {
                let names = found.map { $0.folder.split(separator: "/").last.map(String.init) ?? "" }
                let nearest = Spelling.nearest(to: String(below.split(separator: "/").last ?? ""), among: names)
                if let i = nearest.flatMap({ names.firstIndex(of: $0) }) { return found[i] }
                if found.count > 1 { return found.first }
            }
            below = folder
            folder = folder.folder
        }
        return nil
    }

    private static func isJSON(_ ending: Substring) -> Bool { ending.lowercased() == ".json" }
}

extension StringProtocol where SubSequence == Substring {
    /// The folder that a path lies in; empty at the top.
    fileprivate var folder: Substring { lastIndex(of: "/").map { self[..<$0] } ?? "" }

    /// What follows the last dot of a path's last part, with the dot; empty where there is none.
    fileprivate var ending: Substring {
        let name = lastIndex(of: "/").map { self[index(after: $0)...] } ?? self[...]
        return name.lastIndex(of: ".").map { name[$0...] } ?? ""
    }
}
