extension ByteSpan {
    /// Whether a path is a file that editors, file managers and network shares leave beside others, which is no record
    /// and nobody's mistake: `.#oslo.yaml`, `._oslo.yaml`, `oslo.yaml~`, `.oslo.yaml.swp`, `.DS_Store`.
    var isLeftover: Bool {
        var start = count
        while start > 0, self[start - 1] != UInt8(ascii: "/") { start -= 1 }
        let name = array(start..<count)
        return Leftovers.beginnings.contains { name.starts(with: $0) }
            || Leftovers.endings.contains { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
            || Leftovers.names.contains(name)
            || name.count > 2 && name.first == UInt8(ascii: "#") && name.last == UInt8(ascii: "#")
    }
}

/// What the names of leftover files look like.
private enum Leftovers {
    /// Locks of Emacs (`.#`; what it saves itself is `#name#`) and LibreOffice (`.~lock.`), what Macs keep beside files on
    /// shares (`._`), open files of Microsoft Office (`~$`), deleted files that are still open on NFS and FUSE.
    static let beginnings = [".#", "._", "~$", ".~lock.", ".nfs", ".fuse_hidden", ".goutputstream-"].map(bytes)
    /// Backups (`~`) and what Vim keeps while it edits.
    static let endings = ["~", ".swp", ".swo", ".swx"].map(bytes)
    /// What file managers of Macs and Windows keep in folders.
    static let names = Set([".DS_Store", "Thumbs.db", "ehthumbs.db", "desktop.ini", ".directory"].map(bytes))

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}
