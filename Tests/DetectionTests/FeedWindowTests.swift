import Detection
import RetractdCore
import Testing

@Suite struct FeedWindowTests {
    static let start = Timestamp(seconds: 1_795_000_000)

    /// Entries `e1` (oldest) to `eN`, published an hour apart, listed newest first.
    static func window(_ numbers: [Int]) -> [WindowItem] {
        numbers.sorted(by: >).map { number in
            WindowItem(
                article: ArticleID(rawValue: "e\(number)"), key: "url:e\(number)", titleKey: "title of entry \(number)",
                firstSeen: start, published: start.advanced(by: .hours(number)))
        }
    }

    static func compare(_ before: [Int], _ now: [Int], isPartial: Bool = false) -> FeedWindow.Comparison {
        FeedWindow(policy: .standard, previous: window(before))
            .compare(with: window(now), answer: .init(isPartial: isPartial), at: start.advanced(by: .hours(100)))
    }

    @Test func `lets old entries roll off without a word`() {
        let comparison = Self.compare(Array(1...10), Array(3...12))
        #expect(comparison.missing.isEmpty)
        #expect(comparison.distrust == nil)
        #expect(comparison.window.count == 10)
    }

    @Test func `sees an entry that left from the middle, with its margin`() {
        let comparison = Self.compare(Array(1...10), Array(1...10).filter { $0 != 6 })
        #expect(comparison.missing.map(\.article.rawValue) == ["e6"])
        #expect(comparison.missing.first?.absence?.margin == 5)
        #expect(comparison.missing.first?.absence?.nothingPushedItOut == true)
    }

    @Test func `knows that a newer entry may have pushed it out`() {
        let comparison = Self.compare(Array(1...10), Array(1...11).filter { $0 != 6 })
        #expect(comparison.missing.first?.absence?.nothingPushedItOut == false)
    }

    @Test func `a list that has grown longer than it was had room for what it dropped`() {
        let first = Self.compare(Array(1...5), [1, 2, 4, 5, 6])
        #expect(first.missing.first?.absence?.nothingPushedItOut == false)
        let second = FeedWindow(policy: .standard, previous: first.window)
            .compare(with: Self.window([1, 2, 4, 5, 6, 7]), answer: .init(), at: Self.start)
        #expect(second.missing.first?.absence?.nothingPushedItOut == true)
    }

    @Test(arguments: [(4, 2, true), (9, 2, true), (10, 2, false), (10, 4, true), (4, 1, false)])
    func `in a short list less shows that an entry was taken from the middle`(
        count: Int, number: Int, isFromMiddle: Bool
    ) throws {
        let missing = Self.compare(Array(1...count), Array(1...count).filter { $0 != number }).missing
        #expect(missing.first?.absence.map { Policy.standard.isFromMiddle($0) } ?? false == isFromMiddle)
    }

    @Test func `counts the polls of an absence and forgets it at the window's edge`() {
        let first = Self.compare(Array(1...10), [1, 2, 3, 4, 5, 7, 8, 9, 10])
        let second = FeedWindow(policy: .standard, previous: first.window)
            .compare(with: Self.window([1, 2, 3, 4, 5, 7, 8, 9, 10]), answer: .init(), at: Self.start)
        #expect(second.missing.first?.absence?.polls == 2)
        let later = FeedWindow(policy: .standard, previous: second.window)
            .compare(with: Self.window([7, 8, 9, 10, 11, 12, 13, 14, 15]), answer: .init(), at: Self.start)
        #expect(later.missing.isEmpty)
        #expect(later.window.allSatisfy { $0.absence == nil })
    }

