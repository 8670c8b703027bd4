package import Diagnostics
import FoundationEssentials

extension Language {
    /// The language that the person has asked for: `--language`, then `KUMPPANI_LANGUAGE`, then the locale (`LC_ALL`,
    /// `LC_MESSAGES`, `LANG`), then English.
    ///
    /// It is looked for among the arguments as they stand, so that also what is wrong with them is told in it.
    package static let spoken = spoken(CommandLine.arguments, ProcessInfo.processInfo.environment)

    /// The language that arguments and an environment ask for.
    package static func spoken(_ arguments: [String], _ environment: [String: String]) -> Language {
        for (i, argument) in arguments.enumerated().reversed() {
            let value =
                argument.hasPrefix("--language=")
                ? String(argument.dropFirst("--language=".count))
                : argument == "--language" && i + 1 < arguments.count ? arguments[i + 1] : nil
            if let language = value.flatMap(Language.init(rawValue:)) { return language }
        }
        if let language = environment["KUMPPANI_LANGUAGE"].flatMap(Language.init(rawValue:)) { return language }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        // A locale is a language, a country and an encoding: sv_FI.UTF-8.
        return locale.flatMap { Language(rawValue: String($0.prefix { $0 != "_" && $0 != "." && $0 != "@" })) } ?? .en
    }
}
