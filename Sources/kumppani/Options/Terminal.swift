import Diagnostics
import Glibc
import Pages

extension GlobalOptions {
    /// Colours for stdout as asked for; `NO_COLOR` and a pipe turn them off.
    var colour: Colour {
        switch color {
        case .always: Colour(isOn: true)
        case .never: Colour(isOn: false)
        case .auto:
            Colour(isOn: output == nil && isatty(STDOUT_FILENO) == 1 && (getenv("NO_COLOR").map { $0[0] == 0 } ?? true))
        }
    }

    /// What text for the terminal, or for a file instead, is made for.
    var style: TextStyle {
        // No more than reads well.
        TextStyle(
            language: .spoken, colour: colour, width: min(terminalWidth ?? 100, 100), terminalWidth: terminalWidth)
    }

    /// How many characters a line of the terminal shows; `nil` where the output is none.
    private var terminalWidth: Int? {
        var size = winsize()
        guard output == nil, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return max(Int(size.ws_col), 30)
    }
}
