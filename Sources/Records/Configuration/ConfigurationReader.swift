import Diagnostics
import Documents
import JSONSchema

extension RegisterConfiguration {
    /// The name of the file in which a register describes itself.
    package static let fileName = "register.yaml"

    /// Reads `register.yaml`, or the file at another path of the source.
    ///
    /// Throws where there is none, where it cannot be read, or where it says something that cannot be followed.
    package static func read(
        from source: any RecordSource, path: String = fileName
    ) throws(RegisterError) -> RegisterConfiguration {
        let bytes: [UInt8]?
        do {
            bytes = try source.readIfPresent(path, limit: Limits().size)
        } catch {
            throw RegisterError(error)
        }
        guard let bytes else {
            throw RegisterError(
                "there is no '\(path)' here", hint: "go into a register's folder, or name one with -C or --config")
        }
        return try read(bytes, path: path)
    }

    /// Reads the text of a `register.yaml`; `path` is the name that diagnostics give it.
    package static func read(_ bytes: [UInt8], path: String = fileName) throws(RegisterError) -> RegisterConfiguration {
        let result = Documents.read(bytes, path: path)
        var diagnostics = result.diagnostics
        if result.document.isSound {
            var evaluator = Evaluator()
            diagnostics += evaluator.check(result.document, against: schema)
            diagnostics += unusablePattern(in: result.document.root)
        }
        var collections: [CollectionConfiguration] = []
        if diagnostics.isEmpty {
            for (key, value) in result.document.root["collections"]?.entries ?? [] {
                guard let files = value["files"] else { continue }
                let globs = value["except"]?.items ?? []
                let except = globs.compactMap { glob(at: $0, &diagnostics) }
                do {
                    collections.append(
                        CollectionConfiguration(
                            name: key.text, files: try PathPattern(files.text), except: except,
                            isIDInPathOnly: value["id"]?.text == "path", schema: value["schema"]?.text,
                            role: value["role"].flatMap { Role(rawValue: $0.text) },
                            labels: CollectionLabels(value["label"]), node: value))
                } catch {
                    diagnostics.append(error.diagnostic(at: files))
                }
            }
        }
        guard diagnostics.isEmpty else {
            throw RegisterError(
                "'\(path)' does not describe a register", hint: "mend what is listed above", diagnostics: diagnostics)
        }
        return RegisterConfiguration(result.document, collections)
    }

    /// Reads a glob of files that are no records.
    private static func glob(at node: Node, _ diagnostics: inout [Diagnostic]) -> Glob? {
        do {
            let glob = try Glob(paths: node.text)
            if glob.idCount == 0 { return glob }
            diagnostics.append(
                Diagnostic(
                    rule: "register/files", message: "what is excepted has no id", location: node.location,
                    pointer: node.pointer, hint: "write '*' instead of '{id}'"))
        } catch {
            diagnostics.append(error.diagnostic(at: node))
        }
        return nil
    }

    /// What is said of a pattern for mailboxes that is a regular expression of ECMA-262 and cannot be searched with here.
    private static func unusablePattern(in root: Node) -> [Diagnostic] {
        guard let node = root.at("/policies/role-mailbox"), let text = node.string else { return [] }
        do throws(PatternProblem) {
            _ = try Pattern(text)
            return []
        } catch {
            guard error.isECMAScript else { return [] }
            return [
                Diagnostic(
                    rule: "register/pattern", message: "this pattern cannot be used: \(error.message)",
                    location: node.location, pointer: node.pointer, hint: "write it in another way")
            ]
        }
    }

    private init(_ document: Document, _ collections: [CollectionConfiguration]) {
        let root = document.root
        let titles = root["title"].map {
            $0.isScalar ? [("", $0.text)] : $0.entries.map { ($0.key.text, $0.value.text) }
        }
        self.init(
            title: Dictionary(titles ?? []) { first, _ in first },
            languages: (root["languages"]?.items ?? []).map(\.text),
            policies: Policies(root["policies"]),
            collections: collections, document: document)
    }

    /// The schema of `register.yaml`, compiled once.
    private static let schema: CompiledSchema = {
        let document = Documents.read(PackageResources.register_schema_json, path: "register.schema.json").document
        do throws(SchemaReadError) {
            let compilation = try SchemaStore().compile(document, base: URI("kumppani:/register.schema.json"))
            if let schema = compilation.schema { return schema }
            preconditionFailure("the built-in schema of register.yaml is broken: \(compilation.diagnostics)")
        } catch {
            preconditionFailure("the built-in schema of register.yaml refers to a file: \(error.attempt)")
        }
    }()
}

extension PathPattern.Problem {
    fileprivate func diagnostic(at node: Node) -> Diagnostic {
        let (message, hint) =
            switch self {
            case .idNotOnce:
                (
                    "the pattern does not hold '{id}' or '{id...}' once",
                    "such as records/partners/{id}.yaml, or rules/{id...}.yml where folders are part of the id"
                )
            case .notRelative:
                ("the pattern is no path below the register's root", "such as records/partners/{id}.yaml")
            case .doubleStarInPart: ("'**' stands for whole folders", "write it between slashes: records/**/{id}.yaml")
            }
        return Diagnostic(
            rule: "register/files", message: message, location: node.location, pointer: node.pointer, hint: hint)
    }
}
