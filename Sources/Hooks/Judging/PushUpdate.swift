package import Git

/// One reference that a push wants to change: one line of what git writes to `pre-receive` or `pre-push`.
package struct PushUpdate: Sendable, Hashable {
    /// What it points at now; `nil` where it does not exist yet.
    package let old: ObjectID?
    /// What it is to point at; `nil` where it is to be deleted.
    package let new: ObjectID?
    /// Its full name, such as `refs/heads/main`.
    package let reference: String

    /// Makes an update; ids of zeros stand for what does not exist.
    package init(old: ObjectID, new: ObjectID, reference: String) {
        self.old = old == .zero ? nil : old
        self.new = new == .zero ? nil : new
        self.reference = reference
    }

    /// Reads the lines `<old> <new> <reference>` of `pre-receive`; `nil` where one is of another form.
    package static func all(received text: String) -> [PushUpdate]? {
        lines(text) { fields in
            guard fields.count == 3, let old = ObjectID(hex: fields[0]), let new = ObjectID(hex: fields[1]) else {
                return nil
            }
            return PushUpdate(old: old, new: new, reference: String(fields[2]))
        }
    }

    /// Reads the lines `<local reference> <local id> <remote reference> <remote id>` of `pre-push`.
    package static func all(pushed text: String) -> [PushUpdate]? {
        lines(text) { fields in
            guard fields.count == 4, let new = ObjectID(hex: fields[1]), let old = ObjectID(hex: fields[3]) else {
                return nil
            }
            return PushUpdate(old: old, new: new, reference: String(fields[2]))
        }
    }

    private static func lines(_ text: String, _ read: ([Substring]) -> PushUpdate?) -> [PushUpdate]? {
        var updates: [PushUpdate] = []
        for line in text.split(separator: "\n") {
            guard let update = read(line.split(separator: " ")) else { return nil }
            updates.append(update)
        }
        return updates
    }
}
