import Diagnostics
import Glibc
import Pages

/// Where results go: stdout, or the file of `-o`, which appears only when it is complete.
struct Output {
    private let path: String?
    private let style: TextStyle

    /// Makes the output that the options ask for.
    init(_ options: GlobalOptions) {
        path = options.output
        style = options.style
    }

    /// Writes a view in a form, once.
    func write(_ view: some PageView, _ format: PageFormat) throws { try write(view.text(format, style)) }

    /// Writes a result, once.
    func write(_ text: String) throws {
        guard let path else {
            try Self.write(text, to: STDOUT_FILENO, named: "standard output")
            return
        }
        let temporary = "\(path).\(getpid()).tmp"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            throw Failure(
                "writing '\(path)' failed: \(String(cString: strerror(errno)))",
                hint: "name a file in a folder that you may write")
        }
        do {
            try Self.write(text, to: descriptor, named: path)
            guard close(descriptor) == 0, rename(temporary, path) == 0 else {
                throw Failure("writing '\(path)' failed: \(String(cString: strerror(errno)))")
            }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    private static func write(_ text: String, to descriptor: Int32, named name: String) throws {
        var text = text
        try text.withUTF8 { bytes in
            var done = 0
            while done < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else {
                    throw Failure("writing \(name) failed: \(String(cString: strerror(errno)))")
                }
                done += count
            }
        }
    }
}
