import RetractdCore

/// `X-Robots-Tag`: what search engines are told beside the page.
enum RobotsHeader {
    /// Whether it asks that the page not be shown.
    static func hides(_ response: HTTPResponse?) -> Bool {
        let words = response?.headers.all("x-robots-tag").joined(separator: ",").lowercased() ?? ""
        return words.contains("noindex") || words.contains("none")
    }
}
