import HTTPTypes
import Hummingbird
import Site

/// Carries requests and answers between Hummingbird and the handler.
struct PageResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let handler: RequestHandler
    let figures: Figures
    /// Where requests are told of; `nil` where they are not.
    let log: AccessLog?

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        let start = ContinuousClock.now
        let length = request.headers[.contentLength]
        let asked = RequestHandler.Request(
            method: request.method.rawValue, target: request.head.path ?? "",
            hasBody: request.headers[.transferEncoding] != nil || length.map { $0 != "0" } ?? false,
            languages: request.headers[.acceptLanguage])
        var answer = await handler.answer(asked)
        let isHead = request.method == .head
        let response = Self.response(&answer, request.headers, isHead: isHead)
        let duration = ContinuousClock.now - start
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
        figures.count(answer, seconds: seconds)
        // A method is one of a few words, or anybody's.
        let method = ["GET", "HEAD"].contains(asked.method) ? asked.method : "other"
        log?.tell(answer, method: method, seconds: seconds)
        return response
    }

    private static func response(_ answer: inout Answer, _ request: HTTPFields, isHead: Bool) -> Response {
        var headers = HTTPFields()
        for (name, value) in SecurityHeaders.headers(for: answer.kind) + answer.headers {
            if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
        }
        guard let body = answer.body else {
            headers[.contentLength] = "0"
            return Response(status: HTTPResponse.Status(code: answer.status), headers: headers)
        }
        headers[.contentType] = body.type
        let compressed = Preferences(request[.acceptEncoding]).takes("gzip") ? body.compressed : nil
        if body.compressed != nil { headers[.vary] = "Accept-Encoding" }
        if compressed != nil { headers[.contentEncoding] = "gzip" }
        if answer.status == 200, answer.headers.first(where: { $0.name == "cache-control" })?.value != "no-store" {
            let tag = EntityTag.text(body, isCompressed: compressed != nil)
            headers[.eTag] = tag
            if EntityTag.matches(request[.ifNoneMatch], tag) {
                answer.status = 304
                headers[.contentType] = nil
                headers[.contentEncoding] = nil
                return Response(status: .notModified, headers: headers)
            }
        }
        let bytes = compressed ?? body.bytes
        headers[.contentLength] = "\(bytes.count)"
        answer.sentBytes = isHead ? 0 : bytes.count
        return Response(
            status: HTTPResponse.Status(code: answer.status), headers: headers,
            body: isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

/// The headers that all answers have: what pages may load and do, and who may show them inside of others.
enum SecurityHeaders {
    /// The headers of a kind of answer. Lists that are made to be shown inside of other pages may be shown in any: there
    /// is nothing on them that a click could do harm with.
    static func headers(for kind: RouteKind) -> [(name: String, value: String)] {
        let ancestors = kind == .embedded ? "*" : "'self'"
        return [("content-security-policy", Site.policy + "; frame-ancestors \(ancestors)")] + others
    }

    private static let others: [(name: String, value: String)] = [
        ("x-content-type-options", "nosniff"), ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ]
}
