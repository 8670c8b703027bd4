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

    @Test("a network is told in one sentence, in which the words of the schema agree with each other")
    func networks() {
        #expect(
            network(.sv) == "METREX är ett europeiskt yrkesnätverk som har vanlig betydelse för staden.")
        #expect(
            network(.sv, isOver: true) == "METREX var ett europeiskt yrkesnätverk som hade vanlig betydelse för staden."
        )
        #expect(network(.fi) == "METREX on tavanomainen eurooppalainen ammatillinen verkosto.")
        #expect(network(.fi, isOver: true) == "METREX oli tavanomainen eurooppalainen ammatillinen verkosto.")
        #expect(network(.en) == "METREX is a European professional network of regular importance to the city.")
    }

    @Test("words of a schema that do not agree with others stand in brackets, and what is not specified is not told")
    func otherNetworks() {
        func told(_ language: Language, _ kind: String?, _ scope: String?) -> String {
            language.words.network("C40", importance: nil, kind: kind, scope: scope, isOver: false)
        }
        #expect(
            told(.fi, "Kaupunkiverkosto", "Kansainvälinen, ei tarkennettu") == "C40 on kansainvälinen kaupunkiverkosto."
        )
        #expect(told(.fi, "Kaupunkiverkosto", "Itämeren alue") == "C40 on kaupunkiverkosto (Itämeren alue).")
        #expect(told(.fi, nil, nil) == "C40 on verkosto.")
        #expect(
            told(.sv, "Stadsnätverk", "Internationellt, inte preciserat") == "C40 är ett internationellt stadsnätverk.")
        #expect(told(.sv, "Förening", "Östersjöområdet") == "C40 är ett nätverk (förening, Östersjöområdet).")
        #expect(told(.sv, nil, nil) == "C40 är ett nätverk.")
        #expect(told(.en, "City network", "International, not specified") == "C40 is an international city network.")
        #expect(told(.en, "City network", "Baltic Sea region") == "C40 is a city network (Baltic Sea region).")
        #expect(told(.en, nil, nil) == "C40 is a network.")
    }
}
