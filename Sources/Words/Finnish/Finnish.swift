import Diagnostics
import Records

/// Finnish, in the plain language of the city.
struct Finnish: Words {
    let language = Language.fi
}

extension Finnish {
    var and: String { "ja" }
    var asWellAs: String { " sekä " }
    var yes: String { "kyllä" }
    var no: String { "ei" }
    var decimalSign: String { "," }

    func since(_ date: PartialDate) -> String { date.finnishSince }

    func until(_ date: PartialDate) -> String { date.finnishUntil }

    func at(_ date: PartialDate) -> String { date.finnishAt }
}
