import Diagnostics
import Differences
import Documents
import Records

extension Mend {
    /// An id that is not the name that the file gives.
    static let idIsFileName = Mend(
        "id-is-file-name",
        Text(
            en: "writes the id that the file's name gives, unless a record refers to the id as it is written.",
            fi:
                "kirjoittaa tunnuksen, jonka tiedoston nimi antaa, ellei jokin tietue viittaa kirjoitettuun tunnukseen.",
            sv: "skriver det id som filens namn ger, om ingen post hänvisar till id:t som det står.")
    ) { place in
        // Forms of Unicode differ here, of which the file's name may have the wrong one.
        guard place.node.text != place.record.id else { return nil }
        let written = RecordID(collection: place.record.collection, id: place.node.text)
        // What others refer to may be right, and the file's name wrong.
        guard place.register.contains(written) || place.register.references(to: written).isEmpty else { return nil }
        let id = place.record.id
        return [.set(place.path, place.shape?.value(of: id) ?? .string(id))]
    }
}
