import InternationalText

/// The sentences that came between others that stayed, and what the heaviest of them claims.
struct InsertedSentences {
    /// So many of them are read.
    static let mostRead = 60

    /// The one that is heaviest by its words; nil where none claims anything.
    let claim: String?
    let findings: [EditFinding]

    /// - Parameter headline: The old one, which the text bears out.
    init(_ comparison: TextComparison, headline: String?) {
        let came = Self.between(comparison.pieces)
        guard !came.isEmpty else {
            (claim, findings) = (nil, [])
            return
        }
        let article = ArticleClaims([headline].compactMap { $0 } + comparison.pieces.compactMap(\.old))
        let all = comparison.pieces.count { if case .added = $0 { true } else { false } }
        var voice = OwnVoice()
        var best: (claim: String, findings: [EditFinding], points: Double)?
        var last = came[0].index
        for (index, sentence) in came.prefix(Self.mostRead) {
            if index > last + 1 { voice = OwnVoice() }
            last = index
            let findings = InsertedClaim(
                voice.words(of: sentence), article: article, isAlone: all <= InsertedClaim.fewSentences
            ).findings
            let points = findings.reduce(0) { $0 + $1.points }
            if points > best?.points ?? 0 { best = (sentence, findings, points) }
        }
        (claim, findings) = (best?.claim, best?.findings ?? [])
    }

    /// Those with something of the old text before and behind them.
    private static func between(_ pieces: [DiffPiece]) -> [(index: Int, sentence: String)] {
        guard let first = pieces.firstIndex(where: { $0.old != nil && $0.new != nil }),
            let last = pieces.lastIndex(where: { $0.old != nil && $0.new != nil })
        else { return [] }
        return pieces.indices[first...last].compactMap { index in
            if case .added(let text) = pieces[index] { (index, text) } else { nil }
        }
    }
}
