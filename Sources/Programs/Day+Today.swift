import Glibc
package import Records

extension Day {
    /// Today, where this machine is.
    package static var today: Day {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        guard let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        else {
            preconditionFailure("the clock tells a day that no calendar has")
        }
        return day
    }
}
