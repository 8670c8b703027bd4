package import Diagnostics

/// A git operation that could not be done: what was attempted, on what, why, and what to do next.
package struct GitError: ExplainedError, Hashable, CustomStringConvertible {
    /// libgit2's return code, for example -3 for "not found"; 0 where this target itself refused.
    package let code: Int32
    /// libgit2's error class (`git_error_t`), for example 9 for the object database; 0 where there is none.
    package let category: Int32
    /// Why it failed, in libgit2's words or ours.
    package let cause: Text
    /// What was attempted, as an infinitive: "open the repository".
    package let attempt: Text
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
        /// Git does not know who makes commits here.
        case noIdentity
        /// References must not be written while a push waits for the verdict of a hook.
        case quarantined
        /// Everything else.
        case other
    }

    /// What was attempted, on what, and why it failed.
    package var message: Text {
        Text(
            en: "cannot \(attempt.en) '\(subject)': \(cause.en)", fi: "ei voi \(attempt.fi) '\(subject)': \(cause.fi)",
            sv: "det går inte att \(attempt.sv) '\(subject)': \(cause.sv)")
    }

    /// What the person at the keyboard can do about it, where there is something.
    package var hint: Text? {
        switch reason {
        case .noRepository:
            Text(
                en: "start in a folder of a git repository, or make one with `git init`",
                fi: "aloita git-arkiston kansiossa tai tee arkisto komennolla `git init`",
                sv: "börja i en mapp i ett git-arkiv, eller skapa ett med `git init`")
        case .foreignOwner(let directory):
            Text.trust(Self.quoted(directory))
        case .unsupported(let feature):
            UnsupportedFeature(rawValue: feature)?.remedy
        case .missingObject, .corrupt:
            Text(
                en: "run `git fsck` to see what is damaged, and fetch it from another copy",
                fi: "katso komennolla `git fsck`, mikä on vioittunut, ja hae se toisesta kopiosta",
                sv: "kör `git fsck` för att se vad som är skadat, och hämta det från en annan kopia")
        case .malformedTree:
            Text(
                en:
                    "run `git fsck` to see what brought it, and make that commit anew from a clean checkout; where people push, `git config receive.fsckObjects true` keeps such trees out",
                fi:
                    "katso komennolla `git fsck`, mikä toi sen, ja tee muutos uudelleen puhtaasta työhakemistosta; siellä, minne lähetetään, `git config receive.fsckObjects true` pitää tällaiset puut poissa",
                sv:
                    "kör `git fsck` för att se vad som medförde det, och gör om den committen från en ren arbetskatalog; där man skickar håller `git config receive.fsckObjects true` sådana träd borta"
            )
        case .beyondShallowEdge:
            Text(
                en: "fetch the whole history: `git fetch --unshallow`, or `fetch-depth: 0` in the checkout step of CI",
                fi: "hae koko historia: `git fetch --unshallow`, tai `fetch-depth: 0` CI:n hakuvaiheessa",
                sv: "hämta hela historiken: `git fetch --unshallow`, eller `fetch-depth: 0` i hämtningssteget i CI")
        case .leftOutOfPartialClone(let id):
            id.map(Text.fetch) ?? .fetchEverything
        case .ambiguous:
            Text(
                en: "write more characters of the id, or the whole name of a branch or tag",
                fi: "kirjoita tunnuksesta enemmän merkkejä tai haaran tai tagin koko nimi",
                sv: "skriv fler tecken av id:t, eller hela namnet på en gren eller tagg")
        case .referenceMoved:
            Text(
                en: "read the reference again and repeat the change on top of its new value",
                fi: "lue viittaus uudelleen ja toista muutos sen uuden arvon päälle",
                sv: "läs referensen på nytt och gör om ändringen ovanpå dess nya värde")
        case .locked:
            Text(
                en: "wait for the other git process, or remove its lock file if that process is dead",
                fi: "odota toista git-prosessia tai poista sen lukkotiedosto, jos prosessi on päättynyt",
                sv: "vänta på den andra git-processen, eller ta bort dess låsfil om processen inte längre körs")
        case .quarantined:
            Text(
                en: "write references after the push has been accepted, in `post-receive`",
                fi: "kirjoita viittaukset vasta, kun lähetys on hyväksytty, koukussa `post-receive`",
                sv: "skriv referenser när det som skickas har godkänts, i `post-receive`")
        case .noIdentity:
            Text(
                en:
                    "run `git config --global user.name \"Your Name\"` and `git config --global user.email you@example.com`; without `--global` it holds for this repository only",
                fi:
                    "suorita `git config --global user.name \"Oma Nimesi\"` ja `git config --global user.email sina@example.com`; ilman valitsinta `--global` se koskee vain tätä arkistoa",
                sv:
                    "kör `git config --global user.name \"Ditt Namn\"` och `git config --global user.email du@example.com`; utan `--global` gäller det bara det här arkivet"
            )
        case .notFound:
            Text(
                en: "look at the spelling; `git log --all --oneline` shows what there is",
                fi: "tarkista oikeinkirjoitus; `git log --all --oneline` näyttää, mitä on",
                sv: "kontrollera stavningen; `git log --all --oneline` visar vad som finns")
        case .tooLarge, .other:
            nil
        }
    }

    /// The failure in one sentence, and the remedy where there is one; control characters in names are made visible.
    package var description: String {
        Self.visible(hint.map { "\(message.en); \($0.en)" } ?? message.en)
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

extension Text {
    fileprivate static func trust(_ folder: String) -> Text {
        Text(
            en: "if you trust its owner, run `git config --global --add safe.directory \(folder)`",
            fi: "jos luotat sen omistajaan, suorita `git config --global --add safe.directory \(folder)`",
            sv: "om du litar på dess ägare, kör `git config --global --add safe.directory \(folder)`")
    }

    fileprivate static func fetch(_ id: ObjectID) -> Text {
        Text(
            en: "fetch it with `git cat-file -e \(id)`, or everything with `git fetch --refetch --no-filter`",
            fi: "hae se komennolla `git cat-file -e \(id)` tai kaikki komennolla `git fetch --refetch --no-filter`",
            sv: "hämta det med `git cat-file -e \(id)`, eller allt med `git fetch --refetch --no-filter`")
    }

    fileprivate static let fetchEverything = Text(
        en: "fetch everything with `git fetch --refetch --no-filter`",
        fi: "hae kaikki komennolla `git fetch --refetch --no-filter`",
        sv: "hämta allt med `git fetch --refetch --no-filter`")
}
