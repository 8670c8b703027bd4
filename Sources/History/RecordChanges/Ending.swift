import Differences
import Documents
import Records

/// Whether a change ended what a record tells of.
enum Ending {
    /// Whether a phase came whose status is an end, or an `until` of the record itself.
    static func isEnd(from old: Document?, to new: Document?) -> Bool {
        guard let old, let new else { return false }
        if new.root["until"]?.isFilled == true, old.root["until"]?.isFilled != true { return true }
        let (before, after) = (phases(old), phases(new))
        guard let last = after.last, Phase.isEnd(last) else { return false }
        return before.last.map { !Phase.isEnd($0) } ?? true
    }

    /// Whether what a record tells of is over: it has an `until`, or its last phase is an end.
    static func isOver(_ document: Document) -> Bool {
        document.root["until"]?.isFilled == true || phases(document).last.map(Phase.isEnd) ?? false
    }

    private static func phases(_ document: Document) -> [String] {
        (document.root["phases"]?.items ?? []).compactMap { $0["status"]?.text }
    }
}
