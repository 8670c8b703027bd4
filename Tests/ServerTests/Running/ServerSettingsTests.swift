import Diagnostics
import Programs
import Records
import Testing

@Suite struct ServerSettingsTests {
    @Test("settings are what they were after they have been arguments")
    func roundTrip() {
        var settings = ServerSettings(start: "/srv/a=b c", language: .sv)
        #expect(ServerSettings(arguments: settings.arguments) == settings)
        settings.place = .port(host: "::1", port: 0)
        settings.configuration = "/etc/register.yaml"
        settings.base = "/kumppani"
        settings.day = Day("2024-05-31")
        settings.usesCache = false
        settings.isQuiet = true
        #expect(ServerSettings(arguments: settings.arguments) == settings)
        settings.place = .socket("/run/kumppani/socket")
        #expect(ServerSettings(arguments: settings.arguments) == settings)
    }

    @Test(
        "arguments that nobody has written so are none",
        arguments: [
            [], ["start=/a"], ["language=fi"], ["start=/a", "language=de"], ["start=/a", "language=fi", "x=y"],
            ["start=/a", "start=/b", "language=fi"], ["--port", "8080"],
        ])
    func refused(arguments: [String]) { #expect(ServerSettings(arguments: arguments) == nil) }
}
