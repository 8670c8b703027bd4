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

/// This program, as others call it.
enum Program {
    /// Its absolute path.
    static func path() throws -> String {
        guard let path = realpath("/proc/self/exe", nil) else {
            throw Failure(
                .failed(
                    Text(
                        en: "finding the path of this program", fi: "tämän ohjelman polun selvittäminen",
                        sv: "att ta reda på programmets sökväg"),
                    because: .systemError(errno)))
        }
        defer { free(path) }
        return String(cString: path)
    }

    /// How a shell calls it: by its name where the PATH leads to it, else by its path.
    static func command() throws -> String {
        let own = try path()
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        for folder in folders.split(separator: ":") where access("\(folder)/kumppani", X_OK) == 0 {
            guard let found = realpath("\(folder)/kumppani", nil) else { break }
            defer { free(found) }
            return String(cString: found) == own ? "kumppani" : own
        }
        return own
    }
}
