/// Whether words end as a sentence does.
package enum SentenceEnd {
    private static let stops = Set(".!?…:;。！？؟۔।॥։።၊။".unicodeScalars)
    private static let closers = Set("\"'”’»›)]）」』】＂".unicodeScalars)

    /// A stop, be quotation marks or brackets closed behind it.
    package static func isAt(_ text: String) -> Bool {
        text.unicodeScalars.reversed().first { !closers.contains($0) }.map { stops.contains($0) } ?? false
    }

    /// Whether it is written in a script whose sentences end without a sign: Thai, Lao, Burmese, Khmer, Tibetan.
    package static func isUnmarked(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            (0x0E00...0x0EFF).contains($0.value) || (0x0F00...0x109F).contains($0.value)
                || (0x1780...0x17FF).contains($0.value)
        }
    }
}
