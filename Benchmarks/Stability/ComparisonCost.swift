import Glibc
import TextDiff

/// What comparing costs: two versions of one text, and two texts that have nothing in common.
struct ComparisonCost {
    static let rounds = 20

    var text: String {
        var lines = ["| words | similar, ms | unrelated, ms | times |", "|---|---|---|---|"]
        for paragraphs in [10, 40, 160, 640] {
            let old = Self.article(paragraphs, "old")
            var similar = old
            for index in stride(from: 3, to: similar.count, by: 7) { similar[index] += " A clerk added this later." }
            let near = Self.milliseconds {
                _ = EditAssessment(oldHeadline: "A b", newHeadline: "A c", oldBlocks: old, newBlocks: similar)
            }
            let far = Self.milliseconds {
                _ = EditAssessment(
                    oldHeadline: "A b", newHeadline: "C d", oldBlocks: old, newBlocks: Self.article(paragraphs, "new"))
            }
            let words = old.reduce(0) { $0 + $1.split(separator: " ").count }
            lines.append("| \(words) | \(shown(near)) | \(shown(far)) | \(shown(far / max(near, 0.001))) |")
        }
        return lines.joined(separator: "\n")
    }

    private func shown(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }

    private static func article(_ paragraphs: Int, _ seed: String) -> [String] {
        var chance = Chance(seed)
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let words = (0..<1_500).map { _ in String((0..<(2 + chance.below(9))).map { _ in letters[chance.below(26)] }) }
        return (0..<paragraphs).map { _ in
            (0..<3).map { _ in
                "The " + (0..<12).map { _ in words[chance.below(words.count)] }.joined(separator: " ") + "."
            }.joined(separator: " ")
        }
    }

    /// Processor time, the median of several rounds.
    private static func milliseconds(_ work: () -> Void) -> Double {
        let times = (0..<rounds).map { _ in
            let start = clock()
            work()
            return Double(clock() - start) * 1e3 / Double(CLOCKS_PER_SEC)
        }
        return times.sorted()[rounds / 2]
    }
}
