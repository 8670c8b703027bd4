package import Diagnostics

extension Misuse {
    /// `set` without fields, where nobody can be asked.
    package static let setWithoutFields = Misuse(
        Text(
            en: "'set' needs a field and its value", fi: "'set' tarvitsee kentän ja sen arvon",
            sv: "'set' behöver ett fält och dess värde"),
        hint: Text(
            en: "write FIELD=VALUE, such as owner=viestintaosasto",
            fi: "kirjoita KENTTÄ=ARVO, esimerkiksi owner=viestintaosasto",
            sv: "skriv FÄLT=VÄRDE, till exempel owner=viestintaosasto"))

    /// `end` without a day, or with what is none.
    package static func endWithoutDate(_ given: String?) -> Misuse {
        Misuse(
            given.map { given in
                Text(
                    en: "'\(given)' is not a date", fi: "'\(given)' ei ole päivämäärä", sv: "'\(given)' är inget datum")
            } ?? Text(en: "'end' needs a date", fi: "'end' tarvitsee päivän", sv: "'end' behöver ett datum"),
            hint: Text(
                en: "write the day, month or year of the end: --on 2026-06-30",
                fi: "kirjoita päättymisen päivä, kuukausi tai vuosi: --on 2026-06-30",
                sv: "skriv dag, månad eller år då det avslutas: --on 2026-06-30"))
    }

    /// `review` without a verdict, where nobody can be asked.
    package static let reviewWithoutVerdict = Misuse(
        Text(
            en: "'review' needs the verdict", fi: "'review' tarvitsee johtopäätöksen", sv: "'review' behöver slutsatsen"
        ),
        hint: Text(
            en: "add '--verdict' with continue, deepen or wind-down",
            fi: "lisää '--verdict' ja continue, deepen tai wind-down",
            sv: "lägg till '--verdict' med continue, deepen eller wind-down"))

    /// `revert` of more or less than a record and a commit.
    package static let revertOfMore = Misuse(
        Text(
            en: "'revert' takes a record and a commit", fi: "'revert' tarvitsee tietueen ja muutoksen (commit)",
            sv: "'revert' behöver en post och en commit"), hint: revertUsage)

    /// What to write behind `revert`, of which one word alone is a commit.
    package static let revertUsage = Text(
        en: "write 'revert RECORD COMMIT', or 'revert COMMIT' for all records that it changed",
        fi: "kirjoita 'revert TIETUE COMMIT', tai 'revert COMMIT', kun tarkoitat kaikkia sen muuttamia tietueita",
        sv: "skriv 'revert POST COMMIT', eller 'revert COMMIT' för alla poster som den ändrade")

    /// A word alone behind `revert` that names no commit.
    package static func revertOfNoCommit(_ message: Text) -> Misuse { Misuse(message, hint: revertUsage) }

    /// `merge --keep` with a third record.
    package static func keepOfNeither(_ record: String) -> Misuse {
        Misuse(
            Text(
                en: "'--keep \(record)' is neither of the two records",
                fi: "'--keep \(record)' ei ole kumpikaan tietueista",
                sv: "'--keep \(record)' är ingen av de två posterna"),
            hint: Text(
                en: "name the record whose value stays", fi: "nimeä tietue, jonka arvo jää",
                sv: "ange posten vars värde blir kvar"))
    }

    /// `merge` of records that say different things, where nobody can be asked: the error lists them, of `staying` first.
    package static func mergeUndecided(
        _ error: any ExplainedError, staying: String, going: String
    ) -> Misuse {
        let (first, second) = ("--keep \(staying)", "--keep \(going)")
        let list = error.hint ?? Text(verbatim: "")
        return Misuse(
            error.message,
            hint: Text(
                en:
                    "\(list.en)\n  write '\(first) FIELD' for the first of two values, '\(second) FIELD' for the second",
                fi:
                    "\(list.fi)\n  kirjoita '\(first) KENTTÄ', kun ensimmäinen arvo jää, tai '\(second) KENTTÄ', kun toinen",
                sv: "\(list.sv)\n  skriv '\(first) FÄLT' för det första värdet, '\(second) FÄLT' för det andra"))
    }

    /// `merge --keep` with half of a pair.
    package static let keepWithoutField = Misuse(
        Text(
            en: "'--keep' takes a record and a field", fi: "'--keep' tarvitsee tietueen ja kentän",
            sv: "'--keep' behöver en post och ett fält"),
        hint: Text(
            en: "write --keep RECORD FIELD", fi: "kirjoita --keep TIETUE KENTTÄ", sv: "skriv --keep POST FÄLT"))

    /// The text of a commit where none is made.
    package static let messageWithoutCommit = Misuse(
        Text(
            en: "'--message' and '--decision' are for a commit", fi: "'--message' ja '--decision' kuuluvat commitiin",
            sv: "'--message' och '--decision' hör till en commit"),
        hint: Text(
            en: "add '--commit', or leave them out", fi: "lisää '--commit' tai jätä ne pois",
            sv: "lägg till '--commit', eller utelämna dem"))

    /// `check --commit` without what it makes a commit of.
    package static let commitWithoutFix = Misuse(
        Text(
            en: "'--commit' makes a commit of what '--fix' mends",
            fi: "'--commit' tallentaa sen, minkä '--fix' korjaa",
            sv: "'--commit' gör en commit av det som '--fix' rättar"),
        hint: Text(en: "add '--fix'", fi: "lisää '--fix'", sv: "lägg till '--fix'"))

    /// `check --fix` of what is no file.
    package static let fixOfNoFiles = Misuse(
        Text(
            en: "'--fix' and '--diff' mend files, not what is staged or committed",
            fi: "'--fix' ja '--diff' korjaavat tiedostoja, eivät indeksiä tai commiteja",
            sv: "'--fix' och '--diff' rättar filer, inte det som är i indexet eller i commits"),
        hint: Text(
            en: "leave out '--staged', '--rev' and '--range'; stage or commit what was mended",
            fi: "jätä '--staged', '--rev' ja '--range' pois; lisää korjaukset indeksiin tai tee niistä commit",
            sv: "utelämna '--staged', '--rev' och '--range'; lägg det rättade i indexet eller gör en commit"))

    /// `check --fix --diff` in a form that has no place for it.
    package static let diffNotForPeople = Misuse(
        Text(
            en: "'--diff' shows changes in words for people, and '--overview' shows none",
            fi: "'--diff' näyttää muutokset sanoin ihmisille, eikä '--overview' näytä niitä",
            sv: "'--diff' visar ändringar i ord för människor, och '--overview' visar inga"),
        hint: Text(
            en: "leave out '--format' and '--overview'", fi: "jätä '--format' ja '--overview' pois",
            sv: "utelämna '--format' och '--overview'"))
}
