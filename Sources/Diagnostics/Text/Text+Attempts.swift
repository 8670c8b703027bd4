extension Text {
    /// Reading a file, as something that may fail.
    package static func reading(_ path: String) -> Text {
        Text(en: "reading '\(path)'", fi: "tiedoston '\(path)' lukeminen", sv: "att läsa '\(path)'")
    }

    /// Writing a file.
    package static func writing(_ path: String) -> Text {
        Text(en: "writing '\(path)'", fi: "tiedoston '\(path)' kirjoittaminen", sv: "att skriva '\(path)'")
    }

    /// Removing a file.
    package static func removing(_ path: String) -> Text {
        Text(en: "removing '\(path)'", fi: "tiedoston '\(path)' poistaminen", sv: "att ta bort '\(path)'")
    }

    /// Making a folder.
    package static func makingFolder(_ path: String) -> Text {
        Text(en: "making the folder '\(path)'", fi: "kansion '\(path)' luominen", sv: "att skapa mappen '\(path)'")
    }

    /// Taking a lock file.
    package static func locking(_ path: String) -> Text {
        Text(en: "locking '\(path)'", fi: "lukitus '\(path)'", sv: "att låsa '\(path)'")
    }

    /// Giving a file or folder another place.
    package static func renaming(_ path: String) -> Text {
        Text(en: "renaming '\(path)'", fi: "polun '\(path)' siirtäminen", sv: "att flytta '\(path)'")
    }

    /// Listing a folder.
    package static func listing(_ path: String) -> Text {
        Text(en: "listing '\(path)'", fi: "kansion '\(path)' luettelointi", sv: "att lista mappen '\(path)'")
    }

    /// Finding out what stands at a path.
    package static func lookingAt(_ path: String) -> Text {
        Text(en: "looking at '\(path)'", fi: "polun '\(path)' tutkiminen", sv: "att undersöka '\(path)'")
    }

    /// An attempt that failed, and why.
    package static func failed(_ attempt: Text, because reason: Text) -> Text {
        Text(
            en: "\(attempt.en) failed: \(reason.en)", fi: "\(attempt.fi) ei onnistunut: \(reason.fi)",
            sv: "\(attempt.sv) misslyckades: \(reason.sv)")
    }

    /// Why a path cannot be read: nothing stands there.
    package static let noSuchFile = Text(
        en: "there is no such file", fi: "tällaista tiedostoa ei ole", sv: "det finns ingen sådan fil")
    /// Why a path cannot be read: what stands there is a link.
    package static let isSymbolicLink = Text(
        en: "it is a symbolic link", fi: "se on symbolinen linkki", sv: "den är en symbolisk länk")
    /// Why a path cannot be read: what stands there is a folder, a pipe or a device.
    package static let isNotOrdinaryFile = Text(
        en: "it is not an ordinary file", fi: "se ei ole tavallinen tiedosto", sv: "den är ingen vanlig fil")
    /// Why a path cannot be read: something on the way to it is no folder of the register.
    package static func isNoFolder(_ entry: String) -> Text {
        Text(
            en: "'\(entry)' is no folder of the register", fi: "'\(entry)' ei ole rekisterin kansio",
            sv: "'\(entry)' är ingen mapp i registret")
    }

    /// What to do where something cannot be written.
    package static let seeThatYouMayWrite = Text(
        en: "see that you may write there", fi: "varmista, että sinulla on kirjoitusoikeus sinne",
        sv: "se till att du får skriva där")
}
