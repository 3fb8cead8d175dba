import InternationalText

/// The days named in the lines about the headline.
///
/// The article's own stand below the headline, or right above it; a page's head, further up, often names today.
struct NearDates {
    /// A date line stands within so many runs of the headline.
    static let after = 14
    /// Or so many before it.
    static let before = 6
    /// What contradicts a page's head stands nearer: within so many runs after, and before.
    static let closest = (after: 6, before: 2)
    /// A longer run, in characters, is no date line.
    static let longestLine = 160

    private let page: PageSurvey
    private let places: [Int]
    private let dates: DateReader

    init(_ page: PageSurvey, headline: String?, _ dates: DateReader) {
        self.page = page
        self.dates = dates
        places = page.places(of: headline)
    }

    /// Of lines that are dates and hardly more.
    var own: [PageMoment] {
        lines.filter(LabelLine.isDateOfItsOwn).compactMap(dates.find)
    }

    /// Of any line.
    var within: [PageMoment] {
        lines.compactMap(dates.find)
    }

    /// Those of lines right at the headline that are dates and hardly more.
    var closest: [PageMoment] {
        guard let place = places.first else { return [] }
        return lines(about: place, after: Self.closest.after, before: Self.closest.before)
            .filter(LabelLine.isDateOfItsOwn).compactMap(dates.find)
    }

    /// Of the first line that tells of a change.
    var change: PageMoment? {
        places.lazy.flatMap { place in
            max(0, place - Self.before)..<min(page.runs.count, place + Self.after)
        }.filter(isCandidate).flatMap(page.parts).filter(dates.isUpdate).compactMap(dates.find).first
    }

    /// The day that one line alone of the whole page gives for the last change, as the article's last line may.
    var onlyChange: PageMoment? {
        let lines = page.runs.lazy.filter {
            $0.length <= 80 && LabelLine.hasDigit($0.text) && dates.isUpdate($0.text) && !isOfSite($0)
        }
        let moments = Set(lines.compactMap { dates.find(in: $0.text) })
        return moments.count == 1 ? moments.first : nil
    }

    /// The day that a sentence gives for when the article first came out: "This story was originally published on …".
    var original: PageMoment? {
        page.runs.lazy.filter { $0.length <= Self.longestLine }.compactMap { run in
            DateStamp.afterOriginal(run.text).flatMap(dates.find)
        }.first
    }

    /// The day that one line alone of the whole page names, as the last line of an article may.
    var only: PageMoment? {
        let lines = page.runs.lazy.filter {
            $0.length <= 80 && LabelLine.isDateOfItsOwn($0.text) && !dates.isUpdate($0.text) && !isOfSite($0)
        }
        let moments = lines.compactMap { dates.find(in: $0.text) }
        guard let first = moments.first else { return nil }
        return moments.allSatisfy { $0.localSeconds == first.localSeconds } ? first : nil
    }

    /// Those of some times that stand about the headline, the likeliest first.
    func near(_ times: [PageSurvey.NotedTime]) -> [PageSurvey.NotedTime] {
        let times = times.filter { !$0.isOfComments }
        return places.flatMap { place in
            times.filter { (place..<(place + Self.after)).contains($0.run) }
                + times.filter { ((place - Self.before)..<place).contains($0.run) }.reversed()
        }
    }

    /// "Site last updated: …" says nothing of the article.
    private func isOfSite(_ run: TextRun) -> Bool { foldedForComparison(run.text).hasPrefix("site ") }

    private var lines: [String] {
        places.flatMap { lines(about: $0, after: Self.after, before: Self.before) }
    }

    /// Below the headline in order, then above it from the nearest on; what tells of an update is left out.
    private func lines(about place: Int, after: Int, before: Int) -> [String] {
        guard place < page.runs.count else { return [] }
        let below = Array(place..<min(page.runs.count, place + after))
        let above = (max(0, place - before)..<place).reversed()
        return (below + above).filter(isCandidate).flatMap(page.parts).filter {
            LabelLine.hasDigit($0) && !dates.isUpdate($0)
        }
    }

    /// Whether a run is short enough to name a day, and has a figure, without which none is found.
    private func isCandidate(_ index: Int) -> Bool {
        page.runs[index].length <= Self.longestLine && LabelLine.hasDigit(page.runs[index].text)
    }
}
