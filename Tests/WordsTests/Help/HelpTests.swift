import Diagnostics
import Testing

@testable import Words

@Suite("Help")
struct HelpTests {
    @Test("names that commands know are listed in every language")
    func names() throws {
        let discussion = try #require(CommandHelp.hook(["pre-commit", "commit-msg"]).discussion)
        #expect(discussion.fi == "Nimet: pre-commit, commit-msg.")
        #expect(discussion.sv == "Namn: pre-commit, commit-msg.")
        #expect(OptionHelp.findingsFormat(["text", "json"]).text.fi == "Miten löydökset näytetään: text, json.")
        #expect(OptionHelp.findingsFormat(["text", "json"]).value?.sv == "format")
    }

    @Test("only what takes a value has a name for it")
    func values() {
        #expect(OptionHelp.strict.value == nil)
        #expect(OptionHelp.on.value?.fi == "päivä")
        #expect(OptionHelp.reportFormat.discussion != nil)
    }
}
