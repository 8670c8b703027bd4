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
        #expect(network(.sv) == "METREX (yrkesnätverk, europeiskt) har vanlig betydelse för staden.")
        #expect(network(.sv, isOver: true) == "METREX (yrkesnätverk, europeiskt) hade vanlig betydelse för staden.")
        #expect(network(.fi) == "METREX (ammatillinen verkosto, eurooppalainen) on tavanomainen verkosto.")
        #expect(network(.en) == "METREX (professional network, European) is a regular network for the city.")
        #expect(
            Language.fi.words.network(
                "C40", importance: nil, kind: "Verkosto", scope: "Kansainvälinen, ei tarkennettu", isOver: false)
                == "C40 (verkosto; kansainvälinen, ei tarkennettu) on verkosto.")
        #expect(
            Language.sv.words.network("C40", importance: nil, kind: nil, scope: nil, isOver: false)
                == "C40 är ett nätverk.")
    }
}
