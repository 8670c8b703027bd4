import Diagnostics

extension OptionHelp {
    /// Whether a change is only shown.
    package static let dryRun = OptionHelp(
        Text(
            en: "Show what would change, and write nothing.", fi: "Näytä, mikä muuttuisi, äläkä kirjoita mitään.",
            sv: "Visa vad som skulle ändras, och skriv ingenting."))

    /// Whether a change becomes a commit.
    package static let commit = OptionHelp(
        Text(
            en: "Make one commit of the change; without it the files are changed and not staged.",
            fi: "Tee muutoksesta yksi commit; muuten tiedostot muuttuvat eikä niitä lisätä indeksiin.",
            sv: "Gör en commit av ändringen; annars ändras filerna utan att läggas i indexet."))

    /// The message of the commit.
    package static let commitMessage = OptionHelp(
        Text(en: "What the commit says.", fi: "Commitin viesti.", sv: "Meddelandet i committen."), value: .textValue)

    /// The decisions that the commit names.
    package static let decision = OptionHelp(
        Text(
            en: "A decision that the change comes from, by id or case number.",
            fi: "Päätös, johon muutos perustuu, tunnuksena tai asianumerona.",
            sv: "Ett beslut som ändringen bygger på, med id eller ärendenummer."),
        value: .idValue)

    /// Whether `check` mends.
    package static let fix = OptionHelp(
        Text(
            en: "Mend what can only be meant in one way; 'explain' says what that is. What is left is shown.",
            fi: "Korjaa se, minkä voi tarkoittaa vain yhdellä tavalla; 'explain' kertoo, mitä se on. Loput näytetään.",
            sv: "Rätta det som bara kan betyda en sak; 'explain' säger vad det är. Det som blir kvar visas."))

    /// Whether `check` only shows what it would mend.
    package static let checkDiff = OptionHelp(
        Text(
            en: "Show what '--fix' would do, and write nothing.",
            fi: "Näytä, mitä '--fix' tekisi, äläkä kirjoita mitään.",
            sv: "Visa vad '--fix' skulle göra, och skriv ingenting."))

    /// Whether the index is checked.
    package static let staged = OptionHelp(
        Text(
            en: "Check what is staged, as the coming commit will have it, instead of the files.",
            fi: "Tarkista tiedostojen sijasta indeksi eli se, mitä seuraavaan commitiin tulee.",
            sv: "Kontrollera indexet, alltså det som nästa commit får, i stället för filerna."))

    /// The commit that is checked.
    package static let checkRev = OptionHelp(
        Text(
            en: "Check the register as a commit has it.", fi: "Tarkista rekisteri sellaisena kuin se on commitissa.",
            sv: "Kontrollera registret som det är i en commit."),
        value: .revisionValue)

    /// The commits that are checked.
    package static let checkRange = OptionHelp(
        Text(
            en: "Check each commit of a range, oldest first.",
            fi: "Tarkista jokainen välin commit, vanhin ensin.",
            sv: "Kontrollera varje commit i ett intervall, den äldsta först."),
        value: .rangeValue)
}
