import Diagnostics

extension OptionHelp {
    /// The folder that `site` writes.
    package static let siteDirectory = OptionHelp(
        Text(en: "The folder for the pages.", fi: "Sivujen kansio.", sv: "Mappen för sidorna."), value: .folderValue)

    /// Where the pages of `site` will stand.
    package static let siteAddress = OptionHelp(
        Text(
            en: "Where the pages will stand on the web, for a list of them in sitemap.xml.",
            fi: "Osoite, jossa sivut tulevat verkossa olemaan, tiedoston sitemap.xml luetteloa varten.",
            sv: "Adressen där sidorna kommer att finnas på webben, för listan i sitemap.xml."),
        value: .addressValue)

    /// Whether `site` leaves histories out.
    package static let noHistory = OptionHelp(
        Text(
            en: "Leave out what happened to records, which takes a repository.",
            fi: "Jätä pois tietueiden historia, jota varten tarvitaan arkisto.",
            sv: "Utelämna posternas historik, som kräver ett arkiv."))

    /// Where `serve` listens.
    package static let host = OptionHelp(
        Text(
            en: "The name or address to listen on; 0.0.0.0 or :: for all.",
            fi: "Nimi tai osoite, jota palvelin kuuntelee; 0.0.0.0 tai :: tarkoittaa kaikkia.",
            sv: "Namnet eller adressen som servern lyssnar på; 0.0.0.0 eller :: för alla."),
        value: .hostValue)

    /// The port of `serve`.
    package static let port = OptionHelp(
        Text(
            en: "The port to listen on; 0 takes a free one.",
            fi: "Portti, jota palvelin kuuntelee; 0 ottaa vapaan.",
            sv: "Porten som servern lyssnar på; 0 tar en ledig."),
        value: .portValue)

    /// The socket of `serve`.
    package static let socket = OptionHelp(
        Text(
            en: "Listen on this unix socket instead.", fi: "Kuuntele sen sijaan tätä unix-sokettia.",
            sv: "Lyssna i stället på denna unix-socket."),
        value: .pathValue)

    /// What all addresses of `serve` begin with.
    package static let serveBase = OptionHelp(
        Text(
            en: "The prefix of all addresses behind a proxy, such as /kumppani.",
            fi: "Kaikkien osoitteiden alku välityspalvelimen takana, esimerkiksi /kumppani.",
            sv: "Början på alla adresser bakom en proxy, till exempel /kumppani."),
        value: .prefixValue)

    /// Whether `serve` only shows pages.
    package static let readOnly = OptionHelp(
        Text(
            en: "Only show pages, which is all that there is today.",
            fi: "Vain näytä sivuja; muuta palvelin ei vielä osaa.",
            sv: "Visa bara sidor, vilket är allt som finns i dag."))
}
