/// A form in which a report can be written.
package struct Renderer: Sendable {
    /// The name on the command line.
    package let name: String
    /// Whether it is read where files are named from the top of the repository.
    package var isForForges: Bool { ["sarif", "github", "gitlab"].contains(name) }
    /// Writes a report; the text ends with a line end, or is empty.
    package let render: @Sendable (CheckReport, TextStyle) -> String

    /// Every form there is.
    package static let all: [Renderer] = [.text, .json, .sarif, .github, .gitlab, .junit]
}
