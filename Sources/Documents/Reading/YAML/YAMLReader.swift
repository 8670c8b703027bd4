import Diagnostics

/// Reads YAML 1.2.2 into located trees; reuse one for many files, one per thread.
///
/// What a register does without (anchors, aliases, tags, directives, second documents, keys that are collections) is
/// recognized, so that it can be named, and refused.
package struct YAMLReader: ~Copyable {
    private let limits: Limits
    private var builder = TreeBuilder()

    /// Makes a reader.
    package init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// Reads one file. Everything that is wrong with the text is in the result; nothing is thrown. Linear in its length.
    package mutating func read(_ bytes: [UInt8], path: String) -> ReadResult {
        builder.reset()
        var log = ReadLog(path: path, bytes: bytes)
        guard log.isWithin(limits) else {
            return ReadResult(document: .unreadable(path: path), diagnostics: log.diagnostics)
        }
        let mark = log.skipByteOrderMark()
        unsafe bytes.withUnsafeBufferPointer { source in
            var mine = TreeBuilder()
            swap(&mine, &builder)
            var parser = unsafe YAMLParser(source, from: mark, builder: mine, log: log, limits: limits)
            mine = TreeBuilder()
            do throws(Fault) {
                if let fault = unsafe YAMLCharacters.firstFault(in: source) { throw fault }
                try parser.document()
            } catch {
                parser.log.report(ConflictMarker.fault(in: bytes) ?? error)
            }
            swap(&parser.builder, &builder)
            log = parser.log
        }
        let document = builder.document(path: path, bytes: bytes, isSound: log.isSound)
        return ReadResult(document: document, diagnostics: log.diagnostics)
    }
}
