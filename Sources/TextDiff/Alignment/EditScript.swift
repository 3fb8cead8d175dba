/// The shortest way from one sequence to another (Myers 1986), bounded so that unrelated sequences stay cheap.
///
/// Past the bound the middle is given up as removed and added as a whole: it would say no more to a reader.
enum EditScript {
    /// The most differences looked for: at most its square of comparisons are made, besides one for each element.
    static let mostDifferences = 600

    enum Step: Hashable, Sendable {
        case keep(old: Int, new: Int)
        case remove(old: Int)
        case add(new: Int)
    }

    static func between<Element: Equatable>(_ old: [Element], _ new: [Element]) -> [Step] {
        var prefix = 0
        while prefix < min(old.count, new.count), old[prefix] == new[prefix] { prefix += 1 }
        var suffix = 0
        while suffix < min(old.count, new.count) - prefix,
            old[old.count - 1 - suffix] == new[new.count - 1 - suffix]
        { suffix += 1 }
        var steps = (0..<prefix).map { Step.keep(old: $0, new: $0) }
        let middleOld = Array(old[prefix..<(old.count - suffix)])
        let middleNew = Array(new[prefix..<(new.count - suffix)])
        steps += middle(middleOld, middleNew).map { shifted($0, prefix) }
        steps += (0..<suffix).reversed().map { .keep(old: old.count - 1 - $0, new: new.count - 1 - $0) }
        return steps
    }

    private static func shifted(_ step: Step, _ offset: Int) -> Step {
        switch step {
        case .keep(let old, let new): .keep(old: old + offset, new: new + offset)
        case .remove(let old): .remove(old: old + offset)
        case .add(let new): .add(new: new + offset)
        }
    }

    private static func middle<Element: Equatable>(_ old: [Element], _ new: [Element]) -> [Step] {
        if old.isEmpty { return new.indices.map { .add(new: $0) } }
        if new.isEmpty { return old.indices.map { .remove(old: $0) } }
        guard let traces = search(old, new) else {
            return old.indices.map { .remove(old: $0) } + new.indices.map { .add(new: $0) }
        }
        return backtrack(traces, old.count, new.count)
    }

    /// The furthest-reaching paths of each round; nil past the bound.
    private static func search<Element: Equatable>(_ old: [Element], _ new: [Element]) -> [[Int]]? {
        let limit = min(old.count + new.count, mostDifferences)
        var furthest = [Int](repeating: 0, count: 2 * limit + 3)
        let middle = limit + 1
        var traces: [[Int]] = []
        for round in 0...limit {
            traces.append(Array(furthest[(middle - round - 1)...(middle + round + 1)]))
            for diagonal in stride(from: -round, through: round, by: 2) {
                let goesDown =
                    diagonal == -round
                    || (diagonal != round && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
                var x = goesDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1
                var y = x - diagonal
                while x < old.count, y < new.count, y >= 0, old[x] == new[y] {
                    x += 1
                    y += 1
                }
                furthest[middle + diagonal] = x
                if x >= old.count, y >= new.count { return traces }
            }
        }
        return nil
    }

    private static func backtrack(_ traces: [[Int]], _ oldCount: Int, _ newCount: Int) -> [Step] {
        var steps: [Step] = []
        var (x, y) = (oldCount, newCount)
        for round in stride(from: traces.count - 1, through: 0, by: -1) {
            let furthest = traces[round]
            let middle = round + 1
            let diagonal = x - y
            let cameDown =
                diagonal == -round
                || (diagonal != round && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
            let previous = cameDown ? diagonal + 1 : diagonal - 1
            let startX = round == 0 ? 0 : furthest[middle + previous]
            let startY = round == 0 ? 0 : startX - previous
            while x > startX, y > startY, x > 0, y > 0, round == 0 || x > (cameDown ? startX : startX + 1) {
                x -= 1
                y -= 1
                steps.append(.keep(old: x, new: y))
            }
            guard round > 0 else { break }
            if cameDown {
                y -= 1
                steps.append(.add(new: y))
            } else {
                x -= 1
                steps.append(.remove(old: x))
            }
            (x, y) = (startX, startY)
        }
        return steps.reversed()
    }
}
