import RetractdCore

/// Counts of spans from minutes to months, each series stacked on the one before.
struct SpanHistogram {
    private static let (width, height) = (640.0, 228.0)
    private static let (left, right, top, bottom) = (40.0, 8.0, 26.0, 44.0)
    private static let bins: [(upTo: Duration, words: String)] = [
        (.minutes(5), "5 min"), (.minutes(15), "15 min"), (.hours(1), "1 h"), (.hours(3), "3 h"), (.hours(6), "6 h"),
        (.hours(12), "12 h"), (.days(1), "1 d"), (.days(3), "3 d"), (.days(7), "7 d"), (.days(30), "30 d"),
        (.days(1_000_000), "more"),
    ]

    private let series: [String]
    /// What is counted: `stories`.
    private let unit: String
    private var counts: [[Int]]
    private var unknown = 0

    init(series: [String], unit: String) {
        self.series = series
        self.unit = unit
        counts = Array(repeating: Array(repeating: 0, count: series.count), count: Self.bins.count)
    }

    /// Counts a span; one whose beginning is not known, or that would be negative, by itself.
    mutating func add(_ end: Timestamp, after start: Timestamp?, to index: Int) {
        guard let start, start <= end, let bin = Self.bins.firstIndex(where: { end.since(start) <= $0.upTo }) else {
            unknown += 1
            return
        }
        counts[bin][index] += 1
    }

    func html(words: String) -> HTML {
        let total = counts.joined().reduce(0, +)
        guard total > 0 else { return "<p class=\"nothing\">Nothing in this period.</p>\n" }
        let rest: HTML =
            unknown > 0 ? "<p class=\"hint\">\(unknown) more, whose time of publication is not known.</p>\n" : .empty
        return SVG.picture(
            width: Int(Self.width), height: Int(Self.height), words: words,
            HTML("\(axes)\(grid)\(Self.bins.indices.map(column))")) + legend + rest
    }

    private var most: Int { max(1, counts.map { $0.reduce(0, +) }.max() ?? 1) }

    private func y(_ count: Double) -> Double {
        Self.height - Self.bottom - count / Double(most) * (Self.height - Self.top - Self.bottom)
    }

    /// What the axes measure.
    private var axes: HTML {
        SVG.text(unit, 0, 10) + SVG.text("after publication", Self.width, Self.height - 5, anchor: "end")
    }

    private var grid: HTML {
        let step = max(1, most / 4)
        return HTML(
            "\(stride(from: 0, through: most, by: step).map { count in SVG.line("grid", Self.left, y(Double(count)), Self.width - Self.right, y(Double(count))) + SVG.text("\(count)", Self.left - 8, y(Double(count)) + 4, anchor: "end") })"
        )
    }

    private func column(_ bin: Int) -> HTML {
        let room = (Self.width - Self.left - Self.right) / Double(Self.bins.count)
        let x = Self.left + Double(bin) * room
        var below = 0.0
        var parts: HTML = .empty
        for (index, count) in counts[bin].enumerated() where count > 0 {
            let (low, high) = (y(below), y(below + Double(count)))
            parts =
                parts
                + SVG.bar(
                    "bar \(series[index])", x + room * 0.14, high, room * 0.72, low - high,
                    title: "\(count) \(series[index])")
            below += Double(count)
        }
        let sum = counts[bin].reduce(0, +)
        let label =
            sum > 0 ? SVG.text("\(sum)", x + room / 2, y(below) - 5, anchor: "middle", kind: "label strong") : .empty
        let words = bin == Self.bins.count - 1 ? "more" : "≤ \(Self.bins[bin].words)"
        return parts + label
            + SVG.text(
                words, x + room / 2, Self.height - 24, anchor: "middle",
                kind: bin.isMultiple(of: 2) ? "label" : "label second")
    }

    private var legend: HTML {
        guard series.count > 1 else { return .empty }
        let keys = series.map { "<li><span class=\"swatch \($0)\"></span>\($0)</li>" as HTML }
        return "<ul class=\"legend\">\(keys)</ul>\n"
    }
}
