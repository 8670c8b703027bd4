package import Diagnostics

/// A server that could not begin to listen.
package struct ServerError: ExplainedError {
    package let message: Text
    package let hint: Text?

    init(listeningAt place: String, because reason: String) {
        message = Text(
            en: "the server cannot listen at \(place): \(reason)",
            fi: "palvelin ei voi kuunnella osoitteessa \(place): \(reason)",
            sv: "servern kan inte lyssna på \(place): \(reason)")
        hint = Text(
            en: "choose another port, host or socket",
            fi: "valitse toinen portti, osoite tai socket",
            sv: "välj en annan port, adress eller socket")
    }
}
