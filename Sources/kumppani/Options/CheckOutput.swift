import ArgumentParser
import Diagnostics
import Programs
import Words

/// Writes reports of checks in the form that was asked for, and ends with the exit code that they give.
struct CheckOutput {
    /// How reports are shown.
    let renderer: Renderer
    private let options: GlobalOptions

    /// Takes the name of a form. Throws where there is none of that name.
    init(_ format: String, _ options: GlobalOptions) throws(Misuse) {
        guard let renderer = Renderer.all.first(where: { $0.name == format }) else {
            throw .unknownFormat(format, among: Renderer.all.map(\.name))
        }
        self.renderer = renderer
        self.options = options
    }

    /// Whether people read it.
    var isText: Bool { renderer.name == "text" }

    /// Writes a report of a register or of files in a folder of the repository, which forges want to know; for people
    /// behind a text that belongs to it.
    func write(_ report: CheckReport, from folder: String, after introduction: String = "") throws {
        if options.quiet, isText, report.problems.isEmpty { return }
        let shown = renderer.isForForges ? report.seen(from: folder) : report
        if !isText { try StandardError.write(introduction) }
        try options.write((isText ? introduction : "") + renderer.render(shown, options.style))
    }

    /// Ends with exit code 1 where there are problems.
    static func end(_ report: CheckReport, isStrict: Bool = false) throws {
        if report.errors > 0 || isStrict && report.warnings > 0 { throw ExitCode(1) }
    }
}
