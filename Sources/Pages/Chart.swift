import Diagnostics

/// Figures to be drawn, with the words that tell them to whoever does not see the drawing.
package struct Chart: Sendable {
    /// How it is drawn.
    package enum Shape: Sendable {
        /// A line from left to right, such as a course of years.
        case line
        /// Bars beneath each other, such as sums.
        case bars
    }

    /// One figure.
    package struct Point: Sendable {
        /// What it is the figure of: a date, a name.
        package let label: String
        /// The figure.
        package let value: Double
        /// The figure as people read it.
        package let text: String
        /// Its place from left to right on a line; points of bars need none.
        package let place: Double

        /// Makes a point.
        package init(_ label: String, _ value: Double, _ text: String, at place: Double = 0) {
            self.label = label
            self.value = value
            self.text = text
            self.place = place
        }
    }

    /// How it is drawn.
    package let shape: Shape
    /// What it shows.
    package let title: String
    /// What the labels and the figures are, at the heads of the table.
    package let heads: (label: String, value: String)
    /// The figures; on a line from left to right.
    package let points: [Point]
    /// What is aimed at, on a line: its words and the figure.
    package let target: (words: String, value: Double)?
    /// Whether a table before it tells the same figures already.
    package let isTold: Bool

    /// Makes a chart.
    package init(
        _ shape: Shape, _ title: String, heads: (label: String, value: String), _ points: [Point],
        target: (words: String, value: Double)? = nil, isTold: Bool = false
    ) {
        self.shape = shape
        self.title = title
        self.heads = heads
        self.points = points
        self.target = target
        self.isTold = isTold
    }

    /// The figures as a table, under the title or without one.
    func table(withTitle hasTitle: Bool) -> PageTable {
        PageTable(
            hasTitle ? title : nil, columns: [.init(heads.label), .init(heads.value, isNumber: true)],
            rows: points.map { [$0.label, $0.text] })
    }

    /// The figures in a line of text: `Osallistujia: 2015 100; 2016 120; tavoite 200`. Years that follow each other with the
    /// same figure are told together: `2002–2015 2`.
    var line: String {
        let figures = runs.map { run in
            "\(run.first.label)\(run.first.label == run.last.label ? "" : "–\(run.last.label)") \(run.first.text)"
        }
        return "\(title): \((figures + (target.map { [$0.words] } ?? [])).joined(separator: "; "))"
    }

    private var runs: [(first: Point, last: Point)] {
        points.reduce(into: []) { runs, point in
            guard let run = runs.last, run.first.text == point.text, let year = Int(run.last.label),
                Int(point.label) == year + 1
            else { return runs.append((point, point)) }
            runs[runs.count - 1].last = point
        }
    }
}
