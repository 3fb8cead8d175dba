import ArticleExtraction
package import Detection
import FeedParsing
import Hashing
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
            return try page(fetched, response, Self.surface(of: fetched, response), digest: nil)
        } catch {
            return PageReading(capture: fetched.capture, extract: nil, fault: "\(error)")
        }
    }

    /// Reads an article's page, unless all that is read of it is what was read of it before.
    func readArticle(_ fetched: FetchedCapture, quiet: QuietArticle?, watchFor: Duration) -> CaptureReading {
        guard case .response(let response) = fetched.capture.outcome, !fetched.payload.isEmpty else {
            return .page(PageReading(capture: fetched.capture, extract: nil, fault: nil))
        }
        do {
            let surface = try Self.surface(of: fetched, response)
            let digest = Self.digest(of: surface, fetched.payload)
            if let quiet, let digest, digest == quiet.surface, Self.isPlain(response) {
                var check = check(of: quiet, fetched.capture, response, watchFor: watchFor)
                check.snapshot = response.payload
                return .unchanged(.check(check))
            }
            return try .page(page(fetched, response, surface, digest: digest))
        } catch {
            return .page(PageReading(capture: fetched.capture, extract: nil, fault: "\(error)"))
        }
    }

    private func page(
        _ fetched: FetchedCapture, _ response: HTTPResponse, _ surface: PageSurface, digest: Digest?
    ) throws(ExtractionError) -> PageReading {
        var extract = try ArticleExtractor.extract(surface, url: response.finalURL)
        ScriptRedirect.note(in: fetched.payload, url: response.finalURL, signs: &extract.signs)
        return PageReading(capture: fetched.capture, extract: extract, fault: nil, surface: digest)
    }

    private static func surface(
        of fetched: FetchedCapture, _ response: HTTPResponse
    ) throws(ExtractionError) -> PageSurface {
        try PageSurface(fetched.payload, contentType: response.headers.first("content-type"))
    }

    /// Nil for a page of which more than its surface may be read.
    private static func digest(of surface: PageSurface, _ payload: [UInt8]) -> Digest? {
        payload.count > ScriptRedirect.longestPage ? Digest(sha256Of: surface.bytes) : nil
    }
}
