import Documents
import Records

extension FieldChange {
    /// The fields or entries that the new value consists of, as if each had come by itself; none of a scalar.
    package var parts: [FieldChange] {
        guard let new else { return [] }
        func part(_ step: FieldPath.Step, _ node: Node, _ label: LabelPart?) -> FieldChange {
            let path = FieldPath(path.steps + [step])
            return FieldChange(
                path: path, formerPath: path, old: nil, new: FieldValue(node, new.notes),
                labels: labels + [label].compactMap(\.self))
        }
        switch new.node.kind {
        case .mapping:
            return new.node.entries.map { key, value in
                part(.field(key.text), value, .field(key: key.text, label: new.notes.labelValue(of: value)))
            }
        case .sequence:
            let items = new.node.items
            let naming = ListNaming(declared: new.notes.key(of: new.node), old: [], new: items)
            return zip(items, naming.names(of: items)).enumerated().map { place, entry in
                let (item, name) = entry
                let label = LabelPart.entry(
                    item, naming, place: place + 1, notes: new.notes, label: new.notes.labelValue(of: item))
                return part(.entry(name), item, label)
            }
        default: return []
        }
    }
}
