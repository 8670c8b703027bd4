import Diagnostics
import Records

extension Route {
    /// Where the file lies below the site's folder; unique as far as names of records are.
    package var path: String { segments.joined(separator: "/") }

    /// The address of it as seen from another page: relative, so that a site works in any folder and without a server.
    func address(from other: Route) -> String { address(from: other.segments) }

    /// The same from the folders and the name of another page.
    func address(from other: [String]) -> String {
        var here = other.dropLast()
        var there = segments[...]
        while let first = here.first, there.count > 1, first == there.first {
            here = here.dropFirst()
            there = there.dropFirst()
        }
        var address = String(repeating: "../", count: here.count)
        for (place, segment) in zip(there.indices, there) {
            if place > there.startIndex { address += "/" }
            address += Percent.segment(segment)
        }
        return address
    }

    /// The address of it in the web, where the site's folder has an address.
    package func address(below site: String) -> String {
        (site.hasSuffix("/") ? site : site + "/") + segments.map(Percent.segment).joined(separator: "/")
    }

    /// The folders and the name of the file.
    var segments: [String] {
        switch self {
        case .door: ["index.html"]
        case .page(let name, let language): Self.named([language.rawValue] + name.segments, ".html")
        case .feed(.whole, let language): [language.rawValue, "changes.atom"]
        case .feed(.record(let id), let language):
            Self.named([language.rawValue, PageName.historyFolder] + PageName.segments(of: id), ".atom")
        case .json(.register): ["data", "register.json"]
        case .json(.list(let collection)): Self.named(["data", PageName.folder(of: collection)], ".json")
        case .json(.record(let id)): Self.named(["data"] + PageName.segments(of: id), ".json")
        case .table(let collection, let language, let format):
            Self.named([language.rawValue, PageName.folder(of: collection)], "." + format.rawValue)
        case .calendarFile(let language): [language.rawValue, "calendar.ics"]
        case .searchPart(let part, let language): ["search", language.rawValue, "\(part).js"]
        case .siteMap: ["sitemap.xml"]
        case .asset(let asset): ["assets", asset.fileName]
        }
    }

    /// The segments with an ending on the last; each short enough for a file system.
    private static func named(_ segments: [String], _ ending: String) -> [String] {
        segments.dropLast().map { short($0) } + segments.suffix(1).map { short($0) + ending }
    }

    /// A name of at most 200 bytes that leads nowhere else: of a longer one the beginning and a hash of the whole, of one
    /// with control characters or of dots alone the hash.
    private static func short(_ name: String) -> String {
        let isPlain =
            name.utf8.contains { $0 != UInt8(ascii: ".") } && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        guard isPlain else { return "name-" + ContentHash.text(Array(name.utf8)) }
        guard name.utf8.count > 200 else { return name }
        var start = ""
        for character in name {
            guard start.utf8.count + character.utf8.count <= 180 else { break }
            start.append(character)
        }
        return start + "-" + ContentHash.text(Array(name.utf8))
    }
}

extension PageName {
    static let historyFolder = "history"
    private static let filterFolder = "filter"
    private static let embeddedFolder = "embedded"
    /// The names at the top of a language that are the site's own.
    private static let ownNames: Set<String> = [
        historyFolder, filterFolder, embeddedFolder, "ended", "index", "lists", "changes", "calendar", "matrix", "map",
        "timeline", "graph",
        "search", "quality", "about", "accessibility", "feedback", "how-to-change", "compare", "register",
    ]

    /// The folder of a collection's records; another one than its name where the site has that itself.
    static func folder(of collection: String) -> String {
        ownNames.contains(collection) ? collection + "-records" : collection
    }

    static func segments(of id: RecordID) -> [String] {
        [folder(of: id.collection)]
            + (id.id.utf8.contains(UInt8(ascii: "/")) ? id.id.split(separator: "/").map(String.init) : [id.id])
    }

    var segments: [String] {
        switch self {
        case .front: ["index"]
        case .lists: ["lists"]
        case .list(let collection, let part):
            part == 1
                ? [Self.folder(of: collection)] : [Self.filterFolder, Self.folder(of: collection), "part-\(part)"]
        case .filtered(let collection, let choice):
            [
                Self.filterFolder, Self.folder(of: collection), choice.field.withoutSlashes,
                choice.value.isEmpty ? "none" : "is-" + choice.value.withoutSlashes,
            ]
        case .record(let id): Self.segments(of: id)
        case .history(let id): [Self.historyFolder] + Self.segments(of: id)
        case .latestChanges: ["changes"]
        case .changes(let year, let part):
            part == 1 ? ["changes", "\(year)"] : ["changes", "\(year)", "part-\(part)"]
        case .embedded(let collection): [Self.embeddedFolder, Self.folder(of: collection)]
        case .ended: ["ended"]
        case .calendar: ["calendar"]
        case .matrix: ["matrix"]
        case .map: ["map"]
        case .timeline: ["timeline"]
        case .graph: ["graph"]
        case .search: ["search"]
        case .quality: ["quality"]
        case .about: ["about"]
        case .accessibility: ["accessibility"]
        case .feedback: ["feedback"]
        case .howToChange: ["how-to-change"]
        case .compare: ["compare"]
        }
    }
}

extension String {
    /// The text as one segment of a path.
    fileprivate var withoutSlashes: String {
        // Hardly any name has a slash, and looking for one byte is faster than replacing none.
        utf8.contains(UInt8(ascii: "/")) ? replacing("/", with: "-") : self
    }
}
