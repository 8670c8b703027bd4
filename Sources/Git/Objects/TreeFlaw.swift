import Diagnostics

/// Why a stored tree is not as git writes it: git itself, `git fsck` and we might each see other files in it.
struct TreeFlaw: Error, Hashable {
    /// What is wrong.
    enum Kind {
        /// Its entries are cut short, or not of the form that git writes.
        case malformed
        case emptyName
        /// The name of an entry holds a slash.
        case slash
        /// An entry has the name `.` or `..`.
        case dots
        /// An entry has a name that some file systems take for `.git`.
        case dotGit
        case zeroPaddedMode
        /// Its entries are not in git's order.
        case unsorted
        /// Two entries have the same name.
        case duplicate
    }

    let kind: Kind
    /// The name of the entry; empty where there is none.
    let name: [UInt8]

    init(_ kind: Kind, _ name: [UInt8] = []) {
        self.kind = kind
        self.name = name
    }

    /// The failure of reading the tree with the id, which stands at the path.
    func error(_ id: ObjectID, at path: RepositoryPath) -> GitError {
        let place = path.bytes.isEmpty ? nil : path.description
        let words = kind.words
        let entry = name.isEmpty ? "" : ": '\(RepositoryPath(bytes: name))'"
        return GitError(
            .malformedTree,
            Text(
                en: "git and other programs may see different files in it, as \(words.en)\(entry)",
                fi: "git ja muut ohjelmat voivat nähdä siinä eri tiedostoja, koska \(words.fi)\(entry)",
                sv: "git och andra program kan se olika filer i det, eftersom \(words.sv)\(entry)"),
            attempt: place.map(Text.readTree) ?? .read(.tree), subject: id.description)
    }
}

extension TreeFlaw.Kind {
    /// What is wrong, as a part of a sentence.
    fileprivate var words: Text {
        switch self {
        case .malformed:
            Text(
                en: "its entries are cut short or malformed", fi: "sen merkinnät ovat katkenneet tai viallisia",
                sv: "dess trädposter är avhuggna eller felaktiga")
        case .emptyName: Text(en: "an entry has no name", fi: "merkinnällä ei ole nimeä", sv: "en trädpost saknar namn")
        case .slash:
            Text(
                en: "the name of an entry holds a slash", fi: "merkinnän nimessä on vinoviiva",
                sv: "en trädposts namn innehåller ett snedstreck")
        case .dots:
            Text(
                en: "an entry has the name '.' or '..'", fi: "merkinnän nimi on '.' tai '..'",
                sv: "en trädpost heter '.' eller '..'")
        case .dotGit:
            Text(
                en: "an entry has a name that some file systems take for '.git'",
                fi: "merkinnällä on nimi, jota jotkin tiedostojärjestelmät pitävät nimenä '.git'",
                sv: "en trädpost har ett namn som vissa filsystem tar för '.git'")
        case .zeroPaddedMode:
            Text(
                en: "the mode of an entry begins with a zero", fi: "merkinnän oikeudet alkavat nollalla",
                sv: "en trädposts rättigheter börjar med en nolla")
        case .unsorted:
            Text(
                en: "its entries are not in git's order", fi: "sen merkinnät eivät ole gitin järjestyksessä",
                sv: "dess trädposter står inte i gits ordning")
        case .duplicate:
            Text(
                en: "two entries have the same name", fi: "kahdella merkinnällä on sama nimi",
                sv: "två trädposter har samma namn")
        }
    }
}

extension Text {
    fileprivate static func readTree(at path: String) -> Text {
        Text(en: "read the tree of '\(path)'", fi: "lukea kansion '\(path)' puuta", sv: "läsa trädet för '\(path)'")
    }
}

extension Tree {
    /// Looks at all entries, unless somebody has done so. Linear in the size of the tree.
    func check() throws(TreeFlaw) {
        guard let object, !object.isCheckedTree else { return }
        let flaw = unsafe object.withBytes { unsafe Self.flaw(in: $0) }
        if let flaw { throw flaw }
        object.isCheckedTree = true
    }

    private static func flaw(in bytes: UnsafeRawBufferPointer) -> TreeFlaw? {
        var offset = 0
        var previous: TreeEntryLayout?
        // Files whose names the later names begin with: a folder of the same name would come behind those.
        var files: [Range<Int>] = []
        while offset < bytes.count {
            guard let entry = unsafe TreeEntryLayout(bytes, at: offset) else { return TreeFlaw(.malformed) }
            if let flaw = unsafe entry.flaw(bytes, at: offset) { return flaw }
            if let previous, let flaw = unsafe entry.flaw(bytes, behind: previous) { return flaw }
            while let file = files.last, unsafe !entry.beginsLike(bytes, file) { files.removeLast() }
            if entry.isFolder {
                if files.last?.count == entry.name.count {
                    return unsafe TreeFlaw(.duplicate, Array(bytes[entry.name]))
                }
            } else {
                files.append(entry.name)
            }
            previous = entry
            offset = entry.end
        }
        return nil
    }
}

extension TreeEntryLayout {
    var isFolder: Bool { FileMode(canonicalizing: mode) == .directory }

