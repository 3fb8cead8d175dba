import Glibc
import RetractdCore
import Scheduling

/// A site that publishes for a fortnight and is watched under a budget, by the program's own budget and law.
struct Simulation {
    /// The mean over a day; by night fewer, by day more, 60 % either way.
    static let articlesAnHour = 10.0
    static let watchedHours = 168.0
    /// Articles published before this are there to fill the schedule and are not counted.
    static let warmUpHours = 168.0
    static let countedHours = 72.0

    let policy: SchedulingPolicy
    /// Requests an hour for rechecks.
    let budget: Double
    let seed: UInt64

    struct Article {
        let name: String
        let published: Timestamp
        var looks: [Timestamp] = []
    }

    /// The articles with the moments at which each was looked at, and the requests made in an hour once the schedule is
    /// full.
    func run() -> (articles: [Article], requestsAnHour: Double) {
        var articles = published()
        var due = DueHeap()
        for index in articles.indices { due.push(index, at: articles[index].published) }
        let site = SiteKey(rawValue: "site")
        var budget = HostBudget(limits: HostLimits(delayPerHost: .hours(1 / self.budget)))
        var now = Timestamp(seconds: 0)
        let end = Timestamp(seconds: Int64((Self.warmUpHours + Self.countedHours + Self.watchedHours) * 3600))
        let counted = Self.counted
        var requests = 0
        while now < end {
            while let (index, at) = due.first, at <= now {
                due.removeFirst()
                budget.enqueue(index, host: site, rank: 5, dueAt: at)
            }
            for index in budget.start(at: now) {
                articles[index].looks.append(now)
                if now >= counted.from, now < counted.to { requests += 1 }
                budget.finished(host: site, at: now)
                if let next = policy.next(articles[index].name, articles[index].published, now) {
                    due.push(index, at: next)
                }
            }
            let wake = [budget.nextWake(after: now), due.first?.at].compactMap { $0 }.min()
            guard let wake else { break }
            now = max(wake, now.advanced(by: .microseconds(1)))
        }
        return (articles, Double(requests) / Self.countedHours)
    }

    private func published() -> [Article] {
        var chance = Chance(seed: seed)
        var articles: [Article] = []
        var hour = 0.0
        while hour < Self.warmUpHours + Self.countedHours + Self.watchedHours {
            let rate = Self.articlesAnHour * (1 + 0.6 * sin(2 * .pi * hour / 24))
            hour += -log(1 - chance.share()) / rate
            articles.append(Article(name: "\(seed)/\(articles.count)", published: Self.moment(hour)))
        }
        return articles
    }

    static var counted: (from: Timestamp, to: Timestamp) {
        (moment(warmUpHours), moment(warmUpHours + countedHours))
    }

    static func moment(_ hours: Double) -> Timestamp { Timestamp(seconds: 0).advanced(by: .hours(hours)) }
}