    @Test func `a feed that dates its entries anew says nothing of which fell off its end`() {
        let before = Self.window(Array(1...10))
        let redated = before.dropFirst(2).enumerated().map { index, item in
            WindowItem(
                article: item.article, key: item.key, titleKey: item.titleKey, firstSeen: item.firstSeen,
                published: Self.start.advanced(by: .hours(50 + index)))
        }
        let comparison = FeedWindow(policy: .standard, previous: before)
            .compare(with: redated, answer: .init(), at: Self.start.advanced(by: .hours(100)))
        #expect(comparison.missing.isEmpty)
        #expect(comparison.distrust?.contains("other dates") == true)
        // By the new dates the two that left were the oldest: they rolled off.
        let next = FeedWindow(policy: .standard, previous: comparison.window)
            .compare(with: redated, answer: .init(), at: Self.start.advanced(by: .hours(101)))
        #expect(next.missing.isEmpty)
    }

    @Test func `welcomes an entry back`() {
        let first = Self.compare(Array(1...10), Array(1...10).filter { $0 != 6 })
        let second = FeedWindow(policy: .standard, previous: first.window)
            .compare(with: Self.window(Array(1...10)), answer: .init(), at: Self.start)
        #expect(second.returned.map(\.article.rawValue) == ["e6"])
        #expect(second.window.allSatisfy { $0.absence == nil })
    }

    @Test(arguments: [[], [1, 2, 3, 4], [11, 12, 13, 14, 15, 16, 17, 18, 19, 20]])
    func `unlists nothing when the feed is empty, cut or wholly new`(now: [Int]) {
        let comparison = Self.compare(Array(1...10), now)
        #expect(comparison.missing.isEmpty)
        #expect(comparison.distrust != nil)
    }

    @Test func `no rebuilding explains entries that left with their pages`() {
        let now = Self.window([1, 3, 5, 7, 9, 10])
        let gone = Set([2, 4].map { ArticleID(rawValue: "e\($0)") })
        func compare(_ gone: Set<ArticleID>) -> FeedWindow.Comparison {
            FeedWindow(policy: .standard, previous: Self.window(Array(1...10)))
                .compare(with: now, answer: .init(gone: gone), at: Self.start)
        }
        #expect(compare([]).distrust != nil)
        #expect(compare(gone).distrust == nil)
        #expect(compare(gone).missing.count == 4)
    }

    @Test func `unlists nothing from a partial feed, and keeps what it knew`() {
        let comparison = Self.compare(Array(1...10), Array(5...10), isPartial: true)
        #expect(comparison.missing.isEmpty)
        #expect(comparison.window.count == 10)
    }

    @Test func `reports that the window moved on unseen`() {
        #expect(Self.compare(Array(1...10), Array(21...30)).isOverrun)
        #expect(!Self.compare(Array(1...10), Array(10...19)).isOverrun)
    }

    @Test func `takes an entry of the same title for the same entry`() {
        let before = Self.window(Array(1...10))
        var now = Self.window(Array(1...10).filter { $0 != 6 })
        now.append(
            WindowItem(
                article: ArticleID(rawValue: "other"), key: "url:other", titleKey: "title of entry 6",
                firstSeen: Self.start, published: nil))
        let comparison = FeedWindow(policy: .standard, previous: before)
            .compare(with: now, answer: .init(), at: Self.start)
        #expect(comparison.missing.isEmpty)
    }

    @Test func `an older copy of the feed counts no further poll without an entry`() throws {
        let listed = [1, 2, 3, 4, 5, 7, 8, 9, 10]
        let first = Self.compare(Array(1...10), listed)
        let window = FeedWindow(policy: Policy(), previous: first.window)
        let later = Self.start.advanced(by: .hours(101))
        let older = window.compare(with: Self.window(listed), answer: .init(age: .older), at: later)
        #expect(older.missing.compactMap(\.absence?.polls) == [1])
        let newer = window.compare(with: Self.window(listed), answer: .init(), at: later)
        #expect(newer.missing.compactMap(\.absence?.polls) == [2])
    }

