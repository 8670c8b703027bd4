import Records

/// Some filters of a collection at once, one value of each field, with the records that meet all of them.
struct FilterSelection: Sendable {
    /// The values that were chosen, in the order of the collection's filters; of a field that has no such value none.
    let choices: [FilterValue]
    private let collection: SiteCollection
    /// By record, how many of the choices it does not meet.
    private var misses: [Int]
    /// By record the last of the fields of which it does not meet the choice.
    private var missed: [String?]

    /// Takes the choices that the collection knows; linear in its records.
    init(_ collection: SiteCollection, _ wanted: [FilterValue]) {
        self.collection = collection
        misses = [Int](repeating: 0, count: collection.records.count)
        missed = [String?](repeating: nil, count: collection.records.count)
        var choices: [FilterValue] = []
        for filter in collection.filters {
            let own = wanted.first { $0.field == filter.field.name }
            guard let own, let value = filter.value(own.value) else { continue }
            choices.append(own)
            var has = [Bool](repeating: false, count: collection.records.count)
            for place in value.places { has[place] = true }
            for place in has.indices where !has[place] {
                misses[place] += 1
                missed[place] = own.field
            }
        }
        self.choices = choices
    }

    /// The records that meet all choices, in the order of the collection.
    var records: [SiteRecord] {
        choices.isEmpty ? collection.records : misses.indices.filter { misses[$0] == 0 }.map { collection.records[$0] }
    }

    /// How many records a value of a field would leave, with what is chosen of the other fields.
    func count(of value: FilterIndex.Value, field: String) -> Int {
        value.places.count { misses[$0] == 0 || (misses[$0] == 1 && missed[$0] == field) }
    }

    /// The choices with one more, in place of another one of its field; without it where it is chosen already.
    func toggling(_ choice: FilterValue) -> [FilterValue] {
        choices.filter { $0.field != choice.field } + (choices.contains(choice) ? [] : [choice])
    }
}
