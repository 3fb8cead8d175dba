/// What stands in the place of a list without entries: whether nothing happened or only nothing that was asked for.
struct EmptyList {
    /// What would be listed: `pulled`.
    let what: String
    let path: String
    let query: QueryItems

    var html: HTML { "<p class=\"nothing\">\(words)</p>\n" }

    private var words: HTML {
        if query.text(with: "since").isEmpty {
            switch query["since"] {
            case "all": return "Nothing was \(what), as far as this store knows."
            case nil: return "Nothing was \(what) in 30 days. \(all("All time"))"
            case _: return "Nothing was \(what) in this period. \(all("All time"))"
            }
        }
        return "Nothing that was \(what) is as these filters ask. \(all("Without filters"))"
    }

    private func all(_ words: String) -> HTML { "<a href=\"\(path)?since=all\">\(words)</a>" }
}
