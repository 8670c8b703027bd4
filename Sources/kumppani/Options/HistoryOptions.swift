import ArgumentParser
import Pages
import Words

/// What of a record's history is shown, and how.
struct HistoryOptions: ParsableArguments {
    @Option(help: .of(.format)) var format: PageFormat = .text

    @Option(help: .of(.historyField), completion: Completions.fields) var field: String?

    @Option(help: .of(.historySince)) var since: String?

    @Option(help: .of(.historyUntil)) var until: String?

    @Flag(help: .of(.all)) var all = false

    @Flag(help: .of(.related)) var related = false

    @Flag(help: .of(.spans)) var spans = false

    @Flag(help: .of(.valid)) var valid = false

    /// The request as the library knows it. Refuses options that mean nothing together: the parser would wrap what `validate()`
    /// throws into words of its own.
    func request(for record: String) throws(Misuse) -> HistoryRequest {
        if spans, field == nil { throw .spansWithoutField }
        if valid, spans || related || field != nil { throw .validWithChanges }
        var request = HistoryRequest(record)
        if valid { request.kind = .valid }
        if spans, let field { request.kind = .spans(of: field) }
        request.field = field
        request.since = since
        request.until = until
        request.isAll = all
        request.isRelated = related
        return request
    }
}
