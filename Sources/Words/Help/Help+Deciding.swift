import Diagnostics

extension CommandHelp {
    /// `end`.
    package static let end = CommandHelp(
        Text(
            en: "Say that what a record tells of has ended; the record stays.",
            fi: "Merkitse päättyneeksi se, mistä tietue kertoo; tietue jää.",
            sv: "Ange att det som en post berättar om har avslutats; posten blir kvar."),
        discussion: Text(
            en: "It gets a phase, or an 'until'. What still refers to it is shown.",
            fi: "Tietue saa vaiheen tai kentän 'until'. Komento näyttää, mikä siihen yhä viittaa.",
            sv: "Posten får ett skede eller ett 'until'. Det som ännu hänvisar till den visas."))

    /// `review`.
    package static let review = CommandHelp(
        Text(
            en: "Enter the review of a network: its verdict, why, and when the next one is.",
            fi: "Kirjaa verkoston arviointi: johtopäätös, syy ja seuraavan arvioinnin aika.",
            sv: "Anteckna utvärderingen av ett nätverk: slutsatsen, varför, och när nästa är."),
        discussion: Text(
            en: """
                On a terminal it shows what the membership costs, serves and has given, and \
                asks for what is not given; nothing is written before the end. Otherwise it \
                needs --verdict, and --next where the record has no interval.
                The date of the review is --on, else today.
                """,
            fi: """
                Päätteellä komento näyttää, mitä jäsenyys maksaa, mitä se palvelee ja mitä se \
                on antanut, ja kysyy puuttuvat tiedot; mitään ei kirjoiteta ennen loppua. Muuten \
                se tarvitsee valitsimen --verdict sekä --next, jos tietueessa ei ole \
                arviointiväliä.
                Arvioinnin päivä on --on, muuten tämä päivä.
                """,
            sv: """
                På en terminal visar kommandot vad medlemskapet kostar, tjänar och har gett, \
                och frågar efter det som saknas; inget skrivs före slutet. Annars behöver det \
                --verdict, och --next där posten inte har något intervall.
                Dagen för utvärderingen är --on, annars i dag.
                """))

    /// `merge`.
    package static let merge = CommandHelp(
        Text(
            en: "Make one record out of two that are about the same thing.",
            fi: "Yhdistä yhdeksi kaksi tietuetta, jotka kertovat samasta asiasta.",
            sv: "Slå ihop två poster som handlar om samma sak till en."),
        discussion: Text(
            en: """
                The second one stays; lists are joined, and every reference to the first \
                follows.
                Where both say something else, '--keep ID FIELD' says whose value stays; it may \
                be repeated. On a terminal it asks.
                """,
            fi: """
                Jälkimmäinen jää; luettelot yhdistetään, ja kaikki viittaukset ensimmäiseen \
                siirtyvät siihen.
                Kun tietueet sanovat eri asioita, '--keep TUNNUS KENTTÄ' kertoo, kumman arvo \
                jää; voit antaa useita. Päätteellä komento kysyy.
                """,
            sv: """
                Den andra blir kvar; listor slås ihop, och alla hänvisningar till den första \
                följer med.
                Där posterna säger olika saker anger '--keep ID FÄLT' vems värde som blir kvar; \
                det kan upprepas. På en terminal frågar kommandot.
                """))

    /// `revert`.
    package static let revert = CommandHelp(
        Text(
            en: "Take back what a commit did to records, and keep what came after it.",
            fi: "Peru se, mitä commit teki tietueille, ja säilytä, mitä sen jälkeen on tehty.",
            sv: "Ta tillbaka det som en commit gjorde med poster, och behåll det som kom efter den."),
        discussion: Text(
            en: """
                revert COMMIT takes back all that it did to records, revert RECORD COMMIT what \
                it did to one.
                It is a new change: the history keeps both.
                """,
            fi: """
                revert COMMIT peruu kaiken, mitä se teki tietueille, revert TIETUE COMMIT sen, \
                mitä se teki yhdelle.
                Se on uusi muutos: historiassa säilyvät molemmat.
                """,
            sv: """
                revert COMMIT tar tillbaka allt som den gjorde med poster, revert POST COMMIT \
                det som den gjorde med en.
                Det är en ny ändring: historiken behåller båda.
                """))
}
