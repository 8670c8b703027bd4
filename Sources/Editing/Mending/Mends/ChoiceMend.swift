import Diagnostics
import Differences
import Documents
import Records

extension Mend {
    /// A value that is none of those that may be chosen, but can mean only one of them.
    static let choice = Mend(
        "schema/enum",
        Text(
            en: """
                writes the choice that is meant where only one can be: one with the same letters, or called so in Finnish, \
                Swedish or English, or of which this is a clear typing error.
                """,
            fi: """
                kirjoittaa tarkoitetun vaihtoehdon, kun vain yksi on mahdollinen: siinä on samat kirjaimet, tai sitä \
                kutsutaan suomeksi, ruotsiksi tai englanniksi niin, tai tämä on siitä selvä lyöntivirhe.
                """,
            sv: """
                skriver det val som avses där bara ett är möjligt: ett med samma bokstäver, eller som kallas så på finska, \
                svenska eller engelska, eller som detta är ett klart skrivfel av.
                """)
    ) { place in
        guard place.node.isScalar, place.node.kind != .null, let choices = place.shape?.choices else { return nil }
        return meant(by: place.node.text, among: choices).map { [.set(place.path, $0)] }
    }

    private static func meant(by text: String, among choices: [(value: JSONValue, label: Node?)]) -> JSONValue? {
        let named = choices.compactMap { choice in choice.value.scalarText.map { (name: $0, choice: choice) } }
        // The same text as another type: the number 1 for the text '1'.
        let same = named.filter { $0.name == text }
        if !same.isEmpty { return same.count == 1 ? same[0].choice.value : nil }
        let called = named.filter { name, choice in
            ([name] + labels(choice.label)).contains { Spelling.areSame($0, text) }
        }
        if !called.isEmpty { return called.count == 1 ? called[0].choice.value : nil }
        let nearest = Spelling.certain(text, among: named.map(\.name))
        return named.first { $0.name == nearest }?.choice.value
    }

    /// What a choice is called: once, or by language.
    private static func labels(_ label: Node?) -> [String] {
        label.map { $0.isScalar ? [$0.text] : $0.entries.map(\.value.text) } ?? []
    }
}

extension JSONValue {
    /// The text of a scalar; `nil` for null and collections.
    fileprivate var scalarText: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .boolean(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }
}
