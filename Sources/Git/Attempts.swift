import Diagnostics

// What is attempted, as an infinitive that stands before what it is attempted on.

extension Text {
    static let openRepository = Text(en: "open the repository", fi: "avata arkistoa", sv: "öppna arkivet")
    static let openObjects = Text(en: "open the objects of", fi: "avata objekteja arkistossa", sv: "öppna objekten i")
    static let openObjectFolder = Text(
        en: "open the object folder", fi: "avata objektikansiota", sv: "öppna objektmappen")
    static let findRevision = Text(en: "find the revision", fi: "löytää versiota", sv: "hitta versionen")
    static let readObject = Text(en: "read the object", fi: "lukea objektia", sv: "läsa objektet")
    static let createCommit = Text(
        en: "create a commit of the tree", fi: "tehdä muutosta puusta", sv: "göra en commit av trädet")
    static let sign = Text(en: "sign as", fi: "allekirjoittaa nimellä", sv: "signera som")
    static let findIdentity = Text(
        en: "tell who makes a commit in", fi: "kertoa, kuka tekee muutoksen arkistossa",
        sv: "ange vem som gör en commit i")
    static let cleanMessage = Text(
        en: "clean the message", fi: "siistiä viestiä", sv: "städa meddelandet")
    static let convertFile = Text(
        en: "convert the line ends of", fi: "muuntaa rivinvaihtoja tiedostossa", sv: "omvandla radslut i")
    static let listWorkTrees = Text(
        en: "list the work trees of", fi: "luetella työhakemistoja arkistossa", sv: "lista arbetskatalogerna för")
    static let changeTree = Text(en: "change the tree", fi: "muuttaa puuta", sv: "ändra trädet")
    static let updateReference = Text(
        en: "update the reference", fi: "päivittää viittausta", sv: "uppdatera referensen")
    static let walkTree = Text(en: "walk the tree", fi: "käydä läpi puuta", sv: "gå igenom trädet")
    static let readIndex = Text(en: "read the index", fi: "lukea indeksiä", sv: "läsa indexet")
    static let readFile = Text(en: "read the file", fi: "lukea tiedostoa", sv: "läsa filen")
    static let openConfiguration = Text(
        en: "open the configuration of", fi: "avata asetuksia arkistossa", sv: "öppna inställningarna för")
    static let readConfigurationFile = Text(
        en: "read the configuration file", fi: "lukea asetustiedostoa", sv: "läsa inställningsfilen")
    static let readConfigurationEntry = Text(
        en: "read the configuration entry", fi: "lukea asetusta", sv: "läsa inställningen")
    static let listConfigurationEntries = Text(
        en: "list the configuration entries of", fi: "luetella asetuksia arkistossa", sv: "lista inställningarna för")
    static let writeConfigurationEntry = Text(
        en: "write the configuration entry", fi: "kirjoittaa asetusta", sv: "skriva inställningen")
    static let removeConfigurationEntry = Text(
        en: "remove the configuration entry", fi: "poistaa asetusta", sv: "ta bort inställningen")
    static let takeAsWorkTree = Text(
        en: "take as the work tree the folder", fi: "ottaa työhakemistoksi kansiota",
        sv: "använda som arbetskatalog mappen")
    static let useObjectFolders = Text(
        en: "use the object folders", fi: "käyttää objektikansioita arkistossa", sv: "använda objektmapparna för")
    static let listReferences = Text(
        en: "list the references of", fi: "luetella viittauksia arkistossa", sv: "lista referenserna i")
    static let findReference = Text(en: "find the reference", fi: "löytää viittausta", sv: "hitta referensen")
    static let readHead = Text(en: "read HEAD of", fi: "lukea HEAD-viittausta arkistossa", sv: "läsa HEAD i")
    static let store = Text(en: "store", fi: "tallentaa objektia", sv: "spara objektet")

    /// Reading an object of a kind.
    static func read(_ kind: ObjectKind) -> Text {
        switch kind {
        case .commit: Text(en: "read the commit", fi: "lukea muutosta", sv: "läsa committen")
        case .tree: Text(en: "read the tree", fi: "lukea puuta", sv: "läsa trädet")
        case .blob: Text(en: "read the blob", fi: "lukea blobia", sv: "läsa blobben")
        case .tag: Text(en: "read the tag", fi: "lukea tagia", sv: "läsa taggen")
        }
    }

    /// Running git with arguments.
    static func run(_ arguments: String) -> Text {
        Text(
            en: "run 'git \(arguments)' in", fi: "suorittaa komentoa 'git \(arguments)' kansiossa",
            sv: "köra 'git \(arguments)' i")
    }

    /// Why an object cannot be read: it is of another kind.
    static func isA(_ kind: ObjectKind) -> Text {
        switch kind {
        case .commit: Text(en: "it is a commit", fi: "se on muutos", sv: "det är en commit")
        case .tree: Text(en: "it is a tree", fi: "se on puu", sv: "det är ett träd")
        case .blob: Text(en: "it is a blob", fi: "se on blobi", sv: "det är en blob")
        case .tag: Text(en: "it is a tag", fi: "se on tagi", sv: "det är en tagg")
        }
    }
}
