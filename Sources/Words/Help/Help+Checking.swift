import Diagnostics

extension CommandHelp {
    /// `check`.
    package static let check = CommandHelp(
        Text(
            en: "Check the register: every record against its schema, and the whole against its rules.",
            fi: "Tarkista rekisteri: jokainen tietue skeemaa vasten ja koko rekisteri sääntöjä vasten.",
            sv: "Kontrollera registret: varje post mot sitt schema och hela registret mot reglerna."),
        discussion: Text(
            en: """
                With paths, only what is wrong in these files and folders is shown; the whole \
                register is read all the same.
                '--fix' leaves the layout to 'fmt': the order of fields, spaces, ends of lines.
                """,
            fi: """
                Kun annat polkuja, näytetään vain näiden tiedostojen ja kansioiden virheet; \
                koko rekisteri luetaan silti.
                '--fix' jättää asettelun komennolle 'fmt': kenttien järjestyksen, välilyönnit ja \
                rivinvaihdot.
                """,
            sv: """
                Med sökvägar visas bara felen i dessa filer och mappar; hela registret läses \
                ändå.
                '--fix' överlåter layouten åt 'fmt': fältens ordning, mellanslag och radslut.
                """))

    /// `explain`.
    package static let explain = CommandHelp(
        Text(
            en: "Explain a rule: what holds, why, and an example that fails and one that passes.",
            fi: "Selitä sääntö: mikä pätee ja miksi, esimerkki virheestä ja esimerkki oikeasta.",
            sv: "Förklara en regel: vad som gäller och varför, ett exempel på fel och ett på rätt."),
        discussion: Text(
            en: "Without a rule it lists them all.", fi: "Ilman sääntöä komento luettelee ne kaikki.",
            sv: "Utan en regel räknas alla upp."))

    /// `when-broken`.
    package static let whenBroken = CommandHelp(
        Text(
            en: "Find the first commit at which a rule began to fail, for each problem that there is now.",
            fi: "Etsi jokaiselle nykyiselle ongelmalle ensimmäinen commit, josta alkaen sääntöä on rikottu.",
            sv: "Sök för varje nuvarande problem den första commit då regeln började brytas."),
        discussion: Text(
            en: """
                Rules look from one day, so that a problem that only time has brought is told \
                at the commit that holds its cause. History is followed along first parents, \
                in halves.
                """,
            fi: """
                Säännöt katsovat yhtä päivää, joten pelkän ajan tuoma ongelma kerrotaan sen \
                commitin kohdalla, jossa sen syy on. Historiasta seurataan aina ensimmäistä \
                vanhempaa, ja haku puolittaa sen joka askeleella.
                """,
            sv: """
                Reglerna ser från en och samma dag, så ett problem som bara tiden har fört med \
                sig visas vid den commit där orsaken finns. Historiken följs längs första \
                föräldern, och sökningen halverar den i varje steg.
                """))

    /// `schema`.
    package static let schema = CommandHelp(
        Text(
            en: "For the authors of schemas.", fi: "Työkalut skeemojen tekijöille.",
            sv: "Verktyg för den som gör scheman."))

    /// `schema check`.
    package static let schemaCheck = CommandHelp(
        Text(
            en: "Check a schema, and files against it, without a register.",
            fi: "Tarkista skeema ja tiedostoja sitä vasten ilman rekisteriä.",
            sv: "Kontrollera ett schema, och filer mot det, utan register."))
}
