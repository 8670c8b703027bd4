/// The packs of a repository and of those that it borrows from, mapped into memory as they were when this was made.
package final class PackSet: Sendable {
    let packs: [Pack]

    /// Opens the packs in folders of objects; what is odd is left out.
    init(folders: [String]) {
        packs = folders.flatMap(PackFiles.paths).compactMap(Pack.init)
    }
}
