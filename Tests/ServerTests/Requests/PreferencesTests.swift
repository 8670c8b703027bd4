import Diagnostics
import Records
import Testing

@testable import Server

@Suite struct PreferencesTests {
    @Test(
        "the language with the highest weight that the register has is taken, its dialects too",
        arguments: [
            (nil, nil), ("", nil), ("de", nil), ("sv", .sv), ("sv-FI,fi;q=0.9", .sv), ("fi;q=0.5,en;q=0.8", .en),
            ("de,en-GB;q=0.3,fi;q=0.2", .en), ("fi;q=0,sv;q=0.1", .sv), ("EN", .en), ("fi; q=0.2, sv; q=0.7", .sv),
            ("*", nil), ("fi;q=x", nil),
        ] as [(String?, Language?)])
    func languages(value: String?, language: Language?) {
        #expect(Preferences(value).language(among: [.fi, .sv, .en]) == language)
    }

    @Test(
        "a compression is taken where it is named with a weight, or everything is",
        arguments: [
            (nil, false), ("gzip", true), ("br, gzip;q=0.5", true), ("gzip;q=0", false), ("*", true),
            ("*;q=0", false), ("gzip;q=0, *", false), ("br", false), ("GZIP", true),
        ] as [(String?, Bool)])
    func compressions(value: String?, isTaken: Bool) {
        #expect(Preferences(value).takes("gzip") == isTaken)
    }

    @Test(
        "a date is read as browsers send it and as people write it",
        arguments: [
            ("2024-05-31", "2024-05-31"), ("31.5.2024", "2024-05-31"), ("5/2024", "2024-05"), ("2024", "2024"),
            (" 1. 2. 2024 ", "2024-02-01"), ("30.2.2024", nil), ("", nil), ("eilen", nil), ("2024-5-31", nil),
        ] as [(String, String?)])
    func dates(text: String, date: String?) {
        #expect(PartialDate(written: text)?.description == date)
    }
}
