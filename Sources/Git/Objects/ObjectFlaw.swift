import Diagnostics

/// Why an object that is there cannot be read.
struct ObjectFlaw: Error {
    enum Reason {
        /// What lies on the disk is damaged: a sentence that says which file, and where.
        case damaged(Text)
        /// It is larger than this program reads.
        case tooLarge(ObjectKind, Int)
    }

    let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    /// The failure of reading the object.
    func error(_ id: ObjectID) -> GitError {
        switch reason {
        case .damaged(let sentence):
            GitError(.corrupt, sentence, attempt: .readObject, subject: id.description)
        case .tooLarge(let kind, let size):
            GitError(
                .tooLarge,
                Text(
                    en: "the \(kind) has \(size) bytes, more than the \(ObjectLimits.size(of: kind)) that are read",
                    fi: "siinä on \(size) tavua, enemmän kuin ne \(ObjectLimits.size(of: kind)), jotka luetaan",
                    sv: "det har \(size) byte, fler än de \(ObjectLimits.size(of: kind)) som läses"),
                attempt: .readObject, subject: id.description)
        }
    }
}

/// How large objects may be, before memory is taken for them: a few packed bytes can stand for gigabytes.
enum ObjectLimits {
    /// The most bytes that an object of a kind may have.
    static func size(of kind: ObjectKind) -> Int {
        switch kind {
        case .commit, .tag: 16 << 20
        case .tree: 64 << 20
        case .blob: 512 << 20
        }
    }
}
