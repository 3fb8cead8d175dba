import Foundation
import InternationalText
import TextDiff

/// Real changes of headlines through the rules: how many are told, as what, and how many are returns to an earlier one.
///
/// A file of lines url, first seen, changed, old, new, 1 where the new one had been shown before; tabs between, a heading
/// on top, packed or not.
struct HeadlineCourse {
    private var changes = 0
    private var returns = 0
    private var silent = 0
    private var kinds: [EditKind: Int] = [:]
    private var bands: [String: Int] = [:]

    init(_ path: String) throws {
        var seen: [String: Set<String>] = [:]
        let lines = String(decoding: try PageFolder.unpacked(path), as: UTF8.self).split(whereSeparator: \.isNewline)
            .dropFirst()
        for line in lines {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 6 else { continue }
            changes += 1
            let key = foldedForComparison(fields[4])
            seen[fields[0], default: []].insert(foldedForComparison(fields[3]))
            // As the engine does: a headline that was shown before is no new edit.
            guard seen[fields[0], default: []].insert(key).inserted else {
                returns += 1
                continue
            }
            count(fields[3], fields[4])
        }
    }

    private mutating func count(_ old: String, _ new: String) {
        guard let assessment = EditAssessment(oldHeadline: old, newHeadline: new, oldBlocks: [], newBlocks: []) else {
            silent += 1
            return
        }
        kinds[assessment.kind, default: 0] += 1
        let band =
            switch assessment.score {
            case EditAssessment.majorFrom...: "major"
            case EditAssessment.materialFrom...: "material"
            default: "minor"
            }
        bands[band, default: 0] += 1
    }

    var text: String {
        let told = changes - returns - silent
        var lines = [
            "changes \(changes); returns to an earlier headline, not told: \(returns); punctuation or case only: \(silent); "
                + "told: \(told)",
            "| class of the told | number | share |", "|---|---|---|",
        ]
        for (kind, count) in kinds.sorted(by: { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }) {
            lines.append("| \(kind.rawValue) | \(count) | \(share(count, told)) |")
        }
        for band in ["minor", "material", "major"] {
            lines.append("| severity \(band) | \(bands[band] ?? 0) | \(share(bands[band] ?? 0, told)) |")
        }
        return lines.joined(separator: "\n")
    }

    private func share(_ count: Int, _ total: Int) -> String {
        let thousandths = count * 1_000 / max(1, total)
        return "\(thousandths / 10).\(thousandths % 10) %"
    }
}
