import CLibgit2
import Diagnostics
import Glibc

/// The objects that git reads in place of others (`git replace`), and the parents that it takes in place of a commit's own
/// (the older `info/grafts`).
struct Replacements {
    /// What is read, by what was asked for.
    private(set) var objects: [ObjectID: ObjectID] = [:]
    /// The parents of commits, whatever their headers say.
    private(set) var parents: [ObjectID: [ObjectID]] = [:]

    /// Nothing stands for anything else.
    static let none = Replacements()

    var isEmpty: Bool { objects.isEmpty && parents.isEmpty }

    /// How many replacements git follows one after the other.
    private static let maxDepth = 5

    /// The object to read for an id. Throws `corrupt` where replacements run in a circle.
    func object(for id: ObjectID) throws(GitError) -> ObjectID {
        guard !objects.isEmpty else { return id }
        var object = id
        for _ in 0...Self.maxDepth {
            guard let next = objects[object] else { return object }
            object = next
        }
        let limit = Self.maxDepth
        throw GitError(
            .corrupt,
            Text(
                en: "it is replaced more than \(limit) times, or by itself (see 'git replace --list')",
                fi: "se on korvattu yli \(limit) kertaa tai itsellään (katso 'git replace --list')",
                sv: "det har ersatts mer än \(limit) gånger, eller med sig självt (se 'git replace --list')"),
            attempt: .readObject, subject: id.description)
    }

    /// The commit's parents, as git takes them.
    func parents(of id: ObjectID, _ own: [ObjectID]) -> [ObjectID] {
        parents.isEmpty ? own : parents[id] ?? own
    }

    /// What stands for what, as text that differs wherever a history may read differently.
    private var text: String {
        let objects = objects.map { "\($0) \($1)" }
        let parents = parents.map { "\($0)|" + $1.map(\.description).joined(separator: " ") }
        return (objects + parents).sorted().joined(separator: "\n")
    }

    /// A name for these replacements, for what is kept of a history that is read with them.
    var fingerprint: String {
        let bytes = Array(text.utf8)
        var oid = git_oid()
        let code = unsafe bytes.withUnsafeBytes { unsafe git_odb_hash(&oid, $0.baseAddress, $0.count, GIT_OBJECT_BLOB) }
        precondition(code == 0, "libgit2 could not hash \(bytes.count) bytes")
        return String(ObjectID(oid).description.prefix(16))
    }
}

extension Replacements {
    /// Reads the references below the folder for replacements, unless the environment or the configuration switches them
    /// off, and the file of grafts.
    init(of repository: Repository, _ environment: GitEnvironment) throws(GitError) {
        let isSwitchedOff = try repository.isFalse("core.usereplacerefs")
        if environment.usesReplacements, !isSwitchedOff {
            let prefix = environment.replacementPrefix
            for reference in try Self.references(of: repository, below: prefix) {
                if let id = ObjectID(hex: reference.name.dropFirst(prefix.count)),
                    case .object(let other) = reference.target
                {
                    objects[id] = other
                }
            }
        }
        for line in try SmallFile.lines(environment.graftFile ?? repository.commonDirectory + "/info/grafts") ?? [] {
            let ids = line.split(separator: " ").map { ObjectID(hex: $0) }
            guard !line.hasPrefix("#"), let commit = ids.first ?? nil, !ids.contains(nil) else { continue }
            parents[commit] = ids.dropFirst().compactMap(\.self)
        }
    }

    /// Nearly every repository has none, and then no reference is read.
    private static func references(of repository: Repository, below prefix: String) throws(GitError) -> [Reference] {
        let isLoose = unsafe access(repository.commonDirectory + "/" + prefix, F_OK) == 0
        guard isLoose || repository.hasPackedReference(below: prefix) else { return [] }
        return try repository.references(prefix: prefix)
    }
}

extension Repository {
    /// Some packed reference has a name that begins with the prefix; a line is 40 digits, a space and a name.
    fileprivate func hasPackedReference(below prefix: String) -> Bool {
        guard let file = MappedFile(commonDirectory + "/packed-refs") else { return false }
        let bytes = unsafe file.bytes
        var line = 0
        while line + 41 < bytes.count {
            if unsafe bytes[(line + 41)...].starts(with: prefix.utf8) { return true }
            guard let start = unsafe bytes.baseAddress?.advanced(by: line),
                let end = unsafe memchr(start, Int32(UInt8(ascii: "\n")), bytes.count - line)
            else { return false }
            line += unsafe UnsafeRawPointer(end) - start + 1
        }
        return false
    }
}
