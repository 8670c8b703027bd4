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
                Text(
                    en: "there is no '\(path)' here", fi: "tiedostoa '\(path)' ei ole tässä kansiossa",
                    sv: "det finns ingen fil '\(path)' här"),
                hint: Text(
                    en: "go into a register's folder, or name one",
                    fi: "siirry rekisterin kansioon tai nimeä rekisteri",
                    sv: "gå till ett registers mapp, eller ange ett register"))
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
        // The names of collections by their files; there may be thousands.
        var names: [String: String] = [:]
        if diagnostics.isEmpty {
            for (key, value) in result.document.root["collections"]?.entries ?? [] {
                guard let files = value["files"] else { continue }
                let globs = value["except"]?.items ?? []
                let except = globs.compactMap { glob(at: $0, &diagnostics) }
                if let other = names[files.text] {
                    diagnostics.append(sameFiles(files, as: other))
                } else {
                    names[files.text] = key.text
                }
                do {
                    collections.append(
                        CollectionConfiguration(
                            name: key.text, files: try PathPattern(files.text), except: except,
                            isIDInPathOnly: value["id"]?.text == "path", schema: value["schema"]?.text,
                            role: value["role"].flatMap { Role(rawValue: $0.text) },
                            labels: CollectionLabels(value["label"]), coverage: CollectionCoverage(value["coverage"]),
                            node: value))
                } catch {
                    diagnostics.append(error.diagnostic(at: files))
                }
            }
        }
        guard diagnostics.isEmpty else {
            throw RegisterError(
                Text(
                    en: "'\(path)' does not describe a register", fi: "tiedosto '\(path)' ei kuvaa rekisteriä",
                    sv: "filen '\(path)' beskriver inte ett register"),
                hint: .mendListed, diagnostics: diagnostics)
        }
        return RegisterConfiguration(result.document, collections)
    }

    /// What is said of a collection whose files are those of another one: which of the two would a record belong to?
    private static func sameFiles(_ files: Node, as name: String) -> Diagnostic {
        Diagnostic(
            rule: "register/files",
            message: Text(
                en: "these are the files of '\(name)' already", fi: "nämä ovat jo kokoelman '\(name)' tiedostot",
                sv: "det här är redan filerna i '\(name)'"),
            location: files.location, pointer: files.pointer,
            hint: Text(
                en: "give each collection a folder, or a part of the names, of its own",
                fi: "anna jokaiselle kokoelmalle oma kansio tai oma osa nimistä",
                sv: "ge varje samling en egen mapp, eller en egen del av namnen"))
    }

    /// Reads a glob of files that are no records.
    private static func glob(at node: Node, _ diagnostics: inout [Diagnostic]) -> Glob? {
        do {
            let glob = try Glob(paths: node.text)
            if glob.idCount == 0 { return glob }
            diagnostics.append(
                Diagnostic(
                    rule: "register/files",
                    message: Text(
                        en: "what is excepted has no id", fi: "poikkeuksilla ei ole tunnusta",
                        sv: "det som undantas har inget id"),
                    location: node.location, pointer: node.pointer,
                    hint: Text(
                        en: "write '*' instead of '{id}'", fi: "kirjoita '*', ei '{id}'",
                        sv: "skriv '*' i stället för '{id}'")))
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
            let reason = error.message
            return [
                Diagnostic(
                    rule: "register/pattern",
                    message: Text(
                        en: "this pattern cannot be used: \(reason.en)", fi: "tätä kaavaa ei voi käyttää: \(reason.fi)",
                        sv: "det här mönstret kan inte användas: \(reason.sv)"),
                    location: node.location, pointer: node.pointer,
                    hint: Text(
                        en: "write it in another way", fi: "kirjoita se toisella tavalla",
                        sv: "skriv det på ett annat sätt"))
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
            feedback: root["feedback"]?.text, policies: Policies(root["policies"]),
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
            preconditionFailure("the built-in schema of register.yaml refers to a file: \(error.attempt.en)")
        }
    }()
}

extension PathPattern.Problem {
    fileprivate func diagnostic(at node: Node) -> Diagnostic {
        Diagnostic(
            rule: "register/files", message: message, location: node.location, pointer: node.pointer, hint: hint)
    }

    private var message: Text {
        switch self {
        case .idNotOnce:
            Text(
                en: "the pattern does not hold '{id}' or '{id...}' once",
                fi: "kaavassa pitää olla '{id}' tai '{id...}' täsmälleen kerran",
                sv: "mönstret måste innehålla '{id}' eller '{id...}' exakt en gång")
        case .notRelative:
            Text(
                en: "the pattern is no path below the register's root",
                fi: "kaava ei ole polku rekisterin pääkansion alla",
                sv: "mönstret är ingen sökväg under registrets rotmapp")
        case .doubleStarInPart:
            Text(
                en: "'**' stands for whole folders", fi: "'**' tarkoittaa kokonaisia kansioita",
                sv: "'**' står för hela mappar")
        }
    }

    private var hint: Text {
        switch self {
        case .idNotOnce:
            Text(
                en: "such as records/partners/{id}.yaml, or rules/{id...}.yml where folders are part of the id",
                fi: "esimerkiksi records/partners/{id}.yaml, tai rules/{id...}.yml, jos kansiot ovat osa tunnusta",
                sv: "till exempel records/partners/{id}.yaml, eller rules/{id...}.yml där mappar är en del av id")
        case .notRelative:
            Text(
                en: "such as records/partners/{id}.yaml", fi: "esimerkiksi records/partners/{id}.yaml",
                sv: "till exempel records/partners/{id}.yaml")
        case .doubleStarInPart:
            Text(
                en: "write it between slashes: records/**/{id}.yaml",
                fi: "kirjoita se vinoviivojen väliin: records/**/{id}.yaml",
                sv: "skriv det mellan snedstreck: records/**/{id}.yaml")
        }
    }
}
