import RetractdCore

/// A stream of chance that its name alone decides, so that one story's fate does not hang on another's.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ name: String) {
        state = 14_695_981_039_346_656_037
        for byte in name.utf8 { state = (state ^ UInt64(byte)) &* 1_099_511_628_211 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func falls(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func one<Value>(of values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &self)]
    }

    /// A moment within a length, between two shares of it.
    mutating func share(of length: Duration, between low: Double, and high: Double) -> Duration {
        let seconds = Int(length.inSeconds * (low + Double.random(in: 0..<1, using: &self) * (high - low)))
        return .seconds(seconds / 60 * 60)
    }

    /// A span between two lengths, short ones likelier: its logarithm is even.
    mutating func minutes(_ shortest: Double, _ longest: Double) -> Duration {
        var length = shortest
        let steps = Double.random(in: 0..<1, using: &self)
        var ratio = longest / shortest
        // The power of a ratio by halves: no mathematics library for one exponential.
        var left = steps
        while left > 0.001 {
            ratio = ratio.squareRoot()
            left *= 2
            if left >= 1 {
                length *= ratio
                left -= 1
            }
        }
        return .seconds(Int(length * 60))
    }
}
