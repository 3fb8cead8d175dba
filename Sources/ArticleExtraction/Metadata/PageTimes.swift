import RetractdCore

/// When an article was published and last changed, as its page says.
struct PageTimes {
    private static let day: Int64 = 86_400
    /// Clocks of newspapers are no more than these seconds behind UTC.
    private static let farthestWest: Int64 = 9 * 3_600

    private let page: PageSurvey
    private let metadata: PageMetadata
    private let dates: DateReader
    private let near: NearDates
    private let lastChange: LastChange
    private let change: PageMoment?

    init(_ page: PageSurvey, _ metadata: PageMetadata, headline: String?) {
        self.page = page
        self.metadata = metadata
        dates = DateReader(language: metadata.language(page), host: metadata.host)
        near = NearDates(page, headline: headline, dates)
        lastChange = LastChange(page: page, metadata: metadata, near: near, dates: dates)
        change = lastChange.moment
    }

    /// What a machine was told, before what people are shown; nil where nothing says.
    ///
    /// - Parameter path: Of the page's URL, which often names the day.
    func published(path: String) -> PageMoment? {
        let addressed = AddressDate.day(in: path).map { PageMoment($0) }
        if let moment = stated.first { return shown(before: moment) ?? local(moment, addressed) }
        for time in page.times where time.isPublication {
            if let moment = dates.moment(time) { return local(moment, addressed) }
        }
        return near.original ?? told(near: addressed) ?? addressed ?? dateLine ?? near.only
            ?? lastChange.shown
    }

    /// What the headline's own date line says, where the page's head is of no use: a template that gives the last change
    /// for the day of publication gives one moment for both, later than that line.
    private func shown(before moment: PageMoment) -> PageMoment? {
        guard isLastChange(moment) else { return nil }
        let line = markedPublication ?? near.closest.first
        return line.flatMap { isOfDay($0, before: moment) ? $0 : nil }
    }

    /// The time that is marked as the article's: about the headline, or the only one of the page.
    private var markedPublication: PageMoment? {
        let marked = page.times.filter {
            $0.isPublication && !$0.isUpdate && !$0.isOfComments && !dates.isUpdate($0.text)
        }
        return near.near(marked).lazy.compactMap(dates.moment).first
            ?? (marked.count == 1 ? marked.first.flatMap(dates.moment) : nil)
    }

    /// Whether a moment is the one at which the page says it was last changed, by its clock or by another's.
    private func isLastChange(_ moment: PageMoment) -> Bool {
        guard let changed = change else { return false }
        return moment.timestamp.seconds >= changed.timestamp.seconds - 60
            || moment.localSeconds >= changed.localSeconds - 60
    }

    /// Whether a line names a day before a moment's, by whatever clock the page goes where it does not say.
    private func isOfDay(_ line: PageMoment, before moment: PageMoment) -> Bool {
        let doubt = moment.minutesEast == 0 ? Self.farthestWest : 0
        let nextDay = line.localSeconds - line.localSeconds % Self.day + Self.day
        return nextDay <= moment.localSeconds - doubt
    }

    /// What people are shown: about the headline before elsewhere, what machines can read before mere lines, and those
    /// that hold nothing but a date before others.
    private func told(near day: PageMoment?) -> PageMoment? {
        let times = page.times.filter { !$0.isUpdate && !dates.isUpdate($0.text) }
        let lines = page.dateLines.filter {
            !$0.isUpdate && !dates.isUpdate($0.text) && LabelLine.isDateOfItsOwn($0.text)
        }
        return nearest(near.near(times).compactMap(dates.moment), day)
            ?? nearest(near.near(lines).compactMap { dates.find(in: $0.text) }, day) ?? nearest(near.own, day)
            ?? nearest(times.compactMap(dates.moment), day) ?? nearest(near.within, day)
    }

    private var stated: [PageMoment] {
        [
            metadata.article?.published,
            metadata.meta(
                "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
                "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "pubdate", "publishdate",
                "publish_date", "publish-date", "sailthru.date", "date", "article.published", "og:published_time",
                "publication_date", "citation_publication_date", "citation_date", "article:published", "created"),
            metadata.namedPublication,
        ].compactMap { $0.flatMap(dates.parse) }
    }

    private func local(_ moment: PageMoment, _ day: PageMoment?) -> PageMoment {
        guard moment.minutesEast == 0 else { return moment }
        let told = stated + page.times.compactMap { dates.parse($0.value) }
        return PageClock(told: told, shown: near.own).local(moment, on: day)
    }

    private var dateLine: PageMoment? {
        page.dateLines.lazy.filter { !$0.isUpdate && !dates.isUpdate($0.text) }.compactMap { dates.find(in: $0.text) }
            .first
    }

    /// With a day from the URL, only what lies within two days of it: other dates belong to other stories.
    private func nearest(_ moments: [PageMoment], _ day: PageMoment?) -> PageMoment? {
        guard let day else { return moments.first }
        return moments.first { abs($0.localSeconds - day.localSeconds) <= 2 * 86_400 }
    }

    /// Nil where the page does not say.
    var modified: Timestamp? { change?.timestamp }
}
