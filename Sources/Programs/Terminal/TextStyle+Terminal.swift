package import Diagnostics
import Glibc

/// When to use colours.
package enum ColourChoice: String, Sendable, CaseIterable {
    case auto, always, never
}

extension TextStyle {
    /// What text for stdout is made for, or for a file instead; `NO_COLOR` and a pipe turn colours off.
    package static func terminal(_ language: Language, _ choice: ColourChoice, isFile: Bool) -> TextStyle {
        let colour = Colour(isOn: choice == .always || choice == .auto && !isFile && terminalHasColours)
        let terminalWidth = isFile ? nil : terminalWidth
        // No more than reads well.
        return TextStyle(
            language: language, colour: colour, width: min(terminalWidth ?? 100, 100), terminalWidth: terminalWidth)
    }

    private static var terminalHasColours: Bool {
        isatty(STDOUT_FILENO) == 1 && (getenv("NO_COLOR").map { $0[0] == 0 } ?? true)
    }

    /// How many characters a line of the terminal shows; `nil` where stdout is none.
    private static var terminalWidth: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return max(Int(size.ws_col), 30)
    }
}
