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
        exit(run(CommandLine.arguments.dropFirst()))
    }

    /// Runs libFuzzer with arguments, the first of which stands for the program; the exit code.
    private static func run(_ arguments: ArraySlice<String>) -> CInt {
        let copies = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: arguments.count + 1)
        for (i, argument) in arguments.enumerated() { copies[i] = strdup(argument) }
        copies[arguments.count] = nil
        let count = UnsafeMutablePointer<CInt>.allocate(capacity: 1)
        count.pointee = CInt(arguments.count)
        let list = UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>.allocate(capacity: 1)
        list.initialize(to: copies)
        // libFuzzer keeps the arguments to the end of the process.
        return runFuzzer(count, list, checkInput)
    }

    /// Gives the target one input; what must hold and does not ends the process, which libFuzzer tells.
    fileprivate static func check(_ input: [UInt8]) {
        do {
            try running?.check(input)
        } catch {
            fatalError("\(error)")
        }
    }
}

private func checkInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    Fuzz.check(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
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
