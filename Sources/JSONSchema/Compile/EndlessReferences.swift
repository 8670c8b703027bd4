import Diagnostics
import Documents

extension Compiler {
    /// A schema that is being visited, with what it applies to the same value whatever that is.
    private struct Visit {
        let body: SchemaRef
        let targets: [(keyword: String, schema: SchemaRef)]
        var next = 0

        init(_ body: SchemaRef) {
            self.body = body
            targets = unsafe body.pointee.steps.flatMap { step in
                let keyword = unsafe step.keyword.takeUnretainedValue()
                let applies = keyword is Reference || keyword is AllOf
                return applies ? keyword.inPlace.map { (keyword.name, $0) } : []
            }
        }
    }

    /// References that lead back to their own schema without ever looking at a smaller value; linear in all schemas.
    func endlessReferences(among bodies: [SchemaRef]) -> [SchemaError] {
        var isDone: [SchemaRef: Bool] = [:]
        var found: [SchemaError] = []
        for start in bodies where isDone[start] == nil {
            isDone[start] = false
            var path = [Visit(start)]
            while let visit = path.last {
                guard visit.next < visit.targets.count else {
                    isDone[visit.body] = true
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let (keyword, target) = visit.targets[visit.next]
                switch isDone[target] {
                case nil:
                    isDone[target] = false
                    path.append(Visit(target))
                case false:
                    let node = place(of: visit.body).node
                    found.append(
                        SchemaError(
                            rule: SchemaRule.reference, node: node[keyword] ?? node,
                            message: Text(
                                en: "this leads back to itself without end",
                                fi: "tämä johtaa loputtomasti takaisin itseensä",
                                sv: "detta leder tillbaka till sig självt utan slut"),
                            hint: Text(
                                en: "let it refer to the schema of a property or an item instead",
                                fi: "viittaa sen sijaan kentän tai luettelon kohdan skeemaan",
                                sv: "hänvisa i stället till schemat för ett fält eller en punkt")))
                case true: break
                }
            }
        }
        return found
    }
}
