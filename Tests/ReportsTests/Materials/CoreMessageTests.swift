import Diagnostics
import Records
import Testing

@testable import Reports

@Suite struct CoreMessageTests {
    private func message(_ text: String, in language: Language) throws -> CoreMessage {
        let context = try smallContext(.materials, ["materials/m": text])
        let material = try #require(context.register[RecordID(collection: "materials", id: "m")])
        return try CoreMessage(of: material, in: language, on: context.day)
    }

    @Test("the text is printed as the record has it")
    func text() throws {
        let record = "name: {fi: V}\nreviewed: 2025-05\nmessages: {fi: \"Yksi.\\nKaksi.\", en: One.}"
        #expect(try message(record, in: .fi).text == "Yksi.\nKaksi.")
        #expect(try message(record, in: .en).text == "One.")
        #expect(try message(record, in: .en).notice == nil)
    }

    @Test("a language that it does not have is not replaced by another")
    func languages() throws {
        let error = try #require(throws: MessageError.self) { try message("messages: {fi: Yksi., sv: Ett.}", in: .en) }
        #expect(error.message.en == "materials/m has no message in 'en'")
        #expect(error.hint?.en == "choose a language: fi, sv")
        #expect(throws: MessageError.self) { try message("name: {fi: V}", in: .fi) }
    }

    @Test("that a message has expired is said beside it")
    func stale() throws {
        let record = "valid-until: 2025-05-31\nmessages: {fi: Yksi.}"
        #expect(try message(record, in: .fi).notice?.message.en == "the message materials/m: expired")
    }
}
