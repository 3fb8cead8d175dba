import Reporting

extension FeedsAtAGlance {
    /// In one line.
    var text: String {
        var parts = ["\(configured)"]
        for (count, words) in [(unreadable, "unreadable"), (silent, "silent"), (doubted, "in doubt")] where count > 0 {
            parts.append("\(count) \(words)")
        }
        if polls > 0 { parts.append("\(notModified * 100 / polls) % of \(polls) polls unchanged") }
        if coverageGaps > 0 { parts.append(coverageGaps == 1 ? "1 gap" : "\(coverageGaps) gaps") }
        parts.append("\(ByteCount.text(receivedBytes)) received")
        return parts.joined(separator: ", ")
    }
}
