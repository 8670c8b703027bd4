import NIOCore

/// What one visitor may take of a server.
struct ServerLimits: Sendable {
    /// How many connections there may be; more wait until one ends.
    var connections = 512
    /// How many bytes one header, and all of a request, may have.
    var headerBytes = 16 << 10
    /// How many headers a request may have.
    var headerCount = 100
    /// How long a connection may be quiet, or take to send a request.
    var idle = TimeAmount.seconds(30)
    /// How long an answer may take to be read.
    var reading = TimeAmount.seconds(60)
    /// How long requests that are under way have when the server stops.
    var stopping = Duration.seconds(20)
}
