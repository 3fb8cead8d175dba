/// One request to be made: what, why, and with which validators; a GET unless there is something to post.
package struct FetchRequest: Hashable, Codable, Sendable {
    /// An absolute http or https URL, verbatim.
    package var url: String
    package var purpose: CapturePurpose
    /// Sent back as `If-None-Match` and `If-Modified-Since`; empty for an unconditional request.
    package var validators: Validators
    /// Asks caches on the way to ask the origin (`Cache-Control: no-cache`).
    package var bypassesCaches: Bool
    /// What is sent with a POST; nil for a GET.
    package var posted: PostedBody?

    package init(
        url: String, purpose: CapturePurpose, validators: Validators = .none, bypassesCaches: Bool = false,
        posted: PostedBody? = nil
    ) {
        self.url = url
        self.purpose = purpose
        self.validators = validators
        self.bypassesCaches = bypassesCaches
        self.posted = posted
    }
}
