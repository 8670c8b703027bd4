import Diagnostics
import Differences
import Documents
import Records

extension Mend {
    /// A date that is written in another order, where `format` or `pattern` wants one.
    static func dates(of rule: String) -> Mend {
        Mend(
            rule,
            Text(
                en: """
                    writes a date as 2024-02-01 where only one can be meant: 1.2.2024, 2024/2/1 or 31/12/2024, but not \
                    5/6/2024, which is another day in another country.
                    """,
                fi: """
                    kirjoittaa päivämäärän näin: 2024-02-01, kun vain yksi on mahdollinen: 1.2.2024, 2024/2/1 tai 31/12/2024, \
                    mutta ei 5/6/2024, joka on muualla toinen päivä.
                    """,
                sv: """
                    skriver ett datum som 2024-02-01 där bara ett är möjligt: 1.2.2024, 2024/2/1 eller 31/12/2024, men inte \
                    5/6/2024, som är en annan dag i ett annat land.
                    """)
        ) { place in
            place.shape?.date(meantBy: place.node.text).map { [.set(place.path, .string($0))] }
        }
    }
}
