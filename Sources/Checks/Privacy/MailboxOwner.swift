import JSONSchema

/// Tells whether a mailbox belongs to a person or to a role.
struct MailboxOwner {
    /// The pattern of role mailboxes of `register.yaml`.
    private let policy: Pattern?

    init(policy: Pattern?) { self.policy = policy }

    /// Whether a mailbox is a person's, as far as its parts tell; both in small letters.
    ///
    /// Nobody's role has a mailbox at a provider of mailboxes for everybody. A word such as `kirjaamo` makes it a role's,
    /// a given name a person's; then `register.yaml` decides, or else whether the name has several parts.
    func isPerson(_ local: String, at domain: String, _ memory: () -> MatchMemory) -> Bool {
        if Self.isForEverybody(domain) { return true }
        // What stands behind a plus only sorts the mail.
        let words = Self.words(of: local.prefix { $0 != "+" })
        if Self.placeholders.contains(words) || words.contains(where: Self.isRole) { return false }
        if words.contains(where: Self.givenNames.contains) { return true }
        let mailbox = "\(local)@\(domain)"
        if let policy { return policy.occurrences(in: mailbox, memory()) != [mailbox] }
        return local.contains { "._+%'".contains($0) }
    }

    /// Whether words that may as well stand in a sentence (`virtanen at hel.fi`) are a person's mailbox.
    func isPersonInWords(_ local: String, at domain: String) -> Bool {
        let words = Self.words(of: local[...])
        if Self.placeholders.contains(words) || words.contains(where: Self.isRole) { return false }
        if Self.isForEverybody(domain) { return words.contains { $0.count >= 5 } && !Self.notNames.contains(local) }
        return words.count(where: { $0.count >= 2 }) >= 2 && local.contains { $0 == "." || $0 == "_" }
    }

    /// The runs of letters in the part before the at sign.
    private static func words(of local: Substring) -> [String] {
        local.split { !$0.isLetter }.map(String.init)
    }

    private static func isRole(_ word: String) -> Bool {
        roles.contains(word) || roleEndings.contains { word.hasSuffix($0) }
    }

    private static func isForEverybody(_ domain: String) -> Bool {
        let labels = domain.split(separator: ".")
        return providers.contains { provider in
            let parts = provider.split(separator: ".")
            return labels.count >= parts.count && labels.suffix(parts.count).elementsEqual(parts)
        } || labels.count >= 2 && manyCountries.contains(labels[labels.count - 2])
            || labels.count >= 3 && manyCountries.contains(labels[labels.count - 3])
                && labels[labels.count - 2].count <= 3
    }

