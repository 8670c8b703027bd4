import Diagnostics
import Differences

extension UndecidedFields {
    /// Asks somebody whose value of each field stays when two records become one. Throws ``ConversationEnded``.
    package func asked(of conversation: any Conversation) throws(ConversationEnded) -> [KeptField] {
        var kept: [KeptField] = []
        for field in fields {
            conversation.say(field.label)
            conversation.say("  1 \(field.ours.text(in: conversation.language))")
            conversation.say("  2 \(field.theirs.text(in: conversation.language))")
            let question = Text(en: "Which one stays", fi: "Kumpi jää", sv: "Vilket blir kvar")
            var answer = ""
            while !["1", "2"].contains(answer) {
                answer = try conversation.answer(to: "\(question.text(in: conversation.language)) (1–2): ")
            }
            kept.append(KeptField(field.path, isOfRemoved: answer == "2"))
        }
        return kept
    }
}
