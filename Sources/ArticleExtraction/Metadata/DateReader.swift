import InternationalText

/// Reads the dates of one page, in the order of day and month of where it comes from.
struct DateReader {
    /// Whether people put the month before the day there.
    private let isAmerican: Bool

    /// The month comes first where a page says that it is American, or is in English and of no country.
    init(language: String?, host: String?) {
        guard language == "en" else {
            isAmerican = language == "en-us"
            return
        }
        let domain = host?.split(separator: ".").last ?? ""
        isAmerican = domain.utf8.count > 2 || domain == "us"
    }

    /// The date that a text is.
    func parse(_ text: String) -> PageMoment? { PageDate.parse(text, isAmerican: isAmerican) }

    /// The date that a line holds.
    func find(in line: String) -> PageMoment? { PageDate.find(in: line, isAmerican: isAmerican) }

    /// What a marked time says to machines, or else to people.
    func moment(_ time: PageSurvey.NotedTime) -> PageMoment? { parse(time.value) ?? find(in: time.text) }

    /// Whether a line tells when the article was changed.
    func isUpdate(_ line: String) -> Bool { DateStamp.isUpdate(foldedForComparison(line)) }
}
