import CLibgit2

/// A git operation that could not be done: what was attempted, on what, why, and what to do next.
package struct GitError: Error, Hashable, Sendable, CustomStringConvertible {
    /// libgit2's return code, for example -3 for "not found"; 0 where this target itself refused.
    package let code: Int32
    /// libgit2's error class (`git_error_t`), for example 9 for the object database; 0 where there is none.
    package let category: Int32
    /// Why it failed, in libgit2's words or ours.
    package let message: String
    /// What was attempted, as an infinitive: "open the repository".
    package let attempt: String
    /// What it was attempted on: a path, a revision, an object id.
    package let subject: String
    /// What kind of failure it is, for callers who treat some of them specially.
    package let reason: Reason

    /// The kinds of failure that callers or people can do something about.
    package enum Reason: Hashable, Sendable {
        /// There is no git repository at the path or above it.
        case noRepository
        /// The repository in the directory belongs to somebody else, and git's configuration does not trust it.
        case foreignOwner(directory: String)
        /// git can read this repository, libgit2 1.5.1 cannot; the text names the feature.
        case unsupported(feature: String)
        /// A reference, revision, path or configuration value does not exist.
        case notFound
        /// A short revision fits several objects.
        case ambiguous
        /// The object should be there and is not; the repository is damaged.
        case missingObject(ObjectID?)
        /// The object lies behind the edge of a shallow clone.
        case beyondShallowEdge
        /// The object was left out of a partial clone.
        case leftOutOfPartialClone(ObjectID?)
        /// The object is there but not what it should be.
        case corrupt
        /// A tree is not as git writes it (`git fsck` refuses it): who reads it may see other files than git.
        case malformedTree
        /// An object or a tree is deeper or larger than any register can be.
        case tooLarge
        /// A reference no longer has the value that the caller expected.
        case referenceMoved
        /// Another process holds the lock.
        case locked
        /// References must not be written while a push waits for the verdict of a hook.
        case quarantined
        /// Everything else.
        case other
    }

    /// What the person at the keyboard can do about it, where there is something.
    package var remedy: String? {
        switch reason {
        case .noRepository:
            "start in a folder of a git repository, or make one with `git init`"
        case .foreignOwner(let directory):
            "if you trust its owner, run `git config --global --add safe.directory \(Self.quoted(directory))`"
        case .unsupported(let feature):
            UnsupportedFeature(rawValue: feature)?.remedy
        case .missingObject, .corrupt:
            "run `git fsck` to see what is damaged, and fetch it from another copy"
        case .malformedTree:
            "run `git fsck` to see what brought it, and make that commit anew from a clean checkout; where people push, "
                + "`git config receive.fsckObjects true` keeps such trees out"
        case .beyondShallowEdge:
            "fetch the whole history: `git fetch --unshallow`, or `fetch-depth: 0` in the checkout step of CI"
        case .leftOutOfPartialClone(let id):
            if let id {
                "fetch it with `git cat-file -e \(id)`, or everything with `git fetch --refetch --no-filter`"
            } else {
                "fetch everything with `git fetch --refetch --no-filter`"
            }
        case .ambiguous:
            "write more characters of the id, or the whole name of a branch or tag"
        case .referenceMoved:
            "read the reference again and repeat the change on top of its new value"
        case .locked:
            "wait for the other git process, or remove its lock file if that process is dead"
        case .quarantined:
            "write references after the push has been accepted, in `post-receive`"
        case .notFound:
            "look at the spelling; `git log --all --oneline` shows what there is"
        case .tooLarge, .other:
            nil
        }
    }

    /// The failure in one sentence, and the remedy where there is one; control characters in names are made visible.
    package var description: String {
        let sentence = "cannot \(attempt) '\(subject)': \(message)"
        return Self.visible(remedy.map { "\(sentence); \($0)" } ?? sentence)
    }

    /// A path as a shell takes it in a command that people copy.
    private static func quoted(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { byte in
            Character(Unicode.Scalar(byte)).isLetter && byte < 128 || UInt8(ascii: "-")...UInt8(ascii: "9") ~= byte
                || byte == UInt8(ascii: "_")
        }
        return isPlain ? path : "'\(path.replacing("'", with: "'\\''"))'"
    }

    /// A name in a pushed tree may try to steer the terminal that shows the error.
    private static func visible(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.properties.generalCategory == .control {
                result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
