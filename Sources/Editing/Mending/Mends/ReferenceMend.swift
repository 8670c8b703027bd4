import Diagnostics
import Differences
import Documents
import Records

extension Mend {
    /// A reference that names no record, but can mean only one.
    static let referenceResolves = Mend(
        "reference-resolves",
        Text(
            en: """
                writes the id that is meant where only one can be: one with the same letters, or of which this is a clear \
                typing error; with its collection, or without it, as the field wants it.
                """,
            fi: """
                kirjoittaa tarkoitetun tunnuksen, kun vain yksi on mahdollinen: siinä on samat kirjaimet, tai tämä on siitä \
                selvä lyöntivirhe; kokoelman kanssa tai ilman, niin kuin kenttä sen haluaa.
                """,
            sv: """
                skriver det id som avses där bara ett är möjligt: ett med samma bokstäver, eller som detta är ett klart \
                skrivfel av; med sin samling eller utan, som fältet vill ha det.
                """)
    ) { place in
        place.meantReference.map { [.set(place.path, .string($0))] }
    }
}

extension MendedPlace {
    /// The reference that alone can be meant, as its field wants it.
    fileprivate var meantReference: String? {
        let allowed = shape?.references ?? []
        let (named, name) = parts(of: node.text, allowed)
        let collections = named.map { [$0] } ?? allowed
        func has(_ collection: String) -> Bool { register.contains(RecordID(collection: collection, id: name)) }
        func only(_ ids: [RecordID]) -> String? {
            ids.count == 1 ? (allowed.count == 1 ? ids[0].id : ids[0].description) : nil
        }
        let exact = collections.filter(has).map { RecordID(collection: $0, id: name) }
        if !exact.isEmpty { return only(exact) }
        let near = collections.compactMap { collection in
            Spelling.certain(name, among: register.records(of: collection).map(\.id.id))
                .map { RecordID(collection: collection, id: $0) }
        }
        return only(near)
    }

    /// The collection that a reference names, if it is one of those that may be named, and the rest.
    private func parts(of text: String, _ allowed: [String]) -> (collection: String?, id: String) {
        guard let slash = text.firstIndex(of: "/") else { return (nil, text) }
        let name = String(text[..<slash])
        let isCollection = register.configuration.collection(name) != nil
        let meant = isCollection ? allowed.first { $0 == name } : Spelling.certain(name, among: allowed)
        return meant.map { ($0, String(text[text.index(after: slash)...])) } ?? (nil, text)
    }
}
