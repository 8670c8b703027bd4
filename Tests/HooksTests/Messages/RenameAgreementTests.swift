import Foundation
import TestSupport
import Testing

/// The hook takes for a rename what histories follow, and nothing else.
@Suite struct RenameAgreementTests {
    /// One way to exchange `networks/c40` for another record.
    struct Exchange: Sendable, CustomTestStringConvertible {
        let title: String
        /// The files that are added, by path.
        let added: [String: String]
        let trailers: [String]
        /// The record that goes on; `nil` where the hook refuses, and histories see a removal.
        let goesOnAs: String?

        var testDescription: String { title }
    }

    private static let network = GuardedRegister.network
    private static let other = "id: y\nname: {fi: Muu}\nowner: kv\nsupports: [y]\nsources: [a]\n"

    static let all: [Exchange] = [
        Exchange(
            title: "most of the text stays", added: ["records/networks/y.yaml": network.replacing("c40", with: "y")],
            trailers: [], goesOnAs: "networks/y"),
        Exchange(
            title: "nothing stays", added: ["records/networks/y.yaml": other], trailers: [], goesOnAs: nil),
        Exchange(
            title: "a trailer by ids", added: ["records/networks/y.yaml": other], trailers: ["Renames: c40 -> y"],
            goesOnAs: "networks/y"),
        Exchange(
            title: "a trailer by paths", added: ["records/networks/y.yaml": other],
            trailers: ["Renames: records/networks/c40.yaml → records/networks/y.yaml"], goesOnAs: "networks/y"),
        Exchange(
            title: "a trailer to another collection",
            added: ["records/units/y.yaml": "id: y\nname: {fi: Uusi}\nsources: [b]\n"],
            trailers: ["Renames: networks/c40 -> units/y"], goesOnAs: "units/y"),
        Exchange(
            title: "the same id and text in another collection",
            added: ["records/units/c40.yaml": network], trailers: [], goesOnAs: "units/c40"),
        Exchange(
            title: "another id in another collection",
            added: ["records/units/y.yaml": network.replacing("c40", with: "y")], trailers: [], goesOnAs: nil),
        Exchange(
            title: "a trailer to what is not added", added: ["records/networks/y.yaml": other],
            trailers: ["Renames: c40 -> z"], goesOnAs: nil),
        Exchange(
            title: "two trailers for one record", added: ["records/networks/y.yaml": other],
            trailers: ["Renames: nosuch -> z", "Renames: c40 -> y"], goesOnAs: nil),
    ]

    @Test("a commit and its history agree on what was renamed", arguments: all)
    func agree(exchange: Exchange) throws {
        let register = try GuardedRegister()
        try register.repository.git("rm", "--quiet", "records/networks/c40.yaml")
        for (path, text) in exchange.added { try register.stage(text, as: path) }
        let message = (["Exchange", ""] + exchange.trailers).joined(separator: "\n") + "\n"
        try register.repository.write("message", message)
        let file = register.repository.folder + "/message"
        let run = try register.kumppani("hook", "commit-msg", file)
        #expect((run.status == 0) == (exchange.goesOnAs != nil), "\(run.output)")
        try register.repository.git("commit", "--quiet", "--no-verify", "-F", file)
        let story = try register.kumppani("history", "networks/c40", "--format", "json").output
        if let record = exchange.goesOnAs {
            #expect(story.contains("\"renamed\"") && story.contains("\"\(record)\""), "\(story)")
        } else if exchange.trailers.count < 2 {
            #expect(story.contains("\"removed\"") && !story.contains("\"renamed\""), "\(story)")
        }
    }
}
