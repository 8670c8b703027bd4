import Diagnostics
import Documents
import History
import Pages
import Records

/// The site's data for programs (docs/site.schema.json).
enum RecordData {
    /// The data of a name; `nil` where the site has none. Throws what histories throw.
    static func value(_ name: DataName, _ site: SiteModel) throws -> JSONValue? {
        switch name {
        case .register: register(site)
        case .list(let collection): site.collection(collection).map { list($0, site) }
        case .record(let id): try site[id].map { try record($0, site) }
        }
    }

    private static func register(_ site: SiteModel) -> JSONValue {
        [
            "title": titles(site) { site.configuration.title(in: $0.rawValue) },
            "languages": .array(site.languages.map { .string($0.rawValue) }),
            "collections": .array(
                site.collections.map { collection in
                    [
                        "name": .string(collection.name), "label": titles(site, collection.plural),
                        "role": JSONValue(collection.role?.rawValue), "records": JSONValue(collection.records.count),
                        "list": .string(Route.json(.list(collection.name)).address(from: .json(.register))),
                    ]
                }),
        ]
    }

    private static func list(_ collection: SiteCollection, _ site: SiteModel) -> JSONValue {
        let route = Route.json(.list(collection.name))
        return [
            "collection": .string(collection.name),
            "records": .array(
                collection.records.map { record in
                    [
                        "record": .string(record.id.description),
                        "title": titles(site) { record.title(in: $0).text },
                        "status": JSONValue(Status(of: record, on: site.day)?.word),
                        "data": .string(Route.json(.record(record.id)).address(from: route)),
                    ]
                }),
        ]
    }

    private static func record(_ record: SiteRecord, _ site: SiteModel) throws -> JSONValue {
        let changes = try site.history?.changes(of: record.record) ?? []
        return [
            "record": .string(record.id.description), "path": .string(record.record.path),
            "title": titles(site) { record.title(in: $0).text },
            "status": JSONValue(Status(of: record, on: site.day)?.word), "fields": record.root.json(),
            "referredToBy": .array(
                record.referring.map { ["record": .string($0.record.description), "field": .string($0.field)] }),
            "problems": .array(
                record.problems.map {
                    [
                        "rule": .string($0.rule), "severity": .string($0.severity.rawValue),
                        "message": .string($0.message.en),
                    ]
                }),
            "changes": .array(changes.map(\.json)),
        ]
    }

    private static func titles(_ site: SiteModel, _ title: (Language) -> String) -> JSONValue {
        .object(site.languages.map { ($0.rawValue, .string(title($0))) })
    }
}
