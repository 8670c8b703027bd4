import Checks
import Words

/// Throws where one of the names that a person gives is no rule's.
func requireRules(_ names: [String]) throws(Misuse) {
    for name in names where Explanations.description(of: name) == nil {
        throw .unknownRule(name, among: Explanations.names)
    }
}