    /// Providers that give mailboxes to everybody, by the end of the domain.
    private static let providers: [String] = [
        "icloud.com", "me.com", "mac.com", "aol.com", "mail.com", "email.com", "mail.ru", "bk.ru", "inbox.ru",
        "list.ru",
        "inbox.lv", "ukr.net", "qq.com", "163.com", "126.com", "web.de", "t-online.de", "orange.fr", "free.fr",
        "telia.com",
        "fastmail.com", "tutanota.com", "pm.me", "hey.com", "kolumbus.fi", "luukku.com", "suomi24.fi", "elisanet.fi",
        "saunalahti.fi", "pp.inet.fi", "welho.com", "dnainternet.net", "netti.fi", "jippii.fi", "nic.fi",
        "kotiposti.net",
        "surffi.fi", "mbnet.fi", "sci.fi", "iki.fi", "phnet.fi", "spray.se", "comhem.se", "bredband.net",
    ]
    /// Providers that do so under the domains of many countries.
    private static let manyCountries: Set<Substring> = [
        "gmail", "googlemail", "hotmail", "outlook", "live", "msn", "yahoo", "ymail", "protonmail", "proton", "gmx",
        "yandex", "rambler", "wanadoo", "libero",
    ]
    /// Words that stand for a name in a description of how mailboxes are formed.
    private static let placeholders: Set<[String]> = [
        ["etunimi", "sukunimi"], ["fornamn", "efternamn"], ["firstname", "lastname"], ["first", "last"],
        ["name", "surname"],
    ]
    /// Words before `at gmail.com` that no mailbox is meant by.
    private static let notNames: Set<String> = [
        "account", "accounts", "mailbox", "address", "osoite", "konto", "users",
    ]
    /// Words of which each makes a mailbox a role's.
    private static let roles: Set<String> = [
        "kirjaamo", "asiat", "asiointi", "info", "data", "protection", "privacy", "tietosuoja", "dataskydd",
        "viestinta", "neuvonta", "hallinto", "office", "international",
        "press",
        "media", "contact", "secretariat", "mayor", "pormestari", "pormestarin", "tapahtumat", "kv", "eu", "hr", "it",
        "support", "help", "service", "services", "tiedotus", "posti", "mail", "registry", "registrator", "kansli",
        "kaupunki", "stad", "city", "network", "networks", "verkosto", "verkostot", "projekti", "project", "hanke",
        "hankkeet", "team", "tiimi", "toimisto", "unit", "group", "ryhma", "board", "hallitus", "events", "visit",
        "museo", "museum", "kulttuuri", "culture", "matkailu", "tourism", "relations", "protocol", "protokolla",
        "protokoll", "helsinki", "helsingfors", "noreply", "reply", "webmaster", "postmaster", "admin",
        "communications",
        "kommunikation", "rekry", "jobs", "legal", "privacy", "tietosuoja", "palaute", "feedback", "talous", "laskut",
        "invoice", "invoices", "members", "membership", "general", "enquiries", "secretary", "sihteeri", "hello",
    ]
    /// Endings of Finnish, Swedish and English words of that kind.
    private static let roleEndings = [
        "palvelu", "palvelut", "toimisto", "osasto", "yksikko", "virasto", "kanslia", "toimiala", "lautakunta",
        "kirjaamo",
        "asiat", "viestinta", "neuvonta", "kansliet", "enheten", "kontoret", "forvaltning", "avdelningen", "office",
        "secretariat", "team", "tiimi", "ryhma", "verkosto", "keskus", "kirjasto", "department",
    ]
    /// Common given names in Finland and its neighbours.
    private static let givenNames = Set(
        """
        aatu ada ahmed aino ake aki aleksander aleksandra aleksi alexander ali alina anders andreas anette anja \
        anna anne anneli anni annika annukka anssi antero anton antti anu ari arja arto arttu asa asko astrid \
        atte auli aulis axel ben bengt bertil birgitta bjorn bo carina caroline charlotta charlotte christian \
        christina christoffer dan daniel david dmitri eerika eero eetu eeva eija eila eino elias elina elisa \
        elisabeth ella ellen elli emilia emma emmi erik erika erja erkki esa esko essi eva eveliina fredrik goran \
        gunilla gunnar gustav hakan hanna hannele hannu hans harri hassan heidi heikki heini helena heli helmi \
        henna henri henrik henrika hilkka ida ilari ilkka ilona inga ingrid inka irene irina irja irma ivan \
        jaakko jaana jan jani janina janne jari jarkko jarmo jarno jasmin jenna jenni jenny jere jesse joel johan \
        johanna john jonas joni jonna joona jorma jouko jouni juha juhani juho jukka jussi juuso jyri jyrki kai \
        kaija kaisu kalervo kalevi kalle kari karin karoliina katariina katarina kati katja katri kauko kerttu \
        kim kimmo kirsi kirsti klaus konsta krista kristian kristiina kyosti lars lasse laura lauri leena leif \
        lena lenni leo linda linnea lotta ludvig maarit magnus maija maiju maj mari maria marianne marika marita \
        maritta marja marjatta marjo marjut mark markku marko markus martti maryam mathias matias mats matti \
        mauno mauri meeri meri merja mia michael mika mikael mikko milja milla minna minttu mira mirja mirva \
        mohamed mohammed monika muhammad nea nelli niina niklas niko nils nina noora olavi olga oliver olli olof \
        onni oona oskari osmo otso otto outi paavo paivi panu pasi paul paula pauli pauliina pekka pentti per \
        pertti peter petra petri petteri pia piia pirita pirjo pirkko raija raimo raisa rasmus rauno reijo reima \
        riikka riina risto ritva roope saana saara sabina sakari salla sami samu samuel samuli sandra sanna sanni \
        sara sari satu sebastian seija seppo sergei severi signe siiri silja simo sini sinikka sirkka sirpa sofia \
        sonja stefan stina susanna susanne suvi sven taina tanja tapani tapio tarja taru tatiana teemu teija \
        teppo terhi tero tiia tiina timo toivo tom tomas tommi toni topi tove tuija tuire tuomas tuomo tuula \
        tuuli tytti tyyne ulf ulla urpo ursula vaino valtteri veera veikko veli venla vera vesa viivi vilho vilja \
        ville vilma viola virpi vladimir werner yrjo etu suku meikalainen
        """.split(separator: " ").map(String.init))
}
