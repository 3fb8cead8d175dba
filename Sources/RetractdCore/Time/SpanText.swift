/// Lengths of time as people say them.
package enum SpanText {
    /// Two units at most: `45 s`, `12 min`, `2 h 41 min`, `3 d 4 h`.
    package static func text(seconds: Int) -> String {
        let seconds = max(0, seconds)
        let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400)
        if days > 0 { return hours % 24 == 0 ? "\(days) d" : "\(days) d \(hours % 24) h" }
        if hours > 0 { return minutes % 60 == 0 ? "\(hours) h" : "\(hours) h \(minutes % 60) min" }
        return minutes > 0 ? "\(minutes) min" : "\(seconds) s"
    }

    package static func text(_ span: Duration) -> String {
        text(seconds: Int(span.inSeconds))
    }
}
