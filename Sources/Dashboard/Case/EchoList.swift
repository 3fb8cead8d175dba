import RetractdCore

/// Other outlets that repeat a pulled story.
struct EchoList {
    let echoes: [Echo]
    let moments: Moments

    var html: HTML? {
        guard !echoes.isEmpty else { return nil }
        return "<section><h2>Repeated by</h2>\n<ul class=\"echoes\">\(echoes.map(item))</ul></section>"
    }

    private func item(_ echo: Echo) -> HTML {
        """
        <li><span class="badge echo-\(echo.standing.rawValue)">\(words(echo.standing))</span> \
        <a href="/cases/\(echo.article.rawValue)" dir="auto">\(echo.title.isEmpty ? echo.url : echo.title)</a> \
        <small><bdi>\(echo.site.rawValue)</bdi>, listed \(moments.ago(echo.firstListedAt)); <span dir="auto">\(echo.detail)</span></small></li>

        """
    }

    private func words(_ standing: Echo.Standing) -> String {
        switch standing {
        case .stands: "stands"
        case .changed: "changed, no note"
        case .noted: "corrected or annotated"
        case .gone: "gone as well"
        }
    }
}
