import TestSupport

extension TemporaryRepository {
    /// The history of a partner that a unit owns: begun in 2019, moved to another unit in 2022, renamed in 2023, ended in
    /// 2024.
    static func ofOwnerHistory() throws -> TemporaryRepository {
        let repository = try TemporaryRepository()
        for (path, text) in SmallRegister.frame { try repository.write("main/" + path, text) }
        try repository.write(
            "main/register.yaml",
            """
            title: {fi: Koe, en: Trial}
            languages: [fi, en]
            collections:
              partners: {files: "records/partners/{id}.yaml", schema: schemas/partner.schema.json, role: partner}
              units: {files: "records/units/{id}.yaml", schema: schemas/unit.schema.json, role: unit}
              decisions: {files: "records/decisions/{id}.yaml", role: decision}

            """)
        try repository.write(
            "main/schemas/partner.schema.json",
            #"{"properties": {"owner": {"type": "string", "x-references": "units", "x-label": {"fi": "Omistaja", "en": "Owner"}}}}"#
        )
        try repository.write("main/records/units/kv.yaml", "id: kv\nname: Kansainvälisten asioiden yksikkö\n")
        try repository.write("main/records/units/elo.yaml", "id: elo\nname: Elinkeino-osasto\n")
        try repository.write(
            "main/records/decisions/d1.yaml", "id: d1\ncase: HEL 2022-1\nname: Omistajat\ndate: 2022-03-01\n")
        try repository.partner(
            "oslo", "owner: elo\nphases:\n- {status: active, since: 2001}\n", on: "2019-05-01", "Begin")
        try repository.partner(
            "oslo", "owner: kv\nphases:\n- {status: active, since: 2001}\n", on: "2022-03-02",
            "Move\n\nAs decided.\n\nBy all.\n\nDecision: d1\n")
        try repository.git("rm", "--quiet", "records/partners/oslo.yaml")
        try repository.partner(
            "oslo-no", "owner: kv\nphases:\n- {status: active, since: 2001}\n", on: "2023-01-01",
            "Rename\n\nRenames: oslo -> oslo-no\n")
        try repository.partner(
            "oslo-no", "owner: kv\nphases:\n- {status: active, since: 2001}\n- {status: ended, since: 2022-02}\n",
            on: "2024-12-02", "End <it> & go")
        return repository
    }

    /// Commits a partner, on a day at noon.
    func partner(_ id: String, _ text: String, on day: String, _ message: String) throws {
        try write("main/records/partners/\(id).yaml", "id: \(id)\nname: Oslo\n" + text)
        try git("add", "--all")
        let date = "\(day)T12:00:00+0200"
        try git(
            ["commit", "--quiet", "-m", message], with: ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date])
    }
}
