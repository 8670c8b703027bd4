import Foundation
import TestSupport
import Testing

/// `report --format docx` and `pdf`, from outside.
@Suite struct ReportDocumentTests {
    private func report(_ arguments: String..., environment: [String: String] = [:]) throws -> ProgramRun {
        try ProgramRun(["report"] + arguments, in: ProgramRun.realRoot, environment: environment)
    }

    @Test("every report becomes a Word document, in the file that is named")
    func documents() throws {
        let folder = try TemporaryFolder()
        let reports = [
            ["portfolio"], ["coverage"], ["monitoring"], ["period", "--since", "2021-08", "--until", "2024-12"],
            ["overlaps"], ["resources"], ["materials"], ["brief", "partners/tokio"],
            ["unit", "kansainvalisten-asioiden-yksikko"], ["quality"], ["period", "--recorded", "--since", "2026"],
        ]
        for report in reports {
            let file = folder.path + "/report.docx"
            let run = try ProgramRun(["report"] + report + ["--format", "docx", "-o", file], in: ProgramRun.realRoot)
            #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(report) \(run)")
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            #expect(bytes.starts(with: Array("PK".utf8)) && bytes.count > 5000)
            try FileManager.default.removeItem(atPath: file)
        }
    }

    @Test("the findings are a workbook with a sheet for each kind; a report without findings is one too")
    func workbook() throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/report.xlsx"
        for report in [["portfolio"], ["period", "--since", "1950", "--until", "1951"], ["quality"]] {
            let run = try ProgramRun(["report"] + report + ["--format", "xlsx", "-o", file], in: ProgramRun.realRoot)
            #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(report) \(run)")
            #expect(try Data(contentsOf: URL(fileURLWithPath: file)).starts(with: Array("PK".utf8)))
            try FileManager.default.removeItem(atPath: file)
        }
    }

    @Test("a brief for the mayor fits two pages")
    func brief() throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/brief.pdf"
        let run = try report(
            "brief", "partners/tokio", "--level", "mayor", "--language", "en", "--format", "pdf", "-o", file)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run)")
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
        #expect(text.hasPrefix("%PDF-1.7"))
        #expect(text.contains(/\/Count [12]\b/))
    }

    @Test("a program that is missing is named with how to install it, and no file is written")
    func missing() throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/report.pdf"
        for (language, hint) in [
            ("en", "install it: apt-get install weasyprint"), ("fi", "asenna se: apt-get install weasyprint"),
            ("sv", "installera det: apt-get install weasyprint"),
        ] {
            let run = try report(
                "portfolio", "--format", "pdf", "-o", file, "--language", language,
                environment: ["PATH": folder.path])
            #expect(run.status == 2)
            #expect(run.errors.contains(hint), "\(run.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test("what a program says when it fails is told")
    func failing() throws {
        let folder = try TemporaryFolder()
        try folder.write("#!/bin/sh\necho 'out of paper' >&2\nexit 7\n", to: "pandoc")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/pandoc")
        let run = try report("portfolio", "--format", "docx", environment: ["PATH": folder.path])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("'pandoc' could not make the document and ended with status 7"))
        #expect(run.errors.contains("out of paper"))
    }

    @Test("a document is not written to a terminal")
    func terminal() throws {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
        process.arguments = [
            "-qec", "'\(ProgramRun.program.path)' -C '\(ProgramRun.realRoot)' report portfolio --format pdf",
            folder.path + "/typescript",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        let text = try String(contentsOfFile: folder.path + "/typescript", encoding: .utf8)
        #expect(text.contains("-o report.pdf"), "\(text)")
    }

    @Test("records are links where the site's address is given, decisions always")
    func links() throws {
        let page = try report(
            "portfolio", "--format", "html", "--language", "fi", "--site", "https://kumppanit.example/"
        ).output
        #expect(page.contains("<a href=\"https://kumppanit.example/fi/networks/c40.html\">C40 (networks/c40)</a>"))
        let plain = try report("portfolio", "--format", "html", "--language", "fi").output
        #expect(plain.contains("C40 (networks/c40)") && !plain.contains("kumppanit.example"))
        #expect(plain.contains("<a href=\"https://paatokset.hel.fi/fi/asia/hel-2019-005840\">"))
        #expect(plain.contains("<html lang=\"fi\">"))
    }
}
