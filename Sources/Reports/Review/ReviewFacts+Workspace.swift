import Documents
package import Records
package import Workspace

extension ReviewFacts {
    /// What the register, as its files are, knows of a network. Throws as `Workspace.snapshot(at:on:)`, and `UnknownRecord`.
    package init(named name: String, in workspace: Workspace, on day: Day) throws {
        let snapshot = try workspace.snapshot(at: .workTree, on: day)
        let register = try snapshot.register()
        let network = try register.record(named: name, from: workspace.standing(in: snapshot))
        let question = ReportQuestion(name: .brief, day: day, period: nil, unit: nil, record: network.id)
        self.init(
            network,
            ReportContext(
                register, question,
                guides: try FieldGuide.all(source: snapshot.source, configuration: snapshot.configuration)))
    }
}
