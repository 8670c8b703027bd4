import Diagnostics
import Documents
import Records

/// What a record is in the words of schema.org, for programs that read pages (JSON-LD).
struct LinkedData {
    let record: SiteRecord
    let maker: PageMaker

    /// The data; `nil` for what has no kind there.
    var value: JSONValue? {
        guard let kind else { return nil }
        var members: [(String, JSONValue)] = [
            ("@context", "https://schema.org"), ("@type", .string(kind)),
            ("name", .string(record.title(in: maker.language).text)),
            ("url", .string(maker.route.address(from: maker.route))),
        ]
        let names = record.root["name"].map { $0.kind == .mapping ? $0.entries.map { $0.value.text } : [] } ?? []
        let others = Set(names).subtracting([record.title(in: maker.language).text]).sorted()
        if !others.isEmpty { members.append(("alternateName", .array(others.map(JSONValue.string)))) }
        if let item = record.root["wikidata"]?.string, item.hasPrefix("Q"), item.dropFirst().allSatisfy(\.isNumber) {
            members.append(("sameAs", .string("https://www.wikidata.org/wiki/" + item)))
        }
        if let address = record.root["website"]?.string.flatMap(WebAddress.init) {
            members.append(("sameAs", .string(address.text)))
        }
        if kind == "Event" || kind == "Project" {
            if let since = record.root["since"]?.date {
                members.append((kind == "Event" ? "startDate" : "foundingDate", .string(since.description)))
            }
            if let until = record.root["until"]?.date {
                members.append((kind == "Event" ? "endDate" : "dissolutionDate", .string(until.description)))
            }
        }
        return .object(members)
    }

    private var kind: String? {
        switch record.record.role {
        case .partner:
            ["city": "City", "region": "AdministrativeArea", "university": "CollegeOrUniversity"][
                record.root["kind"]?.text ?? ""] ?? "Organization"
        case .network, .group: "Organization"
        case .unit: "GovernmentOrganization"
        case .engagement: "Event"
        case .project: "Project"
        case .decision, .programme: "CreativeWork"
        default: nil
        }
    }
}
