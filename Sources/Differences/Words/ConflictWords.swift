package import Diagnostics
package import Documents
package import Records

/// A field that two sides have changed to different values, as a person reads it.
package struct ConflictWords: Sendable {
    /// Where it stands, as commands want it.
    package let path: FieldPath
    /// What the schema calls it; its path where the schema has no label.
    package let label: Text
    /// Our value on one line.
    package let ours: Text
    /// Their value on one line.
    package let theirs: Text

    /// The longest value that is shown whole, in characters.
    private static let longest = 80

    /// Says conflicts in words; `prose` is the language of texts that records have in one language only, and `title` gives
    /// the title of the record that a reference to one of some collections names.
    package static func all(
        _ conflicts: [FieldConflict], ours: Document?, theirs: Document?, guide: FieldGuide, prose: Language? = nil,
        title: @escaping (_ reference: String, _ collections: [String], _ language: Language) -> String? = { _, _, _ in
            nil
        }
    ) -> [ConflictWords] {
        func words(_ language: Language) -> ValueWords {
            ValueWords(in: language, prose: prose) { title($0, $1, language) }
        }
        let changes = Differences.changes(from: ours, to: theirs, guide: guide)
        return conflicts.map { conflict in
            let change = changes.first { $0.path == conflict.path || $0.formerPath == conflict.path }
            func text(_ value: FieldValue?, else json: JSONValue?) -> Text {
                let (en, fi, sv) = (
                    shown(value, json, words(.en)), shown(value, json, words(.fi)), shown(value, json, words(.sv))
                )
                return Text(en: en, fi: fi, sv: sv)
            }
            return ConflictWords(
                path: conflict.path,
                label: change.map { change in
                    Text(en: change.label(in: .en), fi: change.label(in: .fi), sv: change.label(in: .sv))
                } ?? Text(verbatim: conflict.path.written),
                ours: text(change?.old, else: conflict.ours), theirs: text(change?.new, else: conflict.theirs))
        }
    }

    private static func shown(_ value: FieldValue?, _ json: JSONValue?, _ words: ValueWords) -> String {
        guard let text = value.map(words.text(of:)) ?? json?.compactText else {
            return Text(en: "nothing", fi: "tyhjä", sv: "inget").text(in: words.language)
        }
        return text.unicodeScalars.count > longest ? String(text.unicodeScalars.prefix(longest)) + "…" : text
    }
}
