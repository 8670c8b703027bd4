import Diagnostics

extension CommandHelp {
    /// `codeowners`.
    package static let codeowners = CommandHelp(
        Text(
            en: "Write the CODEOWNERS file that follows from who owns what.",
            fi: "Kirjoita CODEOWNERS-tiedosto sen mukaan, kuka omistaa mitäkin.",
            sv: "Skriv den CODEOWNERS-fil som följer av vem som äger vad."),
        discussion: Text(
            en: """
                A unit is named by its mailbox, or as 'policies: {codeowners: "@city/{id}"}' in \
                register.yaml says, which forgejo and gitea need. Paths are from the top of the \
                repository that the register lies in. 'kumppani check' warns when the committed \
                file is out of date.
                """,
            fi: """
                Yksikkö nimetään sähköpostiosoitteella tai niin kuin register.yaml sanoo, \
                esimerkiksi 'policies: {codeowners: "@city/{id}"}', mitä forgejo ja gitea \
                tarvitsevat. Polut alkavat sen arkiston juuresta, jossa rekisteri on. \
                'kumppani check' varoittaa, kun tallennettu tiedosto on vanhentunut.
                """,
            sv: """
                En enhet anges med sin e-postadress, eller så som register.yaml säger, till \
                exempel 'policies: {codeowners: "@city/{id}"}', vilket forgejo och gitea \
                behöver. Sökvägarna utgår från roten i det arkiv där registret finns. \
                'kumppani check' varnar när den sparade filen är föråldrad.
                """))

    /// `fmt`.
    package static let fmt = CommandHelp(
        Text(
            en: "Bring records into the one layout, with the same data and comments.",
            fi: "Muotoile tietueet yhteiseen asetteluun; tiedot ja kommentit säilyvät.",
            sv: "Formatera poster enligt den gemensamma layouten; uppgifter och kommentarer behålls."),
        discussion: Text(
            en: """
                Fields stand in the order of the schema, quotes only where they are needed, long \
                texts are folded at 100 columns, comments and single empty lines stay where they \
                stood. A file that cannot be read is left.
                Exit code 1 says that a file is left or, with --check, not in the layout.
                """,
            fi: """
                Kentät ovat skeeman järjestyksessä ja lainausmerkit vain siellä, missä niitä \
                tarvitaan, pitkät tekstit rivitetään 100 merkkiin, kommentit ja yksittäiset \
                tyhjät rivit pysyvät paikoillaan. Tiedosto, jota ei voi lukea, jää ennalleen.
                Lopetuskoodi 1 kertoo, että tiedosto jäi ennalleen tai, valitsimella --check, \
                poikkeaa asettelusta.
                """,
            sv: """
                Fälten står i schemats ordning, citattecken bara där de behövs, långa texter \
                bryts vid 100 tecken, kommentarer och enstaka tomma rader blir där de var. En \
                fil som inte går att läsa lämnas oförändrad.
                Slutkod 1 säger att en fil har lämnats eller, med --check, avviker från \
                layouten.
                """))

    /// `site`.
    package static let site = CommandHelp(
        Text(
            en: "Write the register as pages for a browser, in each of its languages.",
            fi: "Kirjoita rekisteri selaimella luettaviksi sivuiksi kaikilla sen kielillä.",
            sv: "Skriv registret som sidor för en webbläsare, på alla dess språk."),
        discussion: Text(
            en: """
                The folder is made, or renewed where an earlier run has written it: only what \
                changed is written. The pages need no server: copy the folder to any place, or \
                open its index.html.
                """,
            fi: """
                Kansio luodaan tai uusitaan, jos aiempi ajo on kirjoittanut sen: vain muuttunut \
                kirjoitetaan. Sivut eivät tarvitse palvelinta: kopioi kansio mihin tahansa tai \
                avaa sen index.html.
                """,
            sv: """
                Mappen skapas, eller förnyas där en tidigare körning har skrivit den: bara det \
                som har ändrats skrivs. Sidorna behöver ingen server: kopiera mappen vart som \
                helst, eller öppna dess index.html.
                """))

    /// `serve`.
    package static let serve = CommandHelp(
        Text(
            en: "Show the register as pages in the browser, as its newest commit has it.",
            fi: "Näytä rekisteri selaimessa sivuina sellaisena kuin se on uusimmassa commitissa.",
            sv: "Visa registret som sidor i webbläsaren, som det är i den senaste committen."),
        discussion: Text(
            en: """
                New commits are seen at once. Beside what 'kumppani site' writes, there is any \
                page as of a date or commit (/at/2024-05-31/...), two days side by side, and a \
                search that needs no script. Nothing can be changed.
                /health and /metrics tell how the server does. SIGTERM and Ctrl-C stop it when \
                requests under way have ended.
                """,
            fi: """
                Uudet commitit näkyvät heti. Sen lisäksi, minkä 'kumppani site' kirjoittaa, on \
                jokainen sivu tietyn päivän tai commitin mukaan (/at/2024-05-31/...), kaksi \
                päivää rinnakkain ja haku, joka ei tarvitse skriptejä. Mitään ei voi muuttaa.
                /health ja /metrics kertovat palvelimen tilan. SIGTERM ja Ctrl-C pysäyttävät \
                sen, kun kesken olevat pyynnöt on hoidettu.
                """,
            sv: """
                Nya commits syns genast. Utöver det som 'kumppani site' skriver finns varje sida \
                enligt ett datum eller en commit (/at/2024-05-31/...), två dagar sida vid sida \
                och en sökning som inte behöver skript. Ingenting kan ändras.
                /health och /metrics berättar hur servern mår. SIGTERM och Ctrl-C stoppar den \
                när pågående förfrågningar är avslutade.
                """))

    /// `doctor`.
    package static let doctor = CommandHelp(
        Text(
            en: "Look at what is installed and set up, and say how to mend what is not.",
            fi: "Tarkista asennus ja asetukset ja kerro, miten puutteet korjataan.",
            sv: "Se efter vad som är installerat och inställt, och säg hur det som brister rättas."))
}
