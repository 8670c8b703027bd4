/// One reader of foreign bytes, and what must hold whatever the bytes are.
package struct FuzzTarget: Sendable {
    /// What it is called on the command line; its corpus stands in `Corpus/<name>`.
    package let name: String
    /// Reads the bytes; throws a ``Finding`` where what must hold does not.
    package let check: @Sendable ([UInt8]) throws -> Void

    /// Makes a target.
    package init(_ name: String, check: @escaping @Sendable ([UInt8]) throws -> Void) {
        self.name = name
        self.check = check
    }
}

/// What must hold of some bytes and does not.
package struct Finding: Error, CustomStringConvertible {
    /// What was expected, and what came instead.
    package let description: String

    /// Makes a finding.
    package init(_ description: String) { self.description = description }
}
