import InternationalText

/// A sentence that was put in between others, weighed by its words: whether it takes back or puts right what stands there.
///
/// Where much came the story grew, and only what is at odds with the article weighs. One sentence or two, put into a text
/// that stands otherwise as it stood, weigh by what they claim of themselves.
struct InsertedClaim {
    /// Where more sentences came, the article has grown.
    static let fewSentences = 2
    /// Figures that are set against each other stand so few words apart.
    static let widestContrast = 6

    private let own: SentenceWords
    private let article: ArticleClaims
    private let isAlone: Bool
    private let figures: [FigureUse]
    private let denials: [String]
    /// Words by which a source goes without a name.
    private let hidden: [String]
    private let namesYear: Bool
    private let isQuestion: Bool

    /// - Parameters:
    ///   - sentence: Without what it quotes.
    ///   - isAlone: Hardly anything else came.
    init(_ sentence: String, article: ArticleClaims, isAlone: Bool) {
        own = SentenceWords(sentence)
        isQuestion = sentence.contains { "?？؟".contains($0) }
        self.article = article
        self.isAlone = isAlone
        figures = FigureUse.all(in: own.keys)
        hidden = Lexicon.anonymous.found(in: own)
        // "Asked not to be named" and "did not respond" deny nothing.
        let isSilence = !hidden.isEmpty || !Lexicon.silences.found(in: own).isEmpty
        denials = isSilence ? [] : Lexicon.plainDenials(in: own)
        namesYear = FigureUse.namesYear(own.keys)
    }

    /// The rules that apply, heaviest first.
    var findings: [EditFinding] {
        let atOdds = [contrast ?? otherFigure, contradiction, oppositeState]
        let told = isAlone ? [denial, newFigure, newState, allegation, source] : []
        let found = (atOdds + told).compactMap { $0 }
        var kinds: Set<EditKind> = []
        return found.sorted { $0.points > $1.points }.filter { kinds.insert($0.kind).inserted }
    }

    // MARK: At odds with the article

    /// "417, not 12": two figures close by, and a denial between them, right before them or with the last word.
    private var contrast: EditFinding? {
        for (one, other) in zip(figures, figures.dropFirst())
        where one.figure != other.figure && other.index - one.index <= Self.widestContrast {
            let ends = [one.index - 1, own.keys.count - 1].filter { own.keys.indices.contains($0) }
            let isLast = other.index + 2 >= own.keys.count - 1
            let beside =
                own.keys[(one.index + 1)..<other.index] + ends.prefix(isLast ? 2 : 1).map { own.keys[$0] }
            guard let denial = beside.first(where: { denials.contains($0) }) else { continue }
            return put(.factNumber, 5, "\(one.figure), \(other.figure) and “\(denial)”")
        }
        return nil
    }

    /// Another figure for what the article counts; in a story that grows, of people, money or shares.
    private var otherFigure: EditFinding? {
        guard !namesYear else { return nil }
        for figure in figures where !article.says(figure) && (isAlone || figure.isWeighty) {
            guard let other = article.other(than: figure) else { continue }
            return put(
                .factNumber, figure.isWeighty ? 6 : 4,
                "\(figure.figure) \(figure.counted ?? ""), where the text has \(other.figure)")
        }
        return nil
    }

    /// A word that says that something told is not so; in a story that grows, one of denial where none was before.
    private var contradiction: EditFinding? {
        guard let word = Lexicon.contradictions.found(in: own).first, isAlone || !article.holdsContradiction else {
            return nil
        }
        return put(.reversed, 4, "“\(word)”")
    }

    /// A state that the article has not told, where it told what that state undoes.
    private var oppositeState: EditFinding? {
        for state in Lexicon.states(of: own) {
            guard let undone = Lexicon.undoes[state], !article.says(state),
                let other = undone.first(where: { article.says($0) })
            else { continue }
            return put(.reversed, 4, "\(other) → \(state)")
        }
        return nil
    }

    // MARK: Of itself

    /// What is said to the reader, or asked, or supposed, reports nothing.
    private var denial: EditFinding? {
        guard !isQuestion, Lexicon.addresses.found(in: own).isEmpty else { return nil }
        return denials.first.map { put(.reversed, 4, "a denial, “\($0)”") }
    }

    private var newFigure: EditFinding? {
        let new = namesYear ? [] : figures.filter { !article.says($0) }
        guard let figure = new.first(where: \.isWeighty) ?? new.first else { return nil }
        let isNamed = !Lexicon.figureWords.found(in: own).isEmpty
        let named = "\(figure.figure) \(figure.counted ?? "")"
        return put(.factNumber, isNamed || figure.isWeighty ? 4 : 2, named)
    }

    private var newState: EditFinding? {
        guard !namesYear, let state = Lexicon.states(of: own).first(where: { !article.says($0) }) else { return nil }
        return put(.reversed, Lexicon.decisive.contains(state) ? 4 : 2, "a new state, \(state)")
    }

    private var allegation: EditFinding? {
        guard let word = Lexicon.allegations.found(in: own).first, !article.holdsAllegation else { return nil }
        return put(.hedged, 4, "an allegation, “\(word)”")
    }

    /// Who says it; somebody without a name who says something weighs as much as a charge.
    private var source: EditFinding? {
        let named = Lexicon.attributions.found(in: own).filter { !hidden.contains($0) }
        if let word = hidden.first {
            return put(.attribution, named.isEmpty ? 3 : 4, "a source without a name, “\(word)”")
        }
        return named.first.map { put(.attribution, 2, "a source, “\($0)”") }
    }

    private func put(_ kind: EditKind, _ points: Double, _ words: String) -> EditFinding {
        EditFinding(kind, points: points, words: "put in: \(words)")
    }
}
