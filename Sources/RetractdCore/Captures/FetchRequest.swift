/// One GET to be made: what, why, and with which validators.
package struct FetchRequest: Hashable, Codable, Sendable {
    /// An absolute http or https URL, verbatim.
    package var url: String
    package var purpose: CapturePurpose
    /// Sent back as `If-None-Match` and `If-Modified-Since`; empty for an unconditional request.
    package var validators: Validators
    /// Asks caches on the way to ask the origin (`Cache-Control: no-cache`).
    package var bypassesCaches: Bool

    package init(
        url: String, purpose: CapturePurpose, validators: Validators = .none, bypassesCaches: Bool = false
    ) {
        self.url = url
        self.purpose = purpose
        self.validators = validators
        self.bypassesCaches = bypassesCaches
    }
}
