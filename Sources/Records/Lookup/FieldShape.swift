package import Diagnostics
package import Documents
import JSONSchema

/// What may be written in one place of a collection's records, as the schema says: for editors and forms, which ask of
/// fields that a record does not have yet.
package struct FieldShape: Sendable {
    private let view: SchemaView

    init(_ view: SchemaView) { self.view = view }

    /// The same of a field of the mapping that stands here; `nil` where the schema does not know it.
    package func field(_ name: String) -> FieldShape? { view.property(name).map(FieldShape.init) }

    /// The same of the entries of the list that stands here; `nil` where the schema does not describe them.
    package var entry: FieldShape? { view.item.map(FieldShape.init) }

    /// The fields of the mapping that stands here, in the schema's order.
    package var fields: [String] {
        var seen: Set<String> = []
        return values(of: "properties").flatMap { $0.entries.map(\.key.text) }.filter { seen.insert($0).inserted }
    }

    /// The fields that the mapping has to have, whatever else it has.
    package var required: Set<String> {
        Set(view.objects.filter(\.isCertain).compactMap { $0.node["required"] }.flatMap { $0.items.map(\.text) })
    }

    /// The types that a value may have: `string`, `integer`, `array` ...; empty where it may have any.
    package var types: Set<String> {
        func types(_ objects: [(node: Node, isCertain: Bool)]) -> [Set<String>] {
            objects.compactMap { $0.node["type"] }.map { Set($0.isScalar ? [$0.text] : $0.items.map(\.text)) }
        }
        let certain = types(view.objects.filter(\.isCertain))
        if let first = certain.first { return certain.dropFirst().reduce(first) { $0.intersection($1) } }
        return types(view.objects).reduce([]) { $0.union($1) }
    }

    /// The values that may be chosen from, by `enum` or `const`, with their labels; empty where any may stand.
    package var choices: [(value: JSONValue, label: Node?)] {
        let labels = values(of: "x-enum-labels")
        for objects in [view.objects.filter(\.isCertain), view.objects] {
            let allowed = objects.flatMap { object in
                (object.node["enum"]?.items ?? []) + [object.node["const"]].compactMap(\.self)
            }
            if !allowed.isEmpty {
                return allowed.map { value in (value.json(), labels.lazy.compactMap { $0[value.text] }.first) }
            }
        }
        return []
    }

    /// The collections that a value here refers to; empty where it is no reference.
    package var references: [String] {
        values(of: "x-references").first.map { $0.isScalar ? [$0.text] : $0.items.map(\.text) } ?? []
    }

    /// The format of a text: `edtf`, `uri`, `email`; `nil` where the schema names none.
    package var format: String? { values(of: "format").first?.string }

    /// The date that alone can be meant by a text in another order, such as `1.2.2024`; `nil` where the schema wants no date
    /// here, or where the text may mean another one.
    package func date(meantBy text: String) -> String? { view.date(meantBy: text) }

    /// What the schema calls the place in a language, by `x-label`, else `title`; `nil` where it does not say.
    package func label(in language: Language) -> String? {
        text(of: "x-label", in: language) ?? text(of: "title", in: language)
    }

    /// What helps whoever fills it in, by `x-help`, else `description`; `nil` where the schema does not say.
    package func help(in language: Language) -> String? {
        text(of: "x-help", in: language) ?? text(of: "description", in: language)
    }

    /// What stands at the end of some keys and entries; `nil` where the schema does not know it.
    package func at(_ keys: some Sequence<String?>) -> FieldShape? {
        keys.reduce(Optional(self)) { shape, key in
            shape.flatMap { shape in key.map { shape.field($0) } ?? shape.entry }
        }
    }

    /// The value that a person means who types a text here.
    ///
    /// The same text has another type where the schema wants one: `1994` is a number where one may stand, else a text. A
    /// text that begins with a bracket is read as YAML where a list or mapping may stand. A choice may be called by its
    /// label in any language, and a date be written as pages show it.
    package func value(of text: String) -> JSONValue {
        choice(called: text) ?? date(meantBy: text).map(JSONValue.string) ?? Self.value(of: text, types: types)
    }

    /// The only choice that is called so; `nil` where the text is a choice itself.
    private func choice(called text: String) -> JSONValue? {
        let choices = choices
        guard !choices.contains(where: { $0.value.compactText == Self.value(of: text, types: types).compactText })
        else {
            return nil
        }
        let found = choices.filter { choice in
            guard let label = choice.label else { return false }
            return Language.allCases.contains {
                FieldNotes.text(of: label, in: $0.rawValue).folded == text.folded
            }
        }
        return found.count == 1 ? found.first?.value : nil
    }

    /// The value that a person means who types a text where no schema says of which type it is.
    package static func untyped(_ text: String) -> JSONValue { value(of: text, types: []) }

    private static func value(of text: String, types: Set<String>) -> JSONValue {
        if let collection = collection(text), types.isEmpty || types.contains(collection.type) {
            return collection.value
        }
        switch Kind(ofPlain: text) {
        case .integer where types.isEmpty || !types.isDisjoint(with: ["integer", "number"]): return .number(text)
        case .float where types.isEmpty || types.contains("number"): return .number(text)
        // `1e5` is written as a float and is a whole number.
        case .float where types == ["integer"] && Double(text).map({ $0 == $0.rounded() }) == true: return .number(text)
        case .boolean where types.isEmpty || types.contains("boolean"): return .boolean(text.lowercased() == "true")
        default: return .string(text)
        }
    }

    private static func collection(_ text: String) -> (type: String, value: JSONValue)? {
        guard let first = text.first, first == "[" || first == "{" else { return nil }
        let document = Documents.read(Array(text.utf8), path: "").document
        guard document.isSound, !document.root.isScalar else { return nil }
        return (first == "[" ? "array" : "object", document.root.json())
    }

    private func text(of keyword: String, in language: Language) -> String? {
        values(of: keyword).first.map { FieldNotes.text(of: $0, in: language.rawValue) }
    }

    /// The values of a keyword in all schema objects, what stands in place first.
    private func values(of keyword: String) -> [Node] { view.objects.compactMap { $0.node[keyword] } }
}
