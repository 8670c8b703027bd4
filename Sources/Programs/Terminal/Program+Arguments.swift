import Diagnostics

extension Program {
    /// What a person has written behind the program's name. Throws ``ProgramError`` for an argument that is not UTF-8, of
    /// which other text would be used than was meant.
    package static func arguments() throws(ProgramError) -> [String] {
        let arguments = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
        for (place, argument) in arguments.enumerated() {
            guard let argument, String(validatingCString: argument) == nil else { continue }
            throw ProgramError(
                Text(
                    en: "argument \(place) is not UTF-8", fi: "argumentti \(place) ei ole UTF-8:aa",
                    sv: "argument \(place) är inte UTF-8"),
                hint: Text(
                    en: "set the terminal to UTF-8 and write it again",
                    fi: "aseta pääte käyttämään UTF-8:aa ja kirjoita se uudelleen",
                    sv: "ställ in terminalen på UTF-8 och skriv det igen"))
        }
        return Array(CommandLine.arguments.dropFirst())
    }
}
