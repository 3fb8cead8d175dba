import RetractdCore

/// How long something lived, as a bar beside its words.
struct LifeBar {
    private static let width = 120.0
    private let share: Double

    init(_ span: Duration) { share = LogScale.share(span) }

    var svg: HTML {
        let length = max(3, Self.width * share)
        return """
            <svg class="lifebar" viewBox="0 0 120 8" width="120" height="8" aria-hidden="true">\
            <rect class="rail" width="120" height="8" rx="4"/><rect class="fill" width="\(SVG.number(length))" height="8" rx="4"/></svg>
            """
    }
}
