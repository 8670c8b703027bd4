extension YAMLParser {
    /// Opens a collection, within the limits.
    mutating func open(_ kind: Kind, _ style: Style, at start: Int) throws(Fault) {
        try checkLimits(at: start)
        guard builder.depth < limits.depth else { throw limits.tooDeep(start..<start + 1) }
        if builder.isAtKey {
            log.report(complexKey(start..<start + 1))
        }
        builder.begin(kind: kind, style: style, at: start)
    }

    /// Closes a mapping.
    mutating func closeMapping() {
        log.reportDuplicateKeys(of: builder.end(at: i), in: builder)
    }

    /// Adds a scalar that means just what stands there, but for its quotation marks.
    mutating func add(_ range: Range<Int>, _ style: Style, inset: Int = 0) throws(Fault) {
        try checkLimits(at: range.lowerBound)
        let inner = range.lowerBound + inset..<range.upperBound - inset
        let value = unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(source)[inner])
        let kind = unsafe style == .plain ? CoreSchema.kind(of: value) : .string
        unsafe builder.scalar(kind: kind, style: style, range: range, value: value, verbatim: inner.lowerBound)
    }

    /// Adds a scalar whose value has been put together in `scratch`.
    mutating func addScratch(_ range: Range<Int>, _ style: Style) throws(Fault) {
        try checkLimits(at: range.lowerBound)
        unsafe scratch.withUnsafeBytes { value in
            let kind = unsafe style == .plain ? CoreSchema.kind(of: value) : .string
            unsafe builder.scalar(kind: kind, style: style, range: range, value: value, verbatim: nil)
        }
    }

    /// Adds nothing, which is null.
    mutating func addEmpty(at place: Int) throws(Fault) {
        try add(place..<place, .plain)
    }

    /// Makes the scalar that was added last the first key of a mapping.
    mutating func beginMappingAtLastScalar(_ style: Style) throws(Fault) {
        let key = builder.takeLastScalar()
        try open(.mapping, style, at: Int(key.start))
        builder.putKey(key)
    }

    private func checkLimits(at place: Int) throws(Fault) {
        guard builder.slots.count < limits.nodes else { throw limits.tooMany(place..<place) }
    }
}
