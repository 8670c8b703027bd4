import Editing
import Testing

@Suite("Ids that are proposed for new records") struct ProposedIDTests {
    @Test(
        "words of small letters with hyphens, without marks",
        arguments: [
            ("Pohjoismaiden pääkaupungit", "pohjoismaiden-paakaupungit"), ("Åbo", "abo"), ("Malmö", "malmo"),
            ("  C40 – Cities ", "c40-cities"), ("Nature's (best)", "natures-best"), ("Ærøskøbing", "aeroskobing"),
            ("Straße 1", "strasse-1"), ("Київ", ""), ("", ""), ("-", ""),
        ])
    func words(name: String, id: String) {
        #expect(ProposedID.of(name) == id)
    }
}
