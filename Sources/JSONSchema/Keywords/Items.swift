import Diagnostics
import Documents

/// `prefixItems` (Core, section 10.3.1.1), and draft-07's `items` where it is a list.
final class PrefixItems: Keyword {
    private let schemas: [SchemaRef]

    required init(_ source: KeywordSource) throws(SchemaError) {
        schemas = source.dialect.isDraft07 && source.value.items.isEmpty ? [] : try source.schemas()
        try super.init(source)
    }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var holds = true
        for (item, schema) in unsafe zip(run.tree.items(of: at), schemas) {
            run.marks.mark(item.ordinal)
            if run.evaluateInside(schema, item.value) { continue }
            holds = false
            if !run.explains { return false }
        }
        return holds
    }
}

/// `items` (Core, section 10.3.1.2), and draft-07's `additionalItems`: all items from some place on.
final class Items: Keyword {
    private let schema: SchemaRef
    private let start: Int
    private let isForbidding: Bool

    /// `items` of draft 2020-12: those after `prefixItems`.
    @Sendable
    static func afterPrefix(_ source: KeywordSource) throws(SchemaError) -> Keyword? {
        if source.value.kind == .sequence {
            throw source.error(
                Text(en: "a schema", fi: "skeema", sv: "ett schema"),
                hint: Text(
                    en: "lists of schemas are called 'prefixItems' since draft 2020-12",
                    fi: "skeemojen luettelon nimi on 'prefixItems' versiosta 2020-12 alkaen",
                    sv: "listor med scheman heter 'prefixItems' från och med version 2020-12"))
        }
        return Items(source, from: source.sibling("prefixItems")?.value.items.count ?? 0)
    }

    /// `items` of draft-07: a schema for all, or a list of schemas by place.
    @Sendable
    static func draft07(_ source: KeywordSource) throws(SchemaError) -> Keyword? {
        source.value.kind == .sequence ? try PrefixItems(source) : Items(source, from: 0)
    }

    /// `additionalItems` of draft-07: those after the list in `items`; nothing without such a list.
    @Sendable
    static func additional(_ source: KeywordSource) throws(SchemaError) -> Keyword? {
        guard let items = source.sibling("items")?.value, items.kind == .sequence else { return nil }
        return Items(source, from: items.items.count)
    }

    private init(_ source: KeywordSource, from start: Int) {
        schema = source.schema()
        isForbidding = source.value.boolean == false
        self.start = start
        super.init(unchecked: source)
    }

    required init(_ source: KeywordSource) throws(SchemaError) {
        schema = source.schema()
        isForbidding = source.value.boolean == false
        start = 0
        try super.init(source)
    }

    override var itemSchema: SchemaRef? { isForbidding || start > 0 ? nil : schema }

    override func holds(_ at: Int, _ run: inout Evaluator) -> Bool {
        var holds = true
        for item in unsafe run.tree.items(of: at) where item.ordinal >= start {
            run.marks.mark(item.ordinal)
            if !isForbidding && run.evaluateInside(schema, item.value) { continue }
            holds = false
            if !run.explains { return false }
        }
        return holds
    }

    override func violations(_ at: Int, _ run: inout Evaluator) -> [Violation] {
        guard isForbidding else { return [] }
        guard let item = unsafe run.tree.items(of: at).first(where: { $0.ordinal >= start }) else { return [] }
        let hint = Text(
            en: "delete what is too much", fi: "poista ylimääräiset", sv: "ta bort det som är för mycket")
        return [Violation(item.value, Counting.items.tooMany(run.name(at), start), hint: hint)]
    }
}
