import Diagnostics
package import Records
import Workspace

extension RegisterEditor {
    /// Asks somebody what a review of a membership came to, shows what that changes, and has them agree; what is given
    /// already is not asked for. Throws ``ConversationEnded`` where they leave or do not agree, and as `proposal(at:)`.
    package func askReview(
        _ conversation: any Conversation, of name: String, on date: PartialDate, verdict: String?, next: PartialDate?,
        reason: String?, decision: String?, show: (ChangeResult) throws -> Void
    ) throws -> Review {
        let start = try proposal(at: .workTree) { _ in }
        let record = try start.record(named: name)
        let shape = try start.base.guide(of: record.id.collection).shape
        let review = try ReviewAsker(conversation, shape, in: start.register)
            .review(of: record, on: date, verdict: verdict, next: next, reason: reason, decision: decision)
        try show(make(.show) { try $0.review($0.record(named: name), on: date, review) })
        let question = Text(en: "Make this change?", fi: "Tehdäänkö tämä muutos?", sv: "Ska ändringen göras?")
        guard try conversation.agrees(to: question, usually: true) else { throw ConversationEnded() }
        return review
    }
}

/// Asks what a review of a membership came to.
struct ReviewAsker {
    private let conversation: any Conversation
    private let shape: FieldShape?
    private let register: Register

    /// Makes an asker; the shape is that of the record.
    init(_ conversation: any Conversation, _ shape: FieldShape?, in register: Register) {
        self.conversation = conversation
        self.shape = shape?.field("review")
        self.register = register
    }

    /// Asks for the verdict, the next date and the reason; what is given already is not asked for. Throws ``ConversationEnded``.
    func review(
        of record: Record, on date: PartialDate, verdict: String?, next: PartialDate?, reason: String?,
        decision: String?
    ) throws(ConversationEnded) -> Review {
        let verdict = if let verdict { verdict } else { try text("verdict", isRequired: true) ?? "" }
        let following = if let next { next } else { try self.next(of: record, after: date) }
        let reason = if let reason { reason } else { try text("reason", isRequired: false) }
        return Review(verdict: verdict, next: following, reason: reason, decision: decision)
    }

    private func text(_ name: String, isRequired: Bool) throws(ConversationEnded) -> String? {
        guard let field = shape?.field(name) else { return nil }
        let value = try FieldAsker(conversation, in: register).value(of: field, named: name, isRequired: isRequired)
        if case .string(let text) = value { return text }
        return value?.compactText
    }

    /// Asks for the next date; an empty answer means the one that the interval gives.
    private func next(of record: Record, after date: PartialDate) throws(ConversationEnded) -> PartialDate? {
        let usual = Proposal.next(of: record, after: date)
        let label = shape?.field("next")?.label(in: conversation.language) ?? "next"
        while true {
            let answer = try conversation.answer(to: usual.map { "\(label) [\($0)]: " } ?? "\(label): ")
            if answer.isEmpty, let usual { return usual }
            if let date = PartialDate(shape?.field("next")?.date(meantBy: answer) ?? answer) { return date }
            conversation.say(
                Text(
                    en: "Write a date: 2028, 2028-11 or 2028-11-30.",
                    fi: "Kirjoita päivä: 2028, 2028-11 tai 2028-11-30.",
                    sv: "Skriv ett datum: 2028, 2028-11 eller 2028-11-30."))
        }
    }
}
