import RetractdCore

/// When an article was published and last changed, as its page says.
struct PageTimes {
    /// A date line stands within so many runs of the headline.
    static let nearHeadline = 14
    /// A longer run, in characters, is no date line.
    static let longestLine = 160

    private let page: PageSurvey
    private let metadata: PageMetadata

    init(_ page: PageSurvey, _ metadata: PageMetadata) {
        self.page = page
        self.metadata = metadata
    }

    /// What a machine was told, before what people are shown; nil where nothing says.
    ///
    /// - Parameter path: Of the page's URL, which often names the day.
    func published(path: String) -> Timestamp? {
        if let stated = stated { return stated }
        for time in page.times where time.isPublication {
            if let moment = PageDate.parse(time.value) ?? PageDate.find(in: time.text) { return moment }
        }
        let addressed = AddressDate.day(in: path)
        return times(near: addressed) ?? lines(near: addressed) ?? addressed ?? dateLine
    }

    private var stated: Timestamp? {
        [
            metadata.article?.published,
            metadata.meta(
                "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
                "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "pubdate", "publishdate",
                "publish_date", "publish-date", "sailthru.date", "date", "article.published", "og:published_time",
                "publication_date", "citation_publication_date", "citation_date", "article:published", "created"),
        ].lazy.compactMap { $0.flatMap(PageDate.parse) }.first
    }

    /// The first `time` that is no update; one of the day in the URL before others.
    private func times(near day: Timestamp?) -> Timestamp? {
        let moments = page.times.filter { !$0.isUpdate }.compactMap {
            PageDate.parse($0.value) ?? PageDate.find(in: $0.text)
        }
        return nearest(moments, day)
    }

    /// A date in the lines about the headline.
    private func lines(near day: Timestamp?) -> Timestamp? {
        let heading = page.topHeadings.last?.block ?? 0
        let near = page.runs.drop { $0.element < heading }.prefix(Self.nearHeadline)
        let moments = near.filter { $0.length <= Self.longestLine }.compactMap { PageDate.find(in: $0.text) }
        return nearest(moments, day)
    }

    private var dateLine: Timestamp? {
        page.dateLines.lazy.filter { !$0.isUpdate }.compactMap { PageDate.find(in: $0.text) }.first
    }

    /// With a day from the URL, only what lies within two days of it: other dates belong to other stories.
    private func nearest(_ moments: [Timestamp], _ day: Timestamp?) -> Timestamp? {
        guard let day else { return moments.first }
        return moments.first { abs($0.seconds - day.seconds) <= 2 * 86_400 }
    }

    /// Nil where the page does not say.
    var modified: Timestamp? {
        let stated = [
            metadata.article?.modified,
            metadata.meta(
                "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified",
                "dc.date.modified", "lastmod", "article:modified"),
        ].lazy.compactMap { $0.flatMap(PageDate.parse) }.first
        return stated ?? page.times.lazy.filter(\.isUpdate).compactMap { PageDate.parse($0.value) }.first
    }
}
