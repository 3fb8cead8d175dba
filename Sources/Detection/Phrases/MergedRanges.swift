/// Ranges put together where they touch, so that asking whether one overlaps any of them is a search by halves.
struct MergedRanges {
    private var ranges: [Range<Int>] = []

    /// - Parameter ascending: Ranges in the order of their lower bounds, overlapping or not.
    init(ascending: [Range<Int>]) {
        for range in ascending {
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }

    func overlap(_ range: Range<Int>) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound < range.upperBound
    }
}
