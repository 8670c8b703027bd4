package import Diagnostics

/// What the parser of arguments prints beside the help of commands and options, in the person's language.
///
/// The parser says it in English only; what it says beyond the sentences here stays in English.
package enum ParserWords {
    /// All that the parser writes of a request for help.
    package static func help(_ english: String, in language: Language) -> String {
        guard language != .en else { return english }
        let lines = english.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            headings.first { line.hasPrefix($0.en) }
                .map { $0.text(in: language) + line.dropFirst($0.en.utf8.count) } ?? String(line)
        }
        return replaced(pieces + places, in: lines.joined(separator: "\n"), language)
    }

    /// All that the parser writes of misuse: the sentence, the usage, and where there is more.
    package static func misuse(_ english: String, in language: Language) -> String {
        guard language != .en else { return english }
        let lines = english.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            misuse.lazy.compactMap { form in filled(form, from: line, in: language) }.first ?? String(line)
        }
        return replaced(places, in: lines.joined(separator: "\n"), language)
    }

    private static func replaced(_ pieces: [Text], in text: String, _ language: Language) -> String {
        pieces.reduce(text) { text, piece in text.replacing(piece.en, with: piece.text(in: language)) }
    }

    /// A line in another language, of a form with `*` for what stays; `nil` where the line is of another form.
    private static func filled(_ form: Text, from line: Substring, in language: Language) -> String? {
        guard let pieces = pieces(of: line, as: form.en) else { return nil }
        let parts = form.text(in: language).split(separator: "*", omittingEmptySubsequences: false)
        return zip(parts, pieces + [""]).map { part, piece in
            part
                + piece.replacing("' or '", with: or.text(in: language))
                .replacing("' and '", with: and.text(in: language))
        }.joined()
    }

    /// What stands for each `*` of a form; `nil` where a line is of another form.
    private static func pieces(of line: Substring, as form: String) -> [Substring]? {
        let parts = form.split(separator: "*", omittingEmptySubsequences: false)
        guard line.hasPrefix(parts[0]) else { return nil }
        var rest = line.dropFirst(parts[0].count)
        var pieces: [Substring] = []
        for (i, part) in parts.enumerated().dropFirst() {
            let isLast = i == parts.count - 1
            if isLast {
                guard rest.hasSuffix(part) else { return nil }
                pieces.append(rest.dropLast(part.count))
                rest = ""
            } else {
                guard let range = rest.firstRange(of: part) else { return nil }
                pieces.append(rest[..<range.lowerBound])
                rest = rest[range.upperBound...]
            }
        }
        return rest.isEmpty ? pieces : nil
    }
}
