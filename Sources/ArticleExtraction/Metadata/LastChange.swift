/// When a page says that its article was last changed.
struct LastChange {
    let page: PageSurvey
    let metadata: PageMetadata
    let near: NearDates
    let dates: DateReader

    /// What a machine was told, before what people are shown; nil where nothing says.
    var moment: PageMoment? {
        let stated = [
            metadata.article?.modified,
            metadata.meta(
                "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified",
                "dc.date.modified", "lastmod", "article:modified"),
        ].lazy.compactMap { $0.flatMap(dates.parse) }.first
        return stated ?? shown
    }

    /// The first date that says it is one of a change.
    var shown: PageMoment? {
        (page.times + page.dateLines).lazy.filter { $0.isUpdate || dates.isUpdate($0.text) }
            .compactMap(dates.moment).first
            ?? near.change ?? near.onlyChange
    }
}
