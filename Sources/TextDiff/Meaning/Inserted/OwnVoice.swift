import InternationalText

/// What a text says itself, without what it lets others say between quotation marks.
struct OwnVoice {
    /// Whether a quotation goes on in the next sentence.
    private var isQuoting = false

    /// A sentence without what it quotes; read in their order, since a quotation may hold several.
    mutating func words(of sentence: String) -> String {
        var own = ""
        var previous: Character = " "
        // Where a quotation goes on in a paragraph of its own, that opens with a mark too.
        let isGoingOn = isQuoting && sentence.first.map(Self.openers.contains) == true
        for character in isGoingOn ? sentence.dropFirst() : sentence[...] {
            defer { previous = character }
            if Self.marks.contains(character) {
                if !isQuoting, Self.closers.contains(character), !Self.isGap(previous) {
                    // It opened in a sentence that we did not see.
                    own = " "
                } else {
                    isQuoting.toggle()
                    own += " "
                }
            } else if !isQuoting {
                own.append(character)
            }
        }
        return own
    }

    private static let marks = Set("\"“”„«»「」『』‹›＂")
    private static let openers = Set("“«„「『‹")
    private static let closers = Set("”»」』›")

    /// What stands before a mark that opens; before one that closes stand words or their stops.
    private static func isGap(_ character: Character) -> Bool { character.isWhitespace || "([:：".contains(character) }
}
