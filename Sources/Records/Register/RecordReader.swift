import Diagnostics
import Documents
import JSONSchema

/// Reads and validates records one after another; one for each thread.
struct RecordReader: ~Copyable {
    private let source: any RecordSource
    private let limits = Limits()
    private let budget: ReadBudget
    private var yaml = YAMLReader()
    private var json = JSONReader()
    private var evaluator: Evaluator

    /// What reading one file gave; no record where the file could not be opened.
    struct Result: Sendable {
        var record: Record?
        var diagnostics: [Diagnostic]
        /// Why nothing can be said of the record, where that is no fault of its own.
        var damage: SourceError?
    }

    /// Makes a reader of files of a source; the readers of one run share what it may cost to read and to evaluate.
    init(source: any RecordSource, budget: ReadBudget, schemaBudget: SchemaBudget) {
        self.source = source
        self.budget = budget
        evaluator = Evaluator(budget: schemaBudget)
    }

    /// Reads one record.
    mutating func read(_ file: SourceFile, id: String, shape: CollectionShape) -> Result {
        let id = RecordID(collection: shape.name, id: id)
        guard !budget.isSpent else {
            let mebibytes = budget.total >> 20
            let damage = SourceError(
                attempt: .reading(file.path),
                reason: Text(
                    en: "the records take more than \(mebibytes) MiB of memory together",
                    fi: "tietueet vievät yhdessä muistia yli \(mebibytes) MiB",
                    sv: "posterna tar tillsammans mer än \(mebibytes) MiB minne"),
                remedy: Text(
                    en: "split the register, or take large lists out of its records",
                    fi: "jaa rekisteri, tai poista tietueista suuret luettelot",
                    sv: "dela upp registret, eller ta bort stora listor ur dess poster"))
            return Result(record: nil, diagnostics: [], damage: damage)
        }
        let bytes: [UInt8]
        do {
            bytes = try source.read(file, limit: limits.size)
        } catch {
            guard error.remedy == nil else { return Result(record: nil, diagnostics: [], damage: error) }
            let reason = error.reason
            let problem = Diagnostic(
                rule: "regular-file",
                message: Text(
                    en: "the file cannot be read: \(reason.en)", fi: "tiedostoa ei voi lukea: \(reason.fi)",
                    sv: "filen kan inte läsas: \(reason.sv)"),
                location: Location(file: file.path), record: id.description,
                hint: Text(
                    en: "see that it is an ordinary file that may be read",
                    fi: "tarkista, että se on tavallinen tiedosto ja että sen saa lukea",
                    sv: "kontrollera att den är en vanlig fil och att den får läsas"))
            return Result(record: nil, diagnostics: [problem])
        }
        let text = file.path.hasSuffix(".json") ? json.read(bytes, path: file.path) : yaml.read(bytes, path: file.path)
        budget.take(text.document)
        var diagnostics = text.diagnostics
        var references: [Reference] = []
        if text.document.isSound, let schema = shape.schema {
            diagnostics += evaluator.check(text.document, against: schema)
            references = self.references(in: text.document, shape)
        }
        for i in diagnostics.indices { diagnostics[i].record = id.description }
        let contents = RecordContents(document: text.document, references: references)
        let record = Record(id: id, role: shape.role, contents: contents)
        return Result(record: record, diagnostics: diagnostics)
    }

    /// The references that the schema's annotations found in the document that was evaluated last.
    private func references(in document: Document, _ shape: CollectionShape) -> [Reference] {
        var acyclic: Set<Int> = []
        for annotation in evaluator.annotations {
            if case .acyclic = shape.annotations[annotation.number] { acyclic.insert(annotation.instance) }
        }
        var references: [Reference] = []
        references.reserveCapacity(evaluator.annotations.count)
        for annotation in evaluator.annotations {
            guard case .references(let collections) = shape.annotations[annotation.number],
                document.slots[annotation.instance].kind == .string
            else { continue }
            references.append(
                Reference(
                    slot: annotation.instance, text: document.text(of: annotation.instance), collections: collections,
                    isAcyclic: acyclic.contains(annotation.instance)))
        }
        return references.sorted { $0.slot < $1.slot }
    }
}
