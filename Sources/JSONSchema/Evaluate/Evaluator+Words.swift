import Diagnostics
import Documents

extension Evaluator {
    /// What a value is called in messages: `'status'`, `this item`, `the name 'xx'` of a key, or `the whole file`.
    func name(_ at: Int) -> Text {
        var node = 0
        var name = Text(en: "the whole file", fi: "koko tiedosto", sv: "hela filen")
        descend: while node != at {
            switch unsafe tree.slots[node].kind {
            case .mapping:
                for entry in unsafe tree.entries(of: node) {
                    if entry.key == at {
                        let key = unsafe Words.quote(tree.beginning(of: at))
                        return Text(en: "the name \(key)", fi: "nimi \(key)", sv: "namnet \(key)")
                    }
                    guard entry.value <= at, unsafe at < Int(tree.slots[entry.value].next) else { continue }
                    name = unsafe Text(verbatim: Words.quote(tree.beginning(of: entry.key)))
                    node = entry.value
                    continue descend
                }
            case .sequence:
                for item in unsafe tree.items(of: node)
                where unsafe item.value <= at && at < Int(tree.slots[item.value].next) {
                    name = Text(en: "this item", fi: "tämä kohta", sv: "den här punkten")
                    node = item.value
                    continue descend
                }
            default:
                break
            }
            return Text(en: "this value", fi: "tämä arvo", sv: "det här värdet")
        }
        return name
    }

    /// A value as it is shown in messages: a text in quotes, a number as it is written, or what it is.
    func shown(_ at: Int) -> Text {
        switch unsafe tree.slots[at].kind {
        case .null: Text(en: "nothing", fi: "tyhjä", sv: "tomt")
        case .sequence: .aList
        case .mapping: .aMapping
        default: Text(verbatim: scalarShown(at))
        }
    }

    /// A text in quotes, another scalar as it is written.
    private func scalarShown(_ at: Int) -> String {
        let text = unsafe tree.beginning(of: at)
        return unsafe tree.slots[at].kind == .string ? Words.quote(text) : String(text.prefix(60))
    }

    /// What a value is read as: `the number 100`, `text`, `a list`.
    func kindShown(_ at: Int) -> Text {
        let kind = unsafe tree.slots[at].kind
        guard kind.isScalar, kind != .null else { return shown(at) }
        let value = scalarShown(at)
        return switch kind {
        case .boolean:
            Text(en: "the truth value \(value)", fi: "totuusarvo \(value)", sv: "sanningsvärdet \(value)")
        case .string: Text(en: "the text \(value)", fi: "teksti \(value)", sv: "texten \(value)")
        default: Text(en: "the number \(value)", fi: "luku \(value)", sv: "talet \(value)")
        }
    }

    /// How values are written in the document.
    var notation: Notation { document.map(Notation.init) ?? .yaml }

    /// What the schema says to whoever fills in a value: its `x-help`, or else its `description`; where it says so in one
    /// language only, in that.
    func sentence(of schema: SchemaRef) -> Text? {
        guard let node = explained?.places[Int(schema.pointee.number)] else { return nil }
        for keyword in ["x-help", "description"] {
            if let text = node[keyword].flatMap({ Self.localized($0, longest: 300) }) { return text }
        }
        return nil
    }

    /// What the schema calls a value: its `title` and, in other languages, its `x-label`.
    func title(of schema: SchemaRef) -> Text? {
        guard let node = explained?.places[Int(schema.pointee.number)], let title = node["title"]?.string else {
            return nil
        }
        let english = String(title.prefix(60))
        let label = node["x-label"].flatMap { Self.localized($0, longest: 60) }
        return Text(en: english, fi: label?.fi ?? english, sv: label?.sv ?? english)
    }

    /// A text of a schema that is given once, or by language: what a language lacks is in English, or in the first that
    /// there is; `nil` where it says nothing.
    private static func localized(_ node: Node, longest: Int) -> Text? {
        let other = node.string ?? (node["en"] ?? node.entries.first?.value)?.string ?? ""
        guard !other.isEmpty else { return nil }
        let english = String(other.prefix(longest))
        let finnish = node["fi"]?.string.map { String($0.prefix(longest)) } ?? english
        let swedish = node["sv"]?.string.map { String($0.prefix(longest)) } ?? english
        return Text(en: english, fi: finnish, sv: swedish)
    }
}
