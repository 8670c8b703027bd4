import Documents
import Records

extension Record {
    /// Whether a dealing never takes place: the city cancelled it, or declined it when it was asked for.
    var isCalledOff: Bool { ["cancelled", "declined"].contains(self["state"]?.text) }
}
