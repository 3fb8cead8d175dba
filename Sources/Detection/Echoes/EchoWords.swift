import InternationalText

/// The words of a folded text, as echoes are looked for in it.
///
/// Scripts that set words apart are split where letters and digits end; the others by ICU. A number of thousands is one
/// word however it is grouped, and the fraction of a number is left out.
enum EchoWords {
    /// From here on scripts have no spaces, or letters that only ICU can group.
    private static let firstUnspaced: UInt32 = 0x0E00

    /// Whether a word is of a script whose words only ICU can tell apart.
    static func isUnspaced(_ word: [UInt32]) -> Bool { word.contains { $0 >= firstUnspaced } }

    /// Gives each word of the scalars of a comparison key to `body`, in order.
    ///
    /// - Parameter isSpacedOnly: Leaves out the scripts that only ICU can split, which takes its time.
    static func visit(_ scalars: [UInt32], isSpacedOnly: Bool = false, _ body: (ArraySlice<UInt32>) -> Void) {
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar >= firstUnspaced {
                let end = scalars[index...].firstIndex { $0 < firstUnspaced } ?? scalars.count
                if !isSpacedOnly { visitUnspaced(scalars[index..<end], body) }
                index = end
            } else if isDigit(scalar) {
                index = visitNumber(scalars, from: index, body)
            } else if isLetter(scalar) {
                let end = scalars[index...].firstIndex { !isLetter($0) && !isDigit($0) } ?? scalars.count
                body(scalars[index..<end])
                index = end
            } else {
                index += 1
            }
        }
    }

    /// Whether a word is a number that says something.
    static func isNumber(_ word: ArraySlice<UInt32>) -> Bool { word.count >= 2 && word.allSatisfy(isDigit) }

    /// Whether a skeleton is that of a number.
    static func isNumber(_ skeleton: String) -> Bool { skeleton.unicodeScalars.allSatisfy { isDigit($0.value) } }

    private static func visitUnspaced(_ run: ArraySlice<UInt32>, _ body: (ArraySlice<UInt32>) -> Void) {
        for word in TextBoundaries.words(in: NameSkeleton.text(of: Array(run))) {
            body(word.unicodeScalars.map(\.value)[...])
        }
    }

    private static func visitNumber(_ scalars: [UInt32], from start: Int, _ body: (ArraySlice<UInt32>) -> Void) -> Int {
        var digits: [UInt32] = []
        var index = start
        while true {
            let end = scalars[index...].firstIndex { !isDigit($0) } ?? scalars.count
            digits += scalars[index..<end]
            index = end
            guard end + 1 < scalars.count, isSeparator(scalars[end]), isDigit(scalars[end + 1]) else { break }
            let groupEnd = scalars[(end + 1)...].firstIndex { !isDigit($0) } ?? scalars.count
            index = groupEnd
            guard groupEnd - end == 4 else { break }
            digits += scalars[(end + 1)..<groupEnd]
        }
        // Letters right behind make it another kind of word, such as a model's name.
        let wordEnd = scalars[index...].firstIndex { !isLetter($0) && !isDigit($0) } ?? scalars.count
        body((digits + scalars[index..<wordEnd])[...])
        return wordEnd
    }

    private static func isSeparator(_ scalar: UInt32) -> Bool { scalar == 0x2C || scalar == 0x2E }

    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x61...0x7A: true
        case ..<0xC0, 0xD7, 0xF7, 0x600...0x61F, 0x66A...0x66D, 0x964...0x965, firstUnspaced...: false
        default: true
        }
    }
}
