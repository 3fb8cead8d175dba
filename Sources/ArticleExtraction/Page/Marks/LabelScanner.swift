/// Reads classes and ids word by word for their ``Marks``.
struct LabelScanner {
    /// The most bytes read of one attribute.
    static let longest = 1_024
    /// An id of more words than this is a heading's, made an anchor of: `how-popular-are-ferries`.
    static let mostWordsOfID = 4

    private(set) var marks: Marks = []
    private var ofLabel: Marks = []
    private var word = WordHash()
    private var label = WordHash()
    /// What of the label stands behind its last double sign.
    private var part = WordHash()
    private var lastSign: UInt8 = 0
    private var wordLength = 0
    private var wasLower = false
    private var isFirstWord = true
    private var words = 0
    private var isID = false
    /// Whether the first word of a label says something: `taboola-below-the-article`.
    private var isFirstTelling = false
    private var isIgnored = false

    /// Reads the labels of one attribute, parted by white space.
    mutating func read(_ labels: UnsafeBufferPointer<UInt8>, isID: Bool = false) {
        self.isID = isID
        for byte in labels.prefix(Self.longest) {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: add(byte, isLower: true)
            case 0x41...0x5A: add(byte | 0x20, isLower: false)
            case 0x20, 0x09...0x0D: endLabel()
            // `md:hidden`, `[&>p]:mt-2`: what a tool for style sheets writes says nothing about the content.
            case 0x3A, 0x5B, 0x28: isIgnored = true
            default: endWord(at: byte)
            }
        }
        endLabel()
    }

    @inline(__always)
    private mutating func add(_ byte: UInt8, isLower: Bool) {
        if !isLower, wasLower { endWord() }
        word.add(byte)
        label.add(byte)
        part.add(byte)
        lastSign = 0
        wordLength += 1
        wasLower = isLower
    }

    /// A sign that stands twice begins a part of its own: `news-header__lead`.
    @inline(__always)
    private mutating func endWord(at sign: UInt8) {
        endWord()
        if sign == lastSign { part = WordHash() }
        lastSign = sign
    }

    private mutating func endWord() {
        wasLower = false
        guard wordLength > 0 else { return }
        if isFirstWord, MarkWords.layoutOpenings[word] != nil, label == word { isIgnored = true }
        if let found = MarkWords.byWord[word] {
            ofLabel.formUnion(found)
            if isFirstWord { isFirstTelling = true }
        }
        words += 1
        isFirstWord = false
        wordLength = 0
        word = WordHash()
    }

    /// A label listed as a whole means what the list says, whatever its words mean alone.
    private mutating func endLabel() {
        let isOneWord = isFirstWord
        endWord()
        if isID, words > Self.mostWordsOfID, !isFirstTelling { isIgnored = true }
        if let found = MarkWords.byLabel[label] {
            marks.formUnion(found)
        } else if !isIgnored || isOneWord {
            marks.formUnion(ofLabel)
            if part != label, let found = MarkWords.byPart[part] { marks.formUnion(found) }
        }
        ofLabel = []
        label = WordHash()
        part = WordHash()
        lastSign = 0
        isFirstWord = true
        isIgnored = false
        isFirstTelling = false
        words = 0
    }
}
