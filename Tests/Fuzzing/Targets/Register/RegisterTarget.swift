import Checks
import Diagnostics
import Records

extension FuzzTarget {
    /// A `register.yaml` is followed or refused with what is wrong; a register with it can be checked, and each record's path
    /// leads to the record and back.
    static let register = FuzzTarget("register") { bytes in
        let texts = [
            RegisterConfiguration.fileName: String(decoding: bytes, as: UTF8.self),
            "records/units/kv.yaml": "id: kv\nname: {fi: Kansainväliset asiat, sv: Internationella ärenden}\n",
            "records/networks/c40.yaml": "id: c40\nowner: kv\ncontact: {mailbox: kv.asiat@hel.fi, from: 2020-02-30}\n",
            "schemas/network.json": #"{"type": "object", "required": ["id"]}"#,
        ]
        let source = MemorySource(texts)
        do {
            let configuration = try RegisterConfiguration.read(from: source)
            for path in texts.keys.sorted() {
                guard let id = configuration.recordID(at: path) else { continue }
                let folder = path.split(separator: "/").dropLast().joined(separator: "/")
                guard configuration.mayHoldRecords(below: folder) else {
                    throw Finding("\(path) is the record \(id), and yet no record may be below '\(folder)'")
                }
                if let back = configuration.path(of: id), configuration.recordID(at: back) != id {
                    throw Finding("\(id) is at '\(back)', where no such record is")
                }
            }
            let day = Day(number: 20_000)
            _ = try RegisterCheck.run(source: source, configuration: configuration, day: day)
        } catch let error as RegisterError {
            guard !error.message.en.isEmpty else { throw Finding("refused without a reason") }
        }
    }
}
