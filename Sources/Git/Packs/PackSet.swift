import Diagnostics

/// The packs of a repository and of those that it borrows from, mapped into memory as they were when this was made.
package final class PackSet: Sendable {
    let packs: [Pack]
    /// What is wrong with packs that cannot be opened, a sentence for each.
    let damaged: [Text]
    /// The paths of all of them without ending.
    private let paths: [String]

    /// Opens the packs in folders of objects.
    convenience init(folders: [String]) {
        self.init(paths: folders.flatMap(PackFiles.paths))
    }

    private init(paths: [String]) {
        var packs: [Pack] = []
        var damaged: [Text] = []
        for path in paths {
            do {
                packs.append(try Pack(path))
            } catch {
                // Between looking for packs and opening them `git gc` may have put others in their place.
                guard PackFiles.isThere(path) else { continue }
                if case .damaged(let sentence) = error.reason { damaged.append(sentence) }
            }
        }
        self.packs = packs
        self.damaged = damaged
        self.paths = paths
    }

    /// What is wrong with one of them, as far as its index tells; nil where nothing is.
    var flaw: Text? {
        damaged.first ?? packs.first { !$0.index.isWhole }.map { .wrongChecksum($0.path) }
    }

    /// The packs as they are now; nil where they are the same.
    func refreshed(folders: [String]) -> PackSet? {
        let now = folders.flatMap(PackFiles.paths)
        return isAt(now) ? nil : PackSet(paths: now)
    }

    /// Whether these are the packs at some paths.
    func isAt(_ now: [String]) -> Bool { now == paths }
}

extension Text {
    fileprivate static func wrongChecksum(_ path: String) -> Text {
        Text(
            en: "'\(path).idx' is damaged: its checksum is wrong",
            fi: "'\(path).idx' on vioittunut: sen tarkistussumma on väärä",
            sv: "'\(path).idx' är skadad: dess kontrollsumma är fel")
    }
}
