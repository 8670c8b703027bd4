import Diagnostics
import Testing
import Words

/// The sentence that a record's page opens with.
@Suite struct RecordWordsTests {
    private func network(_ language: Language, isOver: Bool = false) -> String {
        let words: [Language: [String]] = [
            .fi: ["Tavanomainen", "Ammatillinen verkosto", "Eurooppalainen"],
            .sv: ["Vanlig", "Yrkesnätverk", "Europeiskt"],
            .en: ["Regular", "Professional network", "European"],
        ]
        let told = words[language] ?? []
        return language.words.network(
            "METREX", importance: told.first, kind: told.dropFirst().first, scope: told.last, isOver: isOver)
    }

    @Test("a network's words from the schema stand where they need not agree with others")
    func networks() {
        #expect(network(.sv) == "METREX är ett nätverk för staden: yrkesnätverk, europeiskt, betydelse vanlig.")
        #expect(network(.sv, isOver: true).hasPrefix("METREX var ett nätverk för staden: "))
        #expect(
            network(.fi) == "METREX on kaupungille tavanomainen verkosto: ammatillinen verkosto, eurooppalainen.")
        #expect(network(.en) == "METREX is a regular network for the city: professional network, European.")
        #expect(
            Language.sv.words.network("C40", importance: nil, kind: nil, scope: nil, isOver: false)
                == "C40 är ett nätverk för staden.")
    }
}
