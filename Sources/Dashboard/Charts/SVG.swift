/// Small parts that the charts are drawn with.
enum SVG {
    /// A number with one decimal.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let whole = "\(abs(tenths) / 10)" + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
        return tenths < 0 ? "-\(whole)" : whole
    }

    static func line(_ kind: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> HTML {
        "<line class=\"\(kind)\" x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\"/>"
    }

    /// - Parameter anchor: `start`, `middle` or `end`.
    static func text(
        _ words: String, _ x: Double, _ y: Double, anchor: String = "start", kind: String = "label"
    ) -> HTML {
        "<text class=\"\(kind)\" x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor)\">\(words)</text>"
    }

    /// - Parameter title: What a pointer that rests on it is told.
    static func bar(
        _ kind: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double, title: String = ""
    ) -> HTML {
        let title: HTML = title.isEmpty ? .empty : "<title>\(title)</title>"
        return """
            <rect class="\(kind)" x="\(number(x))" y="\(number(y))" width="\(number(max(0, width)))" \
            height="\(number(max(0, height)))" rx="1.5">\(title)</rect>
            """
    }

    static func dot(_ kind: String, _ x: Double, _ y: Double, radius: Double = 3, title: String = "") -> HTML {
        let title: HTML = title.isEmpty ? .empty : "<title>\(title)</title>"
        return
            "<circle class=\"\(kind)\" cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\">\(title)</circle>"
    }

    /// A picture that fills its column.
    ///
    /// - Parameter words: What it shows, for who cannot see it.
    static func picture(width: Int, height: Int, words: String, _ parts: HTML) -> HTML {
        """
        <div class="wide"><svg class="chart" viewBox="0 0 \(width) \(height)" role="img" aria-label="\(words)">\(parts)</svg></div>

        """
    }
}
