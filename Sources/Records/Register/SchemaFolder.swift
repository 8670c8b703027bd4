package import Documents
import Glibc
package import JSONSchema

/// The folder of a schema that no register names; its references may lead into that folder and not out of it.
package struct SchemaFolder: Sendable {
    private let root: String
    private let path: String

    /// Finds the folder of a schema; both paths are absolute.
    ///
    /// It is the nearest one around the schema that is the top of a register or a repository; without one the folder that the
    /// program works in where that is around the schema, or else the schema's own.
    package init(around schema: String, from folder: String) {
        let own = Self.parent(of: schema)
        var root = own
        while !root.isEmpty, !Self.isTop(root) { root = Self.parent(of: root) }
        if root.isEmpty { root = schema.hasPrefix(folder + "/") ? folder : own }
        self.root = root
        path = String(schema.dropFirst(root.count + 1))
    }

    /// Compiles the schema, whose text has been read; throws where a file that it refers to cannot be read.
    package func compile(_ document: Document, options: SchemaOptions) throws(RegisterError) -> Compilation {
        let store = SchemaStore(files: FolderSource(root: root))
        do throws(SchemaReadError) {
            return try store.compile(document, base: URI(ofFile: path), options: options)
        } catch {
            throw RegisterError(SourceError(error))
        }
    }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    private static func isTop(_ folder: String) -> Bool {
        unsafe access(folder + "/" + RegisterConfiguration.fileName, F_OK) == 0 || access(folder + "/.git", F_OK) == 0
    }
}
