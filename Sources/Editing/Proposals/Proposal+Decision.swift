import Diagnostics
import Documents
package import Records
import Workspace

extension Proposal {
    /// The decision that a person names: by its id, with or without its collection, or by its case number.
    ///
    /// `nil` where the register keeps no decisions, and where this change brings new ones, among which it may be. Throws
    /// ``EditRefusal`` where there is none.
    @discardableResult package func decision(named text: String) throws(EditRefusal) -> Record? {
        let collections = base.configuration.collections.filter { $0.role == .decision }.map(\.name)
        guard !collections.isEmpty else { return nil }
        if let found = register.decision(DecisionName(text)) { return found }
        let brings = files.contains { path, bytes in
            bytes != nil && base.configuration.recordID(at: path).map { collections.contains($0.collection) } ?? false
        }
        if brings { return nil }
        let (ids, first) = (collections.flatMap { register.records(of: $0).map(\.id.id) }, collections[0])
        throw EditRefusal(
            Text(
                en: "there is no decision '\(text)' in the register", fi: "päätöstä '\(text)' ei ole rekisterissä",
                sv: "det finns inget beslut '\(text)' i registret"),
            hint: Spelling.nearest(to: text, among: ids).map { .didYouMean("'\($0)'") }
                ?? Text(
                    en: "'kumppani list \(first)' shows what there is; add the decision first if it is new",
                    fi: "'kumppani list \(first)' näyttää, mitä on; lisää ensin päätös, jos se on uusi",
                    sv: "'kumppani list \(first)' visar vad som finns; lägg först till beslutet om det är nytt"))
    }
}
