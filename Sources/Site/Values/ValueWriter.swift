import Diagnostics
import Documents
import Records
import Words

/// Writes the values of one record as a person reads them.
struct ValueWriter {
    /// The record.
    let record: SiteRecord
    /// The page.
    let maker: PageMaker
    let inline: InlineValues

    init(_ record: SiteRecord, _ maker: PageMaker) {
        self.record = record
        self.maker = maker
        inline = InlineValues(notes: record.notes, maker: maker) { record.target(of: $0) }
    }

    /// A scalar in words.
    func told(_ node: Node) -> ToldText { inline.told(node) }

    /// Writes a value in as few elements as it needs: a text, a link, a list, a table of its own fields.
    func write(_ node: Node, key: String, _ html: inout HTML) {
        switch node.kind {
        case .mapping where node.isByLanguage:
            paragraphs(node.told(in: maker.language), &html)
        case .mapping where key == "location" && coordinates(node) != nil:
            html.text(coordinates(node) ?? "")
        case .mapping where node["role"]?.isByLanguage == true && node.entries.count <= 2:
            inline.write(node, key: key, &html)
        case .mapping: fields(node, leavingOut: [], &html)
        case .sequence where node.items.count == 1 && node.items[0].isScalar: write(node.items[0], key: key, &html)
        case .sequence:
            html.element("ul", .class("values")) { html in
                for item in node.items { html.element("li") { write(item, key: key, &$0) } }
            }
        case .string where record.target(of: node) == nil && node.text.contains(where: \.isNewline):
            paragraphs(inline.told(node), &html)
        default: inline.write(node, key: key, &html)
        }
    }

    /// Writes the fields of a mapping by their labels, but for some.
    func fields(_ mapping: Node, leavingOut: Set<String>, _ html: inout HTML) {
        let shown = mapping.entries.filter { !leavingOut.contains($0.key.text) && $0.value.isFilled }
        guard !shown.isEmpty else { return }
        html.element("dl", .class("fields")) { html in
            for (key, value) in shown {
                html.element("div") { html in
                    html.element("dt", text: record.label(of: value, key: key.text, in: maker.language))
                    html.element("dd") { write(value, key: key.text, &$0) }
                }
            }
        }
    }

    /// Writes a text of several paragraphs.
    func paragraphs(_ told: ToldText, _ html: inout HTML) {
        // Most texts have one line, or some in one paragraph.
        guard told.text.utf8.contains(UInt8(ascii: "\n")) else { return html.text(told, on: maker.language) }
        let text = told.text.utf8.contains(UInt8(ascii: "\r")) ? told.text.replacing("\r\n", with: "\n") : told.text
        let paragraphs = text.paragraphs
        guard paragraphs.count > 1 else { return html.text(told, on: maker.language) }
        for paragraph in paragraphs {
            html.element("p") { $0.text(ToldText(String(paragraph), told.language), on: maker.language) }
        }
    }

    private func coordinates(_ node: Node) -> String? {
        guard let lat = node["lat"]?.number, let lon = node["lon"]?.number else { return nil }
        let words = maker.words
        func degrees(_ number: Double, _ positive: String, _ negative: String) -> String {
            "\(words.number(Decimal2.text(abs(number))))° \(number < 0 ? negative : positive)"
        }
        return degrees(lat, words.north, words.south) + ", " + degrees(lon, words.east, words.west)
    }
}

/// Numbers with at most two digits behind the point.
enum Decimal2 {
    /// The number, rounded to a hundredth.
    static func text(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e15 else { return "–" }
        let hundredths = Int((number * 100).rounded())
        let rest = abs(hundredths) % 100
        let end = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)" + end
    }
}

extension String {
    /// The parts between empty lines, without these; what has none is one.
    var paragraphs: [Substring] {
        var paragraphs: [Substring] = []
        var (start, end) = (startIndex, startIndex)
        for line in utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if line.isEmpty {
                if start < end { paragraphs.append(self[start..<end]) }
                start = line.endIndex < endIndex ? utf8.index(after: line.endIndex) : endIndex
                end = start
            } else {
                end = line.endIndex
            }
        }
        if start < end { paragraphs.append(self[start..<end]) }
        return paragraphs
    }
}
