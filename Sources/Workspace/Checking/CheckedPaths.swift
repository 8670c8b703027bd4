import Diagnostics
package import Records

extension RegisterSnapshot {
    /// Paths that a person names to be checked, as paths of the register.
    ///
    /// Throws `outsideRegister` for a place elsewhere, and `notChecked` where no check looks at anything: who names a README
    /// must not hear that it has no errors.
    package func checkedPaths(_ paths: [String], in register: Register) throws(WorkspaceError) -> [String] {
        try paths.map { absolute throws(WorkspaceError) in
            let path = try self.path(ofAbsolute: absolute)
            if !path.isEmpty, case .other = register.meaning(of: path) { throw notChecked(path, register) }
            return path
        }
    }

    private func notChecked(_ path: String, _ register: Register) -> WorkspaceError {
        let nearest = Spelling.nearest(to: path, among: register.records.lazy.map(\.path))
        return WorkspaceError(
            .notChecked,
            Text(
                en: "'\(path)' is no record, and no folder that has any",
                fi: "'\(path)' ei ole tietue eikä kansio, jossa on tietueita",
                sv: "'\(path)' är ingen post, och ingen mapp med poster"),
            hint: nearest.map { .didYouMean("'\($0)'") }
                ?? Text(
                    en: "name records or their folders; without a path everything is checked",
                    fi: "nimeä tietueita tai niiden kansioita; ilman polkua tarkistetaan kaikki",
                    sv: "ange poster eller deras mappar; utan sökväg kontrolleras allt"))
    }
}
