/// Reads classes and ids word by word for their ``Marks``.
struct LabelScanner {
    /// The most bytes read of one attribute.
    static let longest = 1_024

    private(set) var marks: Marks = []
    private var ofLabel: Marks = []
    private var word = WordHash()
    private var label = WordHash()
    private var wordLength = 0
    private var wasLower = false
    private var isFirstWord = true
    private var isIgnored = false

    /// Reads the labels of one attribute, parted by white space.
    mutating func read(_ labels: UnsafeBufferPointer<UInt8>) {
        for byte in labels.prefix(Self.longest) {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: add(byte, isLower: true)
            case 0x41...0x5A: add(byte | 0x20, isLower: false)
            case 0x20, 0x09...0x0D: endLabel()
            // `md:hidden`, `[&>p]:mt-2`: what a tool for style sheets writes says nothing about the content.
            case 0x3A, 0x5B, 0x28: isIgnored = true
            default: endWord()
            }
        }
        endLabel()
    }

    @inline(__always)
    private mutating func add(_ byte: UInt8, isLower: Bool) {
        if !isLower, wasLower { endWord() }
        word.add(byte)
        label.add(byte)
        wordLength += 1
        wasLower = isLower
    }

    private mutating func endWord() {
        wasLower = false
        guard wordLength > 0 else { return }
        if isFirstWord, MarkWords.layoutOpenings[word] != nil, label == word { isIgnored = true }
        if let found = MarkWords.byWord[word] { ofLabel.formUnion(found) }
        isFirstWord = false
        wordLength = 0
        word = WordHash()
    }

    /// A label listed as a whole means what the list says, whatever its words mean alone.
    private mutating func endLabel() {
        let isOneWord = isFirstWord
        endWord()
        if let found = MarkWords.byLabel[label] {
            marks.formUnion(found)
        } else if !isIgnored || isOneWord {
            marks.formUnion(ofLabel)
        }
        ofLabel = []
        label = WordHash()
        isFirstWord = true
        isIgnored = false
    }
}
