/// A revision taken apart: the name that it begins with, and the steps from what has that name to what is meant.
///
/// The grammar is that of `gitrevisions(7)`, cut at bytes.
struct RevisionText {
    /// One step.
    enum Step: Hashable {
        /// `~2`: the parent of the parent, always the first one; `~0` is the commit itself.
        case ancestor(Int)
        /// `^2`: the second parent; `^0` is the commit itself.
        case parent(Int)
        /// `^{commit}`: what an annotated tag points at in the end, of that kind; `^{}` of any kind.
        case peeled(ObjectKind?)
        /// `:records/a.yaml`: what stands at the path.
        case path(RepositoryPath)
    }

    let name: String
    let steps: [Step]

    /// Takes a revision apart; nil for what needs the reflog, a search in messages or the index (`@{1}`, `^{/text}`,
    /// `:/text`, `:path`), and for what is no revision.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let isMark: (UInt8) -> Bool = { [UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: ":")].contains($0) }
        let end = bytes.firstIndex(where: isMark) ?? bytes.endIndex
        guard end > 0, !bytes[..<end].starts(with: "@{".utf8), !text.utf8.prefix(end).contains(UInt8(ascii: "{")) else {
            return nil
        }
        name = String(decoding: bytes[..<end], as: UTF8.self)
        var rest = bytes[end...]
        var steps: [Step] = []
        while let mark = rest.popFirst() {
            switch mark {
            case UInt8(ascii: ":"):
                steps.append(.path(RepositoryPath(bytes: Array(rest))))
                rest = []
            case UInt8(ascii: "~"):
                guard let number = Self.number(&rest) else { return nil }
                steps.append(.ancestor(number))
            case UInt8(ascii: "^") where rest.first == UInt8(ascii: "{"):
                guard let close = rest.firstIndex(of: UInt8(ascii: "}")),
                    let kind = Self.kind(String(decoding: rest[(rest.startIndex + 1)..<close], as: UTF8.self))
                else { return nil }
                if case .some(let wanted) = kind { steps.append(.peeled(wanted)) }
                rest = rest[(close + 1)...]
            case UInt8(ascii: "^"):
                guard let number = Self.number(&rest) else { return nil }
                steps.append(.parent(number))
            default: return nil
            }
        }
        self.steps = steps
    }

    /// The digits that come next, 1 where there are none; nil where no history is so long.
    private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(digits.count)
        return digits.isEmpty ? 1 : Int32(String(decoding: digits, as: UTF8.self)).map(Int.init)
    }

    /// The kind that stands between braces: nothing is any kind but a tag, `object` any at all, which is no step.
    private static func kind(_ name: String) -> Optional<ObjectKind?>? {
        switch name {
        case "": .some(.some(nil))
        case "commit": .some(.some(.commit))
        case "tree": .some(.some(.tree))
        case "blob": .some(.some(.blob))
        case "tag": .some(.some(.tag))
        case "object": .some(nil)
        default: nil
        }
    }
}
