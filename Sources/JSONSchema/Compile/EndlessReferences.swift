import Diagnostics
import Documents

extension Compiler {
    /// References that lead back to their own schema without ever looking at a smaller value.
    func endlessReferences(among bodies: [SchemaRef]) -> [Diagnostic] {
        var state: [SchemaRef: Bool] = [:]  // false: being visited; true: done
        var found: [Diagnostic] = []

        func visit(_ body: SchemaRef, _ depth: Int) {
            guard depth < 2_000 else { return }
            state[body] = false
            for step in body.pointee.steps {
                let keyword = step.keyword.takeUnretainedValue()
                guard keyword is Reference || keyword is AllOf else { continue }
                for target in keyword.inPlace {
                    if state[target] == nil {
                        visit(target, depth + 1)
                    } else if state[target] == false {
                        let node = place(of: body).node
                        let error = SchemaError(
                            rule: SchemaRule.reference, node: node[keyword.name] ?? node,
                            message: "this leads back to itself without end",
                            hint: "let it refer to the schema of a property or an item instead")
                        found.append(error.diagnostic())
                    }
                }
            }
            state[body] = true
        }

        for body in bodies where state[body] == nil { visit(body, 0) }
        return found
    }
}
