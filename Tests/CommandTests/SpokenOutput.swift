import Foundation
import TestSupport
import Testing

/// What the built program says in a repository in Finnish and Swedish, searched for words of the other languages.
struct SpokenOutput {
    let repository: TemporaryRepository

    /// What the program says in a language, on both channels.
    func said(_ arguments: [String], _ language: String, input: String = "") throws -> String {
        let run = try ProgramRun(
            arguments + ["--language", language], in: repository.folder + "/main", input: input,
            environment: repository.environment)
        return run.output + run.errors
    }

    /// Words by which each language is known, which no other has.
    private static let telltales: [String: Set<String>] = [
        "en": [
            "the", "and", "of", "is", "are", "was", "were", "has", "there", "this", "that", "with", "from", "which",
            "what", "but", "or", "record", "records", "field", "fields", "file", "files", "error", "errors", "warning",
            "warnings", "hint", "change", "changed", "since", "until", "nothing", "not", "write", "see",
            "unknown", "cores", "it", "city", "added", "removed",
            "ended", "already", "would", "written", "decision", "source", "known", "true", "false",
        ],
        "sv": [
            "och", "är", "inte", "det", "som", "på", "för", "av", "till", "har", "med", "eller", "från", "kan", "den",
            "ett", "post", "poster", "posten", "fält", "fel", "tips", "skriv", "ändring", "ändringar", "nätverk",
            "staden", "enhet", "ägare", "tillagt", "struket", "beslut", "källa", "källor", "okänd",
        ],
        "fi": [
            "ja", "on", "ei", "että", "sen", "sitä", "tietue", "tietuetta", "kenttä", "jota", "joka", "mutta", "tai",
            "virhe", "virhettä", "vihje", "muutos", "muutosta", "rivi", "ovat", "kirjoita", "verkosto", "verkostot",
            "kaupunki", "yksikkö", "omistaja", "lisätty", "poistettu", "päätös", "lähde", "lähteet", "oli",
        ],
    ]

    /// The words of a text but for what it quotes, lines of files behind their numbers, the names of rules, options, values
    /// and files, and what the system says.
    private func words(_ text: String) -> Set<String> {
        let lines = text.split(separator: "\n").filter { !$0.contains(" | ") }.joined(separator: "\n")
        let told = lines.replacing("No such file or directory", with: "").replacing(
            #/'[^'\n]*'|<[a-z]+>|`[^`\n]*`|\S*[\/.=]\S+|[a-z]+-[a-z-]+|--?[a-z][a-z-]*/#, with: " ")
        return Set(told.lowercased().split { !$0.isLetter }.map(String.init))
    }

    /// Expects that a command speaks each language and no other; `without` takes out what records and files say.
    func check(_ arguments: [String], input: String = "", without: (String) -> String = { $0 }) throws {
        for language in ["fi", "sv"] {
            let text = without(try said(arguments, language, input: input))
            let own = words(text)
            #expect(!text.isEmpty, "\(arguments)")
            for (other, telltales) in Self.telltales where other != language {
                #expect(own.isDisjoint(with: telltales), "\(arguments) \(own.intersection(telltales)): \(text)")
            }
        }
    }
}
