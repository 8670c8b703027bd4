import Records

/// What a rule looks at, and so what it may see; its type says which context the rule gets.
struct RuleScope<Context>: Sendable {
    /// Makes a body of what the rule does with its context.
    let body: @Sendable (@escaping @Sendable (Context) -> [Finding]) -> Rule.Body
}

extension RuleScope where Context == RecordContext {
    /// Each record alone: what is said of it holds while the record, the day and `register.yaml` stay.
    static var records: Self { Self { .record($0) } }

    /// Each record that plays one of these parts, alone.
    static func records(_ roles: Role...) -> Self {
        Self { check in
            .record { context in
                guard let role = context.record.role, roles.contains(role) else { return [] }
                return check(context)
            }
        }
    }

    /// Each record that plays any part, alone.
    static var recordsWithRole: Self {
        Self { check in .record { context in context.record.role == nil ? [] : check(context) } }
    }
}

extension RuleScope where Context == NamesContext {
    /// Each record, and which others there are by name: what is said of it holds while none of them disappears.
    static var names: Self { Self { .names($0) } }
}

extension RuleScope where Context == RegisterContext {
    /// The whole register.
    static var register: Self { Self { .register($0) } }
}

/// What a rule of single records sees.
struct RecordContext: Sendable {
    /// The record.
    let record: Record
    fileprivate let frame: Frame

    /// Makes the context of a record.
    init(record: Record, frame: Frame) {
        self.record = record
        self.frame = frame
    }

    /// What is the same for all records.
    struct Frame: Sendable {
        /// The day.
        let day: Day
        /// What `register.yaml` says.
        let configuration: RegisterConfiguration
        /// Finds what is a person's.
        let personalData: PersonalData
        /// The order of fields in schemas, by the names of collections, where records have to be in the one layout.
        let guides: [String: FieldGuide]

        /// Makes the frame of a run.
        init(day: Day, configuration: RegisterConfiguration, guides: [String: FieldGuide]) {
            self.day = day
            self.configuration = configuration
            self.guides = guides
            personalData = PersonalData(configuration.policies)
        }
    }

    /// The day on which the rules are asked to hold; rules never ask the clock.
    var day: Day { frame.day }
    /// What `register.yaml` says.
    var configuration: RegisterConfiguration { frame.configuration }
    /// Finds what is a person's.
    var personalData: PersonalData { frame.personalData }
    /// The order of fields in schemas, by the names of collections; empty where records may have any layout.
    var guides: [String: FieldGuide] { frame.guides }
}

/// What a rule of a record and the names of others sees.
struct NamesContext: Sendable {
    /// The record.
    let record: Record
    /// Which names there are.
    let names: RecordNames
}

/// What a rule of the whole register sees.
struct RegisterContext: Sendable {
    /// All records.
    let register: Register
    /// The day on which the rules are asked to hold.
    let day: Day
}
