import Diagnostics
import Differences
import Documents

extension Mend {
    /// An entry that stands twice in a list without repetitions.
    static let repeatedEntry = Mend(
        "schema/uniqueItems",
        Text(
            en: "removes each entry that stands in the list before, unless a comment stands beside or above it.",
            fi: "poistaa jokaisen kohdan, joka on luettelossa jo aiemmin, ellei sen vieressä tai yllä ole kommenttia.",
            sv: "tar bort varje punkt som redan står tidigare i listan, om ingen kommentar står bredvid eller ovanför.")
    ) { place in
        guard let (list, repeated) = place.node.parent, list.kind == .sequence else { return nil }
        guard list.style == .block || list.comments.isEmpty else { return nil }
        var seen: Set<String> = []
        // The schema takes 1 and 1.0 for the same, as their texts are not.
        let places = list.items.indices.filter {
            !seen.insert(list.items[$0].json().compactText).inserted || $0 == repeated
        }
        guard !places.contains(where: list.hasComments(of:)) else { return nil }
        // From the end, so that the places of those before stay.
        return places.reversed().map { .remove(FieldPath(place.path.parent.steps + [.entry(at: $0)])) }
    }
}

extension Node {
    /// Whether a comment belongs to an entry of this list.
    fileprivate func hasComments(of place: Int) -> Bool {
        !comments(of: place).isEmpty || surroundings(of: place).above.contains { !$0.isEmpty }
    }
}
