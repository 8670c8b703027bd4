import ArgumentParser
import Diagnostics
import Programs
import Words

// Help is said in the language that the person has asked for, which is known before arguments are parsed.

extension ArgumentHelp {
    /// The help of an argument, option or flag.
    static func of(_ help: OptionHelp) -> ArgumentHelp {
        ArgumentHelp(
            help.text.text(in: .spoken), discussion: help.discussion?.text(in: .spoken) ?? "",
            valueName: help.value?.text(in: .spoken))
    }
}

extension CommandConfiguration {
    /// A command of a name with its help.
    init(
        _ name: String, _ help: CommandHelp, version: String = "", shouldDisplay: Bool = true,
        subcommands: [any ParsableCommand.Type] = []
    ) {
        self.init(
            commandName: name, abstract: help.abstract.text(in: .spoken),
            discussion: help.discussion?.text(in: .spoken) ?? "", version: version, shouldDisplay: shouldDisplay,
            subcommands: subcommands)
    }
}
