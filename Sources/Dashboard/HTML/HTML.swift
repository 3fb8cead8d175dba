import TextDiff

/// Markup that is safe by the way it is made: what is put into it as text is escaped, only markup goes in as it is.
struct HTML: ExpressibleByStringInterpolation, Sendable {
    /// The markup itself.
    var text: String

    static let empty: HTML = ""

    init(stringLiteral value: String) { text = value }
    init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    static func + (left: HTML, right: HTML) -> HTML {
        var sum = left
        sum.text += right.text
        return sum
    }

    struct Interpolation: StringInterpolationProtocol {
        var text = ""

        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

        mutating func appendLiteral(_ literal: String) { text += literal }
        /// Text from anywhere: escaped for content and for quoted attributes alike.
        mutating func appendInterpolation(_ outside: String) { text += DiffHTML.escaped(outside) }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }
        mutating func appendInterpolation(_ html: HTML) { text += html.text }
        mutating func appendInterpolation(_ html: HTML?) { text += html?.text ?? "" }
        mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { text += part.text } }
    }
}
