import Diagnostics

/// A chart as SVG inside of a page: no script, its title and its figures as text beside the drawing, and colours that the
/// style of the page turns round where it is dark.
struct ChartDrawing {
    /// The drawing; `number` tells the charts of a page apart.
    let text: String

    private static let accent = "#0000bf"
    private static let grey = "#525a65"

    init(_ chart: Chart, number: Int) {
        let (width, height, shapes) =
            switch chart.shape {
            case .line: Self.line(chart)
            case .bars: Self.bars(chart)
            }
        text = """
            <svg class="chart" role="img" aria-labelledby="chart-\(number) chart-text-\(number)" viewBox="0 0 \(width) \(height)" \
            width="\(width)" height="\(height)" font-family="sans-serif" font-size="12" fill="currentColor">
            <title id="chart-\(number)">\(Escaping.escaped(chart.title))</title>
            <desc id="chart-text-\(number)">\(Escaping.escaped(chart.line))</desc>
            \(shapes.joined(separator: "\n"))
            </svg>

            """
    }

    /// A line with its first and last labels, the highest and lowest figures, and the target as a broken line.
    private static func line(_ chart: Chart) -> (Int, Int, [String]) {
        let (width, height, left, top, right, bottom) = (560, 170, 70.0, 14.0, 546.0, 142.0)
        let values = chart.points.map(\.value) + (chart.target.map { [$0.value] } ?? [])
        let (low, high) = (min(0, values.min() ?? 0), values.max() ?? 0)
        let places = chart.points.map(\.place)
        let (first, last) = (places.min() ?? 0, places.max() ?? 0)
        func x(_ place: Double) -> Double {
            last > first ? left + (place - first) / (last - first) * (right - left) : left
        }
        func y(_ value: Double) -> Double {
            high > low ? bottom - (value - low) / (high - low) * (bottom - top) : bottom
        }
        func words(_ text: String, _ x: Double, _ y: Double, _ anchor: String) -> String {
            "<text x=\"\(shown(x))\" y=\"\(shown(y))\" text-anchor=\"\(anchor)\">\(Escaping.escaped(text))</text>"
        }
        var shapes = [
            "<path class=\"axis\" d=\"M\(shown(left)) \(shown(top))V\(shown(bottom))H\(shown(right))\" fill=\"none\" "
                + "stroke=\"\(grey)\"/>"
        ]
        if let target = chart.target {
            let height = shown(y(target.value))
            shapes.append(
                "<path class=\"axis\" d=\"M\(shown(left)) \(height)H\(shown(right))\" fill=\"none\" stroke=\"\(grey)\" "
                    + "stroke-dasharray=\"5 4\"/>")
            // Its words stand where the line is farther from it.
            let distance = { (point: Chart.Point?) in abs((point?.value ?? target.value) - target.value) }
            let isLeft = distance(chart.points.first) > distance(chart.points.last)
            shapes.append(
                words(target.words, isLeft ? left + 6 : right, y(target.value) - 4, isLeft ? "start" : "end"))
        }
        let path = chart.points.map { "\(shown(x($0.place))) \(shown(y($0.value)))" }.joined(separator: "L")
        shapes.append("<path class=\"figures\" d=\"M\(path)\" fill=\"none\" stroke=\"\(accent)\" stroke-width=\"2\"/>")
        shapes += chart.points.map { point in
            "<circle class=\"dot\" cx=\"\(shown(x(point.place)))\" cy=\"\(shown(y(point.value)))\" r=\"3\" fill=\"\(accent)\"/>"
        }
        let ends = [chart.points.max { $0.value < $1.value }, chart.points.min { $0.value < $1.value }].compactMap(
            \.self)
        var told: [Double] = []
        for end in ends where told.allSatisfy({ abs($0 - y(end.value)) > 12 }) {
            told.append(y(end.value))
            shapes.append(words(end.text, left - 6, y(end.value) + 4, "end"))
        }
        if let first = chart.points.first { shapes.append(words(first.label, left, bottom + 18, "start")) }
        if let last = chart.points.last, chart.points.count > 1 {
            shapes.append(words(last.label, right, bottom + 18, "end"))
        }
        return (width, height, shapes)
    }

    /// Bars with their labels to the left and their figures behind them.
    private static func bars(_ chart: Chart) -> (Int, Int, [String]) {
        let (left, room, step) = (220.0, 240.0, 22)
        let high = max(chart.points.map(\.value).max() ?? 0, 0)
        let shapes = chart.points.enumerated().map { i, point in
            let width = high > 0 ? max(point.value, 0) / high * room : 0
            let middle = i * step + 15
            let label = point.label.count > 30 ? point.label.prefix(29) + "…" : point.label[...]
            return
                "<text x=\"\(shown(left - 8))\" y=\"\(middle)\" text-anchor=\"end\">\(Escaping.escaped(String(label)))</text>"
                + "<rect class=\"dot\" x=\"\(shown(left))\" y=\"\(i * step + 4)\" width=\"\(shown(width))\" height=\"14\" "
                + "fill=\"\(accent)\"/>"
                + "<text x=\"\(shown(left + width + 6))\" y=\"\(middle)\">\(Escaping.escaped(point.text))</text>"
        }
        return (560, chart.points.count * step + 4, shapes)
    }

    /// A length with at most one decimal.
    private static func shown(_ length: Double) -> String {
        let tenths = Int((length * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