    /// The name begins with that in the range.
    @inline(__always)
    fileprivate func beginsLike(_ bytes: UnsafeRawBufferPointer, _ other: Range<Int>) -> Bool {
        // Neighbours mostly differ at their ends.
        guard name.count >= other.count, let last = other.last,
            unsafe bytes[name.lowerBound + other.count - 1] == bytes[last]
        else { return false }
        return unsafe bytes[name].starts(with: bytes[other])
    }

    /// What is wrong with the entry, which begins at the offset, whatever stands beside it.
    @inline(__always)
    func flaw(_ bytes: UnsafeRawBufferPointer, at start: Int) -> TreeFlaw? {
        let kind: TreeFlaw.Kind? =
            if unsafe bytes[start] == UInt8(ascii: "0") {
                .zeroPaddedMode
            } else {
                unsafe TreeFlaw.Kind(ofName: UnsafeRawBufferPointer(rebasing: bytes[name]))
            }
        guard let kind else { return nil }
        return unsafe TreeFlaw(kind, Array(bytes[name]))
    }

    /// What is wrong with the entry standing behind another one.
    @inline(__always)
    func flaw(_ bytes: UnsafeRawBufferPointer, behind previous: TreeEntryLayout) -> TreeFlaw? {
        let order = unsafe Self.order(bytes, previous, bytes, self)
        guard order >= 0 else { return nil }
        return unsafe TreeFlaw(order == 0 ? .duplicate : .unsorted, Array(bytes[name]))
    }

    /// A folder of the same name stands behind this file, which ends at `end`: at most behind names that go on from it.
    func hasFolderOfSameName(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var offset = end
        while offset < bytes.count, let next = unsafe TreeEntryLayout(bytes, at: offset),
            unsafe bytes[next.name].starts(with: bytes[name])
        {
            if next.name.count == name.count { return next.isFolder }
            offset = next.end
        }
        return false
    }

    /// Git's order: by bytes, folders as if their names ended with a slash. Zero for the same name and kind.
    @inline(__always)
    static func order(
        _ old: UnsafeRawBufferPointer, _ left: TreeEntryLayout,
        _ new: UnsafeRawBufferPointer, _ right: TreeEntryLayout
    ) -> Int {
        let shared = min(left.name.count, right.name.count)
        for offset in 0..<shared {
            let difference = unsafe Int(old[left.name.lowerBound + offset]) - Int(new[right.name.lowerBound + offset])
            if difference != 0 { return difference }
        }
        return unsafe Int(left.byte(old, shared)) - Int(right.byte(new, shared))
    }

    /// The byte of the name at the offset; after its end a slash for folders and 0 for all else.
    private func byte(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt8 {
        if offset < name.count { return unsafe bytes[name.lowerBound + offset] }
        return isFolder ? UInt8(ascii: "/") : 0
    }
}

extension TreeFlaw.Kind {
    /// What is wrong with the name of an entry; nil where nothing is.
    @inline(__always)
    init?(ofName name: UnsafeRawBufferPointer) {
        guard let first = unsafe name.first else {
            self = .emptyName
            return
        }
        var hasBackslash = false
        for offset in name.indices {
            let byte = unsafe name[offset]
            if byte == UInt8(ascii: "/") {
                self = .slash
                return
            }
            hasBackslash = hasBackslash || byte == UInt8(ascii: "\\")
        }
        // The last two begin the characters that HFS+ leaves out of names.
        let isSuspicious = [UInt8(ascii: "."), UInt8(ascii: "g"), UInt8(ascii: "G"), 0xE2, 0xEF].contains(first)
        guard isSuspicious || hasBackslash, let kind = unsafe Self(ofSuspiciousName: Array(name)) else { return nil }
        self = kind
    }

    private init?(ofSuspiciousName name: [UInt8]) {
        if name == Array(".".utf8) || name == Array("..".utf8) {
            self = .dots
        } else if Self.isDotGitForHFS(name)
            || name.split(separator: UInt8(ascii: "\\"), omittingEmptySubsequences: false).contains(
                where: Self.isDotGitForNTFS)
        {
            self = .dotGit
        } else {
            return nil
        }
    }

    /// HFS+ leaves some characters out of names, and takes capitals and small letters as equal.
    private static func isDotGitForHFS(_ name: [UInt8]) -> Bool {
        let ignored: [ClosedRange<UInt32>] = [0x200C...0x200F, 0x202A...0x202E, 0x206A...0x206F, 0xFEFF...0xFEFF]
        let rest = String(decoding: name, as: UTF8.self).unicodeScalars.filter { scalar in
            !ignored.contains { $0.contains(scalar.value) }
        }
        return String(String.UnicodeScalarView(rest)).utf8.elementsEqual(".git".utf8) { $0 | 0x20 == $1 | 0x20 }
    }

    /// NTFS takes `git~1` for `.git`, and leaves out dots and spaces at the end and what follows a colon.
    private static func isDotGitForNTFS(_ name: ArraySlice<UInt8>) -> Bool {
        let beginnings = [Array(".git".utf8), Array("git~1".utf8)]
        return beginnings.contains { beginning in
            guard name.count >= beginning.count,
                zip(name, beginning).allSatisfy({ $0 == $1 || (65...90).contains($0) && $0 + 32 == $1 })
            else { return false }
            let rest = name.dropFirst(beginning.count).prefix { $0 != UInt8(ascii: ":") }
            return rest.allSatisfy { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: " ") }
        }
    }
}
