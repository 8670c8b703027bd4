import Diagnostics

extension CommandHelp {
    /// `history`.
    package static let history = CommandHelp(
        Text(
            en: "Show what happened to a record: field by field, who changed it, when, why, by which decision.",
            fi: "Näytä, mitä tietueelle on tapahtunut: kentittäin, kuka muutti, milloin, miksi ja millä päätöksellä.",
            sv: "Visa vad som har hänt med en post: fält för fält, vem som ändrade, när, varför och "
                + "med vilket beslut."),
        discussion: Text(
            en: """
                Records are followed through renames and moves. --since and --until name days on \
                which the register was changed.
                --valid shows the dates in the record instead: when things were true, and when \
                the register learned it.
                """,
            fi: """
                Tietuetta seurataan, vaikka se olisi nimetty uudelleen tai siirretty. --since ja \
                --until tarkoittavat päiviä, joina rekisteriä muutettiin.
                --valid näyttää sen sijaan tietueen omat päivämäärät: milloin asiat pitivät \
                paikkansa ja milloin ne kirjattiin rekisteriin.
                """,
            sv: """
                Poster följs också när de har bytt namn eller flyttats. --since och --until \
                avser dagar då registret ändrades.
                --valid visar i stället datumen i posten: när något gällde, och när det \
                antecknades i registret.
                """))

    /// `blame`.
    package static let blame = CommandHelp(
        Text(
            en:
                "Show for each field of a record the commit that last set its value: when, who, "
                + "why, by which decision.",
            fi: "Näytä tietueen jokaisesta kentästä commit, joka viimeksi asetti sen arvon: milloin, kuka, miksi ja "
                + "millä päätöksellä.",
            sv: "Visa för varje fält i en post den commit som senast satte värdet: när, vem, varför och med "
                + "vilket beslut."))

    /// `diff`.
    package static let diff = CommandHelp(
        Text(
            en: "Show how records differ between two commits or two dates, field by field.",
            fi: "Näytä kentittäin, miten tietueet eroavat kahden commitin tai kahden päivän välillä.",
            sv: "Visa fält för fält hur poster skiljer sig mellan två commits eller två datum."),
        discussion: Text(
            en: """
                A date stands for what the register said at its end: 2019-12-31..2024-12-31 is \
                what came about in five years.
                An empty side is HEAD.
                """,
            fi: """
                Päivä tarkoittaa sitä, mitä rekisterissä oli päivän lopussa: \
                2019-12-31..2024-12-31 kertoo viiden vuoden muutokset.
                Tyhjä puoli on HEAD.
                """,
            sv: """
                Ett datum avser det som registret innehöll vid dagens slut: \
                2019-12-31..2024-12-31 är ändringarna under fem år.
                En tom sida är HEAD.
                """))

    /// `changes`.
    package static let changes = CommandHelp(
        Text(
            en: "Show what happened to all records since a date or revision, as a digest to send.",
            fi: "Näytä lähetettävänä koosteena, mitä kaikille tietueille on tapahtunut päivän tai version jälkeen.",
            sv: "Visa vad som har hänt med alla poster sedan ett datum eller en version, som en översikt att skicka."),
        discussion: Text(
            en: """
                What changed last comes first, grouped by record. With --owner only what a unit \
                owns, leads or takes part in.
                """,
            fi: """
                Viimeksi muuttunut on ensin, tietueittain ryhmiteltynä. Valitsimella --owner \
                näytetään vain se, minkä yksikkö omistaa, mistä se vastaa tai mihin se \
                osallistuu.
                """,
            sv: """
                Det som ändrades sist kommer först, grupperat efter post. Med --owner visas bara \
                det som en enhet äger, ansvarar för eller deltar i.
                """))
}
