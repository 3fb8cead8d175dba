import InternationalText

/// What an article says already, by which a sentence that comes to it is weighed.
final class ArticleClaims {
    /// The article is read so far, in sentences.
    static let mostSentences = 400

    private let sentences: [String]
    private lazy var read = sentences.map { SentenceWords($0) }
    private lazy var figures = Set(read.flatMap(\.keys).compactMap { FigureUse.digits(of: $0) })
    /// The figures told of the time that the article itself is about.
    private lazy var counts = read.filter { !FigureUse.namesYear($0.keys) }.flatMap { FigureUse.all(in: $0.keys) }
    private lazy var states = Set(read.flatMap { Lexicon.states(of: $0) })
    private lazy var alleges = read.contains { !Lexicon.allegations.found(in: $0).isEmpty }
    private lazy var contradicts = read.contains { !Lexicon.contradictions.found(in: $0).isEmpty }

    init(_ sentences: [String]) {
        self.sentences = Array(sentences.prefix(Self.mostSentences))
    }

    /// Whether some sentence holds a figure.
    func says(_ figure: FigureUse) -> Bool { figures.contains(figure.figure) }

    /// The one figure that the text has for the same thing, where it is another; of several, one more is one of them.
    func other(than figure: FigureUse) -> FigureUse? {
        let same = counts.filter { $0.countsSame(as: figure) }
        return Set(same.map(\.figure)).count == 1 ? same.first { $0.figure != figure.figure } : nil
    }

    func says(_ state: String) -> Bool { states.contains(state) }

    var holdsAllegation: Bool { alleges }

    var holdsContradiction: Bool { contradicts }
}
