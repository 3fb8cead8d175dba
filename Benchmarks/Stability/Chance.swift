/// Repeatable chance: SplitMix64 (Steele, Lea, Flood 2014), seeded with words.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: String) {
        state = 14_695_981_039_346_656_037
        for byte in seed.utf8 { state = (state ^ UInt64(byte)) &* 1_099_511_628_211 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &self) }

    mutating func happens(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

    mutating func pick<Element>(_ list: [Element], or other: Element) -> Element {
        list.randomElement(using: &self) ?? other
    }

    /// Letters and digits as a build tool makes them.
    mutating func hash(_ length: Int = 6) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        return "x" + String((0..<length).map { _ in letters[below(letters.count)] })
    }
}
