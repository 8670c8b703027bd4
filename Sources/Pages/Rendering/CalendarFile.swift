package import Records

/// Days as a calendar to subscribe to (iCalendar, RFC 5545): events of whole days.
package struct CalendarFile {
    /// An event of whole days.
    package struct Event {
        /// The name by which a calendar knows it again; unique in the world and the same as long as it is the same event.
        package let id: String
        /// When what it says was last changed, in seconds since 1970.
        package let changed: Int64
        /// Its first day.
        package let first: Day
        /// Its last day.
        package let last: Day
        /// What it is.
        package let summary: String
        /// More about it, in lines; empty for nothing.
        package let description: String
        /// Whether it was called off.
        package let isCancelled: Bool

        /// Makes an event.
        package init(
            id: String, changed: Int64, first: Day, last: Day, summary: String, description: String = "",
            isCancelled: Bool = false
        ) {
            self.id = id
            self.changed = changed
            self.first = first
            self.last = last
            self.summary = summary
            self.description = description
            self.isCancelled = isCancelled
        }
    }

    /// The file.
    package let text: String

    /// Makes the calendar of a name; `product` says what has made it.
    package init(_ name: String, product: String, _ events: [Event]) {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kumppani//\(product)", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "X-WR-CALNAME:" + Self.escaped(name),
        ]
        for event in events { lines += Self.lines(of: event) }
        lines.append("END:VCALENDAR")
        text = lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private static func lines(of event: Event) -> [String] {
        var lines = [
            "BEGIN:VEVENT", "UID:" + escaped(event.id), "DTSTAMP:" + stamp(event.changed),
            "DTSTART;VALUE=DATE:" + date(event.first),
            "DTEND;VALUE=DATE:" + date(Day(number: event.last.number + 1)), "SUMMARY:" + escaped(event.summary),
            "TRANSP:TRANSPARENT",
        ]
        if !event.description.isEmpty { lines.append("DESCRIPTION:" + escaped(event.description)) }
        if event.isCancelled { lines.append("STATUS:CANCELLED") }
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
