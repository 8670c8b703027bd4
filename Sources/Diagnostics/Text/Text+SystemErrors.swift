import Glibc

extension Text {
    /// Why the system has refused something (`errno`): the usual reasons in three languages, others as the system says them.
    package static func systemError(_ code: Int32) -> Text {
        let english = String(cString: strerror(code))
        return switch code {
        case ENOENT:
            Text(en: english, fi: "tiedostoa tai kansiota ei ole", sv: "det finns ingen sådan fil eller mapp")
        case EACCES: Text(en: english, fi: "käyttöoikeus puuttuu", sv: "behörighet saknas")
        case EPERM: Text(en: english, fi: "toimintoa ei sallita", sv: "åtgärden är inte tillåten")
        case EROFS:
            Text(en: english, fi: "tiedostojärjestelmään ei voi kirjoittaa", sv: "filsystemet går bara att läsa")
        case ENOTDIR: Text(en: english, fi: "se ei ole kansio", sv: "det är ingen mapp")
        case EISDIR: Text(en: english, fi: "se on kansio", sv: "det är en mapp")
        case EEXIST: Text(en: english, fi: "se on jo olemassa", sv: "den finns redan")
        case ENOTEMPTY: Text(en: english, fi: "kansio ei ole tyhjä", sv: "mappen är inte tom")
        case ENOSPC: Text(en: english, fi: "levytila on lopussa", sv: "diskutrymmet är slut")
        case EDQUOT: Text(en: english, fi: "levykiintiö on täynnä", sv: "diskkvoten är full")
        case ELOOP: Text(en: english, fi: "linkkejä on liikaa", sv: "för många länkar")
        case ENAMETOOLONG: Text(en: english, fi: "nimi on liian pitkä", sv: "namnet är för långt")
        case EMFILE, ENFILE: Text(en: english, fi: "liian monta avointa tiedostoa", sv: "för många öppna filer")
        case EIO:
            Text(en: english, fi: "levyn luku- tai kirjoitusvirhe", sv: "fel vid läsning eller skrivning på disken")
        default: Text(verbatim: english)
        }
    }
}
