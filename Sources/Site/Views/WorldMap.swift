import Diagnostics
import Documents
import Records
import Words

/// A part of the world, as a map shows it.
enum MapArea {
    case world, europe

    /// The part of the picture that is shown: left, top, width, height.
    var box: (x: Double, y: Double, width: Double, height: Double) {
        switch self {
        case .world: (0, 20, 1000, 400)
        case .europe: (0, 0, 406, 380)
        }
    }

    /// How large dots are in the picture's own measure.
    var dot: Double { self == .world ? 5 : 3 }

    /// How high letters are.
    var letter: Double { self == .world ? 13 : 6.6 }

    /// The outline of the land, derived from Natural Earth (public domain): of the world at 1:110 million,
    /// equirectangular on 1000 × 500; of Europe at 1:10 million, where a degree of longitude has 0.58 of one of latitude.
    var outline: String { self == .world ? Self.worldOutline : Self.europeOutline }

    /// Where a place lies in the picture.
    func point(latitude: Double, longitude: Double) -> (x: Double, y: Double) {
        switch self {
        case .world: ((longitude + 180) / 360 * 1000, (90 - latitude) / 180 * 500)
        case .europe: ((longitude + 25) * 5.8, (72 - latitude) * 10)
        }
    }

    private static let worldOutline = path(in: PackageResources.world_svg)
    private static let europeOutline = path(in: PackageResources.europe_svg)

    /// The one path of a picture of ours.
    private static func path(in picture: [UInt8]) -> String {
        let text = String(decoding: picture, as: UTF8.self)
        let start = text.firstRange(of: " d=\"").map(\.upperBound) ?? text.startIndex
        let end = text[start...].firstIndex(of: "\"") ?? text.endIndex
        return String(text[start..<end])
    }
}

/// A map with the partners as dots: by shape and colour their status. Its names are links.
struct WorldMap {
    let maker: PageMaker
    let idPrefix: String
    let area: MapArea

    /// A record with its place.
    struct Dot {
        let record: SiteRecord
        let x: Double
        let y: Double
    }

    /// The partners whose place is known and lies in the area, the southern ones last.
    func dots() -> [Dot] {
        let box = area.box
        return maker.site.records(.partner).compactMap { record in
            guard let lat = record.root["location"]?["lat"]?.number, let lon = record.root["location"]?["lon"]?.number,
                abs(lat) <= 90, abs(lon) <= 180
            else { return nil }
            let point = area.point(latitude: lat, longitude: lon)
            let dot = Dot(record: record, x: point.x, y: point.y)
            let isInside =
                dot.x >= box.x && dot.x <= box.x + box.width && dot.y >= box.y && dot.y <= box.y + box.height
            return isInside ? dot : nil
        }.sorted { $0.y < $1.y }
    }

    func write(_ html: inout HTML) {
        let box = area.box
        let dots = dots()
        let title = area == .world ? maker.words.mapOfWorld : maker.words.mapOfEurope
        html.element("figure", .class("map")) { html in
            html.element(
                "svg",
                .text("viewBox", [box.x, box.y, box.width, box.height].map(Decimal.text).joined(separator: " ")),
                .text("role", "group"), .text("aria-labelledby", idPrefix + "-title"),
                .text("class", area == .world ? "world" : "europe")
            ) { html in
                html.element("title", .id(idPrefix + "-title"), text: "\(title): \(maker.words.count(dots.count))")
                html.element("path", .class("land"), .text("d", area.outline), content: { _ in })
                var labels = MapLabels(
                    dots: dots.map { ($0.x, $0.y) }, size: area.dot, letter: area.letter, box: area.box)
                for dot in dots { write(dot, &labels, &html) }
            }
            legend(dots, &html)
        }
    }

    private func write(_ dot: Dot, _ labels: inout MapLabels, _ html: inout HTML) {
        let status = Status(of: dot.record, on: maker.site.day)
        let name = dot.record.title(in: maker.language).text
        let word = status.map { ValueWriter(dot.record, maker).told($0.node).text }
        let label = [name, word].compactMap(\.self).joined(separator: ", ")
        html.link(.route(maker.page(.record(dot.record.id))), .text("class", "dot \(status?.tone.rawValue ?? "plain")"))
        {
            html in
            html.element("title", text: label)
            Self.shape(status?.tone ?? .plain, dot.x, dot.y, area.dot, &html)
            let place = labels.place(of: name, beside: (dot.x, dot.y))
            html.element(
                "text", .number("x", place.x), .number("y", place.y), .number("font-size", labels.letter),
                .text("text-anchor", place.anchor), text: name)
        }
    }

    /// A sign for a status, told apart by its shape: a circle, a diamond, a square, a cross.
    static func shape(_ tone: Status.Tone, _ x: Double, _ y: Double, _ size: Double, _ html: inout HTML) {
        switch tone {
        case .good, .plain:
            html.element(
                "circle", .number("cx", x), .number("cy", y), .number("r", size * 0.9), content: { _ in })
        case .coming:
            path([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], &html)
        case .alert:
            let half = size * 0.8
            path([(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)], &html)
        case .over:
            let (long, thin) = (size, size * 0.35)
            path(
                [
                    (x - long, y - long + thin), (x - long + thin, y - long), (x, y - thin),
                    (x + long - thin, y - long),
                    (x + long, y - long + thin), (x + thin, y), (x + long, y + long - thin),
                    (x + long - thin, y + long),
                    (x, y + thin), (x - long + thin, y + long), (x - long, y + long - thin), (x - thin, y),
                ], &html)
        }
    }

    private static func path(_ points: [(Double, Double)], _ html: inout HTML) {
        let text = points.map { "\(Decimal2.text($0.0)) \(Decimal2.text($0.1))" }.joined(separator: "L")
        html.element("path", .text("d", "M\(text)Z"), content: { _ in })
    }

    /// What the signs mean, of those that are there.
    private func legend(_ dots: [Dot], _ html: inout HTML) {
        var seen: [(tone: Status.Tone, word: String)] = []
        for dot in dots {
            guard let status = Status(of: dot.record, on: maker.site.day) else { continue }
            let word = ValueWriter(dot.record, maker).told(status.node).text
            if !seen.contains(where: { $0.word == word }) { seen.append((status.tone, word)) }
        }
        guard !seen.isEmpty else { return }
        html.element("figcaption") { html in
            html.element("ul", .class("legend")) { html in
                for (tone, word) in seen.sorted(by: { $0.word < $1.word }) {
                    html.element("li") { html in
                        html.element(
                            "svg", .text("viewBox", "-6 -6 12 12"), .text("aria-hidden", "true"),
                            .text("class", "dot \(tone.rawValue)")
                        ) { Self.shape(tone, 0, 0, 5, &$0) }
                        html.text(word)
                    }
                }
            }
        }
    }
}
