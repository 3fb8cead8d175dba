import ArticleExtraction
package import Detection
import FeedParsing
package import RetractdCore

extension RetractionEngine {
    /// Reads the payload of a poll; a capture without one is read as nothing.
    package func readFeed(_ fetched: FetchedCapture) -> FeedReading {
        guard case .response(let response) = fetched.capture.outcome, (200...299).contains(response.status) else {
            return FeedReading(fetched: fetched, parsed: nil, fault: nil)
        }
        do {
            let parsed = try FeedParser.parse(
                fetched.payload, baseURL: response.finalURL, contentType: response.headers.first("content-type"))
            return FeedReading(fetched: fetched, parsed: parsed, fault: nil)
        } catch {
            return FeedReading(fetched: fetched, parsed: nil, fault: "\(error)")
        }
    }

    /// Reads the payload of a page, whatever its status: an error page's words are evidence too.
    package func readPage(_ fetched: FetchedCapture) -> PageReading {
        guard case .response(let response) = fetched.capture.outcome, !fetched.payload.isEmpty else {
            return PageReading(capture: fetched.capture, extract: nil, fault: nil)
        }
        do {
            var extract = try ArticleExtractor.extract(
                fetched.payload, url: response.finalURL, contentType: response.headers.first("content-type"))
            ScriptRedirect.note(in: fetched.payload, url: response.finalURL, signs: &extract.signs)
            return PageReading(capture: fetched.capture, extract: extract, fault: nil)
        } catch {
            return PageReading(capture: fetched.capture, extract: nil, fault: "\(error)")
        }
    }
}
