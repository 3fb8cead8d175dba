import RetractdCore
import Testing

@Suite struct TextChangeTests {
    static func change(_ gone: Set<UInt32>, _ new: Set<UInt32>) -> TextChange { TextChange(gone: gone, new: new) }

    @Test func `the way back undoes a change, half the way does not`() {
        let edit = Self.change([1, 2], [3, 4])
        #expect(Self.change([3, 4], [1, 2]).undoes(edit))
        #expect(!Self.change([3], [1]).undoes(edit))
        #expect(!Self.change([], []).undoes(Self.change([], [])))
    }

    @Test func `two changes are one where the second goes on from the first`() {
        let both = Self.change([1], [2]).followed(by: Self.change([2, 5], [6]))
        #expect(both == Self.change([1, 5], [6]))
        #expect(Self.change([1], [2]).followed(by: Self.change([2], [1])).isEmpty)
    }

    @Test func `a large change is not remembered`() {
        #expect(Self.change([1], []).isKept)
        #expect(!Self.change(Set(1...65), []).isKept)
    }
}
