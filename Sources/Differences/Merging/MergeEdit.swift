import Diagnostics
import Documents

/// One edit of our text that brings something of theirs, or that a conflict may ask for.
///
/// Edits are made from the end of the text to its beginning, so that the slots before one never move.
struct MergeEdit {
    /// What is done.
    enum Kind {
        /// One of our values gets the content of theirs, which may be a member of a collection.
        case replace(ours: Int, theirs: Node, member: (collection: Node, place: Int)?)
        /// A member of one of our block collections gets other lines, comments and all.
        case setLines(collection: Int, place: Int, lines: [String])
        /// The comment beside a member.
        case setBeside(collection: Int, place: Int, comment: String?)
        /// The lines above a member.
        case setAbove(collection: Int, place: Int, lines: [String])
        /// One of our collections gets these members in this order.
        case arrange(collection: Int, members: [MergedMember])
        /// The lines at the end of the file.
        case setFooter(lines: [String])
    }

    /// What is done.
    let kind: Kind
    /// The slot of our document that it is done at.
    let position: Int
    /// The conflict whose other side it takes; `nil` for what is done in any case.
    var conflict: Int?
    /// Whether it changes a value, not only comments, layout or order.
    let changesValue: Bool

    /// Of several edits at one slot: what is inside of the value, then the value, then what is around it.
    var order: Int {
        switch kind {
        case .arrange, .setFooter: 0
        case .replace, .setLines: 1
        case .setBeside: 2
        case .setAbove: 3
        }
    }

    /// Whether the document still has what the edit is about; text that is laid out oddly may have come out otherwise.
    func fits(_ document: Document) -> Bool {
        func has(_ slot: Int, _ place: Int) -> Bool {
            guard slot < document.slots.count, !Node(document: document, index: slot).isScalar else { return false }
            return place < Int(document.slots[slot].valueStart)
        }
        switch kind {
        case .replace(let ours, _, _): return ours < document.slots.count
        case .setLines(let collection, let place, _), .setBeside(let collection, let place, _),
            .setAbove(let collection, let place, _):
            return has(collection, place)
        case .arrange(let collection, let members):
            let own = members.compactMap { if case .own(let place) = $0.source { place } else { nil } }
            return has(collection, own.max() ?? -1)
        case .setFooter: return true
        }
    }
}

/// A member of a merged collection, or comments that stay there.
struct MergedMember {
    /// When it is there.
    enum Condition {
        /// However conflicts are decided.
        case always
        /// Where this conflict is decided for our side.
        case ours(conflict: Int)
        /// Where this conflict is decided for their side.
        case theirs(conflict: Int)
    }

    /// Where it comes from.
    let source: MemberSource
    /// When it is there.
    var condition = Condition.always

    /// The conflict that decides about it.
    var conflict: Int? {
        switch condition {
        case .always: nil
        case .ours(let conflict), .theirs(let conflict): conflict
        }
    }

    /// Whether it is there when these conflicts are decided for their side, and the others for ours.
    func isThere(takingTheirsOf conflicts: Set<Int>) -> Bool {
        switch condition {
        case .always: true
        case .ours(let conflict): !conflicts.contains(conflict)
        case .theirs(let conflict): conflicts.contains(conflict)
        }
    }
}

extension DocumentEditor {
    /// Makes one edit, with these conflicts decided for their side, and the others for ours.
    mutating func make(_ edit: MergeEdit, takingTheirsOf conflicts: Set<Int>) throws(EditError) {
        guard edit.fits(document) else {
            let path = document.path
            throw EditError(
                Text(
                    en: "'\(path)' is laid out in a way that cannot be edited field by field",
                    fi: "tiedosto '\(path)' on aseteltu niin, ettei sitä voi muokata kenttä kentältä",
                    sv: "'\(path)' är uppställd så att den inte kan redigeras fält för fält"))
        }
        switch edit.kind {
        case .arrange(let collection, let members):
            try readWaiting()
            let present = members.filter { $0.isThere(takingTheirsOf: conflicts) }
            try arrange(Node(document: document, index: collection), as: present.map(\.source))
        case .setFooter(let lines):
            try readWaiting()
            try setFooter(lines)
        case .replace(let ours, let theirs, let member):
            try gather(within: { $0.stretch(ofValueAt: ours) }) { (editor) throws(EditError) in
                try editor.take(theirs, member, for: Node(document: editor.document, index: ours))
            }
        case .setLines(let collection, let place, let lines):
            try gather(within: { $0.stretch(of: .lines, at: place, in: collection) }) { (editor) throws(EditError) in
                try editor.setLines(lines, of: place, in: Node(document: editor.document, index: collection))
            }
        case .setBeside(let collection, let place, let comment):
            try gather(within: { $0.stretch(of: .beside, at: place, in: collection) }) { (editor) throws(EditError) in
                try editor.setBeside(comment, of: place, in: Node(document: editor.document, index: collection))
            }
        case .setAbove(let collection, let place, let lines):
            try gather(within: { $0.stretch(of: .above, at: place, in: collection) }) { (editor) throws(EditError) in
                try editor.setAbove(lines, of: place, in: Node(document: editor.document, index: collection))
            }
        }
    }

    /// Gives one of our values the content of theirs: as it is written there, where it fits.
    private mutating func take(
        _ theirs: Node, _ member: (collection: Node, place: Int)?, for ours: Node
    ) throws(EditError) {
        guard let member, member.collection.style == .block, let (parent, place) = ours.parent, parent.style == .block
        else { return try replace(ours, with: theirs.json()) }
        if ours.isOneLine, theirs.isOneLine { return try replace(ours, withSourceOf: theirs) }
        // Their lines with their comment; an edit of its own then settles the comment.
        let lines = member.collection.surroundings(of: member.place).lines
        if lines.isEmpty { return try replace(ours, with: theirs.json()) }
        try setLines(lines, of: place, in: parent)
    }
}

extension Node {
    /// Whether it is a scalar that is written on one line, and not empty.
    fileprivate var isOneLine: Bool {
        isScalar && style != .literal && style != .folded && !range.isEmpty && !source.utf8.contains(0x0A)
    }
}
