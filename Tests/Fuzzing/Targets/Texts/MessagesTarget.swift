import Git
import Hooks
import Synchronization

extension FuzzTarget {
    /// Messages of commits and their trailers are read, whatever is in them, and cleaning them up twice changes nothing more.
    static let messages = FuzzTarget("messages") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        for trailer in Trailer.all(in: text) {
            guard !trailer.key.isEmpty, !trailer.key.contains(where: { $0 == "\n" || $0 == ":" }) else {
                throw Finding("a trailer has the key \(trailer.key.debugDescription)")
            }
            guard !trailer.value.utf8.contains(UInt8(ascii: "\n")) else {
                throw Finding("the value of a trailer has several lines: \(trailer.value.debugDescription)")
            }
        }
        let message = CommitMessage(text)
        if let subject = message.subject, subject.allSatisfy(\.isWhitespace) || subject.contains(where: \.isNewline) {
            throw Finding("the subject is \(subject.debugDescription)")
        }
        for usesEditor in [false, true] {
            try ObjectFolder.shared.withLock { folder in
                let cleanup = try MessageCleanup(folder.register, usesEditor: usesEditor)
                let once = try cleanup.message(bytes).text
                let twice = try cleanup.message(Array(once.utf8)).text
                guard once.utf8.elementsEqual(twice.utf8) else {
                    throw Finding("\(once.debugDescription) is cleaned up to \(twice.debugDescription)")
                }
            }
        }
    }
}
