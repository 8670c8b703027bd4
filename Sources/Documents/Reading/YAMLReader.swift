import CLibyaml
import Diagnostics
import Glibc

/// Reads YAML into located trees, through libyaml's events; reuse one for many files, one per thread.
///
/// libyaml finds the tokens; what plain scalars mean, and what a register does without, is decided here.
package struct YAMLReader: ~Copyable {
    private let limits: Limits
    private var builder = TreeBuilder()
    private var log = ReadLog()
    private var documents = 0
    private let usesFastPath: Bool

    /// Makes a reader; `usesFastPath: false` leaves every text to libyaml, for comparing.
    package init(limits: Limits = Limits(), usesFastPath: Bool = true) {
        self.limits = limits
        self.usesFastPath = usesFastPath
    }

    /// Reads one file. Everything that is wrong with the text is in the result; nothing is thrown.
    package mutating func read(_ bytes: [UInt8], path: String) -> ReadResult {
        builder.reset()
        log = ReadLog(path: path, bytes: bytes)
        documents = 0
        guard log.isWithin(limits) else {
            return ReadResult(document: .unreadable(path: path), diagnostics: log.diagnostics)
        }
        let isCommon = unsafe bytes.withUnsafeBufferPointer { unsafe readCommon($0) }
        if !isCommon { unsafe bytes.withUnsafeBufferPointer { unsafe parse($0) } }
        let document = builder.document(path: path, bytes: bytes, isSound: log.isSound)
        return ReadResult(document: document, diagnostics: log.diagnostics)
    }

    /// Reads a text the short way, if it is simple enough.
    private mutating func readCommon(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        guard usesFastPath else { return false }
        var mine = TreeBuilder()
        swap(&mine, &builder)
        var reader = unsafe CommonYAML(source, builder: consume mine, log: log, limits: limits)
        let isRead = reader.read()
        swap(&reader.builder, &builder)
        if isRead { log = reader.log } else { builder.reset() }
        return isRead
    }

    private mutating func parse(_ source: UnsafeBufferPointer<UInt8>) {
        let mark = log.skipByteOrderMark()
        var parser = unsafe yaml_parser_t()
        guard unsafe yaml_parser_initialize(&parser) == 1 else { preconditionFailure("libyaml found no memory") }
        defer { unsafe yaml_parser_delete(&parser) }
        unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(&parser, source.baseAddress.map { unsafe $0 + mark }, source.count - mark)
        var cursor = unsafe ByteCursor(bytes: source, base: mark)
        while true {
            var event = unsafe yaml_event_t()
            guard unsafe yaml_parser_parse(&parser, &event) == 1 else {
                let isEncoding = unsafe parser.error == YAML_READER_ERROR
                let offset =
                    unsafe isEncoding
                    ? mark + parser.problem_offset : cursor.offset(of: parser.problem_mark.index, in: source)
                let problem = unsafe SyntaxProblem(parser)
                return log.report(problem.rule, problem.message, offset..<offset, hint: problem.hint, isFatal: true)
            }
            defer { unsafe yaml_event_delete(&event) }
            let start = unsafe cursor.offset(of: event.start_mark.index, in: source)
            let end = unsafe cursor.offset(of: event.end_mark.index, in: source)
            if unsafe event.type == YAML_STREAM_END_EVENT { break }
            guard unsafe take(event, start..<end, source) else { return }
        }
        if documents == 0 {
            log.report(
                TextRule.syntax, "the file is empty", 0..<0, hint: "write the record's fields, or delete the file",
                isFatal: true)
        }
    }

    /// Adds what an event brings; returns whether reading may go on.
    private mutating func take(
        _ event: yaml_event_t, _ range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        switch unsafe event.type {
        case YAML_DOCUMENT_START_EVENT:
            return unsafe beginDocument(event.data.document_start, range)
        case YAML_ALIAS_EVENT:
            log.report(
                TextRule.plainData, "aliases are not used here", range,
                hint: "write the value out again instead of '*'", isFatal: true)
            unsafe builder.scalar(
                kind: .null, style: .plain, range: range, value: UnsafeRawBufferPointer(start: nil, count: 0),
                verbatim: range.lowerBound)
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            unsafe refuse(tag: scalar.tag, anchor: scalar.anchor, range)
            unsafe add(scalar, range, source)
        case YAML_SEQUENCE_START_EVENT:
            let sequence = unsafe event.data.sequence_start
            unsafe refuse(tag: sequence.tag, anchor: sequence.anchor, range)
            return begin(.sequence, unsafe sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block, range)
        case YAML_MAPPING_START_EVENT:
            let mapping = unsafe event.data.mapping_start
            unsafe refuse(tag: mapping.tag, anchor: mapping.anchor, range)
            return begin(.mapping, unsafe mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block, range)
        case YAML_SEQUENCE_END_EVENT:
            builder.end(at: range.upperBound)
        case YAML_MAPPING_END_EVENT:
            let index = builder.end(at: range.upperBound)
            log.reportDuplicateKeys(of: index, in: builder)
        default:
            break
        }
        return true
    }

    private mutating func beginDocument(
        _ start: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_document_start, _ range: Range<Int>
    ) -> Bool {
        documents += 1
        guard documents == 1 else {
            log.report(
                TextRule.plainData, "the file holds more than one document", range,
                hint: "one file is one record: move what follows '---' to a file of its own", isFatal: true)
            return false
        }
        if unsafe start.version_directive != nil || start.tag_directives.start != start.tag_directives.end {
            log.report(
                TextRule.plainData, "'%' directives are not used here", range, hint: "delete the line", isFatal: true)
        }
        return true
    }

    private mutating func refuse(tag: UnsafePointer<UInt8>?, anchor: UnsafePointer<UInt8>?, _ range: Range<Int>) {
        if unsafe tag != nil {
            log.report(
                TextRule.plainData, "tags are not used here", range,
                hint: "put text that begins with '!' in quotes", isFatal: true)
        }
        if unsafe anchor != nil {
            log.report(
                TextRule.plainData, "anchors are not used here", range,
                hint: "put text that begins with '&' in quotes, and write values out where they are needed",
                isFatal: true)
        }
    }

    private mutating func begin(_ kind: Kind, _ style: Style, _ range: Range<Int>) -> Bool {
        guard builder.depth < limits.depth else {
            log.reportDepth(limits, range)
            return false
        }
        if builder.isAtKey {
            log.report(
                TextRule.plainData, "a key must be a single word or text", range,
                hint: "put the key in quotes, or write the list or mapping as a value", isFatal: true)
        }
        builder.begin(kind: kind, style: style, at: range.lowerBound)
        return true
    }

    private mutating func add(
        _ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar, _ range: Range<Int>,
        _ source: UnsafeBufferPointer<UInt8>
    ) {
        let value = unsafe UnsafeRawBufferPointer(start: scalar.value, count: scalar.length)
        let style = unsafe Style(scalar.style)
        let inset = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
        let verbatim = range.lowerBound + inset
        let isVerbatim =
            unsafe style != .literal && style != .folded
            && range.count == value.count + 2 * inset
            && isRun(of: source, at: verbatim, value)
        let kind = unsafe style == .plain ? CoreSchema.kind(of: value) : .string
        unsafe builder.scalar(
            kind: kind, style: style, range: style == .literal || style == .folded ? trimmed(range, source) : range,
            value: value, verbatim: isVerbatim ? verbatim : nil)
    }

    /// Whether a scalar's value stands in the source as it is.
    private func isRun(of source: UnsafeBufferPointer<UInt8>, at start: Int, _ value: UnsafeRawBufferPointer) -> Bool {
        guard let from = source.baseAddress, let bytes = value.baseAddress else { return unsafe value.isEmpty }
        return unsafe memcmp(from + start, bytes, value.count) == 0
    }

    /// A block scalar's mark reaches to the next token; the text itself ends before the last line breaks.
    private func trimmed(_ range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let isBlank = { (byte: UInt8) in byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09 }
        var end = range.upperBound
        while unsafe end > range.lowerBound && isBlank(source[end - 1]) { end -= 1 }
        return range.lowerBound..<end
    }
}

extension Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        default: self = .plain
        }
    }
}
