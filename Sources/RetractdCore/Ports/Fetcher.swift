/// Port: gets one URL.
///
/// Whatever happens is a capture; nothing is thrown.
package protocol Fetcher: Sendable {
    /// Fetches once, following redirects within limits. A cancelled task gives a failure of kind `local`.
    func fetch(_ request: FetchRequest) async -> FetchedCapture
}
