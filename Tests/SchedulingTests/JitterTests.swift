import Scheduling
import Testing

@Suite struct JitterTests {
    @Test func `shares are spread evenly over keys that hardly differ`() {
        var counts = [Int](repeating: 0, count: 16)
        for number in 0..<16_000 {
            let share = Jitter.share(of: "https://news.example/story/\(number)")
            #expect(share >= 0 && share < 1)
            counts[Int(share * 16)] += 1
        }
        #expect(counts.allSatisfy { (850...1150).contains($0) })
    }

    @Test(arguments: [("", "0.9576734252420561"), ("a", "0.010753497314070604"), ("خبر", "0.2240004955128675")])
    func `a key has the same share in every process`(key: String, share: String) {
        #expect("\(Jitter.share(of: key))" == share)
    }
}
