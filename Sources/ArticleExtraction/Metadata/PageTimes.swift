import InternationalText
import RetractdCore

/// When an article was published and last changed, as its page says.
struct PageTimes {
    private static let day: Int64 = 86_400

    private let page: PageSurvey
    private let metadata: PageMetadata
    private let near: NearDates
    /// Whether people put the month before the day where this page comes from.
    private let isAmerican: Bool

    init(_ page: PageSurvey, _ metadata: PageMetadata, headline: String?) {
        let isAmerican = Self.isAmerican(metadata.language(page), host: metadata.host)
        self.isAmerican = isAmerican
        self.page = page
        self.metadata = metadata
        near = NearDates(page, headline: headline) { PageDate.find(in: $0, isAmerican: isAmerican) }
    }

    /// What a machine was told, before what people are shown; nil where nothing says.
    ///
    /// - Parameter path: Of the page's URL, which often names the day.
    func published(path: String) -> PageMoment? {
        let addressed = AddressDate.day(in: path).map { PageMoment($0) }
        if let moment = stated.first { return shown(before: moment) ?? local(moment, addressed) }
        for time in page.times where time.isPublication {
            if let moment = parse(time.value) ?? find(time.text) { return local(moment, addressed) }
        }
        return told(near: addressed) ?? addressed ?? dateLine ?? near.only ?? shownChange
    }

    /// What the headline's own date line says, where the page's head is of no use: a template that gives the last change
    /// for the day of publication gives one moment for both, later than that line.
    private func shown(before moment: PageMoment) -> PageMoment? {
        guard let changed = modified, moment.timestamp.seconds >= changed.seconds - 60 else { return nil }
        return near.closest.first.flatMap { $0.localSeconds + 2 * Self.day <= moment.localSeconds ? $0 : nil }
    }

    /// What people are shown: about the headline before elsewhere, what machines can read before mere lines, and those
    /// that hold nothing but a date before others.
    private func told(near day: PageMoment?) -> PageMoment? {
        let times = page.times.filter { !$0.isUpdate && !isUpdate($0.text) }
        let lines = page.dateLines.filter { !$0.isUpdate && !isUpdate($0.text) && LabelLine.isDateOfItsOwn($0.text) }
        return nearest(near.near(times).compactMap(moment), day)
            ?? nearest(near.near(lines).compactMap { find($0.text) }, day) ?? nearest(near.own, day)
            ?? nearest(times.compactMap(moment), day) ?? nearest(near.within, day)
    }

    private func moment(_ time: PageSurvey.NotedTime) -> PageMoment? { parse(time.value) ?? find(time.text) }

    private func isUpdate(_ text: String) -> Bool { DateStamp.isUpdate(foldedForComparison(text)) }

    private var stated: [PageMoment] {
        [
            metadata.article?.published,
            metadata.meta(
                "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
                "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "pubdate", "publishdate",
                "publish_date", "publish-date", "sailthru.date", "date", "article.published", "og:published_time",
                "publication_date", "citation_publication_date", "citation_date", "article:published", "created"),
            metadata.namedPublication,
        ].compactMap { $0.flatMap(parse) }
    }

    private func local(_ moment: PageMoment, _ day: PageMoment?) -> PageMoment {
        guard moment.minutesEast == 0 else { return moment }
        let told = stated + page.times.compactMap { parse($0.value) }
        return PageClock(told: told, shown: near.own).local(moment, on: day)
    }

    /// Whether a page comes from where people put the month first: it says so, or is in English and of no country.
    private static func isAmerican(_ language: String?, host: String?) -> Bool {
        guard language == "en" else { return language == "en-us" }
        let domain = host?.split(separator: ".").last ?? ""
        return domain.utf8.count > 2 || domain == "us"
    }

    private var dateLine: PageMoment? {
        page.dateLines.lazy.filter { !$0.isUpdate && !isUpdate($0.text) }.compactMap { find($0.text) }.first
    }

    /// With a day from the URL, only what lies within two days of it: other dates belong to other stories.
    private func nearest(_ moments: [PageMoment], _ day: PageMoment?) -> PageMoment? {
        guard let day else { return moments.first }
        return moments.first { abs($0.localSeconds - day.localSeconds) <= 2 * 86_400 }
    }

    /// The first date that says it is one of a change.
    private var shownChange: PageMoment? {
        (page.times + page.dateLines).lazy.filter { $0.isUpdate || isUpdate($0.text) }.compactMap(moment).first
            ?? near.change
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
        return (stated ?? shownChange)?.timestamp
    }
}
