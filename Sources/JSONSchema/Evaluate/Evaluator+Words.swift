import Documents

extension Evaluator {
    /// What a value is called in messages: `'status'`, `this item`, `the name 'xx'` of a key, or `the whole file`.
    func name(_ at: Int) -> String {
        var node = 0
        var name = "the whole file"
        descend: while node != at {
            switch tree.slots[node].kind {
            case .mapping:
                for entry in tree.entries(of: node) {
                    if entry.key == at { return "the name " + Words.quote(tree.beginning(of: at)) }
                    guard entry.value <= at, at < Int(tree.slots[entry.value].next) else { continue }
                    name = Words.quote(tree.beginning(of: entry.key))
                    node = entry.value
                    continue descend
                }
            case .sequence:
                for item in tree.items(of: node) where item.value <= at && at < Int(tree.slots[item.value].next) {
                    name = "this item"
                    node = item.value
                    continue descend
                }
            default:
                break
            }
            return "this value"
        }
        return name
    }

    /// A value as it is shown in messages: a text in quotes, a number as it is written, or what it is.
    func shown(_ at: Int) -> String {
        switch tree.slots[at].kind {
        case .null: "nothing"
        case .string: Words.quote(tree.beginning(of: at))
        case .boolean, .integer, .float: String(tree.beginning(of: at).prefix(60))
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }

    /// What a value is read as: `the number 100`, `text`, `a list`.
    func kindShown(_ at: Int) -> String {
        switch tree.slots[at].kind {
        case .null: "nothing"
        case .boolean: "the truth value \(shown(at))"
        case .integer, .float: "the number \(shown(at))"
        case .string: "the text \(shown(at))"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }

    /// How values are written in the document.
    var notation: Notation { document.map(Notation.init) ?? .yaml }

    /// What the schema says to whoever fills in a value: its `x-help`, or else its `description`, in English where it can.
    func sentence(of schema: SchemaRef) -> String? {
        guard let node = explained?.places[Int(schema.pointee.number)] else { return nil }
        for keyword in ["x-help", "description"] {
            guard let value = node[keyword] else { continue }
            let text = value.string ?? (value["en"] ?? value.entries.first?.value)?.string ?? ""
            if !text.isEmpty { return String(text.prefix(300)) }
        }
        return nil
    }

    /// What the schema calls a value: its `title`.
    func title(of schema: SchemaRef) -> String? {
        explained?.places[Int(schema.pointee.number)]["title"]?.string.map { String($0.prefix(60)) }
    }
}
