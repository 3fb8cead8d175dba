import Synchronization
import Testing

@testable import TextDiff

@Suite struct EditScriptTests {
    /// What a script makes of the old sequence, checked to use every element of both once and in order.
    static func applied(_ script: [EditScript.Step], _ old: [Int], _ new: [Int]) -> (old: [Int], new: [Int], kept: Int)
    {
        var (before, after): ([Int], [Int]) = ([], [])
        var kept = 0
        for step in script {
            switch step {
            case .keep(let left, let right):
                #expect(old[left] == new[right])
                before.append(left)
                after.append(right)
                kept += 1
            case .remove(let left): before.append(left)
            case .add(let right): after.append(right)
            }
        }
        return (before, after, kept)
    }

    /// The length of the longest common subsequence, by the table that everybody knows.
    static func common(_ old: [Int], _ new: [Int]) -> Int {
        var row = [Int](repeating: 0, count: new.count + 1)
        for left in old {
            var diagonal = 0
            for (index, right) in new.enumerated() {
                let above = row[index + 1]
                row[index + 1] = left == right ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[new.count]
    }

    @Test func `a script keeps as much as can be kept, and says all of both sides in order`() {
        var random = Generator(seed: 2026)
        for _ in 0..<1_500 {
            let letters = 1 + random.below(6)
            let old = (0..<random.below(24)).map { _ in random.below(letters) }
            let new = (0..<random.below(24)).map { _ in random.below(letters) }
            let result = Self.applied(EditScript.between(old, new), old, new)
            #expect(result.old == Array(old.indices), "\(old) \(new)")
            #expect(result.new == Array(new.indices), "\(old) \(new)")
            #expect(result.kept == Self.common(old, new), "\(old) \(new)")
        }
    }

    @Test(
        arguments: [([], []), ([1], []), ([], [1]), ([1, 2, 3], [1, 2, 3]), ([1, 2], [3, 4]), ([1, 1, 1], [1])]
            as [([Int], [Int])])
    func `the edges hold`(old: [Int], new: [Int]) {
        let result = Self.applied(EditScript.between(old, new), old, new)
        #expect(result.old == Array(old.indices))
        #expect(result.new == Array(new.indices))
        #expect(result.kept == Self.common(old, new))
    }

    /// An element that counts how often it is compared.
    final class Counted: Equatable, Sendable {
        static let comparisons = Mutex(0)
        let value: Int

        init(_ value: Int) { self.value = value }

        static func == (left: Counted, right: Counted) -> Bool {
            comparisons.withLock { $0 += 1 }
            return left.value == right.value
        }
    }

    @Test func `unrelated sequences stay cheap however long they are`() {
        let length = 20_000
        let (old, new) = ((0..<length).map { Counted($0) }, (0..<length).map { Counted(-1 - $0) })
        Counted.comparisons.withLock { $0 = 0 }
        let script = EditScript.between(old, new)
        let most = EditScript.mostDifferences * EditScript.mostDifferences + 2 * length
        #expect(Counted.comparisons.withLock { $0 } <= most)
        #expect(script.count == 2 * length)
        #expect(script.first == .remove(old: 0))
        #expect(script.last == .add(new: length - 1))
    }

    @Test func `a long text with a few changes is compared in one walk`() {
        let length = 50_000
        let old = (0..<length).map { Counted($0) }
        var new = old
        new.remove(at: 40_000)
        new.insert(Counted(-1), at: 100)
        Counted.comparisons.withLock { $0 = 0 }
        let script = EditScript.between(old, new)
        #expect(Counted.comparisons.withLock { $0 } <= 3 * length)
        #expect(script.filter { if case .keep = $0 { false } else { true } } == [.add(new: 100), .remove(old: 40_000)])
    }
}
