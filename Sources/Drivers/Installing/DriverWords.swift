import Diagnostics

// What is said of drivers that were put in place, were taken away or are there.

extension Text {
    static func set(_ driver: Driver) -> Text {
        Text(
            en: "set '\(driver.entry)' in this clone's configuration",
            fi: "asetettiin '\(driver.entry)' tämän kopion asetuksiin",
            sv: "satte '\(driver.entry)' i den här klonens inställningar")
    }

    static func renewed(_ driver: Driver) -> Text {
        Text(
            en: "renewed '\(driver.entry)' in this clone's configuration",
            fi: "uusittiin '\(driver.entry)' tämän kopion asetuksissa",
            sv: "förnyade '\(driver.entry)' i den här klonens inställningar")
    }

    static func unset(_ driver: Driver) -> Text {
        Text(
            en: "unset '\(driver.entry)' in this clone's configuration",
            fi: "poistettiin '\(driver.entry)' tämän kopion asetuksista",
            sv: "tog bort '\(driver.entry)' ur den här klonens inställningar")
    }

    static func left(_ driver: Driver) -> Text {
        Text(
            en: "left '\(driver.entry)' as it is; ours would be: \(driver.command)",
            fi: "'\(driver.entry)' jätettiin ennalleen; kumppanin oma olisi: \(driver.command)",
            sv: "lämnade '\(driver.entry)' som det är; kumppanis eget vore: \(driver.command)")
    }

    static func left(_ line: AttributeLine, with attributes: String) -> Text {
        Text(
            en: "left '\(line.pattern)' with \(attributes) in .gitattributes; ours would be: \(line.text)",
            fi:
                "'\(line.pattern)' jätettiin ennalleen tiedostoon .gitattributes: \(attributes); kumppanin oma olisi: \(line.text)",
            sv: "lämnade '\(line.pattern)' med \(attributes) i .gitattributes; kumppanis egen vore: \(line.text)")
    }

    static func added(_ line: AttributeLine) -> Text {
        Text(
            en: "added to .gitattributes: \(line.text)", fi: "lisättiin tiedostoon .gitattributes: \(line.text)",
            sv: "lade till i .gitattributes: \(line.text)")
    }

    static let commitAttributes = Text(
        en: "commit .gitattributes, so that other clones and work trees have it too",
        fi: "tallenna .gitattributes muutoksena, jotta se on muissakin kopioissa ja työhakemistoissa",
        sv: "gör en commit av .gitattributes, så att andra kloner och arbetskataloger också får den")

    static let driversInPlace = Text(
        en: "the drivers are in place", fi: "ajurit ovat paikallaan", sv: "drivrutinerna är på plats")

    static func removed(lines: Int) -> Text {
        Text(
            en: "removed \(lines) lines from .gitattributes",
            fi: "poistettiin \(lines.counted("rivi", "riviä")) tiedostosta .gitattributes",
            sv: "tog bort \(lines.counted("rad", "rader")) ur .gitattributes")
    }

    static let noDriver = Text(
        en: "no driver was in place", fi: "yhtään ajuria ei ollut paikallaan", sv: "ingen drivrutin var på plats")

    static let driversAreForClones = Text(
        en: "this repository has no work tree; drivers are for clones: run 'kumppani drivers install' in one",
        fi:
            "tässä arkistossa ei ole työhakemistoa; ajurit ovat kopioita varten: suorita siellä 'kumppani drivers install'",
        sv: "det här arkivet har ingen arbetskatalog; drivrutiner är för kloner: kör 'kumppani drivers install' i en")

    static func inPlace(_ driver: Driver) -> Text {
        Text(en: "\(driver.entry): in place", fi: "\(driver.entry): paikallaan", sv: "\(driver.entry): på plats")
    }

    static func notSet(_ driver: Driver) -> Text {
        Text(en: "\(driver.entry): not set", fi: "\(driver.entry): ei asetettu", sv: "\(driver.entry): inte satt")
    }

    static func set(_ driver: Driver, to value: String) -> Text {
        Text(
            en: "\(driver.entry): set otherwise: \(value)", fi: "\(driver.entry): asetettu toisin: \(value)",
            sv: "\(driver.entry): annorlunda satt: \(value)")
    }

    static func hasDrivers(_ line: AttributeLine) -> Text {
        Text(
            en: "\(line.pattern): has its drivers", fi: "\(line.pattern): ajurit ovat käytössä",
            sv: "\(line.pattern): har sina drivrutiner")
    }

    static func hasNoDrivers(_ line: AttributeLine) -> Text {
        Text(
            en: "\(line.pattern): has no drivers", fi: "\(line.pattern): ei ajureita",
            sv: "\(line.pattern): har inga drivrutiner")
    }

    static func hasOthers(_ line: AttributeLine, _ attributes: String) -> Text {
        Text(
            en: "\(line.pattern): has others, \(attributes)", fi: "\(line.pattern): muut ajurit, \(attributes)",
            sv: "\(line.pattern): har andra, \(attributes)")
    }
}
