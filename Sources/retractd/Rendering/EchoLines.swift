import InternationalText
import RetractdCore

/// The articles that repeat a pulled story, on the terminal.
enum EchoLines {
    /// The lines of `retractd show`.
    static func lines(_ echoes: [Echo], paint: Paint) -> [String] {
        guard !echoes.isEmpty else { return [] }
        return ["", paint.bold("Repeated by")]
            + echoes.flatMap { echo in
                [
                    "\(DisplayWidth.padded(echo.standing.rawValue, to: 9)) \(echo.site.rawValue)  "
                        + TerminalText.isolated(TerminalText.sanitised(echo.title))
                        + "  \(paint.dim(echo.article.short))",
                    "          \(paint.dim(TerminalText.sanitised(echo.detail)))",
                ]
            }
    }
}
