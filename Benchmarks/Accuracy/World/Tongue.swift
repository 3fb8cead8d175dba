/// A language as the made-up papers write it: their words, and what they say when something is gone.
///
/// The sentences are our own, written as an editor or a web server would, without a look at what retractd looks for.
struct Tongue: Sendable {
    let code: String
    var isRightToLeft = false
    var gap = " "
    var stop = ". "
    let words: [String]
    let names: [String]
    let missingTitle: String
    let missingText: String
    let notices: [String]
    let corrections: [String]
    /// A wire's kill, with `*` for the headline.
    let kill: String
    let consent: String
    let maintenance: String
    let wall: String
    let offer: String
    let latest: String

    /// Headline, then text, of a subject: the same for the same subject.
    func headline(_ subject: String) -> String {
        var dice = Dice("\(code)/headline/\(subject)")
        var parts = (0..<dice.number(4...7)).map { _ in dice.one(of: words) }
        parts.insert(dice.one(of: names), at: dice.number(0...parts.count))
        if dice.falls(0.3) { parts.insert("\(dice.number(2...90))", at: dice.number(1...parts.count)) }
        return capitalised(parts.joined(separator: gap))
    }

    func paragraphs(_ subject: String, count: Int) -> [String] {
        (0..<count).map { paragraph("\(subject)/\($0)") }
    }

    func paragraph(_ subject: String) -> String {
        var dice = Dice("\(code)/paragraph/\(subject)")
        return (0..<dice.number(2...3)).map { _ in sentence(&dice) }.joined()
    }

    private func sentence(_ dice: inout Dice) -> String {
        var parts = (0..<dice.number(7...14)).map { _ in dice.one(of: words) }
        if dice.falls(0.45) { parts.insert(dice.one(of: names), at: dice.number(0...3)) }
        if dice.falls(0.4) { parts.insert("\(dice.number(2...980))", at: dice.number(1...5)) }
        return capitalised(parts.joined(separator: gap)) + stop
    }

    private func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    static let all: [Tongue] = [
        english, persian, arabic, russian, ukrainian, turkish, chinese, japanese, spanish, french, hebrew, hindi,
    ]

    /// Words between spaces; a low line stands for a space within one.
    static func list(_ text: String) -> [String] {
        text.split(separator: " ").map { $0.split(separator: "_").joined(separator: " ") }
    }
}
