/// What the checks see, in a few words for people who do not know the rules by name.
package protocol RuleWords {
    /// What the checks see, as a title.
    var quality: String { get }
    /// What that page shows.
    var qualityLede: String { get }
    /// That the checks see nothing.
    var nothingWrong: String { get }
    /// What a rule found in so many records: `Arviointi myöhässä (3)`, `12 toimenpiteestä ei ole uutta tietoa`.
    func rule(_ name: String, count: Int) -> String
}
