import Dashboard
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Who may come in, and with what headers an answer goes out.
struct Doorkeeper: Sendable {
    /// nil where every name will do, as over a socket in the file system.
    let hosts: HostCheck?
    let token: AccessToken?

    /// The answer to a request that goes no further; nil where it may.
    func refusal(of request: Request) -> Response? {
        // The first Host line is the authority; a second one stands among the headers (RFC 9112, section 3.2: refused).
        if let host = HTTPField.Name("Host"), request.headers[host] != nil {
            return Self.plain(.badRequest, "A request names one host.\n")
        }
        if let hosts, !hosts.accepts(request.head.authority) {
            return Self.plain(.misdirectedRequest, "This is not a name of this site; allow it with --host NAME.\n")
        }
        if let token, !token.isIn(request.headers[.authorization]) {
            var refusal = Self.plain(.unauthorized, "A token is needed.\n")
            refusal.headers[.wwwAuthenticate] = #"Basic realm="retractd", charset="UTF-8""#
            return refusal
        }
        guard request.method == .get || request.method == .head else {
            var refusal = Self.plain(.methodNotAllowed, "These pages are only read.\n")
            refusal.headers[.allow] = "GET, HEAD"
            return refusal
        }
        guard !hasBody(request) else { return Self.plain(.badRequest, "A request to read has no body.\n") }
        return nil
    }

    private func hasBody(_ request: Request) -> Bool {
        request.headers[.transferEncoding] != nil || request.headers[.contentLength].map { $0 != "0" } ?? false
    }

    static func plain(_ status: HTTPResponse.Status, _ text: String) -> Response {
        guarded(
            Response(
                status: status, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text))))
    }

    /// Nothing active, nothing from elsewhere, in nobody's frame, in nobody's cache.
    static func guarded(_ response: Response) -> Response {
        var response = response
        set(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            in: &response)
        set("X-Content-Type-Options", "nosniff", in: &response)
        set("X-Frame-Options", "DENY", in: &response)
        set("Referrer-Policy", "no-referrer", in: &response)
        set("Cross-Origin-Resource-Policy", "same-origin", in: &response)
        set("Cross-Origin-Opener-Policy", "same-origin", in: &response)
        set("Permissions-Policy", "camera=(), microphone=(), geolocation=()", in: &response)
        set("Cache-Control", "private, no-cache", in: &response)
        return response
    }

    /// What the page itself says stands.
    private static func set(_ name: String, _ value: String, in response: inout Response) {
        guard let field = HTTPField.Name(name), response.headers[field] == nil else { return }
        response.headers[field] = value
    }
}
