import InternationalText
import RetractdCore

/// How far long work is, in one line; nothing while it has not been long.
struct ProgressLine {
    /// Work that is over by then says nothing.
    static let patience = Duration.seconds(2)

    var stage: String
    var done: Int64 = 0
    /// nil where nobody knows; the count alone is told then.
    var total: Int64?

    /// The line after so long, no wider than the terminal; nil where it is too early for one.
    func text(after elapsed: Duration, width: Int) -> String? {
        guard elapsed >= Self.patience else { return nil }
        var text = TerminalText.sanitised(stage)
        if let total, total > 1 {
            text += " \(min(100, max(0, done) * 100 / total)) %"
        } else if done > 0 {
            text += " \(done)"
        }
        return DisplayWidth.truncated("\(text) · \(SpanText.text(elapsed))", to: max(1, width - 1))
    }
}
