import Diagnostics
import Differences
import Documents
import Records

extension Mend {
    /// A key that the schema does not know, but can mean only one that it knows and that is not there.
    static func unknownKey(_ rule: String) -> Mend {
        Mend(
            rule,
            Text(
                en: """
                    writes the key that is meant where only one can be: one that is not there yet, with the same letters or of \
                    which this is a clear typing error. Its value and comments stay.
                    """,
                fi: """
                    kirjoittaa tarkoitetun avaimen, kun vain yksi on mahdollinen: sitä ei vielä ole, ja siinä on samat \
                    kirjaimet tai tämä on siitä selvä lyöntivirhe. Arvo ja kommentit pysyvät.
                    """,
                sv: """
                    skriver den nyckel som avses där bara en är möjlig: den finns inte ännu, och har samma bokstäver eller \
                    detta är ett klart skrivfel av den. Värdet och kommentarerna står kvar.
                    """)
        ) { place in
            guard let (mapping, number) = place.node.parent, mapping.kind == .mapping else { return nil }
            let known = place.recordShape?.at(place.path.parent.keys)?.fields ?? []
            let free = known.filter { mapping[$0] == nil }
            return Spelling.certain(mapping.entries[number].key.text, among: free).map { [.rename(place.path, $0)] }
        }
    }
}
