/// Chance that is none: the same key always gives the same share.
package enum Jitter {
    /// A number from 0 up to 1, evenly spread over keys (FNV-1a, finished as SplitMix64 does).
    package static func share(of key: String) -> Double {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((hash ^ (hash >> 31)) >> 11) / 9_007_199_254_740_992
    }
}
