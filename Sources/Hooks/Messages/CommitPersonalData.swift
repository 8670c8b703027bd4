import Checks
import Diagnostics
import Documents
import Records
import Workspace

/// Finds what is a person's in the texts of a commit that no record holds: its message and the names of its files.
///
/// Neither can be changed once others have the commit.
struct CommitPersonalData {
    private let personalData: PersonalData

    /// Takes the mailboxes of roles from a register's policies.
    init(_ policies: Policies) { personalData = PersonalData(policies) }

    /// A problem for each thing in a message; `file` is the name by which they speak of it. What git itself puts there of people (`Signed-off-by` and its like, as
    /// in the author line) is left alone.
    func problems(in message: CommitMessage, file: String = CommitMessage.fileName) -> [Diagnostic] {
        message.lines.flatMap { line in
            let isGitsOwn = Self.isGitsOwn(line.text)
            return personalData.findings(in: String(line.text)).filter { !isGitsOwn || $0.kind != .mailbox }.map {
                trace in
                problem(
                    trace, in: Text(en: "the message", fi: "viestissä", sv: "meddelandet"),
                    Location(
                        file: file, start: Position(line: line.number, column: 1),
                        end: Position(line: line.number, column: line.text.unicodeScalars.count + 1),
                        line: String(line.text)))
            }
        }
    }

    /// A problem for each thing in a file that is read as text, whatever it means.
    func problems(inText bytes: [UInt8], of path: String) -> [Diagnostic] {
        let document = Documents.read(bytes, path: path).document
        return personalData.findings(inLinesOf: bytes).map { line, trace in
            problem(
                trace, in: Text(en: "the file", fi: "tiedostossa", sv: "filen"), document.location(of: line))
        }
    }

    /// A problem for each thing in the name of a reference.
    func problems(inNameOf reference: String) -> [Diagnostic] {
        reference.split(separator: "/").flatMap { personalData.findings(in: String($0)) }.map {
            problem(
                $0, in: Text(en: "the name of the reference", fi: "viittauksen nimessä", sv: "referensens namn"),
                Location(file: reference))
        }
    }

    /// A problem for each thing in the name of a file that the changes add.
    func problems(inNamesOf changes: [FileChange]) -> [Diagnostic] {
        changes.filter { $0.old == nil && $0.new != nil }.flatMap { change in
            change.path.split(separator: "/").flatMap { personalData.findings(in: String($0)) }.map {
                problem(
                    $0, in: Text(en: "the name of the file", fi: "tiedoston nimessä", sv: "filens namn"),
                    Location(file: change.path))
            }
        }
    }

    private func problem(_ trace: PersonalData.Trace, in place: Text, _ location: Location) -> Diagnostic {
        Diagnostic(
            rule: "personal-data",
            message: Text(
                en: "'\(trace.text)' in \(place.en) looks like a person's \(trace.kind.words.en)",
                fi: "'\(trace.text)' \(place.fi) näyttää henkilön \(trace.kind.words.fi)",
                sv: "'\(trace.text)' i \(place.sv) ser ut som en persons \(trace.kind.words.sv)"), location: location,
            hint: Text(
                en: "name the role instead; a commit cannot be forgotten",
                fi: "nimeä sen sijaan rooli; tallennettua ei saa enää pois historiasta",
                sv: "ange i stället rollen; det som sparats går inte att ta bort ur historiken"))
    }

    /// Whether git itself writes mailboxes or branches into such a line: `Signed-off-by: Aino <aino@hel.fi>`, the subjects of
    /// merges.
    private static func isGitsOwn(_ line: Substring) -> Bool {
        let trailer = #/[A-Za-z\-]+-by: [^<>]*<[^<>]+>\s*/#.ignoresCase()
        let merge = #/Merge (branch|branches|tag|tags|commit|commits|remote-tracking branch|pull request) .*/#
        return line.wholeMatch(of: trailer) != nil || line.wholeMatch(of: merge) != nil
    }
}
