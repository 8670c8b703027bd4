import Diagnostics

extension CommandHelp {
    /// `report`.
    package static let report = CommandHelp(
        Text(
            en: "Write a report about the register.", fi: "Kirjoita raportti rekisteristä.",
            sv: "Skriv en rapport om registret."),
        discussion: Text(
            en: """
                The reports are portfolio, coverage, monitoring, period, overlaps, resources, \
                materials, brief, unit and quality. 'period' drafts a review of what was true \
                between --since and --until by the records' own dates; with --recorded it tells \
                what the register recorded then. 'brief' is about a partner or network, 'unit' \
                about a unit.
                """,
            fi: """
                Raportit ovat portfolio, coverage, monitoring, period, overlaps, resources, \
                materials, brief, unit ja quality. 'period' luonnostelee katsauksen siitä, mikä \
                piti paikkansa aikana --since–--until tietueiden omien päivämäärien mukaan; \
                valitsimella --recorded se kertoo, mitä rekisteriin silloin kirjattiin. 'brief' \
                kertoo kumppanista tai verkostosta, 'unit' yksiköstä.
                """,
            sv: """
                Rapporterna är portfolio, coverage, monitoring, period, overlaps, resources, \
                materials, brief, unit och quality. 'period' är ett utkast till översikt över \
                det som gällde mellan --since och --until enligt posternas egna datum; med \
                --recorded berättar den vad som då antecknades i registret. 'brief' handlar om \
                en partner eller ett nätverk, 'unit' om en enhet.
                """))

    /// `digest`.
    package static let digest = CommandHelp(
        Text(
            en: "Tell what is due and what has changed, to be mailed at intervals.",
            fi: "Kerro säännöllisesti postitettavaksi, mitä on edessä ja mikä on muuttunut.",
            sv: "Berätta vad som ska göras och vad som har ändrats, för regelbundna utskick."),
        discussion: Text(
            en: """
                Reviews, ends of agreements and roles, follow-ups, measures and materials: \
                what is overdue and what is due within --within days. With --since also what \
                has changed.
                The exit code is 0 whether or not anything is due. Where nothing is due and \
                nothing has changed one line says so; with --quiet nothing is printed then, so \
                that cron sends no mail:
                kumppani digest -q --unit UNIT --since "$(date -d '7 days ago' +%F)"
                As ics it is a calendar to subscribe to, of everything that is due on a day or \
                in a month that is known.
                """,
            fi: """
                Arvioinnit, päättyvät sopimukset ja tehtävät, jatkotoimet, toimenpiteet ja \
                materiaalit: mikä on myöhässä ja mitä on edessä --within päivän kuluessa. \
                Valitsimella --since kerrotaan myös, mikä on muuttunut.
                Lopetuskoodi on 0, oli mitään edessä tai ei. Jos mitään ei ole edessä eikä \
                mikään ole muuttunut, sen kertoo yksi rivi; valitsimella --quiet ei silloin \
                tulosteta mitään, joten cron ei lähetä postia:
                kumppani digest -q --unit YKSIKKÖ --since "$(date -d '7 days ago' +%F)"
                Muodossa ics se on tilattava kalenteri kaikesta, jonka päivä tai kuukausi \
                tiedetään.
                """,
            sv: """
                Utvärderingar, avtal och uppdrag som upphör, uppföljningar, åtgärder och \
                material: vad som är försenat och vad som ska göras inom --within dagar. Med \
                --since också vad som har ändrats.
                Slutkoden är 0 vare sig något ska göras eller inte. Om inget ska göras och \
                inget har ändrats säger en rad det; med --quiet skrivs då ingenting ut, så att \
                cron inte skickar någon post:
                kumppani digest -q --unit ENHET --since "$(date -d '7 days ago' +%F)"
                Som ics är det en kalender att prenumerera på, med allt vars dag eller månad \
                är känd.
                """))

    /// `compare`.
    package static let compare = CommandHelp(
        Text(
            en: "Compare an outside list with the register, such as invoices of membership fees.",
            fi: "Vertaa ulkopuolista luetteloa rekisteriin, esimerkiksi jäsenmaksulaskuja.",
            sv: "Jämför en lista utifrån med registret, till exempel fakturor för medlemsavgifter."),
        discussion: Text(
            en: """
                The list is CSV, as spreadsheets write it. Rows are matched with records by \
                their names, in any language, or their abbreviations. Shown is what is in one \
                and not in the other, with the nearest name, what differs, and what is over by \
                the register. Nothing is changed.
                The exit code is 1 where something differs.
                """,
            fi: """
                Luettelo on CSV-tiedosto, kuten taulukkolaskenta sen tallentaa. Rivit \
                yhdistetään tietueisiin nimen, minkä tahansa kielisen, tai lyhenteen mukaan. \
                Näytetään, mikä on vain toisessa, ja sitä lähin nimi, mikä eroaa ja mikä on \
                rekisterin mukaan päättynyt. Mitään ei muuteta.
                Lopetuskoodi on 1, jos jokin eroaa.
                """,
            sv: """
                Listan är en CSV-fil, som kalkylprogram sparar den. Raderna paras ihop med \
                poster efter namn, på vilket språk som helst, eller förkortning. Det som visas \
                är vad som bara finns i den ena, med det närmaste namnet, vad som skiljer sig \
                och vad som är slut enligt registret. Ingenting ändras.
                Slutkoden är 1 om något skiljer sig.
                """))

    /// `message`.
    package static let message = CommandHelp(
        Text(
            en: "Print the text of one core message and nothing else, to be copied or piped.",
            fi: "Tulosta yhden ydinviestin teksti eikä muuta, kopioitavaksi tai putkeen.",
            sv: "Skriv ut texten i ett kärnbudskap och inget annat, för att kopieras eller ledas vidare."),
        discussion: Text(
            en: """
                The language is that of --language. 'report materials' lists the messages.
                A message that has expired or should be looked through is printed, and standard \
                error says so.
                """,
            fi: """
                Kielen kertoo --language. 'report materials' luettelee viestit.
                Vanhentunut tai tarkistettava viestikin tulostetaan, ja siitä huomautetaan \
                virhetulosteessa.
                """,
            sv: """
                Språket är det som --language anger. 'report materials' räknar upp budskapen.
                Också ett budskap som är föråldrat eller bör granskas skrivs ut, och det påpekas \
                på stderr.
                """))
}
