import Diagnostics
import Records

/// What the fields of collections are called, by the newest schemas that can be followed.
final class FieldGuides {
    private let snapshot: RegisterSnapshot
    private let lastCommit: () throws -> (any RecordSource)?
    private let notify: (Notice) -> Void

    /// Looks at the register as it is, then as the last commit has it.
    init(
        _ snapshot: RegisterSnapshot, notify: @escaping (Notice) -> Void,
        lastCommit: @escaping () throws -> (any RecordSource)?
    ) {
        self.snapshot = snapshot
        self.notify = notify
        self.lastCommit = lastCommit
    }

    /// The guide of a collection; an empty one, and a notice why, where no schema can be followed.
    func guide(_ collection: String) -> FieldGuide {
        do {
            return try snapshot.guide(of: collection)
        } catch {
            if let guide = committedGuide(collection) { return guide }
            notify(
                Notice(
                    Text(
                        en: "fields of '\(collection)' are called by their keys: \(error.message.en)",
                        fi: "kokoelman '\(collection)' kentistä näytetään avaimet: \(error.message.fi)",
                        sv: "fälten i '\(collection)' visas med sina nycklar: \(error.message.sv)"),
                    hint: error.hint))
            return .empty
        }
    }

    private func committedGuide(_ collection: String) -> FieldGuide? {
        do {
            guard let source = try lastCommit() else { return nil }
            return try FieldGuide(source: source, configuration: snapshot.configuration, collection: collection)
        } catch {
            // What is wrong with the register as it is now is told instead.
            return nil
        }
    }
}
