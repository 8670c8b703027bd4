import FuzzTargets
import Glibc

/// `fuzz` lists the targets; `fuzz TARGET [libFuzzer's options] [corpus]` runs one; `fuzz TARGET FILE` repeats a finding;
/// `fuzz --values` reads YAML texts from standard input, for `compare-yaml12`.
@main
enum Fuzz {
    /// The target that this process runs; libFuzzer's callback takes no context.
    nonisolated(unsafe) private static var running: FuzzTarget?

    static func main() {
        guard CommandLine.arguments.count > 1 else {
            for target in FuzzTarget.all { print(target.name) }
            return
        }
        if CommandLine.arguments[1] == "--values" {
            for line in Values.lines(of: standardInput()) { print(line) }
            return
        }
        guard let target = FuzzTarget.all.first(where: { $0.name == CommandLine.arguments[1] }) else {
            print("There is no fuzz target '\(CommandLine.arguments[1])'; 'fuzz' lists them.")
            exit(2)
        }
        running = target
        var arguments = CommandLine.unsafeArgv + 1
        var count = CommandLine.argc - 1
        let status = runFuzzer(&count, &arguments) { data, size in
            do {
                try running?.check(Array(UnsafeBufferPointer(start: data, count: size)))
            } catch {
                fatalError("\(error)")
            }
            return 0
        }
        exit(status)
    }
}

/// Everything that stands in standard input.
private func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    while let line = readLine(strippingNewline: false) { bytes += line.utf8 }
    return bytes
}

/// libFuzzer's own main loop, which `-sanitize=fuzzer` links.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ argc: UnsafeMutablePointer<CInt>,
    _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
