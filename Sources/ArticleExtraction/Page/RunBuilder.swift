/// Gathers the words of one run: white space collapsed and signs counted on the way, byte by byte.
struct RunBuilder {
    /// The longest run kept, in bytes; what is beyond is dropped.
    static let longest = 1 << 20

    /// Seams are told of shorter runs only, in bytes: longer ones are sentences.
    static let longestParted = 240
    static let mostSeams = 8

    private var bytes: [UInt8] = []
    /// Where an inline element ended and the next one began with no space between, in bytes: a style may well set the
    /// two apart, as it does name and date.
    private(set) var seams: [Int] = []
    private(set) var linkBytes = 0
    private var foreignBytes = 0
    private var continuations = 0
    private var wide = 0
    private var stops = 0
    private var isSpacePending = false

    var isEmpty: Bool { bytes.isEmpty }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>, link: LinkKind) {
        let before = bytes.count
        add(text)
        if link != .none { linkBytes += bytes.count - before }
        if link == .foreign { foreignBytes += bytes.count - before }
    }

    mutating func addSpace() {
        isSpacePending = true
    }

    /// An inline element begins right where another ended.
    mutating func addSeam() {
        guard !isSpacePending, !bytes.isEmpty, bytes.count < Self.longestParted, seams.count < Self.mostSeams,
            seams.last != bytes.count
        else { return }
        seams.append(bytes.count)
    }

    /// The run so far, where it is no longer than `longest` bytes.
    func line(longest: Int) -> String? {
        bytes.isEmpty || bytes.count > longest ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// The run so far, which begins anew; nil where there were no words.
    mutating func take(element: Int, kind: TextRun.Kind) -> TextRun? {
        defer { reset() }
        guard !bytes.isEmpty else { return nil }
        return TextRun(
            text: String(decoding: bytes, as: UTF8.self), linkBytes: linkBytes, foreignBytes: foreignBytes,
            length: bytes.count - continuations + wide, stops: stops, element: element, kind: kind)
    }

    private mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        linkBytes = 0
        foreignBytes = 0
        continuations = 0
        wide = 0
        stops = 0
        isSpacePending = false
        if !seams.isEmpty { seams = [] }
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < text.count, bytes.count < Self.longest {
            let byte = text[index]
            if byte >= 0x80 {
                index += addWide(text, index)
            } else if byte <= 0x20 || byte == 0x7F {
                isSpacePending = true
                index += 1
            } else {
                index = addWord(text, index)
            }
        }
    }

    /// Adds the ASCII letters and signs that stand together; returns their end.
    @inline(__always)
    private mutating func addWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        space()
        var end = start
        let longest = min(text.count, start + Self.longest - bytes.count)
        while end < longest, text[end] > 0x20, text[end] < 0x7F {
            // Comma, full stop, semicolon.
            if text[end] == 0x2C || text[end] == 0x2E || text[end] == 0x3B { stops += 1 }
            end += 1
        }
        end = max(end, start + 1)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
        return end
    }

    @inline(__always)
    private mutating func space() {
        if isSpacePending {
            if !bytes.isEmpty { bytes.append(0x20) }
            isSpacePending = false
        }
    }

    /// Adds one character beyond ASCII; returns its length.
    ///
    /// Zero-width joiners and non-joiners are letters' business and stay; byte order marks, soft hyphens and zero-width
    /// spaces go.
    private mutating func addWide(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let lead = text[index]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard lead >= 0xC2, index + length <= text.count else { return 1 }
        switch WideCharacter(lead, text[index + 1], length > 2 ? text[index + 2] : 0) {
        case .dropped: return length
        case .space:
            isSpacePending = true
            return length
        case .stop: stops += 1
        case .unspaced: wide += 1
        case .letter: break
        }
        space()
        for offset in 0..<length { bytes.append(text[index + offset]) }
        continuations += length - 1
        return length
    }
}

/// What a character beyond ASCII is to a run, by its first bytes.
private enum WideCharacter {
    case letter
    /// Of a script written without spaces, where one character says as much as several letters.
    case unspaced
    case space
    case stop
    case dropped

    @inline(__always)
    init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
        switch first {
        case 0xC2: self = second == 0xA0 || second == 0x85 ? .space : second == 0xAD ? .dropped : .letter
        // Arabic comma and semicolon; Urdu full stop.
        case 0xD8: self = second == 0x8C || second == 0x9B ? .stop : .letter
        case 0xDB: self = second == 0x94 ? .stop : .letter
        case 0xE0: self = Self.indic(second, third)
        case 0xE2: self = Self.punctuation(second, third)
        case 0xE3: self = Self.ideographic(second, third)
        case 0xE4...0xED: self = .unspaced
        case 0xEF: self = Self.forms(second, third)
        default: self = .letter
        }
    }

    /// Devanagari's danda; Thai and Lao, written without spaces.
    private static func indic(_ second: UInt8, _ third: UInt8) -> WideCharacter {
        if second == 0xA5, third == 0xA4 { return .stop }
        return (0xB8...0xBB).contains(second) ? .unspaced : .letter
    }

    private static func punctuation(_ second: UInt8, _ third: UInt8) -> WideCharacter {
        switch (second, third) {
        case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): .space
        case (0x80, 0x8B), (0x81, 0xA0): .dropped
        default: .letter
        }
    }

    private static func ideographic(_ second: UInt8, _ third: UInt8) -> WideCharacter {
        guard second == 0x80 else { return .unspaced }
        return third == 0x80 ? .space : third == 0x81 || third == 0x82 ? .stop : .unspaced
    }

    /// Full-width comma and semicolon; the byte order mark.
    private static func forms(_ second: UInt8, _ third: UInt8) -> WideCharacter {
        switch (second, third) {
        case (0xBC, 0x8C), (0xBC, 0x9B): .stop
        case (0xBB, 0xBF): .dropped
        default: .letter
        }
    }
}
