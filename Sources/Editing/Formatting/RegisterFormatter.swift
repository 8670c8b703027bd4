import Diagnostics
import Documents
import Files
package import Records
package import Workspace

/// Brings the files of a register's records into the layout of records.
package struct RegisterFormatter {
    /// The register as its files have it; in a bare repository as HEAD has it.
    private let snapshot: RegisterSnapshot
    /// The folder of the register where the person stands; empty for the top.
    private let standing: String
    private let isBare: Bool

    /// Makes a formatter of the register where a workspace starts. Throws as ``Workspace/snapshot(at:on:)``.
    package init(_ workspace: Workspace, on day: Day) throws {
        snapshot = try workspace.snapshot(at: .workTree, on: day)
        standing = workspace.standing(in: snapshot)
        isBare = workspace.isBare
    }

    /// Finds what is not in the layout among the files of records, or of those that are named, and writes it if that is
    /// wanted: each file whole or not at all.
    ///
    /// A name is a file, a folder, or a record as ``Register/record(named:from:)`` takes it. Works on all cores. Throws
    /// ``UnknownRecord``, ``RegisterError``, ``SourceError``, ``NoFilesToFormat``.
    package func run(_ names: [String], isWriting: Bool) throws -> FormatRun {
        guard !isWriting || !isBare else { throw NoFilesToFormat() }
        let files = try files(named: names)
        let source = snapshot.source
        let guides = try FieldGuide.orders(source: source, configuration: snapshot.configuration)
        let root = isWriting ? snapshot.root : nil
        let results = Parallel.map(count: files.count, state: { RecordFormatter(guides) }) { formatter, i in
            Self.result(of: files[i], source, &formatter, writtenIn: root)
        }
        var run = FormatRun(folder: snapshot.folder, records: files.count, isWritten: isWriting)
        for result in results {
            switch result {
            case .inLayout: break
            case .changed(let file): run.changes.append(file)
            case .failed(let error): run.failures.append(error)
            }
        }
        return run
    }

    private enum FileResult {
        case inLayout
        case changed(FormattedFile)
        case failed(any ExplainedError)
    }

    /// A file with the collection of its record.
    private struct RecordFile {
        let path: String
        let collection: String
    }

    private static func result(
        of file: RecordFile, _ source: any RecordSource, _ formatter: inout RecordFormatter, writtenIn root: String?
    ) -> FileResult {
        let old: [UInt8]
        do { old = try source.read(file.path, limit: Limits().size) } catch { return .failed(error) }
        let new: [UInt8]
        do {
            new = try formatter.format(old, path: file.path, collection: file.collection)
        } catch {
            return .failed(error)
        }
        if old == new { return .inLayout }
        let change = FormattedFile(path: file.path, old: old, new: new)
        if let root, let error = change.write(in: root) { return .failed(error) }
        return .changed(change)
    }

    /// The files of records that are named, or all, in the order of their paths; links are none.
    private func files(named names: [String]) throws -> [RecordFile] {
        var all: [RecordFile] = []
        for folder in snapshot.configuration.recordFolders {
            for file in try snapshot.source.files(below: folder) where file.kind == .regular {
                guard let id = snapshot.configuration.recordID(at: file.path) else { continue }
                all.append(RecordFile(path: file.path, collection: id.collection))
            }
        }
        if names.isEmpty { return all }
        var wanted: Set<String> = []
        var register: Register?
        for name in names {
            let found = paths(name, among: all)
            if found.isEmpty {
                if let path = try otherFile(name) { throw NoRecordFile(path: path) }
                let known = try register ?? snapshot.register()
                register = known
                wanted.insert(try known.record(named: name, from: standing).path)
            }
            wanted.formUnion(found)
        }
        return all.filter { wanted.contains($0.path) }
    }

    /// The path of a file that is there and is no record, where a name means one.
    private func otherFile(_ name: String) throws -> String? {
        let paths = [PathFromFolder.path(name, from: standing), PathFromFolder.path(name, from: "")]
        return try paths.compactMap(\.self).first { path in
            try !path.isEmpty && snapshot.configuration.recordID(at: path) == nil
                && snapshot.source.readIfPresent(path, limit: 0) != nil
        }
    }

    /// The files that a path names, from the top or else from where the person stands: one, or those of a folder.
    private func paths(_ name: String, among files: [RecordFile]) -> [String] {
        let fromHere = name.hasPrefix("/") ? nil : PathFromFolder.path(name, from: standing)
        let fromTop =
            name.hasPrefix("/")
            ? Folder.path(of: name, below: snapshot.root)
            : PathFromFolder.isMarked(name) ? nil : PathFromFolder.path(name, from: "")
        for path in [fromTop, fromHere].compactMap(\.self) {
            let inside = path.isEmpty ? "" : path + "/"
            let found = files.map(\.path).filter { file in
                file.utf8.elementsEqual(path.utf8) || file.utf8.starts(with: inside.utf8)
            }
            if !found.isEmpty { return found }
        }
        return []
    }
}
