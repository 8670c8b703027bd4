import Diagnostics
import Testing

@testable import Words

@Suite("Words of the parser of arguments")
struct ParserWordsTests {
    private let help = """
        OVERVIEW: Kuvaus.

        USAGE: kumppani hooks [<options>] <subcommand>

        ARGUMENTS:
          <polut>                 Tiedostoja.

        OPTIONS:
          --format <muoto>        Muoto. (values: text, json;
                                  default: text)
          --version               Show the version.
          -h, --help              Show help information.

        SUBCOMMANDS:
          install                 Asenna.

          See 'kumppani help hooks <subcommand>' for detailed help.
        """

    @Test("the frame of help is in the language of its texts")
    func frame() {
        #expect(
            ParserWords.help(help, in: .fi) == """
                KUVAUS: Kuvaus.

                KÄYTTÖ: kumppani hooks [<valitsimet>] <alikomento>

                ARGUMENTIT:
                  <polut>                 Tiedostoja.

                VALITSIMET:
                  --format <muoto>        Muoto. (arvot: text, json;
                                          oletus: text)
                  --version               Näytä versio.
                  -h, --help              Näytä tämä ohje.

                ALIKOMENNOT:
                  install                 Asenna.

                  Lisätietoja: 'kumppani help hooks <alikomento>'.
                """)
        let swedish = ParserWords.help(help, in: .sv)
        for word in ["OVERVIEW", "USAGE", "OPTIONS", "values", "default", "Show", "See", "detailed"] {
            #expect(!swedish.contains(word))
        }
    }

    @Test("in English the parser has the last word")
    func english() {
        #expect(ParserWords.help(help, in: .en) == help)
        #expect(ParserWords.misuse("Error: Missing value for '--on'", in: .en) == "Error: Missing value for '--on'")
    }

    @Test(
        "misuse is told in Finnish, and what the person wrote stays",
        arguments: [
            (
                "Error: Unknown option '--formt'. Did you mean '--format'?",
                "Virhe: valitsinta '--formt' ei ole. Tarkoititko '--format'?"
            ),
            ("Error: Unknown option '--x'", "Virhe: valitsinta '--x' ei ole"),
            ("Error: Missing value for '--on <päivä>'", "Virhe: valitsimelta '--on <päivä>' puuttuu arvo"),
            ("Error: Missing expected argument '<tietue>'", "Virhe: '<tietue>' puuttuu"),
            ("Error: 2 unexpected arguments: 'a', 'b'", "Virhe: 2 ylimääräistä argumenttia: 'a', 'b'"),
            ("Usage: kumppani show [<options>] <tietue>", "Käyttö: kumppani show [<valitsimet>] <tietue>"),
            ("Help:  <tietue>  Tietue.", "Ohje:  <tietue>  Tietue."),
            ("something new", "something new"),
        ])
    func misuse(english: String, finnish: String) {
        #expect(ParserWords.misuse(english, in: .fi) == finnish)
    }
}
