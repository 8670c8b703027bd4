import Diagnostics
import Documents
import Records

extension RecordEditor {
    /// Gives a value another content; members and entries that stay are left as they are written, with their comments.
    mutating func replace(at pointer: String, with value: JSONValue) throws {
        let node = try node(at: pointer)
        if node.hasValue(value) { return }
        switch value {
        case .object(let members) where node.kind == .mapping && members.contains(where: { node[$0.0] != nil }):
            try replaceMembers(at: pointer, with: members)
        case .array(let items) where node.kind == .sequence && !items.isEmpty:
            try replaceEntries(at: pointer, with: items)
        default:
            try editor.replace(node, with: value)
        }
    }

    private mutating func replaceMembers(at pointer: String, with members: [(String, JSONValue)]) throws {
        let names = Set(members.map(\.0))
        for name in try node(at: pointer).entries.map(\.key.text) where !names.contains(name) {
            try editor.remove(name, from: node(at: pointer))
        }
        for (name, value) in members {
            let mapping = try node(at: pointer)
            if let member = mapping[name] {
                try replace(at: member.pointer, with: value)
            } else {
                let before = predecessor(of: name, in: mapping, at: mapping.keysOnTheWay)
                try editor.insert(name, value, into: mapping, after: before)
            }
        }
    }

    private mutating func replaceEntries(at pointer: String, with items: [JSONValue]) throws {
        let list = try node(at: pointer)
        let steps = EntryStep.all(from: list.items.map { $0.json() }, to: items)
        // Where nothing stays, the list is written anew.
        guard steps.contains(where: \.keepsSomething) else { return try editor.replace(list, with: .array(items)) }
        // From the end, so that the entries before keep their places.
        for step in steps.reversed() {
            switch step {
            case .keep: continue
            case .change(let place, let value): try replace(at: node(at: pointer).items[place].pointer, with: value)
            case .remove(let place): try editor.remove(at: place, from: node(at: pointer))
            case .insert(let place, let value): try editor.insert(value, into: node(at: pointer), at: place)
            }
        }
    }

    private func node(at pointer: String) throws -> Node {
        guard let node = document.root.at(pointer) else {
            preconditionFailure("an edit has taken away the value at '\(pointer)', which it was to change")
        }
        return node
    }
}

/// What happens to one entry of a list that gets other contents; places count in the list as it is.
private enum EntryStep {
    case keep
    case change(Int, JSONValue)
    case remove(Int)
    case insert(Int, JSONValue)

    /// Whether an entry stays, at least in part.
    var keepsSomething: Bool {
        switch self {
        case .keep, .change: true
        case .remove, .insert: false
        }
    }

    /// The steps from some entries to others, in order. Quadratic in the entries.
    static func all(from old: [JSONValue], to new: [JSONValue]) -> [EntryStep] {
        let (oldTexts, newTexts) = (old.map(\.compactText), new.map(\.compactText))
        let difference = newTexts.difference(from: oldTexts)
        let removed = Set(difference.removals.map(\.place))
        let inserted = Set(difference.insertions.map(\.place))
        var steps: [EntryStep] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            let (goes, comes) = (removed.contains(i), inserted.contains(j))
            // An entry that goes may come again, a little changed, behind others that are new.
            let heir =
                goes
                ? new[j...].indices.prefix { inserted.contains($0) }.first { old[i].sharesMember(with: new[$0]) } : nil
            if comes, heir == j {
                steps.append(.change(i, new[j]))
                (i, j) = (i + 1, j + 1)
            } else if goes, heir == nil {
                steps.append(.remove(i))
                i += 1
            } else if comes {
                steps.append(.insert(i, new[j]))
                j += 1
            } else {
                steps.append(.keep)
                (i, j) = (i + 1, j + 1)
            }
        }
        return steps
    }
}

extension CollectionDifference.Change {
    fileprivate var place: Int {
        switch self {
        case .remove(let place, _, _), .insert(let place, _, _): place
        }
    }
}

extension JSONValue {
    /// Whether both are mappings with a member that is the same.
    fileprivate func sharesMember(with other: JSONValue) -> Bool {
        guard case .object(let own) = self, case .object(let others) = other else { return false }
        return own.contains { name, value in
            others.contains { $0.0 == name && $0.1.compactText == value.compactText }
        }
    }
}

extension Node {
    /// The keys from the root to this value, and `nil` for each entry of a list.
    var keysOnTheWay: [String?] {
        guard let (collection, place) = parent else { return [] }
        return collection.keysOnTheWay + [collection.kind == .mapping ? collection.entries[place].key.text : nil]
    }
}