    @Test func `without the newest entry, a feed that states no time may be an older copy`() {
        let first = Self.compare(Array(1...10), Array(1...9))
        #expect(first.missing.compactMap(\.absence?.polls) == [0])
        let window = FeedWindow(policy: .standard, previous: first.window)
        let later = Self.start.advanced(by: .hours(100) + .minutes(10))
        let unproven = window.compare(with: Self.window(Array(1...9)), answer: .init(), at: later)
        #expect(unproven.missing.compactMap(\.absence?.polls) == [0])
        let dated = window.compare(with: Self.window(Array(1...9)), answer: .init(age: .current), at: later)
        #expect(dated.missing.compactMap(\.absence?.polls) == [1])
        let newer = window.compare(with: Self.window(Array(1...9) + [11]), answer: .init(), at: later)
        #expect(newer.missing.compactMap(\.absence?.polls) == [1])
        let long = window.compare(
            with: Self.window(Array(1...9)), answer: .init(), at: Self.start.advanced(by: .hours(101)))
        #expect(long.missing.compactMap(\.absence?.polls) == [1])
    }

    @Test func `the same list again is one more poll without an entry, unless it is an older copy's`() {
        let first = Self.compare(Array(1...10), [1, 2, 3, 4, 5, 7, 8, 9, 10])
        let window = FeedWindow(policy: .standard, previous: first.window)
        #expect(
            window.afterSameList(.unknown, at: Self.start.advanced(by: .hours(100))).compactMap(\.absence?.polls) == [2]
        )
        #expect(
            window.afterSameList(.older, at: Self.start.advanced(by: .hours(102))).compactMap(\.absence?.polls) == [1])
    }

    @Test func `an entry that has reached the age limit of its list left as a matter of course`() throws {
        let listed = [1, 2, 3, 4, 5, 7, 8, 9, 10]
        let before = FeedWindow(policy: Policy(), previous: Self.window(Array(1...10)))
        let soon = before.compare(
            with: Self.window(listed), answer: .init(ageLimit: .hours(44)), at: Self.start.advanced(by: .hours(20)))
        #expect(soon.missing.count == 1)
        let late = before.compare(
            with: Self.window(listed), answer: .init(ageLimit: .hours(44)), at: Self.start.advanced(by: .hours(100)))
        #expect(late.missing.isEmpty)
    }

    @Test func `a feed that was cut and stays so is taken as it is, and nothing is said of what it dropped`() {
        let window = FeedWindow(policy: .standard, previous: Self.window(Array(1...10)))
        let doubted = window.compare(with: Self.window([7, 8, 9, 10]), answer: .init(), at: Self.start)
        #expect(doubted.distrust != nil && doubted.dropped.isEmpty && doubted.window.count == 10)
        let settled = window.compare(
            with: Self.window([7, 8, 9, 10]), answer: .init(isSettled: true), at: Self.start)
        #expect(settled.distrust == nil && settled.missing.isEmpty)
        #expect(settled.window.count == 4 && settled.dropped.count == 6)
    }

    @Test func `an empty or broken feed is never taken as it is`() {
        let window = FeedWindow(policy: .standard, previous: Self.window(Array(1...10)))
        let empty = window.compare(with: [], answer: .init(isSettled: true), at: Self.start)
        let broken = window.compare(
            with: Self.window([9, 10]), answer: .init(isPartial: true, isSettled: true), at: Self.start)
        #expect(empty.window.count == 10 && empty.distrust != nil)
        #expect(broken.window.count == 10 && broken.distrust != nil)
    }

    // MARK: Without dates

    /// Entries without dates, all first seen at once, in the order given.
    static func undated(_ numbers: [Int], firstSeen: Timestamp = start) -> [WindowItem] {
        numbers.map { number in
            WindowItem(
                article: ArticleID(rawValue: "e\(number)"), key: "url:e\(number)", titleKey: "title of entry \(number)",
                firstSeen: firstSeen, published: nil)
        }
    }

    static func compareUndated(_ before: [Int], _ now: [WindowItem]) -> FeedWindow.Comparison {
        FeedWindow(policy: .standard, previous: undated(before))
            .compare(with: now, answer: .init(), at: start.advanced(by: .hours(1)))
    }

    @Test func `sees an entry without a date leave the middle of the first list, whichever end is the older`() {
        for list in [Array(1...10), Array((1...10).reversed())] {
            let comparison = Self.compareUndated(list, Self.undated(list.filter { $0 != 4 }))
            #expect(comparison.missing.map(\.article.rawValue) == ["e4"])
        }
    }

    @Test func `sees the first or last entry without a date leave where nothing new came`() {
        for gone in [1, 10] {
            let comparison = Self.compareUndated(Array(1...10), Self.undated(Array(1...10).filter { $0 != gone }))
            #expect(comparison.missing.map(\.article.rawValue) == ["e\(gone)"])
            #expect(comparison.missing.first?.absence?.margin == 9)
        }
    }

    @Test func `lets an entry without a date roll off either end where something new came`() {
        let new = Self.undated([11], firstSeen: Self.start.advanced(by: .hours(1)))
        #expect(Self.compareUndated(Array(1...10), new + Self.undated(Array(1...9))).missing.isEmpty)
        #expect(Self.compareUndated(Array(1...10), Self.undated(Array(2...10)) + new).missing.isEmpty)
    }

    @Test func `newer entries show which end of a list without dates is the old one`() {
        let newer = Self.undated([12, 11], firstSeen: Self.start.advanced(by: .minutes(20)))
        let newest = Self.undated([13], firstSeen: Self.start.advanced(by: .hours(1)))
        // The newest of the first list was taken off, a new one came.
        let before = newer + Self.undated(Array((1...10).reversed()))
        let after = newest + newer + Self.undated(Array((1...9).reversed()))
        let comparison = FeedWindow(policy: .standard, previous: before)
            .compare(with: after, answer: .init(), at: Self.start.advanced(by: .hours(1)))
        #expect(comparison.missing.map(\.article.rawValue) == ["e10"])
        // The other way round, the oldest at the top, it is the one that fell off.
        let turned = FeedWindow(policy: .standard, previous: before.reversed())
            .compare(
                with: Self.undated(Array(2...10)) + newer.reversed() + newest, answer: .init(),
                at: Self.start.advanced(by: .hours(1)))
        #expect(turned.missing.isEmpty)
    }

    @Test func `an old entry that comes back to the end of a list only fills the place of one that was taken off`() {
        let back = Self.undated([0], firstSeen: Self.start.advanced(by: .minutes(-30)))
        let comparison = Self.compareUndated(
            Array((1...10).reversed()), Self.undated(Array((1...9).reversed())) + back)
        #expect(comparison.missing.map(\.article.rawValue) == ["e10"])
        #expect(comparison.missing.first?.absence?.nothingPushedItOut == true)
        // Put at the top it pushes out the last.
        let raised = Self.compareUndated(
            Array((1...10).reversed()), back + Self.undated(Array((2...10).reversed())))
        #expect(raised.missing.isEmpty)
    }

    @Test func `an entry without a date stays missing until its peers are gone too`() {
        let first = Self.compareUndated(Array(1...10), Self.undated(Array(1...10).filter { $0 != 4 }))
        let second = FeedWindow(policy: .standard, previous: first.window)
            .compare(
                with: Self.undated(Array(1...10).filter { $0 != 4 }), answer: .init(),
                at: Self.start.advanced(by: .hours(2)))
        #expect(second.missing.map(\.article.rawValue) == ["e4"])
        let later = Self.undated(Array(11...20), firstSeen: Self.start.advanced(by: .hours(1)))
        let third = FeedWindow(policy: .standard, previous: second.window)
            .compare(with: later, answer: .init(isSettled: true), at: Self.start.advanced(by: .hours(3)))
        #expect(third.missing.isEmpty)
    }
}
