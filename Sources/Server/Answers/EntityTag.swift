/// Strong entity tags: of the bytes, and of the form that they are sent in.
enum EntityTag {
    /// The tag of a body as it is sent.
    static func text(_ body: ServedBody, isCompressed: Bool) -> String {
        "\"\(body.tag)\(isCompressed ? "-gzip" : "")\""
    }

    /// Whether the value of `If-None-Match` names a tag. A cache on the way may have made it a weak one.
    static func matches(_ value: String?, _ tag: String) -> Bool {
        guard let value else { return false }
        return value.split(separator: ",").contains { item in
            let item = item.drop { $0 == " " }.prefix { $0 != " " }
            return item == "*" || (item.hasPrefix("W/") ? item.dropFirst(2) : item) == tag
        }
    }
}
