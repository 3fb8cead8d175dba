import RetractdCore

/// When an article was published and last changed, as its page says.
struct PageTimes {
    /// A date line stands within so many runs of the headline.
    static let nearHeadline = 14
    /// Or so many before it.
    static let beforeHeadline = 6
    /// A longer run, in characters, is no date line.
    static let longestLine = 160

    private let page: PageSurvey
    private let metadata: PageMetadata
    private let headline: String?
    /// Whether people put the month before the day where this page comes from.
    private let isAmerican: Bool

    init(_ page: PageSurvey, _ metadata: PageMetadata, headline: String?) {
        self.headline = headline
        isAmerican = metadata.language(page) == "en-us"
        self.page = page
        self.metadata = metadata
    }

    /// What a machine was told, before what people are shown; nil where nothing says.
    ///
    /// - Parameter path: Of the page's URL, which often names the day.
    func published(path: String) -> PageMoment? {
        if let stated = stated { return stated }
        for time in page.times where time.isPublication {
            if let moment = parse(time.value) ?? find(time.text) { return moment }
        }
        let addressed = AddressDate.day(in: path).map { PageMoment($0) }
        return times(near: addressed) ?? lines(near: addressed) ?? addressed ?? dateLine
    }

    private var stated: PageMoment? {
        [
            metadata.article?.published,
            metadata.meta(
                "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
                "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "pubdate", "publishdate",
                "publish_date", "publish-date", "sailthru.date", "date", "article.published", "og:published_time",
                "publication_date", "citation_publication_date", "citation_date", "article:published", "created"),
            metadata.namedPublication,
        ].lazy.compactMap { $0.flatMap(parse) }.first
    }

    /// The first `time` that is no update; one of the day in the URL before others.
    private func times(near day: PageMoment?) -> PageMoment? {
        let moments = page.times.filter { !$0.isUpdate }.compactMap {
            parse($0.value) ?? find($0.text)
        }
        return nearest(moments, day)
    }

    /// A date in the lines about the headline.
    private func lines(near day: PageMoment?) -> PageMoment? {
        let near = page.runs(about: headline, before: Self.beforeHeadline, after: Self.nearHeadline)
        let moments = near.filter { $0.length <= Self.longestLine }.compactMap { find($0.text) }
        return nearest(moments, day)
    }

    private var dateLine: PageMoment? {
        page.dateLines.lazy.filter { !$0.isUpdate }.compactMap { find($0.text) }.first
    }

    /// With a day from the URL, only what lies within two days of it: other dates belong to other stories.
    private func nearest(_ moments: [PageMoment], _ day: PageMoment?) -> PageMoment? {
        guard let day else { return moments.first }
        return moments.first { abs($0.localSeconds - day.localSeconds) <= 2 * 86_400 }
    }

    private func parse(_ text: String) -> PageMoment? { PageDate.parse(text, isAmerican: isAmerican) }

    private func find(_ line: String) -> PageMoment? { PageDate.find(in: line, isAmerican: isAmerican) }

    /// Nil where the page does not say.
    var modified: Timestamp? {
        let stated = [
            metadata.article?.modified,
            metadata.meta(
                "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified",
                "dc.date.modified", "lastmod", "article:modified"),
        ].lazy.compactMap { $0.flatMap(parse) }.first
        let told = stated ?? page.times.lazy.filter(\.isUpdate).compactMap { parse($0.value) }.first
        return told?.timestamp
    }
}
