import CICU

/// ICU's normalisation forms over UTF-16.
enum Normalizer {
    /// NFKC_Casefold: compatibility forms, letter case and default-ignorable characters folded away.
    static func casefold(_ units: [UInt16]) -> [UInt16] {
        normalize(units, with: icu_casefold())
    }

    /// NFD: marks apart from their letters.
    static func decompose(_ units: [UInt16]) -> [UInt16] {
        normalize(units, with: icu_decompose())
    }

    private static func normalize(_ units: [UInt16], with normalizer: OpaquePointer?) -> [UInt16] {
        guard let normalizer, !units.isEmpty else { return units }
        var capacity = units.count + units.count / 2 + 32
        for _ in 0..<2 {
            var count: Int32 = 0
            let result = [UInt16](unsafeUninitializedCapacity: capacity) { target, filled in
                count = icu_normalize(normalizer, units, Int32(units.count), target.baseAddress, Int32(capacity))
                filled = max(0, min(Int(count), capacity))
            }
            if count < 0 { return units }
            if Int(count) <= capacity { return result }
            capacity = Int(count)
        }
        return units
    }
}
