import Diagnostics
import Glibc

/// Folders of the file system, by absolute paths without links.
package enum Folder {
    /// The absolute path of a file or folder that is there; throws `unreachable`.
    package static func absolute(_ path: String) throws(WorkspaceError) -> String {
        guard let resolved = realpath(path, nil) else {
            throw WorkspaceError(
                .unreachable, .cannotOpen(path, .systemError(errno)),
                hint: Text(
                    en: "look at the spelling, and at where you are",
                    fi: "tarkista kirjoitusasu ja se, missä kansiossa olet",
                    sv: "kontrollera stavningen, och var du befinner dig"))
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The path of a folder below another one: empty for the same, `nil` where it lies elsewhere.
    package static func path(of folder: String, below top: String) -> String? {
        // By bytes, as the file system has them: a letter may have several forms in Unicode.
        if folder.utf8.elementsEqual(top.utf8) { return "" }
        let prefix = top == "/" ? "/" : top + "/"
        guard folder.utf8.starts(with: prefix.utf8) else { return nil }
        return String(decoding: folder.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    }

    /// The nearest folder, this one or one above it, that holds a file or folder of a name.
    static func upwards(from start: String, to name: String) -> String? {
        var folder = start
        while true {
            if holds(folder, name) { return folder }
            guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }

    /// Whether a folder holds a file or folder of a name.
    static func holds(_ folder: String, _ name: String) -> Bool { access("\(folder)/\(name)", F_OK) == 0 }

    /// A path without links; one that cannot be followed stays as it is, since it is only compared with others.
    static func withoutLinks(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
