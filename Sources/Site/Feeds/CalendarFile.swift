import Diagnostics
import Documents
import Git
import History
import Records
import Words

/// What the register dates, as a calendar to subscribe to (iCalendar, RFC 5545).
///
/// What is known to a month is an event of that month; what is known only to a year is on the page and not here.
struct CalendarFile {
    let text: String

    init(_ maker: PageMaker) {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kumppani//site//\(maker.language.rawValue.uppercased())",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "X-WR-CALNAME:" + Self.escaped(maker.site.configuration.title(in: maker.language.rawValue)),
        ]
        for record in maker.site.allRecords {
            for (i, item) in DueItem.all(of: record).enumerated() where item.date.precision != .year {
                lines += Self.event(item, number: i, maker)
            }
        }
        lines.append("END:VCALENDAR")
        text = lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private static func event(_ item: DueItem, number: Int, _ maker: PageMaker) -> [String] {
        let record = item.record
        let title = record.title(in: maker.language).text
        let end = Day(number: (item.until ?? item.date).last.number + 1)
        var summary = item.kind == .event ? title : "\(maker.words.due(item.kind)): \(title)"
        if let what = item.words(in: maker) { summary += " (\(what.text))" }
        if item.date.precision == .month { summary += " (\(maker.words.date(item.date)))" }
        let state = record.root["state"]?.text
        let stamp = record.changes.first.map { Self.stamp($0.commit.committer.seconds) } ?? "19700101T000000Z"
        var lines = [
            "BEGIN:VEVENT", "UID:" + escaped("\(record.id)/\(number)@kumppani"), "DTSTAMP:" + stamp,
            "DTSTART;VALUE=DATE:" + date(item.date.first), "DTEND;VALUE=DATE:" + date(end),
            "SUMMARY:" + escaped(summary), "TRANSP:TRANSPARENT",
        ]
        if state == "cancelled" { lines.append("STATUS:CANCELLED") }
        return lines + ["END:VEVENT"]
    }

    private static func date(_ day: Day) -> String { day.description.replacing("-", with: "") }

    private static func stamp(_ seconds: Int64) -> String {
        let bounded = min(max(seconds, 0), 253_402_300_799)
        let rest = bounded % 86_400
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return date(Day(number: Int(bounded / 86_400))) + "T" + two(rest / 3600) + two(rest / 60 % 60) + two(rest % 60)
            + "Z"
    }

    /// A text value: its own signs escaped, no control characters.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\" + String(scalar)
            case "\n": escaped += "\\n"
            case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{200E}"..."\u{200F}", "\u{202A}"..."\u{202E}",
                "\u{2066}"..."\u{2069}":
                escaped += scalar == "\r" ? "" : " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A line folded so that none is longer than 75 bytes, between characters.
    private static func folded(_ line: String) -> String {
        var folded = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if length + size > 75 {
                folded += "\r\n "
                length = 1
            }
            folded.unicodeScalars.append(scalar)
            length += size
        }
        return folded
    }
}
