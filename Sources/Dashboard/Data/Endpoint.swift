/// One address that programs ask: what the page for programs and the OpenAPI document are both made of.
struct Endpoint: Sendable {
    struct Parameter: Sendable {
        let name: String
        let place: String
        let words: String
    }

    let path: String
    let words: String
    let type: String
    var parameters: [Parameter] = []

    private static let since = Parameter(
        name: "since", place: "query", words: "24h, 7d, a date (UTC), an RFC 3339 time, or all; 30d without it")
    private static let feed = Parameter(name: "feed", place: "query", words: "part of the outlet’s name in feeds.json")
    private static let status = Parameter(
        name: "status", place: "query",
        words: "confirmed, suspected, restored, cleared, questioned, or told for the first three")
    private static let severity = Parameter(
        name: "severity", place: "query", words: "the least: cosmetic, minor, material, major")
    private static let limit = Parameter(name: "limit", place: "query", words: "1 to 1000; 200 without it")
    private static let id = Parameter(name: "id", place: "path", words: "the article’s id, sixteen hexadecimal digits")
    private static let removals = [since, status, feed, limit]
    private static let edits = [since, severity, feed, limit]
    private static let json = "application/json"
    private static let atom = "application/atom+xml"

    static let all = [
        Endpoint(
            path: "/api/v1/retractions", words: "What was pulled, the latest first", type: json, parameters: removals),
        Endpoint(path: "/api/v1/edits", words: "What was rewritten, the latest first", type: json, parameters: edits),
        Endpoint(path: "/api/v1/alerts", words: "The latest 200 alerts, in the schema of Docs/alerts.md", type: json),
        Endpoint(path: "/api/v1/cases/{id}", words: "Everything about one article", type: json, parameters: [id]),
        Endpoint(
            path: "/api/v1/cases/{id}/why", words: "Each look, control, rule and weight behind a verdict", type: json,
            parameters: [id]),
        Endpoint(
            path: "/api/v1/cases/{id}/diff", words: "What changed between two revisions", type: json,
            parameters: [
                id, Parameter(name: "from", place: "query", words: "the older revision; the last but one without it"),
                Parameter(name: "to", place: "query", words: "the newer revision; the last without it"),
            ]),
        Endpoint(path: "/api/v1/feeds", words: "The health of each feed", type: json),
        Endpoint(path: "/api/v1/status", words: "The monitor itself", type: json),
        Endpoint(
            path: "/api/v1/search", words: "Articles in any version of which these words stand", type: json,
            parameters: [Parameter(name: "q", place: "query", words: "words; \"in a row\"; -without; begin*")]),
        Endpoint(path: "/pulled.atom", words: "Removals as Atom, for any filter", type: atom, parameters: removals),
        Endpoint(path: "/rewritten.atom", words: "Edits as Atom, for any filter", type: atom, parameters: edits),
        Endpoint(
            path: "/alerts.atom", words: "Alerts as Atom", type: atom,
            parameters: [
                Parameter(name: "kind", place: "query", words: "a kind or its beginning: retraction, article.edited")
            ]),
        Endpoint(path: "/retractions.csv", words: "Removals for a spreadsheet", type: "text/csv", parameters: removals),
        Endpoint(path: "/edits.csv", words: "Edits for a spreadsheet", type: "text/csv", parameters: edits),
        Endpoint(path: "/feeds.csv", words: "Feeds for a spreadsheet", type: "text/csv"),
        Endpoint(
            path: "/cases/{id}/evidence.wacz", words: "The evidence bundle of a case", type: "application/wacz",
            parameters: [id]),
        Endpoint(path: "/metrics", words: "Figures for Prometheus", type: "text/plain"),
        Endpoint(path: "/health", words: "well, behind, or blind (then with status 503)", type: json),
    ]
}
