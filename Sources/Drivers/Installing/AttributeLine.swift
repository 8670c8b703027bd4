package import Records

/// A line of `.gitattributes` that gives a collection's files their drivers.
package struct AttributeLine: Sendable {
    /// The pattern of the files, from the folder of the file.
    package let pattern: String
    /// The name of the diff driver.
    package let diff: String
    /// A path that the pattern fits, to ask git about.
    package let example: String

    /// The line for the files of a collection.
    package init(_ collection: CollectionConfiguration) {
        let text = collection.files.plainGlob
        let pattern = "/" + text
        let isPlain = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "\"" && $0 != "\\" }
        self.pattern =
            isPlain ? pattern : "\"" + pattern.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        diff = Driver.name(of: collection)
        example = text.replacing("**", with: "x").replacing("*", with: "x")
    }

    /// The line.
    package var text: String { "\(pattern) diff=\(diff) merge=kumppani" }

    /// The line that stands above ours.
    static let heading = "# Records are compared and merged field by field, where 'kumppani drivers install' was run."
}
