import InternationalText

/// How many sentences of each kind a comparison holds.
struct ChangeCounts {
    var unchanged = 0
    var changed = 0
    var removed = 0
    var added = 0
    var moved = 0
    var removedWords = 0
    var removedBytes = 0
    var oldBytes = 0
    /// Removals that stood between kept sentences.
    private(set) var hasInnerRemoval = false

    init(_ comparison: TextComparison) {
        var isRemoving = false
        var hasKept = false
        for piece in comparison.pieces {
            oldBytes += piece.old?.utf8.count ?? 0
            switch piece {
            case .unchanged:
                unchanged += 1
                if isRemoving, hasKept { hasInnerRemoval = true }
                isRemoving = false
                hasKept = true
            case .changed: changed += 1
            case .removed(let text):
                removed += 1
                isRemoving = true
                removedWords += TextBoundaries.wordCount(in: text)
                removedBytes += text.utf8.count
            case .added: added += 1
            case .movedAway: moved += 1
            case .movedHere: break
            }
        }
    }

    var removedShare: Double { oldBytes == 0 ? 0 : Double(removedBytes) / Double(oldBytes) }

    /// All of the old text stands in its order, with more before, behind or between.
    var isGrowth: Bool { added > 0 && changed == 0 && removed == 0 && moved == 0 && unchanged > 0 }

    /// Less than a fifth of the sentences stayed, and enough changed to call it another text.
    var isRewrite: Bool {
        let all = unchanged + changed + removed + moved
        return all >= 3 && removed >= 2 && Double(unchanged + changed + moved) < 0.2 * Double(all) && added >= 2
    }
}
