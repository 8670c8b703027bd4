import CLibgit2
import Diagnostics

/// A change to make to a tree.
package enum TreeEdit: Hashable, Sendable {
    /// The path is to be this, whether it was there or not.
    case set(RepositoryPath, mode: FileMode, id: ObjectID)
    /// The path is to be gone; folders that this empties go too.
    case remove(RepositoryPath)

    fileprivate var path: RepositoryPath {
        switch self {
        case .set(let path, _, _), .remove(let path): path
        }
    }
}

extension Repository {
    /// Stores a tree that is another one (nil: the empty one) with changes, and returns its id.
    ///
    /// Each path at most once. Throws when a path is unsafe (`.git`, `..`, empty parts) or one to remove is not there.
    /// C: `git_tree_create_updated`.
    package func createTree(from base: ObjectID?, applying edits: [TreeEdit]) throws(GitError) -> ObjectID {
        let attempt = Text.changeTree
        let subject = (base ?? .emptyTree).description
        if let flaw = TreeEdit.flaw(in: edits) { throw GitError(.other, flaw, attempt: attempt, subject: subject) }
        try checkPacks()
        let old: ObjectID
        if let base { old = base } else { old = try objects.write([], as: .tree) }
        let oldTree = try ObjectHandle(old, in: handle)
        var id = git_oid()
        // All paths in one piece of memory that outlives the call, each ended by a NUL.
        let paths: [UInt8] = edits.flatMap { edit -> [UInt8] in edit.path.bytes + [0] }
        let code = unsafe paths.withUnsafeBytes { paths in
            var offset = 0
            let updates = unsafe edits.map { edit in
                defer { offset += edit.path.bytes.count + 1 }
                return unsafe edit.update(path: paths.baseAddress?.advanced(by: offset))
            }
            return unsafe git_tree_create_updated(&id, handle.pointer, oldTree.pointer, updates.count, updates)
        }
        try checked(code, attempt, on: subject)
        return ObjectID(id)
    }
}

extension TreeEdit {
    /// Why libgit2 must not be asked for these changes together; nil when it may.
    fileprivate static func flaw(in edits: [TreeEdit]) -> Text? {
        var folders: Set<ArraySlice<UInt8>> = []
        for path in edits.map(\.path.bytes) {
            let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            if path.contains(0) || parts.contains([]) {
                let shown = RepositoryPath(bytes: path)
                return Text(
                    en: "the path '\(shown)' holds an empty part or a NUL byte",
                    fi: "polussa '\(shown)' on tyhjä osa tai NUL-tavu",
                    sv: "sökvägen '\(shown)' innehåller en tom del eller en NUL-byte")
            }
            for end in parts.dropLast().map(\.endIndex) { folders.insert(path[..<end]) }
        }
        var seen: Set<ArraySlice<UInt8>> = []
        for path in edits.map(\.path.bytes) {
            if !seen.insert(path[...]).inserted || folders.contains(path[...]) {
                let shown = RepositoryPath(bytes: path)
                return Text(
                    en: "the path '\(shown)' is changed twice, or is a folder of another",
                    fi: "polkua '\(shown)' muutetaan kahdesti tai se on toisen kansio",
                    sv: "sökvägen '\(shown)' ändras två gånger eller är en annans mapp")
            }
        }
        return nil
    }

    /// The change as libgit2 wants it; the path must outlive it.
    fileprivate func update(path: UnsafeRawPointer?) -> git_tree_update {
        var update = unsafe git_tree_update()
        unsafe update.path = path?.assumingMemoryBound(to: CChar.self)
        switch self {
        case .set(_, let mode, let id):
            unsafe update.action = GIT_TREE_UPDATE_UPSERT
            unsafe update.filemode = git_filemode_t(rawValue: mode.rawValue)
            unsafe update.id = id.oid
        case .remove:
            unsafe update.action = GIT_TREE_UPDATE_REMOVE
        }
        return unsafe update
    }
}
