import Foundation
import Git
import TestSupport
import Testing

/// What is a person's, in any commit of a push and in whatever it brings.
extension PolicyTests {
    @Test(
        "records that a change of the rules moves out of their sight hold no personal data", arguments: [true, false])
    func movedRecords(dropsRole: Bool) throws {
        let register = try served("role-mailbox: '^[a-z]+@hel.fi$', \(Self.open)")
        try register.repository.git("mv", "records/networks", "networks")
        var rules = Self.frame(dropsRole ? Self.open : "role-mailbox: '.*', \(Self.open)")
            .replacing("records/networks/", with: "networks/")
        if dropsRole { rules = rules.replacing(", role: network", with: "") }
        try register.repository.commit(["register.yaml": rules], "Move the records")
        let moved = GuardedRegister.network + "notes: outo.nimi@hel.fi\n"
        try register.repository.commit(["networks/c40.yaml": moved], "Change a record")
        try expectRefused(
            register, "networks/c40.yaml:6:1: error[personal-data]: 'outo.nimi@hel.fi' in the file")
        try register.repository.git("reset", "--quiet", "--hard", "HEAD~1")
        #expect(try register.git("push", "origin", "main").status == 0)
    }

    @Test("what is a person's in a record that cannot be read is refused in any commit", arguments: [open, lastOnly])
    func brokenRecord(policies: String) throws {
        let register = try served(policies)
        try register.repository.commit([Self.network: "notes: [etu.suku@hel.fi\n"], "Break it")
        try register.repository.commit([Self.network: GuardedRegister.network], "Back")
        try expectRefused(register, "'etu.suku@hel.fi' looks like a person's mailbox")
        try register.repository.git("reset", "--quiet", "--hard", "origin/main")
        try register.repository.git("rm", "--quiet", "register.yaml")
        try register.repository.commit([Self.network: "notes: &a etu.suku@hel.fi\n"], "Without rules")
        try expectRefused(register, "'etu.suku@hel.fi' looks like a person's mailbox", to: "draft")
    }

    @Test("names of files that a commit without parents brings hold no personal data")
    func rootCommit() throws {
        let register = try served("")
        try register.repository.git("checkout", "--quiet", "--orphan", "other")
        try register.repository.commit(["notes/etu.suku@hel.fi.txt": "x"], "Another beginning")
        try expectRefused(register, "notes/etu.suku@hel.fi.txt:1:1: error[personal-data]", to: "draft")
    }

    @Test(
        "a record with a person's mailbox is refused in any commit, whatever the rules of that commit say",
        arguments: [emptied, elsewhere, nil], [open, closed, lastOnly])
    func personalData(rules: String?, policies: String) throws {
        let register = try served(policies)
        if let rules {
            try register.write(rules, to: "register.yaml")
        } else {
            try register.repository.git("rm", "--quiet", "register.yaml")
        }
        try register.repository.commit([Self.network: Self.personal], "Other rules")
        try register.repository.commit(
            [Self.network: GuardedRegister.network, "register.yaml": Self.frame(policies)], "Back")
        try expectRefused(register, "(commit ")
        try expectRefused(
            register, rules == nil ? "personal-data" : "'etu.suku@hel.fi' looks like a person's mailbox", to: "draft")
    }
}
