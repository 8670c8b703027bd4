import CLibgit2
import Diagnostics

extension Repository {
    /// Tells why an object is missing or unreadable, as far as the repository gives reasons for it.
    ///
    /// A shallow clone lacks commits; the trees and blobs of those that it has are whole.
    func explain(_ error: GitError, kind: ObjectKind = .commit) -> GitError {
        switch error.reason {
        case .missingObject(let id) where isShallow && kind == .commit:
            let name = id.map { " \($0)" } ?? ""
            return error.with(
                reason: .beyondShallowEdge,
                cause: Text(
                    en: "the commit\(name) is not in this shallow clone",
                    fi: "muutosta\(name) ei ole tässä vajaassa kopiossa (shallow clone)",
                    sv: "committen\(name) finns inte i den här grunda klonen (shallow clone)"))
        case .missingObject(let id) where isPartialClone:
            let name = id.map { " \($0)" } ?? ""
            return error.with(
                reason: .leftOutOfPartialClone(id),
                cause: Text(
                    en: "the object\(name) was left out of this partial clone",
                    fi: "objekti\(name) jätettiin pois tästä osittaisesta kopiosta",
                    sv: "objektet\(name) utelämnades ur den här partiella klonen"))
        case .other where Self.damage.contains(error.category):
            return error.with(reason: .corrupt, cause: error.cause)
        default:
            return error
        }
    }

    /// Throws what libgit2 has to say about a call that failed, with the reason as precise as `explain` makes it.
    func checked(
        _ code: Int32, _ attempt: @autoclosure () -> Text, on subject: @autoclosure () -> String
    ) throws(GitError) {
        do {
            try Libgit2.check(code, attempt(), on: subject())
        } catch {
            throw explain(error)
        }
    }

    /// Error classes in which reading an object fails only when its bytes are damaged.
    private static let damage = Set(
        [GIT_ERROR_ZLIB, GIT_ERROR_ODB, GIT_ERROR_OBJECT, GIT_ERROR_TREE].map { Int32(bitPattern: $0.rawValue) })
}
