import CLibyaml
import Documents

extension FuzzTarget {
    /// What libyaml takes and the reader takes too, both read alike: collections, keys and values, and how they are written.
    ///
    /// What only one of them takes is no finding: libyaml speaks YAML 1.1, lets some texts pass that YAML 1.2 refuses, and
    /// refuses some that it allows. For the same reason texts with `?`, its line ends, or no line end at last are left out.
    static let yamlAgainstLibyaml = FuzzTarget("yaml-against-libyaml") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.last == UInt8(ascii: "\n"),
            !text.unicodeScalars.contains(where: { "?\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) })
        else { return }
        var reader = YAMLReader()
        let document = reader.read(bytes, path: "a.yaml").document
        guard document.isSound, let theirs = Libyaml.events(of: bytes) else { return }
        let ours = events(of: document)
        guard ours == theirs else {
            throw Finding("\(text.debugDescription) is read as \(ours), by libyaml as \(theirs)")
        }
    }

    /// A document as libyaml would tell it.
    private static func events(of document: Document) -> [String] {
        var events: [String] = []
        var open: [Int] = []
        for (i, slot) in document.slots.enumerated() {
            while let end = open.last, end == i {
                open.removeLast()
                events.append("end")
            }
            switch slot.kind {
            case .sequence, .mapping:
                events.append("\(slot.kind) \(slot.style)")
                open.append(Int(slot.next))
            default:
                events.append("\(slot.style) \(document.text(of: i).debugDescription)")
            }
        }
        return events + open.map { _ in "end" }
    }
}

/// libyaml's events, as words.
private enum Libyaml {
    /// What libyaml tells of a text; `nil` where it refuses it, or finds aliases, anchors or a second document.
    static func events(of bytes: [UInt8]) -> [String]? {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { preconditionFailure("libyaml found no memory") }
        defer { yaml_parser_delete(&parser) }
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        return bytes.withUnsafeBufferPointer { source in
            yaml_parser_set_input_string(&parser, source.baseAddress, source.count)
            var events: [String] = []
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
                defer { yaml_event_delete(&event) }
                switch event.type {
                case YAML_STREAM_END_EVENT: return events
                case YAML_SCALAR_EVENT:
                    let scalar = event.data.scalar
                    let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
                    events.append("\(word(scalar.style)) \(String(decoding: value, as: UTF8.self).debugDescription)")
                case YAML_SEQUENCE_START_EVENT:
                    let isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
                    events.append("sequence \(isFlow ? "flow" : "block")")
                case YAML_MAPPING_START_EVENT:
                    let isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
                    events.append("mapping \(isFlow ? "flow" : "block")")
                case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: events.append("end")
                default: break
                }
            }
        }
    }

    private static func word(_ style: yaml_scalar_style_t) -> String {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: "singleQuoted"
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: "doubleQuoted"
        case YAML_LITERAL_SCALAR_STYLE: "literal"
        case YAML_FOLDED_SCALAR_STYLE: "folded"
        default: "plain"
        }
    }
}
