package import Diagnostics
import Records

/// The names of countries by their codes (ISO 3166-1 alpha-2), as the Unicode CLDR has them (version 47, through
/// Babel 2.19): Finnish, Swedish, English.
package enum Countries {
    private static let names: [String: [String]] = {
        var names: [String: [String]] = [:]
        for line in String(decoding: PackageResources.countries_tsv, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "\t").map(String.init)
            if parts.count == 4 { names[parts[0]] = Array(parts.dropFirst()) }
        }
        return names
    }()

    /// The name of a country; `nil` for a code that none has.
    package static func name(of code: String, in language: Language) -> String? {
        guard let names = names[code] else { return nil }
        switch language {
        case .fi: return names[0]
        case .sv: return names[1]
        case .en: return names[2]
        }
    }

    /// The codes of the countries that have a name in any language, in any case and without regard to accents.
    package static func codes(named name: String) -> [String] {
        let name = name.folded
        return names.filter { $0.value.contains { $0.folded == name } }.map(\.key).sorted()
    }
}
