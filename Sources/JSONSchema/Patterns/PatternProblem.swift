package import Diagnostics

/// Why a regular expression cannot be used.
package struct PatternProblem: Error, Equatable {
    /// What is wrong, without a full stop.
    package let message: Text
    /// Whether it is a regular expression of ECMA-262 all the same, only more than this program can search with.
    package var isECMAScript = false
}

extension Text {
    /// Said of a pattern with more groups in groups than can be searched with.
    static var nestedTooDeeply: Text {
        Text(
            en: "it is nested too deeply", fi: "siinä on liian monta sisäkkäistä tasoa",
            sv: "det är nästlat i för många nivåer")
    }
}
