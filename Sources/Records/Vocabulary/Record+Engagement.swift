import Documents

extension Record {
    /// Whether a visit, meeting or event is planned or asked for, and not recorded as held or called off.
    package var isPlannedEngagement: Bool {
        role == .engagement && ["planned", "requested"].contains(self["state"]?.text)
    }
}
